import type { PaperView } from "../protocol";
import { html, reducedMotion } from "../browser/dom";
import { abstractRuns } from "./abstract-runs";

export interface TermLink {
  readonly kind: "name" | "concept";
  readonly target: string;
}

/** The abstract, and the marks in it that belong to each result. */
export class Abstract {
  readonly element: HTMLElement;
  readonly #marks = new Map<number, HTMLElement[]>();

  constructor(view: PaperView, onTerm: (term: TermLink) => void) {
    this.element = html("p", { class: "abstract", dir: "auto" });
    for (const { term, pieces } of abstractRuns(view)) {
      const nodes = pieces.map((piece) => {
        const element = html(piece.isKey ? "mark" : "span", { class: piece.results.length > 0 ? "evidence" : undefined }, piece.text);
        for (const result of piece.results) this.#marks.set(result, [...(this.#marks.get(result) ?? []), element]);
        return element;
      });
      if (term === undefined) {
        this.element.append(...nodes);
        continue;
      }
      const title = term.kind === "name" ? `Open ${term.label}` : `Search for ${term.label}`;
      const link = html("a", { href: "#", title, class: term.kind }, ...nodes);
      link.addEventListener("click", (event) => {
        event.preventDefault();
        onTerm(term);
      });
      this.element.append(link);
    }
  }

  /** Highlights the evidence of one result and no other; undefined ends it. */
  light(result: number | undefined): void {
    for (const marks of this.#marks.values()) marks.forEach((mark) => mark.classList.remove("lit"));
    for (const mark of this.#marks.get(result ?? -1) ?? []) mark.classList.add("lit");
  }

  /** Brings the evidence of a result onto the screen. */
  scrollTo(result: number, block: ScrollLogicalPosition): void {
    this.#marks.get(result)?.[0]?.scrollIntoView({ block, behavior: reducedMotion() ? "auto" : "smooth" });
  }
}
