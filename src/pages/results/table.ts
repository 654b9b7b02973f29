import { button, html } from "../browser/dom";
import type { ResultView, SortKey, Tagged } from "../protocol";
import { hardwareOf } from "./chart-model";

/** Rows shown at once; the rest come by a button, so that long tables stay quick. */
const STEP = 200;

const COLUMNS: readonly { readonly key: SortKey; readonly label: string }[] = [
  { key: "paper", label: "Paper" },
  { key: "figure", label: "Figure" },
  { key: "baseline", label: "Compared with" },
  { key: "hardware", label: "Hardware" },
  { key: "year", label: "Year" },
];

interface TableEvents {
  sort(key: SortKey): void;
  open(result: ResultView): void;
}

/** The same results as a table; the heads sort it. */
export function resultsTable(
  results: readonly ResultView[],
  targets: readonly Tagged[],
  order: { readonly sort: SortKey; readonly descending: boolean },
  events: TableEvents,
): HTMLElement {
  const heads = COLUMNS.map(({ key, label }) => {
    const sorted = key === order.sort;
    const arrow = html("span", { "aria-hidden": "true" }, sorted ? (order.descending ? " ↓" : " ↑") : "");
    const head = button(label, () => events.sort(key), { class: "link head", "data-sort": key });
    head.append(arrow);
    return html("th", { scope: "col", "aria-sort": sorted ? (order.descending ? "descending" : "ascending") : undefined }, head);
  });
  const body = html("tbody");
  const more = html("p", { class: "hint" });
  const add = (from: number) => {
    for (const result of results.slice(from, from + STEP)) {
      const { label, title, figure, baseline, year, evidence } = result;
      body.append(
        html(
          "tr",
          {},
          html("th", { scope: "row" }, button(label, () => events.open(result), { class: "link", dir: "auto", title })),
          html("td", { class: "figure", title: evidence }, figure),
          html("td", { class: "baseline", dir: "auto" }, baseline),
          html("td", {}, hardwareOf(result, targets)),
          html("td", {}, year === null ? "" : String(year)),
        ),
      );
    }
    const left = results.length - from - STEP;
    more.replaceChildren();
    if (left > 0) more.append(button(`${left} more`, () => add(from + STEP), { class: "link" }));
  };
  add(0);
  return html("div", { class: "scroll" }, html("table", { class: "claims stacked" }, html("thead", {}, html("tr", {}, ...heads)), body), more);
}
