import type { Measured } from "./find-claims";

const NOUNS = String.raw`((?:the |an? |its |their |our )?[\p{L}\p{N}][^,;:()]{1,90}?)`;
const STOP = String.raw`(?=\s*(?:[,;:.)]\s|[,;:.)]$|[()]|$)|\s(?:and \d|by|while|when|with|on|in|for|across|at|under|without|as|using|respectively|achiev\w+|reduc\w+|is|are)\b)`;

/** Behind a figure: "2.3× higher throughput than vLLM", "compared to the FP32 baseline". */
const BEHIND = new RegExp(
  String.raw`\b(?:over|than|compared (?:to|with|against)|comparing (?:to|with)|versus|vs\.?|relative to|against|in comparison (?:to|with)|that of)\s${NOUNS}${STOP}`,
  "u",
);

/** Before a figure: "outperforms Sputnik by 2.9×". */
const BEFORE = new RegExp(
  String.raw`\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|improv\w+ over|better than|faster than|over|than)\s${NOUNS}\s(?:by|up to|with)\s`,
  "u",
);

/** At the head of the sentence: "Compared to SmoothQuant, we …". */
const HEAD = new RegExp(String.raw`^(?:\w+,\s)?(?:[Ww]hen\s)?[Cc]ompar(?:ed|ing) (?:to|with|against)\s${NOUNS}(?=,\s)`, "u");

const NOT_A_BASELINE = /^(?:\d|the (?:entire|whole)|all|multiple|various|several|different)/i;

/** What a figure is compared with, in the words of `text`, or null. */
export function baselineOf(text: string, quantity: Measured, all: readonly Measured[]): string | null {
  const next = all[all.indexOf(quantity) + 1];
  const behind = text.slice(quantity.end, Math.min(text.length, quantity.end + 200));
  const named = BEHIND.exec(next ? behind.slice(0, Math.max(0, next.start - quantity.end)) + " " : behind) ?? BEHIND.exec(behind);
  const candidates = [
    named?.[1],
    BEFORE.exec(text.slice(Math.max(0, quantity.start - 150), quantity.start))?.[1],
    HEAD.exec(text)?.[1],
  ];
  return candidates.find((name) => name !== undefined && !NOT_A_BASELINE.test(name))?.trim() ?? null;
}
