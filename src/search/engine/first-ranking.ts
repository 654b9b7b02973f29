import type { QueryWord } from "./query-terms";
import type { TextIndex } from "./text-index";

/** A paper by its number in the index, with its score. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
}

/** The best so far, best first; of equals the one that came first. */
class Best {
  readonly ranked: Ranked[] = [];

  constructor(
    private readonly most: number,
    private readonly accept: ((number: number) => boolean) | undefined,
  ) {}

  offer(number: number, score: number): void {
    const { ranked, most } = this;
    if (ranked.length >= most && score <= (ranked[most - 1]?.score ?? 0)) return;
    if (this.accept?.(number) === false) return;
    let at = Math.min(ranked.length, most - 1);
    for (; at > 0; at -= 1) {
      const before = ranked[at - 1];
      if (before === undefined || before.score >= score) break;
      ranked[at] = before;
    }
    ranked[at] = { number, score };
  }
}

/** Finds the papers that are worth a closer look, from the postings alone. */
export class FirstRanking {
  /** By paper: the sum over the words, 0 between two queries. */
  #sums = new Float64Array(0);
  /** By paper: the last word it was found with, and what it got for that. */
  #words = new Uint32Array(0);
  #got = new Float64Array(0);
  /** Words of all queries so far. */
  #word = 0;

  constructor(private readonly index: TextIndex) {}

  /** The best papers that hold any of the words; a word counts by the best of its terms. */
  best(words: readonly QueryWord[], most: number, accept?: (number: number) => boolean): Ranked[] {
    const { papers } = this.index;
    if (this.#sums.length < papers.length) {
      this.#sums = new Float64Array(papers.length);
      this.#words = new Uint32Array(papers.length);
      this.#got = new Float64Array(papers.length);
    }
    for (const word of words) this.#add(word);
    const best = new Best(most, accept);
    const sums = this.#sums;
    for (let number = 0; number < papers.length; number += 1) {
      const sum = sums[number] ?? 0;
      if (sum === 0) continue;
      best.offer(number, sum);
      sums[number] = 0;
    }
    return best.ranked;
  }

  #add({ terms, rarity }: QueryWord): void {
    this.#word = (this.#word + 1) >>> 0;
    const [sums, words, got, current] = [this.#sums, this.#words, this.#got, this.#word];
    for (const [id, weight] of terms) {
      const { papers, worth } = this.index.postings.of(id);
      for (let at = 0; at < papers.length; at += 1) {
        const number = papers[at] ?? 0;
        const value = weight * rarity * (worth[at] ?? 0);
        const before = words[number] === current ? (got[number] ?? 0) : 0;
        if (value <= before) continue;
        sums[number] = (sums[number] ?? 0) + value - before;
        words[number] = current;
        got[number] = value;
      }
    }
  }
}
