import type { NumberRange } from "./query";

const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`;
const UNIT = String.raw`([\p{L}%×/°]*(?:\^?\d)?)`;
// Blanks are taken out beforehand: where several parts may take them, the time to share them out grows with their square.
const COMPARED = new RegExp(`^(>=|=>|≥|<=|=<|≤|>|<|=)?${NUMBER}${UNIT}$`, "u");
const BETWEEN = new RegExp(`^${NUMBER}?${UNIT}(?:\\.\\.+|–|-|…)${NUMBER}?${UNIT}$`, "u");

const number = (text: string) => Number(text.replace(",", "."));

/** "x" for every way to write "times". */
export function plainUnit(unit: string): string {
  const lower = unit.trim().toLowerCase();
  return lower === "×" || lower === "times" ? "x" : lower;
}

/** Without blanks, but for those between two digits or letters: "2 020" is no number. */
function withoutBlanks(text: string): string {
  return text.replace(/\s+/gu, " ").trim().replace(/(?<![\p{L}\p{N}]) | (?![\p{L}\p{N}])|(?<=\p{N}) (?=\p{L})/gu, "");
}

/**
 * Reads ">=3", "<5W", "2020..2023", "..50%"; undefined when it is none of these.
 * @param plain what a number alone means: exactly that, or at least that
 */
export function parseRange(text: string, plain: "exactly" | "at least"): { range: NumberRange; unit: string | null } | undefined {
  const dense = withoutBlanks(text);
  const compared = COMPARED.exec(dense);
  if (compared !== null) {
    const [, sign = plain === "exactly" ? "=" : ">=", digits = "", unit = ""] = compared;
    const bound = number(digits);
    const range: NumberRange = {
      low: /[<≤]/.test(sign) ? null : bound,
      high: /[>≥]/.test(sign) ? null : bound,
      lowOpen: sign === ">",
      highOpen: sign === "<",
    };
    return { range, unit: plainUnit(unit) || null };
  }
  const between = BETWEEN.exec(dense);
  if (between === null) return undefined;
  const [, from, fromUnit = "", to, toUnit = ""] = between;
  if (from === undefined && to === undefined) return undefined;
  const low = from === undefined ? null : number(from);
  const high = to === undefined ? null : number(to);
  const swapped = low !== null && high !== null && low > high;
  return {
    range: { low: swapped ? high : low, high: swapped ? low : high, lowOpen: false, highOpen: false },
    unit: plainUnit(toUnit) || plainUnit(fromUnit) || null,
  };
}

/** The range as a person would write it; `parseRange` reads it back. */
export function formatRange({ low, high, lowOpen, highOpen }: NumberRange, unit: string | null): string {
  const suffix = unit ?? "";
  if (low !== null && high !== null) return low === high ? `=${low}${suffix}` : `${low}..${high}${suffix}`;
  if (low !== null) return `${lowOpen ? ">" : ">="}${low}${suffix}`;
  return `${highOpen ? "<" : "<="}${high ?? 0}${suffix}`;
}

/** True when some number from `from` to `to` lies in the range. */
export function overlaps(range: NumberRange, from: number, to: number): boolean {
  const aboveLow = range.low === null || (range.lowOpen ? to > range.low : to >= range.low);
  const belowHigh = range.high === null || (range.highOpen ? from < range.high : from <= range.high);
  return aboveLow && belowHigh;
}
