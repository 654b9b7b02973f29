/** A stretch of words that spells a form, and whether its separators fit. */
import { DIGIT } from "./characters";
import type { Form } from "./term";
import { BREAK, JOINER, SOFT, SPACE, type Words } from "./words";

const UNDERSCORE = "_".charCodeAt(0);
const HYPHEN = "-".charCodeAt(0);

export interface Candidate {
  readonly form: Form;
  /** Words of the text, first and last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Blanks in the text where the print has no separator. */
  readonly spaced: number;
}

/** Whether the word before or at `index` is one letter: "q_moe" is q of an moe, not QMoE. */
function isSingleLetter({ starts, ends, kinds }: Words, index: number): boolean {
  const isOne = (w: number) => kinds[w] !== DIGIT && (ends[w] ?? 0) - (starts[w] ?? 0) === 1;
  return isOne(index - 1) || isOne(index);
}

/** Whether a mark other than "_" and "-" stands before a word. */
function isForeign(text: string, words: Words, index: number): boolean {
  const end = words.ends[index - 1] ?? 0;
  if (words.starts[index] === end + 1 && (text.charCodeAt(end) === UNDERSCORE || text.charCodeAt(end) === HYPHEN)) return false;
  return !/^[_\-\u2010-\u2015]*$/u.test(text.slice(words.ends[index - 1], words.starts[index]));
}

/** Whether a bracket opens before a word: "float(8)" is a call, not float8. */
function opensBracket(text: string, words: Words, index: number): boolean {
  const gap = text.slice(words.ends[index - 1], words.starts[index]);
  return gap.includes("(");
}

/**
 * Blanks of the text inside a candidate where the print has none, and marks other than those that
 * join identifiers; undefined when a separator stands inside a word of the form.
 */
export function spacesWithin(text: string, words: Words, form: Form, from: number, to: number, hard: readonly number[], boundaries: readonly number[]): number | undefined {
  let spaced = 0;
  for (let w = from + 1, at = 0; w <= to; w++, at++) {
    const gap = words.before[w] ?? BREAK;
    const position = boundaries[at] ?? 0;
    if (gap === SOFT) continue;
    if (!hard.includes(position) || !form.layout.boundaries.includes(position)) return undefined;
    if (gap === JOINER && opensBracket(text, words, w) && !form.print.includes("(")) return undefined;
    if (form.origin !== "concept" && gap === JOINER && !form.layout.hard.includes(position) && isSingleLetter(words, w)) spaced++;
    else if (gap === SPACE ? !form.layout.hard.includes(position) : isForeign(text, words, w) && !/[^\p{L}\p{N}\s_-]/u.test(form.print)) spaced++;
  }
  return spaced;
}
