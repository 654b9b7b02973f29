import type { Metric } from "../../papers/paper";
import type { Measured } from "./find-claims";

export interface Measure {
  readonly metric: Metric;
  /** The shortest piece that holds the figure and the words for its metric. */
  readonly start: number;
  readonly end: number;
}

interface Cue {
  readonly pattern: RegExp;
  readonly metric: (unit: string) => Metric;
}

const always = (metric: Metric) => (): Metric => metric;

/** Words that say what a figure measures. What a time or speed figure is depends on its unit. */
const CUES: readonly Cue[] = [
  { pattern: /\b(?:(?:energy|power)[- ](?:efficien\w+|sav\w+)|energy(?: \w+)?|(?:samples|performance) per (?:watt|joule)|DSP efficien\w+)/gi, metric: always("energy-efficiency") },
  { pattern: /\bpower(?! law)(?: consumption| reductions?| dissipation)?\b/gi, metric: always("power") },
  { pattern: /\b(?:throughput|frame ?rate)\b/gi, metric: (unit) => (unit === "x" ? "speedup" : "throughput") },
  { pattern: /\b(?:latenc(?:y|ies)|(?:run|inference|wall-clock|training|execution|sampling|generation|rendering|simulation|response)[- ]?times?|runtimes?|time(?! resolution))\b/gi, metric: (unit) => (unit === "x" ? "speedup" : "latency") },
  { pattern: /\b(?:speed-?ups?|speeds?|faster|accelerat\w+|quicker|slower|performance (?:improvement|gain|speedup)s?)\b/gi, metric: (unit) => (unit === "ms" || unit === "s" ? "latency" : unit === "tokens/s" || unit === "FPS" ? "throughput" : "speedup") },
  { pattern: /\b(?:memory(?: (?:footprint|usage|use|consumption|requirements?|savings?|reductions?|access\w*|costs?))?|storage|VRAM|KV[- ]caches?|DRAM access\w*|footprints?)\b/gi, metric: always("memory") },
  { pattern: /\b(?:area|LUTs?|FFs|BRAMs?|flip-flops|resource (?:usage|consumption)|compute density|silicon)\b/gi, metric: always("area") },
  { pattern: /\butili[sz]ation\b|\bof (?:the )?(?:theoretical )?(?:peak|roofline|optimal throughput)\b/gi, metric: always("utilization") },
  { pattern: /\b(?:compress\w*|model sizes?|smaller|fewer parameters|parameter reductions?|parameters|quanti[sz]\w*|sizes?)\b/gi, metric: always("compression") },
  { pattern: /\b(?:costs?|FLOPs|MACs|computations?|computational|compute|overheads?|training tokens|communication\w*|operations|cheaper)\b/gi, metric: always("cost") },
  { pattern: /\b(?:larger|longer|context lengths?|batch sizes?|hidden sizes?|scal(?:es?|ing))\b/gi, metric: always("scale") },
  { pattern: /\b(?:accurac(?:y|ies)|errors?|pass(?:@\w+| rates?)|success rates?|scores?|mAP|F1|perplexity|correctness|precision|recall|win rates?|MAPE|loss(?:es)?)\b/gi, metric: always("accuracy") },
  { pattern: /\b(?:FID|PSNR|SSIM|LPIPS|quality|fidelity|QoR)\b/g, metric: always("quality") },
];

/** Units that already say what is measured. */
const PLAIN_UNITS = new Set(["x", "%", "points", "dB", ""]);

/** A cue before the figure is a little farther away than one behind it. */
const LEFT_WEIGHT = 1.4;
const REACH = 70;

/** What `quantity` measures and the piece of `text` that says so. */
export function measureOf(text: string, quantity: Measured, all: readonly Measured[]): Measure {
  const cue = nearestCue(text, quantity, all);
  const settled = !PLAIN_UNITS.has(quantity.unit.name);
  const metric = settled || !cue ? quantity.unit.metric : cue.metric;
  const start = Math.min(quantity.start, cue?.start ?? quantity.start);
  const end = Math.max(quantity.end, cue?.end ?? quantity.end);
  return { metric, start, end };
}

interface Found {
  readonly metric: Metric;
  readonly start: number;
  readonly end: number;
}

function nearestCue(text: string, quantity: Measured, all: readonly Measured[]): Found | undefined {
  const index = all.indexOf(quantity);
  const left = Math.max(0, quantity.start - REACH);
  const right = Math.min(text.length, quantity.end + REACH);
  const window = text.slice(left, right);
  let best: Found | undefined;
  let bestDistance = Infinity;
  for (const { pattern, metric } of CUES) {
    for (const match of window.matchAll(pattern)) {
      const start = left + match.index;
      const end = start + match[0].length;
      if (start < quantity.end && end > quantity.figure) continue;
      const distance = distanceTo(text, quantity, all, index, start, end);
      if (distance >= bestDistance) continue;
      bestDistance = distance;
      best = { metric: metric(quantity.unit.name), start, end };
    }
  }
  return best;
}

/** Other figures and clause ends in between push a cue away. */
function distanceTo(text: string, quantity: Measured, all: readonly Measured[], index: number, start: number, end: number): number {
  const isBehind = start >= quantity.end;
  const gap = isBehind ? text.slice(quantity.end, start) : text.slice(end, quantity.start);
  const breaks = gap.match(/[;:()]|, (?!and)|\b(?:while|and|over|than|compared)\b/g)?.length ?? 0;
  const between = all.filter((other, at) => at !== index && (isBehind ? other.start >= quantity.end && other.end <= start : other.end <= quantity.start && other.start >= end)).length;
  return (gap.length + 12 * breaks + 25 * between) * (isBehind ? 1 : LEFT_WEIGHT);
}
