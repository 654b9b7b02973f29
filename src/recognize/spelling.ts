/**
 * How telling a spelling is, in bits: rare letters, digits, several words and an
 * unusual pattern of capitals are telling; ordinary words and short acronyms are
 * not. The same measure serves every name and every form of a concept.
 */
import { commonUse, type CommonUse } from "./common-words";
import type { Form } from "./term";

/** Bits of a letter by how often it occurs in English text: -log2 of its share. */
const LETTER_BITS: Readonly<Record<string, number>> = {
  a: 3.6, b: 6.1, c: 5.2, d: 4.6, e: 3, f: 5.5, g: 5.6, h: 4, i: 3.8, j: 9.4, k: 7, l: 4.6, m: 5.4, n: 3.9, o: 3.7, p: 5.7,
  q: 10, r: 4.1, s: 4, t: 3.5, u: 5.2, v: 6.7, w: 5.4, x: 9.4, y: 5.7, z: 10.4,
};
const DIGIT_BITS = 3.3;
const OTHER_BITS = 6;
/** The most that a form declared ambiguous is worth. */
const AMBIGUOUS_BITS = 11;
/** The same with the printed pattern of capitals, which other meanings seldom share: "MoE", "DiT". */
const AMBIGUOUS_MIXED_BITS = 14;
const TWO_LETTER_BITS = 5;
const SHORT_ACRONYM = 4;
const SHORT_ACRONYM_BITS = 19;
const COMMON_WORD_BITS = 7;
const ACRONYM_BITS = 8;
const FIELD_WORD_BITS = 9;
const WORD_CAP = 24;

/** Up to this many bits per word, all words of a spelling are common ones. */
const ORDINARY_WORDS_BITS = 10;
/** What the author of a concept lists without a warning is trusted to be this telling at least. */
const LISTED_BITS = { word: 10, field: 13.5, other: 14, capitals: 16, words: 18 };

export type CasePattern = "exact" | "upper" | "lower" | "capitalized" | "other";

const letters = (text: string) => text.replace(/[^\p{L}\p{N}+]/gu, "");

/** How the capitals of the text relate to those of the print. */
export function casePattern(text: string, print: string): CasePattern {
  const found = letters(text);
  const printed = letters(print);
  if (found === printed) return "exact";
  if (found === found.toLowerCase()) return "lower";
  if (found === found.toUpperCase()) return "upper";
  if (/^\p{Lu}[^\p{Lu}]+$/u.test(found)) return "capitalized";
  // Every word capitalized, as identifiers and headings do: "KvCache", "Speculative Decoding".
  const words = text.split(/[\s_\-.:/]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((word) => /\p{L}/u.test(word));
  return words.length > 1 && words.every((word) => /^(?:\p{Lu}\p{Ll}*|\p{Lu}+|\p{N}.*)$/u.test(word)) ? "capitalized" : "other";
}

function letterBits(word: string, from: number, to: number): number {
  let bits = 0;
  for (let i = from; i < to; i++) {
    const char = word.charAt(i);
    bits += char >= "0" && char <= "9" ? DIGIT_BITS : (LETTER_BITS[char] ?? OTHER_BITS);
  }
  return bits;
}

const VERSION_BITS = 4;
const SEQUENCE_BITS = 4;

/** Words of three letters are inside coined ones by chance. */
const SHORT_WORD = 3;
const SHORT_WORD_BITS = 5;

/** Bits of common words inside a coined one; shorter pieces are spelled letter by letter. */
const WORD_BITS: Readonly<Record<CommonUse, number>> = { word: COMMON_WORD_BITS, acronym: ACRONYM_BITS, field: FIELD_WORD_BITS };

/**
 * The shortest description of a word as common words and single letters:
 * "cachequant" is two words, "smax" a letter and a word, "awq" three letters.
 */
function describe(word: string): number {
  const best = new Float64Array(word.length + 1).fill(Infinity);
  best[0] = 0;
  for (let end = 1; end <= word.length; end++) {
    best[end] = (best[end - 1] ?? 0) + letterBits(word, end - 1, end);
    for (let start = Math.max(0, end - 14); start <= end - SHORT_WORD; start++) {
      const use = commonUse(word.slice(start, end));
      if (use === undefined) continue;
      const chance = start + SHORT_WORD === end && word.length > SHORT_WORD ? SHORT_WORD_BITS : 0;
      best[end] = Math.min(best[end] ?? 0, (best[start] ?? 0) + WORD_BITS[use] + chance);
    }
  }
  return Math.min(best[word.length] ?? 0, WORD_CAP);
}

interface Spelling {
  readonly bits: number;
  readonly use: CommonUse | undefined;
  readonly words: number;
  /** Printed with a pattern of capitals that text seldom has by chance: "OliVe", "DeMo", "FlashAttention". */
  readonly mixed: boolean;
  /** Printed in capitals alone. */
  readonly capitals: boolean;
}

function spellingOf(form: Form): Spelling {
  const { key, print } = form;
  const { hard, boundaries } = form.layout;
  // A number after an ordinary word makes no name of it: "step 3".
  const word = form.origin === "concept" ? key : key.replace(/^(\p{L}+)\d+$/u, "$1");
  const use = commonUse(word) ?? commonUse(key);
  const printed = letters(print);
  const mixed = /^[^\p{Ll}]*\p{Ll}[^\p{Lu}]*\p{Lu}/u.test(printed) || /\p{Lu}{2}\p{Ll}{2}/u.test(printed);
  const capitals = /\p{Lu}/u.test(printed) && printed === printed.toUpperCase();
  const pieces = (at: readonly number[]) => [0, ...at].map((start, i) => key.slice(start, at[i] ?? key.length));
  let bits: number;
  let words = 1;
  if (use !== undefined) bits = WORD_BITS[use] - 1;
  else {
    // Words with at least three letters are judged one by one; short pieces belong to a coined whole ("W4A8", "ZeRO").
    let parts = pieces(boundaries);
    if (parts.filter((part) => /^\p{L}{3,}$/u.test(part)).length < 2 && hard.length === 0) parts = [key];
    else if (parts.some((part) => /^\p{L}{1,2}$/u.test(part))) parts = pieces(hard);
    words = Math.max(1, parts.filter((part) => /\p{L}/u.test(part)).length);
    bits = 0;
    for (const part of parts) bits += describe(part);
  }
  // Three ordinary words in one order are no longer ordinary.
  if (words > 2) bits += SEQUENCE_BITS * (words - 2);
  // A version after ordinary words makes a name of them: "FlashAttention-2".
  if (words > 1 && /\d/.test(key)) bits += VERSION_BITS;
  return { bits, use, words, mixed, capitals };
}

/** Written as one word. */
function joined(text: string): boolean {
  return /^[\p{L}\p{N}]+$/u.test(text);
}

function listedFloor({ use, capitals, words }: Spelling, pattern: CasePattern): number {
  if (use === "word") return LISTED_BITS.word;
  if (use === "field") return capitals && pattern === "exact" ? LISTED_BITS.capitals : LISTED_BITS.field;
  if (words > 1) return LISTED_BITS.words;
  return capitals && pattern === "exact" ? LISTED_BITS.capitals : LISTED_BITS.other;
}

const kept = new WeakMap<Form, Spelling>();

export interface Distinctness {
  readonly bits: number;
  /** In words for people: "an ordinary word", "a common acronym", "a short spelling", "a distinctive spelling". */
  readonly reason: string;
  readonly pattern: CasePattern;
}

const KEPT_SPELLINGS = 64;
const keptDistinctness = new WeakMap<Form, Map<string, Distinctness>>();

/** How telling the text is as a spelling of the form. `spaced` counts blanks that the print does not have. */
export function distinctness(form: Form, text: string, spaced: number): Distinctness {
  let kept = keptDistinctness.get(form);
  if (kept === undefined || kept.size > KEPT_SPELLINGS) keptDistinctness.set(form, (kept = new Map<string, Distinctness>()));
  let found = kept.get(text);
  if (found === undefined) kept.set(text, (found = measure(form, text, spaced)));
  return found;
}

function measure(form: Form, text: string, spaced: number): Distinctness {
  let spelling = kept.get(form);
  if (spelling === undefined) kept.set(form, (spelling = spellingOf(form)));
  let { bits } = spelling;
  const pattern = casePattern(text, form.print);
  if (form.origin === "concept") bits = Math.max(bits, listedFloor(spelling, pattern));
  const ordinary = spelling.use === "word";
  if (pattern === "exact") {
    if (spelling.mixed) bits += ordinary ? 12 : 7;
    else if (spelling.capitals) bits += ordinary ? 4 : 2;
  } else if (form.origin !== "concept") {
    if (pattern === "other") bits -= 7;
    // Identifiers join ordinary words all day: only the printed capitals make "CacheQuant" a name.
    else if (spelling.mixed && spelling.words > 1 && spelling.bits < ORDINARY_WORDS_BITS * spelling.words) bits -= joined(text) ? 2 : 4;
    else if (spelling.mixed || spelling.capitals) bits -= ordinary ? 3 : pattern === "upper" ? 1 : 2;
    else bits -= 1;
  } else if (pattern === "other") bits -= 4;
  else if (spelling.mixed && pattern === "lower") bits -= ordinary ? 5 : 3;
  else if (spelling.capitals && pattern !== "upper") bits -= 1;
  // Headers are full of short acronyms that no list has: alone they never suffice.
  if (spelling.words === 1 && form.key.length <= SHORT_ACRONYM && /^\p{L}+$/u.test(form.key) && !spelling.mixed) bits = Math.min(bits, SHORT_ACRONYM_BITS);
  // Coined words are not taken apart in running text: "if scale" is not IFScale, "as ds" no ASDs.
  bits -= spaced * (pattern === "lower" && (spelling.mixed || form.origin !== "concept") ? 10 : 3);
  if (form.ambiguous) bits = Math.min(bits, pattern === "exact" && spelling.mixed ? AMBIGUOUS_MIXED_BITS : AMBIGUOUS_BITS);
  if (form.key.length < 3) bits = Math.min(bits, TWO_LETTER_BITS);
  const reason =
    ordinary ? "an ordinary word"
    : spelling.use === "acronym" ? "an acronym with other meanings"
    : form.ambiguous ? "a spelling with other meanings"
    : spelling.words > 1 && bits < 20 ? "ordinary words"
    : bits < 20 ? "a short spelling"
    : "a distinctive spelling";
  return { bits, reason, pattern };
}
