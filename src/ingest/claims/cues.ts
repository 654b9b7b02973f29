import type { Metric } from "../../papers/paper";

interface Cue {
  readonly pattern: RegExp;
  readonly metric: (unit: string) => Metric;
}

/** A word found that says what a figure measures. */
export interface CueAt {
  readonly metric: Metric;
  readonly start: number;
  readonly end: number;
}

const always = (metric: Metric) => (): Metric => metric;

/** A ratio of throughput or latency is a speedup; percentages and absolute figures are not. */
const speed = (unit: string): Metric =>
  unit === "ms" || unit === "s" ? "latency" : unit === "tokens/s" || unit === "FPS" ? "throughput" : "speedup";

const CUES: readonly Cue[] = [
  { pattern: /\b(?:(?:energy|power)[- ](?:efficien\w+|sav\w+)|energy(?! resolution)(?:[- ](?:consumption|reductions?|cost|improvements?))?|(?:samples|performance) per (?:watt|joule))/gi, metric: always("energy-efficiency") },
  { pattern: /\bpower(?! law)(?: consumption| reductions?| dissipation)?\b/gi, metric: always("power") },
  { pattern: /\b(?:throughput|frame ?rate)\b/gi, metric: (unit) => (unit === "x" ? "speedup" : "throughput") },
  { pattern: /\b(?:latenc(?:y|ies)|(?:run|inference|wall-clock|training|execution|sampling|generation|rendering|simulation|response|processing)[- ]?times?|runtimes?|(?<!real-)time(?! (?:resolution|steps?|novel))(?!steps?))\b/gi, metric: (unit) => (unit === "x" ? "speedup" : "latency") },
  { pattern: /\b(?:speed(?:s|ing)?[- ]?ups?|speeds?|faster|accelerat\w+|quicker|slower)\b/gi, metric: speed },
  { pattern: /\bperformance(?: (?:improvement|gain|speedup|benefit)s?|(?= (?:of|over|are|by|compared)))/gi, metric: (unit) => (unit === "%" ? "accuracy" : speed(unit)) },
  { pattern: /\b(?:(?:peak |GPU )?memory(?: (?:footprint|usage|use|consumption|requirements?|savings?|reductions?|access\w*|costs?))?|storage|VRAM|KV[- ]caches?|DRAM access\w*)\b/gi, metric: always("memory") },
  { pattern: /\b(?:area(?! under)|LUTs?|FFs|BRAMs?|flip-flops|resource (?:usage|consumption)|compute density|machine footprint)\b/gi, metric: always("area") },
  { pattern: /\b(?:(?:compute|FLOPS|model FLOPS|PE|hardware|resources?|DSP|GPU) )?utili[sz]ation\b|\bof (?:the )?(?:theoretical )?(?:peak|roofline|optimal throughput)\b/gi, metric: always("utilization") },
  { pattern: /\b(?:compress\w*|KV[- ]cache (?:sizes? )?(?:compression|reduction)|model sizes?|smaller|fewer parameters|parameter reductions?|parameters|LLM sizes?)\b/gi, metric: always("compression") },
  { pattern: /\b(?:costs?|FLOPs|MACs|computations?|computational|compute(?! density| utili)|overheads?|training tokens|dataset size|activated experts|parameter increase|operations|cheaper)\b/gi, metric: always("cost") },
  { pattern: /\b(?:larger|longer|context lengths?|batch sizes?|hidden sizes?)\b/gi, metric: always("scale") },
  { pattern: /\b(?:accurac(?:y|ies)|errors?|pass(?:@\w+| rates?)|success rates?|mAP|F1|perplexity|correctness|precision|recall|win rates?|(?:average |overall |total )?scores?|MAPE|loss(?:es)?)\b/gi, metric: always("accuracy") },
  { pattern: /\b(?:FID|SSIM|LPIPS|Frechet Inception Distance|quality|fidelity|QoR|VBench[-\w]*)\b/g, metric: always("quality") },
  { pattern: /\b(?:communication(?!-)(?: (?:volume|bandwidth|costs?|overheads?))?|data movement|arithmetic intensity|density|yield strength|fewer (?:training )?steps)\b/gi, metric: always("other") },
];

/** All cues of `text`, in order; where two overlap, the longer one holds. */
export function findCues(text: string, unit: string): CueAt[] {
  const found: CueAt[] = [];
  for (const { pattern, metric } of CUES) {
    for (const match of text.matchAll(pattern)) {
      found.push({ metric: metric(unit), start: match.index, end: match.index + match[0].length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: CueAt[] = [];
  for (const cue of found) {
    if (cue.start >= (kept.at(-1)?.end ?? 0)) kept.push(cue);
  }
  return kept;
}
