/**
 * Words of identifiers and prose. A word is a run of letters of one case pattern
 * ("Flash", "AWQ", "attn"), a run of digits, or a "+" that follows a word
 * directly. Text is split at separators, at camelCase and between letters and
 * digits. A stretch of text is cut into parallel arrays, one entry per word, so
 * that a scan allocates nothing per word.
 */
import { classOf, DIGIT, foldOf, LOWER, MARK, PLUS, SEPARATOR, TRAITS, traitsOf, UPPER } from "./characters";

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

  /** Makes room for one more word. */
  reserve(): void {
    if (this.count < this.starts.length) return;
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

/**
 * Cuts text[start, end) into words, added to what `words` holds. Linear in the
 * length. The innermost loop of every scan: tables are read in place, because
 * calls for each character cost half the speed.
 */
export function splitWords(text: string, start: number, end: number, words: Words): void {
  let last = -1; // end of the word before
  let i = start;
  while (i < end) {
    const from = i;
    let code = text.charCodeAt(i++);
    let traits = TRAITS[code] ?? 0;
    if (traits === 0) traits = traitsOf(code);
    const kind = (traits >> 16) & 0xff;
    if (kind === SEPARATOR || kind === MARK || (kind === PLUS && last !== from)) continue;
    let hash = Math.imul(HASH_START ^ (traits & 0xffff), FNV_PRIME);
    let stem = hash;
    let previous = kind;
    let letters = 1;
    for (; i < end && kind !== PLUS; i++) {
      code = text.charCodeAt(i);
      traits = TRAITS[code] ?? 0;
      if (traits === 0) traits = traitsOf(code);
      const type = (traits >> 16) & 0xff;
      if (type === MARK) continue;
      if (type === SEPARATOR || type === PLUS || (type === DIGIT) !== (kind === DIGIT)) break;
      if (type === UPPER) {
        if (previous === LOWER) break;
        // The last capital before small letters starts the next word: "AWQConfig".
        if (i + 1 < end && classOf(text.charCodeAt(i + 1)) === LOWER) break;
      }
      hash = Math.imul(hash ^ (traits & 0xffff), FNV_PRIME);
      if (letters++ < STEM_LENGTH) stem = hash;
      previous = type;
    }
    words.reserve();
    const index = words.count++;
    words.starts[index] = from;
    words.ends[index] = i;
    words.before[index] = last === from ? SOFT : last < 0 ? BREAK : separatorKind(text, last, from);
    words.kinds[index] = kind === UPPER ? LOWER : kind;
    words.stems[index] = stem;
    words.hashes[index] = hash;
    last = i;
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
