import SearchableMap from "minisearch/SearchableMap";
import { LargeMap } from "../../papers/large-map";
import { stem, type Stemming } from "../text/stem";
import { STOP_WORDS } from "../text/stop-words";
import type { Term } from "../text/terms";

interface Entry {
  readonly id: number;
  readonly term: string;
  readonly key: string;
  readonly isStopTerm: boolean;
  papers: number;
  /** The last paper that was counted. */
  lastPaper: number;
}

/**
 * The terms of a library with the number of papers that hold each, and the written words
 * behind them. Prefixes and typing errors are looked up among the words, because a word
 * that is half typed or misspelt does not have the stem of the whole one.
 */
export class Vocabulary {
  readonly #entries: Entry[] = [];
  readonly #byTerm = new LargeMap<string, Entry>();
  readonly #byWord = new LargeMap<string, Entry>();
  readonly #words = new SearchableMap<number>();
  readonly #stopTerms: ReadonlySet<string>;

  constructor(stemming: Stemming) {
    this.#stopTerms = new Set([...STOP_WORDS].map((word) => stem(word, stemming)));
  }

  /** Counts a term of the paper with this number; returns the term's id. */
  add({ term, word }: Term, paper: number): number {
    const entry = (word === "" ? this.#byTerm.get(term) : this.#byWord.get(word)) ?? this.#enter(term, word);
    if (entry.lastPaper !== paper) {
      entry.lastPaper = paper;
      entry.papers += 1;
    }
    return entry.id;
  }

  id(term: string): number | undefined {
    return this.#byTerm.get(term)?.id;
  }

  /** Stop words are a third of all words. MiniSearch is spared them, as queries leave them out. */
  isStopTerm(id: number): boolean {
    return this.#entries[id]?.isStopTerm === true;
  }

  term(id: number): string {
    return this.#entries[id]?.term ?? "";
  }

  /**
   * What the term is called in MiniSearch, which looks a term up by trying the letters that
   * may come next one after another: digits are found in half the time of words.
   */
  key(id: number): string {
    return this.#entries[id]?.key ?? "";
  }

  /** Number of terms; ids are smaller. */
  get size(): number {
    return this.#entries.length;
  }

  /** How many papers hold the term. */
  papersWith(id: number): number {
    return this.#entries[id]?.papers ?? 0;
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

  #enter(term: string, word: string): Entry {
    let entry = this.#byTerm.get(term);
    if (entry === undefined) {
      const id = this.#entries.length;
      entry = { id, term, key: id.toString(16), isStopTerm: this.#stopTerms.has(term), papers: 0, lastPaper: -1 };
      this.#entries.push(entry);
      this.#byTerm.set(term, entry);
    }
    if (word !== "") {
      this.#byWord.set(word, entry);
      if (!STOP_WORDS.has(word)) this.#words.set(word, entry.id);
    }
    return entry;
  }
}
