import type { Metric } from "../../papers/paper";
import { listAround } from "./baseline";
import { findCues, type CueAt } from "./cues";
import type { Measured } from "./measured";

export interface Measure {
  readonly metric: Metric;
  /** The shortest piece that holds the figure and the words for its metric. */
  readonly start: number;
  readonly end: number;
}

/** Units that do not say what is measured. */
const OPEN_UNITS = new Set(["x", "%"]);

/** "a model size of 0.76 MB" tells how small the model gets. */
const SIZE_UNIT = /^[KMG]B$/;

/** A cue before the figure is a little farther away than one behind it. */
const LEFT_WEIGHT = 1.4;
const REACH = 70;

/** Behind these words another statement begins. */
const WALL =
  /[;]|\b(?:while|without|whereas|leading to|compared|with (?:negligible|minimal|no|little|comparable)|at (?:comparable|the same|iso)|(?:and|,) (?:achiev|bring|provid|improv|reduc|deliver|achieves|enhanc|preserv|maintain)\w*|achieving)\b/i;

/** What `quantity` measures and the piece of `text` that says so. */
export function measureOf(text: string, quantity: Measured, all: readonly Measured[], previous: Measure | undefined): Measure {
  const settled = !OPEN_UNITS.has(quantity.unit.name);
  const cues = cuesAround(text, quantity).filter((cue) => cue.end <= quantity.figure || cue.start >= quantity.end);
  const cue = paired(text, quantity, all, cues) ?? nearest(text, quantity, all, cues);
  const isSize = SIZE_UNIT.test(quantity.unit.name) && cue?.metric === "compression";
  const metric = settled && !isSize ? quantity.unit.metric : (cue?.metric ?? shared(text, quantity, all, previous) ?? quantity.unit.metric);
  const start = Math.min(quantity.start, cue?.start ?? quantity.start);
  const end = Math.max(quantity.end, cue?.end ?? quantity.end);
  return { metric, start, end };
}

/** The cues within sight of a figure, at their places in `text`. */
function cuesAround(text: string, quantity: Measured): CueAt[] {
  const from = Math.max(0, quantity.start - 2 * REACH);
  const window = text.slice(from, quantity.end + 4 * REACH);
  return findCues(window, quantity.unit.name).map((cue) => ({ ...cue, start: cue.start + from, end: cue.end + from }));
}

/** "80% memory and energy reductions", "7.3× better latency and cost": the second thing one figure is said of. */
export function secondOf(text: string, quantity: Measured, all: readonly Measured[], first: Measure): Measure | undefined {
  if (!OPEN_UNITS.has(quantity.unit.name) || listAround(text, quantity, all).length > 1) return undefined;
  const cues = cuesAround(text, quantity);
  const at = cues.findIndex((cue) => cue.start >= quantity.end);
  const [one, two] = [cues[at], cues[at + 1]];
  if (at < 0 || !one || !two || one.end !== first.end || two.metric === first.metric) return undefined;
  const isClose = /^\s(?:(?:better|higher|lower|less|improved|reduced|of|the)\s){0,2}$/.test(text.slice(quantity.end, one.start));
  return isClose && /^\s(?:and|&)\s$/.test(text.slice(one.end, two.start)) ? { metric: two.metric, start: first.start, end: two.end } : undefined;
}

/** "22× and 5.7× improvement in latency and energy efficiency": first to first, second to second. */
function paired(text: string, quantity: Measured, all: readonly Measured[], cues: readonly CueAt[]): CueAt | undefined {
  const list = listAround(text, quantity, all);
  const last = list.at(-1);
  if (list.length < 2 || !last) return undefined;
  const behind = cues.filter((cue) => cue.start >= last.end && cue.start < last.end + REACH + 30);
  const row = behind.slice(0, list.length);
  if (row.length < list.length || new Set(row.map((cue) => cue.metric)).size < 2) return undefined;
  const isRow = row.every((cue, index) => index === 0 || /^(?:\s\w+)?(?:,|,?\s(?:and|&|\/))\s(?:the\s)?$/.test(text.slice(row[index - 1]?.end, cue.start)));
  return isRow && !WALL.test(text.slice(last.end, row[0]?.start)) ? row[list.indexOf(quantity)] : undefined;
}

function nearest(text: string, quantity: Measured, all: readonly Measured[], cues: readonly CueAt[]): CueAt | undefined {
  let best: CueAt | undefined;
  let bestDistance = Infinity;
  for (const cue of cues) {
    const distance = distanceTo(text, quantity, all, cue);
    if (distance < bestDistance) [best, bestDistance] = [cue, distance];
  }
  return best;
}

/** Other figures and clause ends in between push a cue away; a wall hides it. */
function distanceTo(text: string, quantity: Measured, all: readonly Measured[], cue: CueAt): number {
  const isBehind = cue.start >= quantity.end;
  const end = listAround(text, quantity, all).at(-1)?.end ?? quantity.end;
  const row = Math.min(end, cue.start);
  const gap = isBehind ? text.slice(row, cue.start) : text.slice(cue.end, quantity.start);
  if (gap.length > REACH || WALL.test(gap)) return Infinity;
  const breaks = gap.match(/[:()]|, (?!and)|\b(?:and|over|than)\b/g)?.length ?? 0;
  const between = all.filter(
    (other) =>
      other !== quantity &&
      (isBehind ? other.start >= row && other.end <= cue.start : other.end <= quantity.start && other.start >= cue.end),
  ).length;
  return (gap.length + 12 * breaks + 25 * between) * (isBehind ? 1 : LEFT_WEIGHT);
}

/** A figure without words of its own goes with the one before it: "3.2× on FLUX, 2.4× on DiT". */
function shared(text: string, quantity: Measured, all: readonly Measured[], previous: Measure | undefined): Metric | undefined {
  const before = all[all.indexOf(quantity) - 1];
  if (before?.unit.name !== quantity.unit.name) return undefined;
  return WALL.test(text.slice(before.end, quantity.start)) ? undefined : previous?.metric;
}
