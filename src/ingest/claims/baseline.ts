import type { Measured } from "./measured";

/** A noun phrase of some words, a bracket with its abbreviation allowed. */
const NOUNS = String.raw`((?:the |an? |its |their |our )?[\p{L}\p{N}](?:[^,;:()]|\([^()]{1,40}\)(?=\s\p{L})){1,110}?)`;
const STOP = String.raw`(?=\s*(?:[,;:.)]\s|[,;:.)]$|[()]|$)|\sand \d|\s(?:by|while|when|with|on|in|for|across|at|under|without|as|using|respectively|and (?:outperforms|reduces|achieves|improves|provides)|achiev\w+|reduc\w+|improv\w+|is|are|and \p{L}+ing)(?![\p{L}-]))`;

const piece = (head: string, tail: string): RegExp => new RegExp(String.raw`${head}\s${NOUNS}${tail}`, "u");

const COMPARED = String.raw`(?:compared (?:to|with|against)|comparing (?:to|with)|relative to|against|in comparison (?:to|with)|versus|vs\.?)`;

/** Behind a figure and before the next: "2.3× higher throughput than vLLM". */
const BEHIND = piece(String.raw`\b(?:${COMPARED}|over|than|that of)`, STOP);

/** Behind the next figures too, since one comparison closes a whole list. */
const BEHIND_LIST = piece(String.raw`\b(?:${COMPARED}|over)`, STOP);

/** "(vs. 0.103 Å for prior work)" right behind a figure. */
const IN_BRACKETS = /^[^(;.]{0,12}\((?:vs\.?|versus|compared (?:to|with)|from)\s([^()]{1,80})\)/;

/** Before a figure: "outperforms Fern by 2.9×", "outperforms Fern, reducing time by 25%". */
const BEFORE = piece(String.raw`\b(?:outperform\w*|surpass\w*|exceed\w*|beat\w*|improv\w+ over|better than|faster than)`, String.raw`(?=,\s|\s(?:by|up to|with|in)\s)`);

/** At the head of the sentence: "Compared to Fern, we …". */
const HEAD = piece(String.raw`^(?:[\p{L}]+(?:\s[\p{L}]+)?,\s)?(?:[Ww]hen\s)?(?:[Cc]ompar(?:ed|ing) (?:to|with|against)|[Rr]elative to)`, String.raw`(?=,\s)`);

/** "we compare our approach to Fern, showing 1.7×" */
const COMPARES = piece(String.raw`\bcompare (?:[\p{L}]+ ){1,4}(?:to|with|against)`, String.raw`(?=,\s)`);

const NO_BASELINE = /^(?:\d[\d.,]*\s|the (?:entire|whole|tested)\b|all\b|multiple\b|various\b|several\b|different\b|that$|being\b|this\b|baseline$|exploration\b|Union$)/i;

const REACH = 220;

/** What a figure is compared with, in the words of `text`, or null. */
export function baselineOf(text: string, quantity: Measured, all: readonly Measured[]): string | null {
  const behind = text.slice(quantity.end, quantity.end + REACH);
  const bracketed = IN_BRACKETS.exec(behind)?.[1];
  if (bracketed !== undefined) return bracketed.trim();
  const next = all[all.indexOf(quantity) + 1];
  const before = text.slice(Math.max(0, quantity.figure - REACH), quantity.figure);
  const own = next ? text.slice(quantity.end, next.start) : behind;
  // Absolute figures stand for themselves; a comparison behind other figures is theirs.
  const isRatio = quantity.unit.name === "x" || quantity.unit.name === "%";
  const candidates = [
    partOf(BEHIND_LIST.exec(behind)?.[1], text, quantity, all),
    BEHIND.exec(own.slice(0, REACH))?.[1],
    BEFORE.exec(before)?.[1],
    HEAD.exec(text)?.[1],
    COMPARES.exec(before)?.[1],
    isRatio ? BEHIND_LIST.exec(behind)?.[1] : undefined,
    isRatio && next?.unit.name === quantity.unit.name ? BEHIND.exec(behind)?.[1] : undefined,
  ];
  return candidates.find((name) => name !== undefined && !NO_BASELINE.test(name))?.trim() ?? null;
}

/** "3.8× and 3.6× over DeepSpeed and FasterTransformer": the part that belongs to the figure. */
function partOf(named: string | undefined, text: string, quantity: Measured, all: readonly Measured[]): string | undefined {
  if (named === undefined) return undefined;
  const list = listAround(text, quantity, all);
  const parts = named.split(/,\s(?:and\s)?|\sand\s/);
  return list.length > 1 && parts.length === list.length ? parts[list.indexOf(quantity)] : undefined;
}

/** The figures of one unit that stand in a row with `quantity`: "1.8×, 3× and 7.1×". */
export function listAround(text: string, quantity: Measured, all: readonly Measured[]): Measured[] {
  const isNext = (left: Measured | undefined, right: Measured | undefined): boolean =>
    right !== undefined &&
    left?.unit.name === right.unit.name &&
    /^\s*(?:,|\/|,?\s(?:and|or))\s*(?:an?\s)?$/.test(text.slice(left.end, right.start));
  let first = all.indexOf(quantity);
  let last = first;
  while (isNext(all[first - 1], all[first])) first--;
  while (isNext(all[last], all[last + 1])) last++;
  return all.slice(first, last + 1);
}
