import { button, html } from "../browser/dom";
import type { ResultRow } from "../protocol";
import type { Abstract } from "./evidence";

/** The claims of the paper; a row under the mouse or with the focus shows where the abstract says so. */
export class ResultsTable {
  readonly element: HTMLTableElement;
  readonly #rows: HTMLTableRowElement[];
  #chosen: number | undefined;

  constructor(
    results: readonly ResultRow[],
    private readonly abstract: Abstract,
  ) {
    this.#rows = results.map((result, number) => this.#row(result, number));
    const heads = ["Metric", "Figure", "Compared with", "In the abstract"].map((text) => html("th", { scope: "col" }, text));
    this.element = html("table", { class: "results stacked" }, html("thead", {}, html("tr", {}, ...heads)), html("tbody", {}, ...this.#rows));
  }

  /** The result whose evidence is kept highlighted. */
  get chosen(): number | undefined {
    return this.#chosen;
  }

  /** Keeps the evidence of a result highlighted. */
  mark(result: number): void {
    this.#chosen = result;
    this.#rows.forEach((row, number) => row.classList.toggle("chosen", number === result));
    this.abstract.light(result);
  }

  /** Keeps the evidence of a result highlighted and brings it onto the screen. */
  choose(result: number, block: ScrollLogicalPosition): void {
    this.mark(result);
    this.abstract.scrollTo(result, block);
  }

  #row(result: ResultRow, number: number): HTMLTableRowElement {
    const { metric, figure, baseline, evidence } = result;
    const show = button(evidence, () => this.choose(number, "nearest"), { class: "link", dir: "auto", title: "Show in the abstract" });
    const row = html(
      "tr",
      {},
      html("th", { scope: "row" }, metric),
      html("td", { class: "figure" }, figure),
      html("td", { class: "baseline", dir: "auto" }, baseline),
      html("td", {}, result.start < 0 ? html("span", { dir: "auto" }, evidence) : show),
    );
    // Not when the row only comes under a mouse that rests, as after the scrolling that a click brings.
    row.addEventListener("mousemove", () => this.abstract.light(number));
    row.addEventListener("mouseleave", () => this.abstract.light(this.#chosen));
    row.addEventListener("focusin", () => {
      this.abstract.light(number);
      this.abstract.scrollTo(number, "nearest");
    });
    row.addEventListener("focusout", () => this.abstract.light(this.#chosen));
    row.addEventListener("click", () => this.choose(number, "nearest"));
    return row;
  }
}
