/**
 * A form is one spelling of a term, squeezed: folded, without separators, except
 * that a separator between two numbers stays ("2:4" is not "24"). The words of
 * the form are kept as boundaries: text may have a separator only there.
 */
import { foldOf, classOf, DIGIT, MARK } from "./characters";
import { BREAK, HASH_START, hashWith, SOFT, splitWords, stemOf, Words } from "./words";

export interface Squeezed {
  readonly key: string;
  /** Positions in `key` before which a new word starts. */
  readonly boundaries: readonly number[];
  /** Positions before which the printed form has a separator, not just a change of case. */
  readonly hard: readonly number[];
}

/** What stands for the separator of two numbers: ":" and "." count, all others are alike. */
export function betweenNumbers(text: string, end: number, start: number): number {
  if (start - end === 1) {
    const char = text.charCodeAt(end);
    if (char === 58 || char === 46) return char;
  }
  return 126; // "~"
}

/** A word in lower case, without accents, superscripts and combining marks. */
function fold(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  let folded = "";
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (classOf(code) !== MARK) folded += String.fromCharCode(foldOf(code));
  }
  return folded;
}

/** Squeezes words[from..to] of the text. */
export function squeeze(text: string, words: Words, from: number, to: number): Squeezed {
  let key = "";
  const boundaries: number[] = [];
  const hard: number[] = [];
  for (let w = from; w <= to; w++) {
    if (w > from) {
      const before = words.before[w] ?? BREAK;
      if (before !== SOFT && words.kinds[w] === DIGIT && words.kinds[w - 1] === DIGIT) {
        key += String.fromCharCode(betweenNumbers(text, words.ends[w - 1] ?? 0, words.starts[w] ?? 0));
      }
      boundaries.push(key.length);
      if (before !== SOFT) hard.push(key.length);
    }
    key += fold(text.slice(words.starts[w], words.ends[w]));
  }
  return { key, boundaries, hard };
}

/** The squeezed key of a form alone; empty when it has no word. */
export function keyOf(form: string): string {
  scratch.count = 0;
  splitWords(form, 0, form.length, scratch);
  const { count, starts, ends, kinds, before } = scratch;
  let key = "";
  for (let w = 0; w < count; w++) {
    const start = starts[w] ?? 0;
    if (w > 0 && before[w] !== SOFT && kinds[w] === DIGIT && kinds[w - 1] === DIGIT) {
      key += String.fromCharCode(betweenNumbers(form, ends[w - 1] ?? 0, start));
    }
    key += fold(form.slice(start, ends[w]));
  }
  return key;
}

/** Reused, because building a lexicon squeezes thousands of forms. */
const scratch = new Words();

/** Squeezes a whole form; undefined when it has no word. */
export function squeezeForm(form: string): Squeezed | undefined {
  scratch.count = 0;
  splitWords(form, 0, form.length, scratch);
  return scratch.count === 0 ? undefined : squeeze(form, scratch, 0, scratch.count - 1);
}

/** Hash of a squeezed key, the one a scan computes while it walks over words. */
export function hashOfKey(key: string, end = key.length): number {
  let hash = HASH_START;
  for (let i = 0; i < end; i++) hash = hashWith(hash, key.charCodeAt(i));
  return hash;
}

/** Stems of the words of a text, and of the text squeezed: "Systolic-Array" has systolic, array and systolicarray. */
export function stemsOf(text: string): Set<number> {
  scratch.count = 0;
  splitWords(text, 0, text.length, scratch);
  const stems = new Set(scratch.stems.subarray(0, scratch.count));
  return stems.add(stemOf(keyOf(text)));
}
