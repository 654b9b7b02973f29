import { SINGLE_LINES, type PaperIds } from "./paper-ids";
import type { QueryWord } from "./query-terms";
import type { Field } from "./settings";
import type { TextIndex } from "./text-index";

/** Puts a paper before all that lack a word. */
const ALL_WORDS = 1_000_000;

interface Hit {
  readonly word: number;
  readonly weight: number;
}

/** Scores one paper after another against the same words, by every word and its place. */
export class SecondRanking {
  /** By term id, the position in `#hits` plus one. */
  readonly #slots: Int32Array;
  readonly #hits: Hit[][] = [];
  readonly #counts: Float64Array;
  readonly #inLine: Float64Array;
  readonly #position: Int32Array;
  readonly #near: Uint8Array;
  readonly #total: number;
  #bestLine = 0;

  constructor(
    private readonly words: readonly QueryWord[],
    private readonly index: TextIndex,
  ) {
    this.#slots = new Int32Array(index.vocabulary.size);
    words.forEach(({ terms }, word) => {
      for (const [id, weight] of terms) {
        const slot = this.#slots[id] ?? 0;
        if (slot > 0) this.#hits[slot - 1]?.push({ word, weight });
        else this.#slots[id] = this.#hits.push([{ word, weight }]);
      }
    });
    this.#counts = new Float64Array(words.length);
    this.#inLine = new Float64Array(words.length);
    this.#position = new Int32Array(words.length);
    this.#near = new Uint8Array(words.length);
    this.#total = words.reduce((sum, word) => sum + word.rarity, 0);
  }

  score({ ids, ends }: PaperIds): number {
    this.#counts.fill(0);
    this.#near.fill(0);
    this.#bestLine = 0;
    let from = 0;
    SINGLE_LINES.forEach((field, line) => {
      const to = ends[line] ?? from;
      this.#readLine(ids, from, to, this.#weight(field, to - from), field === "title");
      from = to;
    });
    const weight = this.#weight("abstract", ids.length - from);
    for (let line = SINGLE_LINES.length; line < ends.length; line += 1) {
      const to = ends[line] ?? from;
      this.#readLine(ids, from, to, weight, true);
      from = to;
    }
    return this.#combine();
  }

  /** What a term counts in a field of this many terms. */
  #weight(field: Field, length: number): number {
    const { b, boost } = this.index.settings;
    return boost[field] / (1 - b + (b * length) / this.index.averageLength(field));
  }

  /** Adds the words of a line to the counts; `together` when it matters that they stand in one line. */
  #readLine(ids: Int32Array, from: number, to: number, weight: number, together: boolean): void {
    let touched = false;
    for (let at = from; at < to; at += 1) {
      const slot = this.#slots[ids[at] ?? -1] ?? 0;
      if (slot === 0) continue;
      if (!touched) {
        touched = true;
        this.#inLine.fill(0);
        this.#position.fill(-100);
      }
      for (const hit of this.#hits[slot - 1] ?? []) {
        this.#counts[hit.word] = (this.#counts[hit.word] ?? 0) + weight * hit.weight;
        if (hit.weight > (this.#inLine[hit.word] ?? 0)) this.#inLine[hit.word] = hit.weight;
        if (together) this.#noteNeighbours(hit.word, at);
      }
    }
    if (!touched || !together) return;
    let share = 0;
    for (let position = 0; position < this.words.length; position += 1) {
      share += (this.words[position]?.rarity ?? 0) * (this.#inLine[position] ?? 0);
    }
    if (share > this.#bestLine) this.#bestLine = share;
  }

  #noteNeighbours(word: number, at: number): void {
    this.#position[word] = at;
    if (word > 0 && at - (this.#position[word - 1] ?? -100) <= 4) this.#near[word] = 1;
    if (word + 1 < this.words.length && at - (this.#position[word + 1] ?? -100) <= 4) this.#near[word + 1] = 1;
  }

  #combine(): number {
    const { k, coverage, proximity, adjacency, combine } = this.index.settings;
    let sum = 0;
    let held = 0;
    let neighbours = 0;
    this.words.forEach((word, position) => {
      const count = this.#counts[position] ?? 0;
      if (count === 0) return;
      sum += (word.rarity * count * (k + 1)) / (count + k);
      held += word.rarity;
      if (this.#near[position] === 1) neighbours += Math.min(word.rarity, this.words[position - 1]?.rarity ?? 0);
    });
    if (this.#total === 0) return 0;
    const together = 1 + proximity * (this.#bestLine / this.#total) + adjacency * (neighbours / this.#total);
    const first = combine === "and-first" && this.#counts.every((count) => count > 0) ? ALL_WORDS : 0;
    return first + sum * (held / this.#total) ** coverage * together;
  }
}
