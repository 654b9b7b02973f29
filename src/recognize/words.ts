/**
 * Words of identifiers and prose. A word is a run of letters of one case pattern
 * ("Flash", "AWQ", "attn"), a run of digits, or a "+" that follows a word
 * directly. Text is split at separators, at camelCase and between letters and
 * digits. A stretch of text is cut into parallel arrays, one entry per word, so
 * that a scan allocates nothing per word.
 */
import { classOf, DIGIT, foldOf, LOWER, MARK, PLUS, SEPARATOR, UPPER } from "./characters";

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
    const wider = <T extends Int32Array | Uint8Array>(old: T, fresh: T): T => {
      fresh.set(old);
      return fresh;
    };
    this.starts = wider(this.starts, new Int32Array(size));
    this.ends = wider(this.ends, new Int32Array(size));
    this.before = wider(this.before, new Uint8Array(size));
    this.kinds = wider(this.kinds, new Uint8Array(size));
    this.stems = wider(this.stems, new Int32Array(size));
    this.hashes = wider(this.hashes, new Int32Array(size));
  }

  /** Index of the first word that ends after the offset. */
  indexAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

const JOINERS = "_-.:/('’·^$*\\{}~";

/** What the characters between two words are to a term that spans them. */
function separatorKind(text: string, start: number, end: number): number {
  const length = end - start;
  if (length === 0) return SOFT;
  if (length > 3) return BREAK;
  const first = text.charAt(start);
  if (length === 1) {
    if (first === " ") return SPACE;
    return JOINERS.includes(first) ? JOINER : BREAK;
  }
  for (let i = start; i < end; i++) if (!"_-:^${}\\(".includes(text.charAt(i))) return BREAK;
  return JOINER;
}

/** Cuts text[start, end) into words. Linear in the length. */
export function splitWords(text: string, start: number, end: number, words: Words): void {
  let i = start;
  let last = start; // end of the word before
  let first = true;
  while (i < end) {
    const code = text.charCodeAt(i);
    const kind = classOf(code);
    if (kind === SEPARATOR || kind === MARK) {
      i++;
      continue;
    }
    if (kind === PLUS && (first || last !== i)) {
      i++;
      continue;
    }
    const from = i;
    let hash = hashWith(HASH_START, foldOf(code));
    let stem = hash;
    i++;
    if (kind === DIGIT) {
      while (i < end) {
        const next = text.charCodeAt(i);
        if (classOf(next) !== DIGIT) break;
        hash = hashWith(hash, foldOf(next));
        stem = hash;
        i++;
      }
    } else if (kind !== PLUS) {
      let previous = kind;
      let letters = 1;
      while (i < end) {
        const next = text.charCodeAt(i);
        const type = classOf(next);
        if (type === MARK) {
          i++;
          continue;
        }
        if (type !== LOWER && type !== UPPER) break;
        if (type === UPPER) {
          if (previous === LOWER) break;
          // The last capital before small letters starts the next word: "AWQConfig".
          if (i + 1 < end && classOf(text.charCodeAt(i + 1)) === LOWER) break;
        }
        hash = hashWith(hash, foldOf(next));
        if (letters++ < STEM_LENGTH) stem = hash;
        previous = type;
        i++;
      }
    }
    const before = first ? BREAK : separatorKind(text, last, from);
    words.add(from, i, before, kind === UPPER ? LOWER : kind, stem, hash);
    last = i;
    first = false;
  }
}

/** The stem hash of a word given alone. */
export function stemOf(word: string): number {
  let hash = HASH_START;
  let letters = 0;
  for (let i = 0; i < word.length && letters < STEM_LENGTH; i++) {
    const code = word.charCodeAt(i);
    const kind = classOf(code);
    if (kind === SEPARATOR || kind === MARK) continue;
    hash = hashWith(hash, foldOf(code));
    letters++;
  }
  return hash;
}
