import { button, html } from "../browser/dom";
import type { MapPaper } from "../protocol";

/** Papers shown at once; the rest come by a button, so that long lists stay quick. */
const STEP = 50;

/** The papers of the cell one points at. */
export class PaperList {
  readonly element: HTMLElement;
  readonly #title = html("h2");
  readonly #items = html("ul");
  readonly #more = html("p", { class: "hint" });

  constructor(private readonly open: (id: string) => void) {
    this.element = html("section", { class: "cell-papers", "aria-label": "Papers of the cell" }, this.#title, this.#items, this.#more);
  }

  show(title: string, papers: readonly MapPaper[]): void {
    this.#title.textContent = `${title} · ${papers.length}`;
    this.#items.replaceChildren();
    this.#add(papers, 0);
  }

  #add(papers: readonly MapPaper[], from: number): void {
    for (const { id, label, title, year } of papers.slice(from, from + STEP)) {
      const link = button(label, () => this.open(id), { class: "link", dir: "auto", title });
      this.#items.append(html("li", {}, link, year === null ? undefined : html("span", { class: "why" }, ` ${year}`)));
    }
    const left = papers.length - from - STEP;
    this.#more.replaceChildren();
    if (left > 0) this.#more.append(button(`${left} more`, () => this.#add(papers, from + STEP), { class: "link" }));
  }
}
