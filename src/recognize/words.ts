/**
 * Words of identifiers and prose. A word is a run of letters of one case pattern
 * ("Flash", "AWQ", "attn"), a run of digits, or a "+" that follows a word
 * directly. Text is split at separators, at camelCase and between letters and
 * digits. A stretch of text is cut into parallel arrays, one entry per word, so
 * that a scan allocates nothing per word.
 */
import { DIGIT, LOWER, MARK, PLUS, SEPARATOR, TRAITS, traitsOf, UPPER } from "./characters";

/** What stands before a word. */
export const SOFT = 0; // nothing: camelCase, or letters next to digits
export const JOINER = 1; // one of _ - . : / or a few others that join words of one term
export const SPACE = 2; // one blank between words of prose
export const BREAK = 3; // anything else

const FNV_PRIME = 0x01000193;
export const HASH_START = 0x811c9dc5 | 0;

/** Adds a folded code unit to a hash. */
export function hashWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, FNV_PRIME);
}

/** Letters of a word that count for its stem: "quantized" and "quantization" share theirs. */
const STEM_LENGTH = 7;

/** Words of a stretch of text. Entry i is the text from starts[i] to ends[i]; `count` entries are filled. */
export class Words {
  count = 0;
  starts = new Int32Array(1024);
  ends = new Int32Array(1024);
  /** SOFT, JOINER, SPACE or BREAK before the word. */
  before = new Uint8Array(1024);
  /** LOWER (letters), DIGIT or PLUS. */
  kinds = new Uint8Array(1024);
  /** Hash of the first letters, the same for inflected forms. */
  stems = new Int32Array(1024);
  /** Hash of the whole word. */
  hashes = new Int32Array(1024);

  add(start: number, end: number, before: number, kind: number, stem: number, hash: number): void {
    if (this.count === this.starts.length) this.#grow();
    const index = this.count++;
    this.starts[index] = start;
    this.ends[index] = end;
    this.before[index] = before;
    this.kinds[index] = kind;
    this.stems[index] = stem;
    this.hashes[index] = hash;
  }

  #grow(): void {
    const size = this.starts.length * 2;
    this.starts = copyInto(this.starts, new Int32Array(size));
    this.ends = copyInto(this.ends, new Int32Array(size));
    this.before = copyInto(this.before, new Uint8Array(size));
    this.kinds = copyInto(this.kinds, new Uint8Array(size));
    this.stems = copyInto(this.stems, new Int32Array(size));
    this.hashes = copyInto(this.hashes, new Int32Array(size));
  }
}

function copyInto<T extends Int32Array | Uint8Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** Characters that may join words of one term alone, and those that may do so in twos and threes. */
const JOINERS = flags("_-.:/('’·^$*\\{}~");
const JOINERS_IN_ROW = flags("_-:^${}\\(");
const BLANK = " ".charCodeAt(0);

function flags(characters: string): Uint8Array {
  const set = new Uint8Array(0x10000);
  for (const char of characters) set[char.charCodeAt(0)] = 1;
  return set;
}

/** What the characters between two words are to a term that spans them. */
function separatorKind(text: string, start: number, end: number): number {
  const length = end - start;
  const first = text.charCodeAt(start);
  if (length === 1) return first === BLANK ? SPACE : JOINERS[first] === 1 ? JOINER : BREAK;
  if (length > 3) return BREAK;
  for (let i = start; i < end; i++) if (JOINERS_IN_ROW[text.charCodeAt(i)] !== 1) return BREAK;
  return JOINER;
}

/** Class of the code unit at `i`; tables are read in place, because the loops below run for every character of a scan. */
function kindAt(text: string, i: number): number {
  const code = text.charCodeAt(i);
  const traits = TRAITS[code] ?? 0;
  return ((traits === 0 ? traitsOf(code) : traits) >> 16) & 0xff;
}

/** Where the letters that start before `i` with a letter of class `first` end as a word. */
function endOfLetters(text: string, i: number, end: number, first: number): number {
  let previous = first;
  for (; i < end; i++) {
    const kind = kindAt(text, i);
    if (kind === LOWER) previous = LOWER;
    else if (kind === UPPER) {
      // The last capital before small letters starts the next word: "AWQConfig".
      if (previous === LOWER || (i + 1 < end && kindAt(text, i + 1) === LOWER)) return i;
    } else if (kind !== MARK) return i;
  }
  return i;
}

function endOfDigits(text: string, i: number, end: number): number {
  while (i < end && kindAt(text, i) === DIGIT) i++;
  return i;
}

/** Hash of the folded characters of text[from, to), all of known traits. */
function hashOf(text: string, from: number, to: number): number {
  let hash = HASH_START;
  for (let i = from; i < to; i++) {
    const traits = TRAITS[text.charCodeAt(i)] ?? 0;
    if (((traits >> 16) & 0xff) !== MARK) hash = Math.imul(hash ^ (traits & 0xffff), FNV_PRIME);
  }
  return hash;
}

/** Cuts text[start, end) into words, added to what `words` holds. Linear in the length. */
export function splitWords(text: string, start: number, end: number, words: Words): void {
  let last = -1; // end of the word before
  let i = start;
  while (i < end) {
    const from = i;
    const kind = kindAt(text, i++);
    if (kind === SEPARATOR || kind === MARK || (kind === PLUS && last !== from)) continue;
    if (kind === DIGIT) i = endOfDigits(text, i, end);
    else if (kind !== PLUS) i = endOfLetters(text, i, end, kind);
    const before = last === from ? SOFT : last < 0 ? BREAK : separatorKind(text, last, from);
    const hash = hashOf(text, from, i);
    const stem = i - from <= STEM_LENGTH ? hash : hashOf(text, from, from + STEM_LENGTH);
    words.add(from, i, before, kind === UPPER ? LOWER : kind, stem, hash);
    last = i;
  }
}

/** The stem hash of text[from, to), read as one word. */
export function stemAt(text: string, from: number, to: number): number {
  const end = Math.min(to, from + STEM_LENGTH);
  for (let i = from; i < end; i++) kindAt(text, i); // fills the traits that the hash reads
  return hashOf(text, from, end);
}

/** The stem hash of a word given alone. */
export function stemOf(word: string): number {
  return stemAt(word, 0, word.length);
}
