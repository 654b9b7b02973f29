/**
 * All forms, looked up by walking over the words of a text. A bit set over the
 * hashes of every prefix of every form ends most walks after one word; what
 * passes is confirmed against the squeezed text, so a collision costs time only.
 */
import { LargeMap } from "../papers/large-map";
import type { Steps } from "../papers/steps";
import { betweenNumbers, squeeze, type Squeezed } from "./forms";
import { DIGIT, foldOf, classOf, MARK } from "./characters";
import { NumberLists } from "./number-lists";
import { BREAK, HASH_START, hashWith, SOFT, type Words } from "./words";

/** A set of 32-bit hashes that may answer yes for a hash that is not in it. */
export class HashBits {
  readonly #bits: Uint32Array;
  readonly #shift: number;

  /** @param expected about how many hashes will be added */
  constructor(expected: number) {
    const log = Math.min(27, Math.max(12, Math.ceil(Math.log2(expected * 16 + 1))));
    this.#bits = new Uint32Array(2 ** (log - 5));
    this.#shift = 32 - log;
  }

  add(hash: number): void {
    const bit = Math.imul(hash, 0x9e3779b1) >>> this.#shift;
    const word = bit >>> 5;
    this.#bits[word] = (this.#bits[word] ?? 0) | (1 << (bit & 31));
  }

  has(hash: number): boolean {
    const bit = Math.imul(hash, 0x9e3779b1) >>> this.#shift;
    return (((this.#bits[bit >>> 5] ?? 0) >>> (bit & 31)) & 1) === 1;
  }
}

/** Keys between two pauses: the first ones fall on memory that is new everywhere. */
const STEP = 100;

/** Receives words[from..to] of the text when they may spell an entry. */
type OnMatch<Entry> = (entries: readonly Entry[], from: number, to: number, found: Squeezed) => void;

/** Words of a text spell an entry when squeezed they give its key. */
export class FormTable<Entry> {
  readonly #entries = new LargeMap<string, Entry[]>();
  /** Where in `#lists` the stops of a key are. */
  readonly #stops = new LargeMap<string, number>();
  readonly #lists = new NumberLists();
  #prefixes = new HashBits(1);
  #whole = new HashBits(1);

  get size(): number {
    return this.#entries.size;
  }

  /**
   * @param stops positions in a long key at which text may break words; without
   *   them, it may anywhere. They keep titles from filling the bit set.
   */
  add(key: string, entry: Entry, stops?: readonly number[]): void {
    const entries = this.#entries.get(key);
    if (stops === undefined) this.#stops.delete(key);
    else if (entries === undefined) this.#stops.set(key, this.#lists.add(stops));
    if (entries === undefined) this.#entries.set(key, [entry]);
    else entries.push(entry);
  }

  /** All entries, by key in the order in which they were added. */
  *entries(): Generator<{ readonly entries: readonly Entry[]; readonly stops: Uint32Array | undefined }> {
    for (const [key, entries] of this.#entries) yield { entries, stops: this.#stopsOf(key) };
  }

  get(key: string): readonly Entry[] {
    return this.#entries.get(key) ?? [];
  }

  /** To be run once after the last `add`. */
  *seal(): Steps<void> {
    let prefixes = 0;
    let count = 0;
    for (const key of this.#entries.keys()) {
      prefixes += this.#stopsOf(key)?.length ?? key.length;
      if (++count % STEP === 0) yield;
    }
    this.#prefixes = new HashBits(prefixes);
    this.#whole = new HashBits(this.#entries.size);
    for (const key of this.#entries.keys()) {
      if (++count % STEP === 0) yield;
      const stops = this.#stopsOf(key);
      let hash = HASH_START;
      let next = 0;
      for (let i = 0; i < key.length; i++) {
        if (stops === undefined) {
          if (i > 0) this.#prefixes.add(hash);
        } else if (i === stops[next]) {
          this.#prefixes.add(hash);
          next++;
        }
        hash = hashWith(hash, key.charCodeAt(i));
      }
      this.#prefixes.add(hash);
      this.#whole.add(hash);
    }
  }

  /** Calls back for every run of words that spells an entry; runs may overlap. */
  match(text: string, words: Words, onMatch: OnMatch<Entry>): void {
    const { starts, ends, before, kinds, hashes, count } = words;
    for (let from = 0; from < count; from++) {
      let hash = hashes[from] ?? 0;
      let to = from;
      while (this.#prefixes.has(hash)) {
        if (this.#whole.has(hash)) this.#confirm(text, words, from, to, onMatch);
        if (++to === count) break;
        const gap = before[to] ?? BREAK;
        if (gap === BREAK) break;
        const start = starts[to] ?? 0;
        if (gap !== SOFT && kinds[to] === DIGIT && kinds[to - 1] === DIGIT) {
          hash = hashWith(hash, betweenNumbers(text, ends[to - 1] ?? 0, start));
        }
        const end = ends[to] ?? 0;
        for (let i = start; i < end; i++) {
          const code = text.charCodeAt(i);
          if (classOf(code) !== MARK) hash = hashWith(hash, foldOf(code));
        }
      }
    }
  }

  #stopsOf(key: string): Uint32Array | undefined {
    const at = this.#stops.get(key);
    return at === undefined ? undefined : this.#lists.at(at);
  }

  #confirm(text: string, words: Words, from: number, to: number, onMatch: OnMatch<Entry>): void {
    const found = squeeze(text, words, from, to);
    const entries = this.#entries.get(found.key);
    if (entries !== undefined) onMatch(entries, from, to, found);
  }
}
