import { formatNumber } from "../../papers/format-number";
import { html, svg } from "../browser/dom";
import type { Measure, ResultView } from "../protocol";
import type { Chart, Mark } from "./chart-model";

/** Sizes in units of which 13 are one em, so that the chart grows with the editor's text. */
const EM = 13;
const LABELS = 180;
const MARGIN = 40;
const NARROWEST = 300;
const WIDEST = 1240;
/** In a chart narrower than this the labels stand above their rows. */
const BESIDE = 640;
const INSET = 18;
const LABEL_LINE = 20;
const LANE = 11;
const PADDING = 7;
const TOP = 26;
const RADIUS = 4;

/** Where the axis stands in a chart, in the chart's units. */
export interface Axis {
  readonly start: number;
  readonly end: number;
  readonly width: number;
  /** Whether the rows' labels stand above them and not on the left. */
  readonly labelsAbove: boolean;
}

/** The axis of a chart in an element: as wide as that is, within limits. */
export function axisWithin(element: Element): Axis {
  const width = Math.min(Math.max((element.clientWidth / Number.parseFloat(getComputedStyle(element).fontSize)) * EM, NARROWEST), WIDEST);
  const labelsAbove = width < BESIDE;
  return { start: labelsAbove ? INSET : LABELS, end: width - MARGIN, width, labelsAbove };
}

interface At {
  readonly row: number;
  readonly index: number;
}

interface Placed {
  readonly mark: Mark;
  readonly element: SVGGElement;
}

/** Dots, bars and open ends on one axis, one row per kind of hardware; the arrow keys go from mark to mark. */
export class ResultsChart {
  readonly element: SVGSVGElement;
  readonly #rows: Placed[][];
  /** Where each mark's element stands. */
  readonly #places = new Map<Element, At>();
  #at: At = { row: 0, index: 0 };

  constructor(
    chart: Chart,
    axis: Axis,
    { label: title, unit }: Measure,
    private readonly events: { preview(result: ResultView | undefined): void; open(result: ResultView): void },
  ) {
    let y = TOP;
    const bands: SVGElement[] = [];
    this.#rows = chart.rows.map(({ label: name, lanes, marks }, row) => {
      const head = axis.labelsAbove ? LABEL_LINE : 0;
      const height = Math.max(lanes * LANE + 2 * PADDING, 24);
      const top = y + head;
      y = top + height;
      const placed = marks.map((mark) => ({ mark, element: drawMark(mark, top + PADDING + (mark.lane + 0.5) * LANE) }));
      for (const [index, { element }] of placed.entries()) this.#places.set(element, { row, index });
      const place = axis.labelsAbove ? { x: 0, y: top - 6, class: "row-label above" } : { x: axis.start - 12, y: top + height / 2, class: "row-label" };
      const text = svg("text", place, `${name} (${marks.length})`);
      const line = svg("line", { x1: 0, x2: axis.width, y1: y, y2: y, class: "rule" });
      const count = `${name}, ${marks.length} ${marks.length === 1 ? "result" : "results"}`;
      bands.push(line, text, svg("g", { role: "group", "aria-label": count }, ...placed.map(({ element }) => element)));
      return placed;
    });
    const ticks = chart.scale.ticks.flatMap((tick) => {
      const x = chart.scale.at(tick);
      const label = (at: number) => svg("text", { x, y: at, class: "tick-label" }, `${formatNumber(tick)}${unit === "x" ? "×" : unit}`);
      const line = svg("line", { x1: x, x2: x, y1: TOP, y2: y, class: tick === 1 ? "tick one" : "tick" });
      // At both ends: a chart is higher than most windows.
      return [line, label(TOP - 10), label(y + 18)];
    });
    const scale = svg("g", { "aria-hidden": "true" }, ...ticks);
    const content = svg("g", { role: "group", "aria-label": `${title} by hardware` }, ...bands);
    this.element = svg("svg", { viewBox: `0 0 ${axis.width} ${y + TOP}`, class: "chart" }, scale, content);
    this.element.style.width = `${axis.width / EM}em`;
    this.element.style.height = `${(y + TOP) / EM}em`;
    this.#rows[0]?.[0]?.element.setAttribute("tabindex", "0");
    this.#listen();
  }

  /** By one listener of a kind: a chart has hundreds of marks. */
  #listen(): void {
    const at = ({ target }: Event) => this.#places.get((target as Element).closest(".mark") ?? this.element);
    const on = (type: string, act: (result: ResultView, at: At) => void) =>
      this.element.addEventListener(type, (event) => {
        const place = at(event);
        const result = place && this.#rows[place.row]?.[place.index]?.mark.result;
        if (place !== undefined && result !== undefined) act(result, place);
      });
    on("pointerover", (result) => this.events.preview(result));
    on("focusin", (result, place) => {
      this.#current()?.setAttribute("tabindex", "-1");
      this.#at = place;
      this.#current()?.setAttribute("tabindex", "0");
      this.events.preview(result);
    });
    on("click", (result) => this.events.open(result));
    this.element.addEventListener("keydown", (event) => this.#key(event));
  }

  /** The result whose mark has the focus. */
  get focused(): ResultView | undefined {
    const at = this.#places.get(document.activeElement ?? this.element);
    return at && this.#rows[at.row]?.[at.index]?.mark.result;
  }

  /** Gives the focus to the first mark of a result. */
  focus(result: ResultView): void {
    const marks = this.#rows.flat();
    marks.find(({ mark }) => mark.result === result)?.element.focus({ preventScroll: true });
  }

  #current(): SVGGElement | undefined {
    return this.#rows[this.#at.row]?.[this.#at.index]?.element;
  }

  #key(event: KeyboardEvent): void {
    if (event.altKey || event.metaKey) return;
    const { row, index } = this.#at;
    const marks = this.#rows[row] ?? [];
    const mark = marks[index]?.mark;
    if ((event.key === "Enter" || event.key === " ") && mark !== undefined) this.events.open(mark.result);
    else if (event.key === "ArrowRight") marks[index + 1]?.element.focus();
    else if (event.key === "ArrowLeft") marks[index - 1]?.element.focus();
    else if (event.key === "Home") marks[0]?.element.focus();
    else if (event.key === "End") marks.at(-1)?.element.focus();
    else if (event.key === "ArrowDown") this.#nearest(row + 1, mark);
    else if (event.key === "ArrowUp") this.#nearest(row - 1, mark);
    else return;
    event.preventDefault();
  }

  /** Goes to the mark of another row that is nearest along the axis. */
  #nearest(row: number, from: Mark | undefined): void {
    const away = ({ mark }: Placed) => Math.abs(mark.end - (from?.end ?? 0));
    const marks = this.#rows[row] ?? [];
    const [first] = marks;
    if (first !== undefined) marks.reduce((best, each) => (away(each) < away(best) ? each : best), first).element.focus();
  }
}

/** What a screen reader says of a mark, and what stands below the chart for the one pointed at. */
export function describe({ label, figure, metric, baseline, year }: ResultView): string {
  return `${label}${year === null ? "" : ` (${year})`}: ${figure} ${metric}${baseline === "" ? "" : ` vs. ${baseline}`}`;
}

function drawMark({ result, kind, start, end }: Mark, y: number): SVGGElement {
  const cap = (x: number) => `M${x} ${y - RADIUS}v${2 * RADIUS}`;
  const arrow = (x: number, step: number) => `M${x + step} ${y - 3}L${x} ${y}l${step} 3`;
  const line = (...ends: string[]) => svg("path", { d: `M${start} ${y}H${end}${ends.join("")}`, class: "line" });
  const shape = {
    dot: () => svg("circle", { cx: end, cy: y, r: RADIUS, class: "dot" }),
    range: () => line(cap(start), cap(end)),
    "up to": () => line(arrow(start, 4), cap(end)),
    over: () => line(cap(start), arrow(end, -4)),
  }[kind]();
  // A wider shape without ink, so that thin marks are easy to point at.
  const reach = svg("rect", { x: start - 4, y: y - LANE / 2, width: end - start + 8, height: LANE, class: "reach" });
  return svg("g", { role: "button", tabindex: -1, class: "mark", "aria-label": describe(result) }, reach, shape);
}

/** What the shapes mean, drawn as they stand in the chart, and how the axis counts. */
export function legend({ logarithmic }: Chart): HTMLElement {
  const sample: Omit<Mark, "kind" | "start" | "end"> = { lane: 0, result: SAMPLE };
  const entry = (kind: Mark["kind"], text: string) => {
    const mark = drawMark({ ...sample, kind, start: kind === "dot" ? 15 : 6, end: kind === "dot" ? 15 : 24 }, 8);
    for (const name of ["role", "tabindex", "aria-label"]) mark.removeAttribute(name);
    return html("li", {}, svg("svg", { viewBox: "0 0 30 16", class: "sample", "aria-hidden": "true" }, mark), text);
  };
  const axis = logarithmic ? html("li", {}, "logarithmic axis") : undefined;
  return html("ul", { class: "legend" }, entry("dot", "one figure"), entry("range", "a range"), entry("up to", "“up to”: open below"), entry("over", "“over”: open above"), axis);
}

const SAMPLE: ResultView = {
  paper: "", claim: 0, label: "", title: "", year: null, topics: [], targets: [], metric: "", low: null, high: null, unit: "", figure: "", baseline: "", evidence: "",
};
