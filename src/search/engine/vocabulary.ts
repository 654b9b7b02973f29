import SearchableMap from "minisearch/SearchableMap";
import type { Term } from "../text/terms";

/**
 * The terms of a library with the number of papers that hold each, and the written words
 * behind them. Prefixes and typing errors are looked up among the words, because a word
 * that is half typed or misspelt does not have the stem of the whole one.
 */
export class Vocabulary {
  readonly #ids = new Map<string, number>();
  readonly #terms: string[] = [];
  readonly #papers: number[] = [];
  /** Per term, the last paper that was counted. */
  readonly #lastPaper: number[] = [];
  readonly #words = new SearchableMap<number>();

  /** Counts a term of the paper with this number; returns the term's id. */
  add({ term, word }: Term, paper: number): number {
    let id = this.#ids.get(term);
    if (id === undefined) {
      id = this.#terms.length;
      this.#ids.set(term, id);
      this.#terms.push(term);
      this.#papers.push(0);
      this.#lastPaper.push(-1);
      if (word !== "") this.#words.set(word, id);
    } else if (word !== term && word !== "" && !this.#words.has(word)) {
      this.#words.set(word, id);
    }
    if (this.#lastPaper[id] !== paper) {
      this.#lastPaper[id] = paper;
      this.#papers[id] = (this.#papers[id] ?? 0) + 1;
    }
    return id;
  }

  id(term: string): number | undefined {
    return this.#ids.get(term);
  }

  term(id: number): string {
    return this.#terms[id] ?? "";
  }

  /** Number of terms; ids are smaller. */
  get size(): number {
    return this.#terms.length;
  }

  /** How many papers hold the term. */
  papersWith(id: number): number {
    return this.#papers[id] ?? 0;
  }

  /** Ids of the terms whose words begin like this, without the whole word itself. */
  startingWith(prefix: string): Set<number> {
    const ids = new Set<number>();
    for (const [word, id] of this.#words.atPrefix(prefix)) {
      if (word !== prefix) ids.add(id);
    }
    return ids;
  }

  /** Ids of the terms whose words differ by at most so many letters, with the difference. */
  similarTo(word: string, distance: number): Map<number, number> {
    const ids = new Map<number, number>();
    for (const [id, difference] of this.#words.fuzzyGet(word, distance).values()) {
      if (difference > 0) ids.set(id, Math.min(difference, ids.get(id) ?? difference));
    }
    return ids;
  }
}
