import type { Quantity } from "./combine";
import type { RoledSentence } from "./roles";
import type { Unit } from "./units";

/** Right before a figure that is another work's: "(vs. 0.103 Å", "compared to 138.66". */
const OTHERS_FIGURE =
  /(?:\b(?:vs\.?|versus|compared (?:to|with)|than|relative to|instead of|rather than|as opposed to)|\((?:vs\.?|from|compared to))\s+(?:the |an? |about |only |~|≥|≤)*$/i;

/** "… 45 TFLOPS" after "while ZeRO-Infinity only achieves". */
const OTHERS_CLAUSE = /\b(?:while|whereas|but|though)\s+(?:the\s)?(?:existing|previous|prior|other|[A-Z][\w-]*[A-Z][\w-]*|baselines?)\s+(?:\w+\s){0,2}(?:only\s)?(?:achiev\w+|reach\w+|requir\w+|tak\w+|need\w*|use\w*|is|are|has)\s(?:only\s)?$|\bonly (?:achiev\w+|reach\w+)\s(?:\d[\d.]*%? and )?$/;

const HARDWARE_AFTER =
  /^\s(?:\w+\s){0,2}(?:(?:of\s)?(?:NVIDIA|Nvidia|A\d+|H\d+|V\d+|RTX|GPUs?|DDR\d?|HBM\w*|TSMC|CMOS|FinFET|node|process|technology|process(?:or)?|card|RAM|SRAM|DRAM|cache\sline)\b)/;

/** "(70%, 75%)" behind "sparsity ratios", "@ 2.2 GHz". */
const SETTING_BEFORE = /\b(?:sparsity|pruning|sparse) (?:ratios?|levels?|rates?) ?\([^)]{0,40}$|\bnoise ratio (?:\(SNR\) )?of\s$|@\s?$/i;

/** Sentences on the trouble the work starts from. */
const PROBLEM = /\bthere is an? (?:even )?(?:\w+ )?gap\b|\bbottlenecks?\b[^.]*\b(?:consum\w+|due to|tak\w+|account\w+)\b/i;

const SMALL_BEFORE = /\b(?:only|just|mere(?:ly)?|single|within|under|less than|as (?:few|little|low) as|few as|fewer than|down to)\s(?:an?\s|about\s|around\s|only\s|just\s|[~≈]\s?){0,3}$/i;

const SETTING_AFTER =
  /^-\p{L}|^\s?(?:-\w+\s)?(?:sparsity\b(?! (?:reduction|increase))|of (?:the |salient |all )?(?:data|tokens|samples|labels|weights|training data|computation time|application time|execution time)\b|confidence|dropout|sparse\b|masking|split\b|density\b)/iu;

const QUANTIZED_TO = /\b(?:to|into|as low as|down to|achiev\w+|below|under|lossless)\s(?:\d(?:-bit|-)?(?:\s?\/\s?|\sand\s|\sor\s)|an? |both |only |as low as |extremely low |ultra-low |about |average of |an average of |~)*$/i;

type Judge = (text: string, quantity: Quantity, sentence: RoledSentence) => boolean;

/** "generates images in 4 steps" */
const GENERATES_IN = /\b(?:generat|synthesi|sampl|produc|images?|videos?)\w*\b[^.;,]{0,40}\b(?:in|within)\s$/i;

const isSmallCount: Judge = (text, quantity) =>
  GENERATES_IN.test(before(text, quantity.figure, 80)) ||
  quantity.from !== undefined ||
  quantity.bound === "at-most" ||
  SMALL_BEFORE.test(before(text, quantity.figure, 40));

const isModelSize: Judge = (text, quantity, sentence) => {
  const left = before(text, quantity.figure, 70);
  if (/\b(?:than|vs\.?|such as|e\.g\.|compared (?:to|with)|including|among)\s[^.;,]*$|\bon (?:an? )?$/i.test(left) && quantity.bound === "exact") return false;
  if (/\b(?:when|while)\s\w+ing\s(?:an?\s)?$/.test(left)) return false;
  if (/\p{Lu}[^\s\p{Lu}]*\s\($/u.test(left)) return false;
  return sentence.role === "own" && OWN_SIZE.test(left);
};

const OWN_SIZE =
  /\b(?:introduc\w*|present\w*|propos\w*|develop\w*|releas\w*|train\w*|fine-?tun\w*|scal\w+ (?:up )?to|support\w*|enabl\w*|features?|with|up to|more than|over|first|down to|only|just|merely|fewer|compress\w*|sizes?)\b/i;

const isMemory: Judge = (text, quantity) => {
  const after = text.slice(quantity.end, quantity.end + 30);
  if (/\b(?:using|utilizing|equipped with|has|have|an?)\s$/i.test(before(text, quantity.start, 16))) return false;
  return !HARDWARE_AFTER.test(after) || /\b(?:within|mere|only|just|under|less than)\b/i.test(before(text, quantity.figure, 25));
};

/** "2-bit weights", "1-bit KV cache": what the bits are spent on. */
const BIT_WIDTH_OF = /^\s(?:weights?|activations?|KV[- ]caches?)(?!\s(?:quanti\w+|only))\b/i;

const RESULT = /\b(?:achiev\w*|degradation|lossless|preserv\w*|maintain\w*|outperform\w*|surpass\w*|accuracy loss|first)\b/i;

const isLowBits: Judge = (text, quantity) => {
  const left = before(text, quantity.figure, 120);
  if (BIT_WIDTH_OF.test(text.slice(quantity.end, quantity.end + 30)) && RESULT.test(text)) return true;
  return (
    RESULT.test(text) &&
    QUANTIZED_TO.test(left) &&
    /\b(?:quanti[sz]|compress|weights?|activations?|KV|precision|bit-?width|caches?)\w*/i.test(left + text.slice(quantity.end, quantity.end + 60)) &&
    /^(?:\s|-|,|\.|$)/.test(text.slice(quantity.end, quantity.end + 1))
  );
};

/** Counts of machines are results only where the work is scaled up to them. */
const isScale: Judge = (_text, quantity) => quantity.bound !== "exact";

const JUDGES: Readonly<Record<string, Judge>> = {
  steps: isSmallCount,
  NFE: isSmallCount,
  "function evaluations": isSmallCount,
  GPUs: isScale,
  Gbps: (text, quantity) => !/^\s[A-Z]/.test(text.slice(quantity.end, quantity.end + 3)),
  bits: isLowBits,
  GB: isMemory,
  MB: isMemory,
  KB: isMemory,
  TB: isMemory,
};

/** Whether a figure is a quantified result of the paper's own work. */
export function isClaim(text: string, quantity: Quantity, unit: Unit, sentence: RoledSentence): boolean {
  if (sentence.role === "background" || PROBLEM.test(text)) return false;
  const left = before(text, quantity.start, 60);
  if (SETTING_BEFORE.test(left) || OTHERS_FIGURE.test(left) || OTHERS_CLAUSE.test(left)) return false;
  const after = text.slice(quantity.end, quantity.end + 40);
  if (unit.name === "%" && (SETTING_AFTER.test(after) || /\btop[- ]$/i.test(left))) return false;
  if (unit.name.endsWith(" parameters")) return isModelSize(text, quantity, sentence);
  return JUDGES[unit.name]?.(text, quantity, sentence) ?? true;
}

function before(text: string, at: number, length: number): string {
  return text.slice(Math.max(0, at - length), at);
}
