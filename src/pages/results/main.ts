import "../browser/no-eval";
import { button, byId, html } from "../browser/dom";
import { choice, yearField } from "../browser/fields";
import { Host } from "../browser/host";
import type { FromResultsPage, ResultsState, ResultView, SortKey, ToResultsPage } from "../protocol";
import { resultsState, toResultsPage } from "../schemas";
import { axisWithin, describe, legend, ResultsChart } from "./chart";
import { chooseResults, layOut, sortResults } from "./chart-model";
import { toCsv, toMarkdown } from "./export";
import { resultsTable } from "./table";

const START: ResultsState = { view: "chart", measure: 0, topic: "", baseline: "", from: null, to: null, sort: "figure", descending: true };
/** Wait after the last letter before the results are drawn anew. */
const SETTLE_MS = 100;
const CAUTION =
  "Each figure is what a paper claims for its own work, on its own workload, hardware and baseline. Figures of different papers are not comparable side by side.";

const host = new Host<ToResultsPage, FromResultsPage, ResultsState>(toResultsPage, resultsState);
const main = byId("main");
let state: ResultsState = host.state() ?? START;
/** The chart that is shown, and how wide it was drawn. */
let shown: { readonly chart: ResultsChart; readonly width: number } | undefined;
let redraw: (() => void) | undefined;

const open = (result: ResultView) => host.post({ type: "open", id: result.paper, result: result.claim });

/** The line below the chart about the result one points at. */
function detailOf(result: ResultView | undefined): (Node | string)[] {
  if (result === undefined) return ["Point at a mark, or walk the marks with the arrow keys, to see what it is; Enter or a click opens the paper at its evidence."];
  return [html("strong", { dir: "auto" }, describe(result)), html("br"), html("q", { dir: "auto" }, result.evidence)];
}

function drawChart(data: ToResultsPage, results: readonly ResultView[]): HTMLElement {
  const measure = data.measures[state.measure];
  if (measure === undefined || results.length === 0) return html("p", {}, "No result fits these filters.");
  const detail = html("p", { class: "detail" }, ...detailOf(undefined));
  const axis = axisWithin(main);
  const chart = layOut(results, measure, data.targets, axis.start, axis.end);
  const drawing = new ResultsChart(chart, axis, measure, {
    preview: (result) => detail.replaceChildren(...detailOf(result)),
    open,
  });
  shown = { chart: drawing, width: axis.width };
  const left = chart.left === 0 ? undefined : html("p", { class: "hint" }, `${chart.left} more are not drawn; the table has them, and the filters narrow the choice.`);
  return html("div", {}, legend(chart), html("div", { class: "scroll" }, drawing.element), detail, left);
}

function drawTable(data: ToResultsPage, results: readonly ResultView[], sort: (key: SortKey) => void): HTMLElement {
  const sorted = sortResults(results, state.sort, state.descending, data.targets);
  const copy = (format: "CSV" | "Markdown", write: typeof toCsv) =>
    button(`Copy as ${format}`, () => host.post({ type: "copy", format, text: write(sorted, data.targets) }));
  const buttons = html("div", { class: "filters" }, copy("CSV", toCsv), copy("Markdown", toMarkdown));
  return html("div", {}, buttons, resultsTable(sorted, data.targets, state, { sort, open }));
}

function draw(data: ToResultsPage): void {
  const count = html("p", { class: "hint", role: "status" });
  const content = html("div");
  const change = (part: Partial<ResultsState>) => {
    state = { ...state, ...part };
    host.keep(state);
    update();
  };
  const sort = (key: SortKey) => {
    change({ sort: key, descending: key === state.sort ? !state.descending : key === "figure" || key === "year" });
    content.querySelector<HTMLElement>(`[data-sort="${key}"]`)?.focus();
  };
  const views = (["chart", "table"] as const).map((view) =>
    button(view === "chart" ? "Chart" : "Table", () => change({ view }), { class: "view", "data-view": view }),
  );
  const update = () => {
    const measure = data.measures[state.measure];
    const results = measure === undefined ? [] : chooseResults(data.results, measure, state, data.topics);
    const papers = new Set(results.map(({ paper }) => paper)).size;
    count.textContent = `${results.length} ${results.length === 1 ? "result" : "results"} of ${papers} ${papers === 1 ? "paper" : "papers"}. A paper for several kinds of hardware stands with each.`;
    for (const view of views) view.setAttribute("aria-pressed", String(view.dataset.view === state.view));
    shown = undefined;
    content.replaceChildren(state.view === "chart" ? drawChart(data, results) : drawTable(data, results, sort));
  };

  if (data.measures[state.measure] === undefined) state = { ...state, measure: 0 };
  const baseline = html("input", { type: "search", value: state.baseline, placeholder: "any", size: 14 });
  let timer = 0;
  baseline.addEventListener("input", () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(() => change({ baseline: baseline.value }), SETTLE_MS);
  });
  const measures = data.measures.map(({ label }, index) => ({ value: String(index), label }));
  const topics = [{ value: "", label: "All topics" }, ...data.topics.map(({ id, label }) => ({ value: id, label }))];
  const filters = html(
    "div",
    { class: "filters", role: "group", "aria-label": "Results shown" },
    choice("Measure", measures, String(state.measure), (value) => change({ measure: Number(value) })),
    choice("Topic", topics, state.topic, (topic) => change({ topic })),
    html("label", {}, "Compared with ", baseline),
    html("span", {}, yearField("Years", state.from, (from) => change({ from })), " ", yearField("to", state.to, (to) => change({ to }))),
    html("span", { class: "views", role: "group", "aria-label": "View" }, ...views),
  );
  main.replaceChildren(html("h1", {}, "What the papers claim"), html("p", { class: "caution" }, CAUTION), filters, count, content);
  update();
  redraw = () => {
    const focused = shown?.chart.focused;
    update();
    if (focused !== undefined) shown?.chart.focus(focused);
  };
}

// The chart fills the page's width; nothing else depends on it.
new ResizeObserver(() => {
  if (shown !== undefined && shown.width !== axisWithin(main).width) redraw?.();
}).observe(main);
host.listen(draw);
host.post({ type: "ready" });
