import type { Metric } from "../../papers/paper";

/** A unit as printed behind a number, and how the index writes it. */
export interface Unit {
  /** As the index writes it: "x", "%", "ms", "tokens/s", "B parameters". */
  readonly name: string;
  /** What a figure in this unit measures when the words around it do not say. */
  readonly metric: Metric;
  /** What the number must be multiplied with to be in this unit. */
  readonly scale?: number;
}

type Row = readonly [pattern: string, name: string, metric: Metric, scale?: number];

const PER_SECOND = String.raw`(?:\s?\/\s?s(?:ec(?:ond)?)?|\s?per second)`;

/**
 * First match wins, so longer units stand before their beginnings. Every pattern
 * follows the number at once or after one blank or hyphen.
 */
const ROWS: readonly Row[] = [
  [String.raw`(?:×|[xX](?![\p{L}\p{N}]|\s(?:Nvidia|NVIDIA|AMD|Intel|[AHV]\d|RTX))|times(?![\p{L}\p{N}])|folds?(?![\p{L}\p{N}:]|\scross))(?!\s?\d)`, "x", "speedup"],
  [String.raw`(?:\\?%|percent\b|per cent\b)`, "%", "accuracy"],
  [String.raw`(?:tokens?|toks?)${PER_SECOND}`, "tokens/s", "throughput"],
  [String.raw`(?:FPS|fps|frames?${PER_SECOND})`, "FPS", "throughput"],
  [String.raw`(?:images?|samples?|requests?|queries|inferences?)${PER_SECOND}`, "samples/s", "throughput"],
  [String.raw`T(?:era)?ops?\/s\/W|TOPS\/W(?:att)?|TOPs\/W`, "TOPS/W", "energy-efficiency"],
  [String.raw`GOPS\/W(?:att)?|Gop\/s\/W|GOPs\/W`, "GOPS/W", "energy-efficiency"],
  [String.raw`T[Ff][Ll][Oo][Pp][Ss]?\/W|TFLOPS\/Watt`, "TFLOPS/W", "energy-efficiency"],
  [String.raw`G[Ff][Ll][Oo][Pp][Ss]?\/W(?:att)?`, "GFLOPS/W", "energy-efficiency"],
  [String.raw`TOPS|TOPs|Top\/s`, "TOPS", "throughput"],
  [String.raw`GOPS|GOPs|Gop\/s`, "GOPS", "throughput"],
  [String.raw`PFLOPS|PFLOPs(?:\/s)?|[Pp]eta[Ff][Ll][Oo][Pp][Ss]?`, "PFLOPS", "throughput"],
  [String.raw`TFLOPS|TFLOPs(?:\/s)?|TFlops|[Tt]era[Ff][Ll][Oo][Pp][Ss]?`, "TFLOPS", "throughput"],
  [String.raw`GFLOPS|GFLOPs\/s`, "GFLOPS", "throughput"],
  [String.raw`MACs?\/(?:clk|cycle)`, "MAC/clk", "throughput"],
  [String.raw`GB\/s|GBps`, "GB/s", "throughput"],
  [String.raw`TB\/s`, "TB/s", "throughput"],
  [String.raw`Gbps|Gb\/s`, "Gbps", "throughput"],
  [String.raw`GHz`, "GHz", "other"],
  [String.raw`MHz`, "MHz", "other"],
  [String.raw`pJ(?:\/\w+)?`, "pJ", "energy-efficiency"],
  [String.raw`nJ(?:\/\w+)?`, "nJ", "energy-efficiency"],
  [String.raw`[uµμ]J(?:\/\w+)?`, "µJ", "energy-efficiency"],
  [String.raw`mJ(?:\/\w+)?`, "mJ", "energy-efficiency"],
  [String.raw`J(?:\/\w+)?`, "J", "energy-efficiency"],
  [String.raw`(?:samples|frames|inferences)\/kJ`, "samples/kJ", "energy-efficiency"],
  [String.raw`[uµμ]W`, "µW", "power"],
  [String.raw`mW`, "mW", "power"],
  [String.raw`kW`, "kW", "power"],
  [String.raw`W|[Ww]atts?`, "W", "power"],
  [String.raw`mm(?:\^?2|²)`, "mm^2", "area"],
  [String.raw`mm(?:\^?3|³)`, "mm^3", "scale"],
  [String.raw`m(?:\^?2|²)`, "m^2", "scale"],
  [String.raw`ns|nanoseconds?`, "ns", "latency"],
  [String.raw`ps|picoseconds?`, "ps", "accuracy"],
  [String.raw`[uµμ]s|microseconds?`, "µs", "latency"],
  [String.raw`(?:ms|milliseconds?)\/1k pixels`, "ms/1k pixels", "latency"],
  [String.raw`ms|msec|milliseconds?`, "ms", "latency"],
  [String.raw`s|secs?|seconds?`, "s", "latency"],
  [String.raw`mins?|minutes?`, "min", "latency"],
  [String.raw`(?:[A-Z]+\d+ )?GPU[- ](?:training )?(?:hours?|days)`, "GPU hours", "cost"],
  [String.raw`hours?|hrs?`, "hours", "latency"],
  [String.raw`days?`, "days", "latency"],
  [String.raw`MB\/1k pixels`, "MB/1k pixels", "memory"],
  [String.raw`[kK]i?B`, "KB", "memory"],
  [String.raw`Mi?B`, "MB", "memory"],
  [String.raw`Gi?B`, "GB", "memory"],
  [String.raw`Ti?B`, "TB", "memory"],
  [String.raw`dB`, "dB", "accuracy"],
  [String.raw`eV`, "eV", "other"],
  [String.raw`meV(?:\/\w+)?`, "meV", "accuracy"],
  [String.raw`kcal\/mol`, "kcal/mol", "accuracy"],
  [String.raw`Å`, "Å", "accuracy"],
  [String.raw`°C`, "°C", "accuracy"],
  [String.raw`(?:absolute |average |percentage |[A-Z]{2,4} |BLEU |accuracy )?(?:points?|pts)`, "points", "accuracy"],
  [String.raw`(?:perplexity|PPL|ppl)`, "PPL", "accuracy"],
  [String.raw`(?:[A-Z]\w+ )?FID(?:-\w+)?`, "FID", "quality"],
  [String.raw`(?:[A-Z][\w-]* ){0,3}GPUs`, "GPUs", "scale"],
  [String.raw`bits?`, "bits", "compression"],
  [String.raw`(?:(?:sampling|inference|denoising|diffusion|training|generation|time|function|optimization|gradient|fine-tuning|neural|model|network) ?){0,3}(?:steps?|timesteps?)`, "steps", "other"],
  [String.raw`NFEs?`, "NFE", "other"],
  [String.raw`(?:neural |model |network )?function evaluations`, "function evaluations", "other"],
];

const UNITS = ROWS.map(([, name, metric, scale]): Unit => ({ name, metric, ...(scale === undefined ? {} : { scale }) }));

/** All rows as one pattern with a group for each: of many units at most one stands behind a number. */
const ANY_UNIT = new RegExp(
  // A unit that ends in a letter must end its word; "×" and "%" may be glued to the next one.
  String.raw`[\s-]?(?:${ROWS.map(([pattern]) => `(${pattern})`).join("|")})(?:(?<!\p{L})|(?![\p{L}\p{N}]))`,
  "uy",
);

/** "7B parameters", "10 billion parameter", "1 trillion tokens": the letter stays in the unit. */
const COUNTED =
  /\s?(?:([KkMBT])|[\s-]?(thousand|million|billion|trillion))[\s-]?(?:total |active |activated |non-embedding |training |model |trainable |learnable )*(param(?:eter)?s?|tokens?|weights)(?![\p{L}\p{N}])/uy;

const LETTER: Readonly<Record<string, string>> = { thousand: "K", million: "M", billion: "B", trillion: "T", k: "K" };

export interface UnitAt {
  readonly unit: Unit;
  /** Behind the unit. */
  readonly end: number;
}

/** The unit that stands at `at`, behind a number, or undefined. */
export function unitAt(text: string, at: number): UnitAt | undefined {
  COUNTED.lastIndex = at;
  const counted = COUNTED.exec(text);
  if (counted) {
    const magnitude = counted[1] ?? counted[2] ?? "";
    const noun = counted[3]?.startsWith("token") ? "tokens" : "parameters";
    const unit = { name: `${LETTER[magnitude] ?? magnitude} ${noun}`, metric: "scale" } as const;
    return { unit, end: COUNTED.lastIndex };
  }
  ANY_UNIT.lastIndex = at;
  const groups = ANY_UNIT.exec(text)?.slice(1);
  const unit = UNITS[groups?.findIndex((group: string | undefined) => group !== undefined) ?? -1];
  return unit && { unit, end: ANY_UNIT.lastIndex };
}
