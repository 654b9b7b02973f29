import type { Measure, ResultView, ResultsState, SortKey, Tagged } from "../protocol";
import { linearScale, logScale, type Scale } from "./scale";

type Choice = Pick<ResultsState, "topic" | "baseline" | "from" | "to">;

/** The results of a measure that the filters let through. */
export function chooseResults(
  results: readonly ResultView[],
  { metric, unit }: Measure,
  { topic, baseline, from, to }: Choice,
  topics: readonly Tagged[],
): ResultView[] {
  const position = topics.findIndex(({ id }) => id === topic);
  const words = baseline.trim().toLowerCase();
  return results.filter(
    (result) =>
      result.metric === metric &&
      result.unit === unit &&
      (topic === "" || result.topics.includes(position)) &&
      result.baseline.toLowerCase().includes(words) &&
      (from === null || (result.year ?? -Infinity) >= from) &&
      (to === null || (result.year ?? Infinity) <= to),
  );
}

/** What stands for a result where one number is needed: the upper end, or the lower when it is open. */
export function figureOf({ low, high }: Pick<ResultView, "low" | "high">): number | null {
  return high ?? low;
}

/** Most marks drawn at once; more would neither be told apart nor stay quick. */
const MOST = 500;
/** Room a mark needs along the axis, so that none covers another of its lane. */
const ROOM = 11;
const TAIL = 16;

export type MarkKind = "dot" | "range" | "up to" | "over";

/** A result as it stands in the chart: from `start` to `end` along the axis, in a lane of its row. */
export interface Mark {
  readonly result: ResultView;
  readonly kind: MarkKind;
  readonly start: number;
  readonly end: number;
  readonly lane: number;
}

export interface ChartRow {
  readonly label: string;
  readonly lanes: number;
  /** From left to right. */
  readonly marks: readonly Mark[];
}

export interface Chart {
  readonly scale: Scale;
  readonly logarithmic: boolean;
  readonly rows: readonly ChartRow[];
  /** Marks that are left out because there are too many. */
  readonly left: number;
}

function kindOf({ low, high }: ResultView): MarkKind {
  if (low === null) return "up to";
  if (high === null) return "over";
  return low === high ? "dot" : "range";
}

/** Puts each mark into the first lane in which it has room. */
function intoLanes(results: readonly ResultView[], scale: Scale): Mark[] {
  const ends: number[] = [];
  const spans = results.map((result) => {
    const kind = kindOf(result);
    const low = scale.at(result.low ?? result.high ?? 0);
    const high = scale.at(result.high ?? result.low ?? 0);
    return { result, kind, start: kind === "up to" ? low - TAIL : low, end: kind === "over" ? high + TAIL : high };
  });
  return spans
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((span) => {
      const free = ends.findIndex((end) => end + ROOM <= span.start);
      const lane = free < 0 ? ends.length : free;
      ends[lane] = span.end;
      return { ...span, lane };
    });
}

/** Ratios stand on a logarithmic axis: twice and half are equally far from equal. */
const isRatio = ({ unit }: Measure) => unit === "x";

/** The chart of results of one measure: a row per kind of hardware, in which a paper for several stands in each. */
export function layOut(results: readonly ResultView[], measure: Measure, targets: readonly Tagged[], start: number, end: number): Chart {
  const usable = results.filter((result) => {
    const ends = [result.low, result.high].filter((value) => value !== null);
    return ends.length > 0 && (!isRatio(measure) || ends.every((value) => value > 0));
  });
  const drawn = usable.slice(0, MOST);
  const values = drawn.flatMap(({ low, high }) => [low, high].filter((value) => value !== null));
  const scale = isRatio(measure) ? logScale(values, start, end) : linearScale(values, start, end);
  const rows = [...targets.map(({ label }, position) => ({ label, has: (result: ResultView) => result.targets.includes(position) })), { label: "No hardware named", has: (result: ResultView) => result.targets.length === 0 }];
  return {
    scale,
    logarithmic: isRatio(measure),
    left: usable.length - drawn.length,
    rows: rows.flatMap(({ label, has }) => {
      const marks = intoLanes(drawn.filter(has), scale);
      return marks.length === 0 ? [] : [{ label, marks, lanes: 1 + Math.max(...marks.map(({ lane }) => lane)) }];
    }),
  };
}

/** The kinds of hardware of a result in words. */
export function hardwareOf({ targets: positions }: ResultView, targets: readonly Tagged[]): string {
  return positions.map((position) => targets[position]?.label ?? "").join(", ");
}

/** Many times faster than localeCompare, which makes one each time. */
const BY_TEXT = new Intl.Collator("en");

/** Sorted for the table; results that lack the value come last either way. */
export function sortResults(results: readonly ResultView[], key: SortKey, descending: boolean, targets: readonly Tagged[]): ResultView[] {
  const sign = descending ? -1 : 1;
  const numbers = (of: (result: ResultView) => number | null) => (a: ResultView, b: ResultView) => {
    const [x, y] = [of(a), of(b)];
    return x === null || y === null ? Number(x === null) - Number(y === null) : sign * (x - y);
  };
  const texts = (of: (result: ResultView) => string) => (a: ResultView, b: ResultView) => {
    const [x, y] = [of(a), of(b)];
    return x === "" || y === "" ? Number(x === "") - Number(y === "") : sign * BY_TEXT.compare(x, y);
  };
  const orders: Readonly<Record<SortKey, (a: ResultView, b: ResultView) => number>> = {
    paper: texts(({ label }) => label),
    figure: numbers(figureOf),
    baseline: texts(({ baseline }) => baseline),
    hardware: texts((result) => hardwareOf(result, targets)),
    year: numbers(({ year }) => year),
  };
  return [...results].sort(orders[key]);
}
