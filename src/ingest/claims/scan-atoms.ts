import { unitAt, type Unit } from "./units";

/** One printed number with the unit behind it, before ranges are put together. */
export interface Atom {
  readonly start: number;
  readonly end: number;
  readonly value: number;
  readonly unit: Unit | undefined;
  /** "1/200" and "one third": a smaller figure is a larger ratio. */
  readonly inverse: boolean;
  /** "8B": the letter that a unit taken from a neighbour must begin with. */
  readonly magnitude?: string;
}

const RATIO: Unit = { name: "x", metric: "speedup" };

/** Pieces whose digits are no figures: links, citations, sizes such as "256×256×3". */
const OPAQUE =
  /https?:\S+|\[[\d,\s–-]+\]|(?<![\p{L}\p{N}])\d+(?:\.\d+)?\s?(?:[×xX*]|times)\s?\d+(?:\s?(?:[×xX*]|times)\s?\d+)*(?:[kK]|p)?(?![\d.])/gu;

/**
 * A number that is no part of a word ("V100", "GPT-3.5", "top-1"): nothing but a blank,
 * a bracket, a sign or another figure's hyphen stands before it.
 */
const NUMBER =
  /(?<![\p{L}\p{N}_^\\]|[\p{L}_)](?<!\d[xX])[-–.:]|\d[.,])(?<sign>×|x(?=\d))?(?<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:\s?×\s?10(?<power>[⁰¹²³⁴⁵⁶⁷⁸⁹]+)|(?<bare>[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?/gu;

const FRACTION = /(?<![\p{L}\p{N}./])1\/(\d+(?:\.\d+)?)(?:th)?(?![\p{L}\p{N}/])/gu;

const WORD_VALUES: Readonly<Record<string, number>> = {
  one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10,
  a: 1, an: 1, thirty: 30, twenty: 20, fifty: 50, hundred: 100,
};

const COUNT_WORD =
  /(?<![\p{L}\p{N}-])(two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty)(?=(?:\s|-)(?:times|fold|function evaluations|steps?|NFEs?|bits?|denoising steps?|sampling steps?|inference steps?)(?!\p{L}))|(?<![\p{L}\p{N}])(two|three|four|five|ten)(?=fold\s(?!:))/giu;

const ORDERS =
  /(?<![\p{L}\p{N}])(?:(an?|one|two|three|four|five|six|\d)(?:\s|-)orders?|(orders))(?:\s|-)of(?:\s|-)magnitudes?(?!\p{L})/giu;

/** The wording, its ratio, and whether less of it is a larger ratio. */
const IN_WORDS: readonly (readonly [RegExp, number, boolean?])[] = [
  [/(?<![\p{L}-])(?:by half|in half|halv(?:es|ed|ing)|half(?=\s(?:the|of|as)\s)|half-size)(?!\p{L})/giu, 2, true],
  [/(?<![\p{L}-])(?:one|a)[- ]third(?=\s(?:the|of)\s)/giu, 3, true],
  [/(?<![\p{L}-])(?:one|a)[- ](?:quarter|fourth)(?=\s(?:the|of)\s)/giu, 4, true],
  [/(?<![\p{L}-])(?:one|a)[- ]fifth(?=\s(?:the|of)\s)/giu, 5, true],
  [/(?<![\p{L}-])(?:one|a)[- ]tenth(?=\s(?:the|of)\s)/giu, 10, true],
  [/(?<![\p{L}-])(?:twice(?=\s(?:as|faster|higher|more|larger|the (?:speed|throughput|performance|efficiency))(?!\p{L}))|doubl(?:es|ed|ing)(?=\s(?:the|its|our|throughput|inference|training)(?:\s|$)))/giu, 2],
  [/(?<![\p{L}-])tripl(?:es|ed|ing)(?=\s(?:the|its|our|throughput|inference|training)(?:\s|$))/giu, 3],
];

/** "factor of 4", "acceleration rate of 21", "speedup of 3.5": the ratio's unit is in the words before. */
const RATIO_FRAME =
  /(?:(?<!\bscaling )\bfactors? (?:of )?|\b(?:speed-?ups?|acceleration|acceleration rate|compression (?:ratio|rate)|hardware acceleration rate)(?: factors?| ratios?)? (?:of|by|is|reaches) (?:up to |about |around |approximately |~|over |more than )?)$/i;

const FACTOR_WORD = /\bfactor (?:of )?(two|three|four|five|six|seven|eight|nine|ten)(?!\p{L})/giu;

/** What the wordings above have at least; most sentences have none of it. */
const WORDING = /magnitude|hal[fv]|third|quarter|fourth|fifth|tenth|twice|doubl|tripl|factor|two|three|four|five|six|seven|eight|nine|ten|twenty|thirty|fifty/iu;

const SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

/** All numbers of `text` that may be figures, in order. */
export function scanAtoms(text: string): Atom[] {
  const [inDigits, inWords] = [/\d/.test(text), WORDING.test(text)];
  if (!inDigits && !inWords) return [];
  const taken = new Uint8Array(text.length);
  const isFree = (start: number, end: number): boolean => !taken.subarray(start, end).includes(1);
  const atoms: Atom[] = [];
  const add = (start: number, end: number, value: number, unit: Unit | undefined, inverse = false, magnitude?: string): void => {
    if (!isFree(start, end) || !Number.isFinite(value)) return;
    taken.fill(1, start, end);
    atoms.push({ start, end, value, unit, inverse, ...(magnitude === undefined ? {} : { magnitude }) });
  };

  for (const match of text.matchAll(OPAQUE)) taken.fill(1, match.index, match.index + match[0].length);
  if (inWords) {
    for (const match of text.matchAll(ORDERS)) {
      const word = match[1]?.toLowerCase();
      if (word === undefined) continue;
      add(match.index, match.index + match[0].length, 10 ** (WORD_VALUES[word] ?? Number(word)), RATIO);
    }
  }
  for (const match of text.matchAll(FRACTION)) {
    add(match.index, match.index + match[0].length, Number(match[1]), RATIO, true);
  }
  if (inWords) addWords(text, add);
  for (const match of text.matchAll(NUMBER)) {
    addNumber(text, match, (start, end, value, unit, magnitude) => {
      add(start, end, value, unit, false, magnitude);
    });
  }
  return atoms.sort((a, b) => a.start - b.start);
}

type Add = (start: number, end: number, value: number, unit: Unit | undefined, inverse?: boolean) => void;

function addWords(text: string, add: Add): void {
  for (const [pattern, value, inverse] of IN_WORDS) {
    for (const match of text.matchAll(pattern)) {
      add(match.index, match.index + match[0].length, value, RATIO, inverse === true);
    }
  }
  for (const match of text.matchAll(FACTOR_WORD)) {
    const word = match[1] ?? "";
    const end = match.index + match[0].length;
    add(end - word.length, end, WORD_VALUES[word.toLowerCase()] ?? NaN, RATIO);
  }
  for (const match of text.matchAll(COUNT_WORD)) {
    const end = match.index + match[0].length;
    const unit = unitAt(text, end);
    add(match.index, unit?.end ?? end, WORD_VALUES[match[0].toLowerCase()] ?? NaN, unit?.unit);
  }
}

function addNumber(
  text: string,
  match: RegExpExecArray,
  add: (start: number, end: number, value: number, unit: Unit | undefined, magnitude?: string) => void,
): void {
  const { sign, digits = "", power, bare } = match.groups ?? {};
  const end = match.index + match[0].length;
  const plain = Number(digits.replaceAll(",", ""));
  const value =
    power !== undefined ? plain * 10 ** superscript(power) : bare !== undefined ? plain ** superscript(bare) : plain;
  if (sign !== undefined) {
    add(match.index, end, value, RATIO);
    return;
  }
  const found = unitAt(text, end);
  if (found) {
    add(match.index, found.end, value, found.unit);
    return;
  }
  // Glued letters make it a name or a size: "3D", "8B", "4K", "1st"; "30+" and "10k" are figures.
  const tail = /^(?:\+|[kKMBT](?![\p{L}\p{N}]))?(?![\p{L}\p{N}_])/u.exec(text.slice(end, end + 3));
  if (!tail) return;
  if (/[MBT]/.test(tail[0])) {
    add(match.index, end + 1, value, undefined, tail[0]);
    return;
  }
  const thousands = tail[0].toLowerCase() === "k";
  const counted = thousands ? unitAt(text, end + 1) : undefined;
  if (counted) {
    add(match.index, counted.end, value * 1000, counted.unit);
    return;
  }
  const frame = RATIO_FRAME.test(text.slice(Math.max(0, match.index - 60), match.index));
  add(match.index, end + tail[0].length, thousands ? value * 1000 : value, frame ? RATIO : undefined);
}

function superscript(digits: string): number {
  return Number(Array.from(digits, (digit) => SUPERSCRIPTS.indexOf(digit)).join(""));
}
