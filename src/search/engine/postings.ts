import type { PaperIdStore } from "./paper-ids";
import type { RankingSettings } from "./settings";
import { INDEXED_FIELDS, type TermEngine } from "./term-engine";
import type { Vocabulary } from "./vocabulary";

/** The papers that hold a term, as the first ranking needs them. */
export interface Postings {
  readonly papers: Int32Array;
  /** What the term is worth in each paper by the fields that hold it, saturated as in BM25. */
  readonly worth: Float32Array;
}

/** Postings that stay at hand, 8 bytes each: at least so many, and so many for each paper. */
const KEPT = 1_000_000;
const KEPT_PER_PAPER = 40;

/**
 * The postings of single terms, read from MiniSearch. Its own search makes several objects
 * for every posting, which takes ten times as long as all the rest of a query. What was read
 * is kept: while one types, all words but the last stay the same.
 */
export class PostingsReader {
  readonly #kept = new Map<number, Postings>();
  #size = 0;
  #papers = 0;
  /** By paper, 0 between two readings. */
  #sums = new Float64Array(0);

  constructor(
    private readonly engine: TermEngine,
    private readonly vocabulary: Vocabulary,
    private readonly ids: PaperIdStore,
    private readonly settings: RankingSettings,
  ) {}

  of(id: number): Postings {
    if (this.#papers !== this.ids.size) this.#startAnew();
    const kept = this.#kept.get(id);
    // The map is in the order of last use.
    if (kept !== undefined) this.#kept.delete(id);
    else this.#size += this.vocabulary.papersWith(id);
    const postings = kept ?? this.#read(id);
    this.#kept.set(id, postings);
    this.#forget();
    return postings;
  }

  /** What was read before papers were added holds no longer. */
  #startAnew(): void {
    this.#kept.clear();
    this.#size = 0;
    this.#papers = this.ids.size;
    this.#sums = new Float64Array(this.#papers);
  }

  #forget(): void {
    const most = Math.max(KEPT, KEPT_PER_PAPER * this.#papers);
    for (const id of this.#kept.keys()) {
      if (this.#size <= most || this.#kept.size === 1) break;
      this.#kept.delete(id);
      this.#size -= this.vocabulary.papersWith(id);
    }
  }

  #read(id: number): Postings {
    if (this.vocabulary.isStopTerm(id)) {
      const papers = this.ids.holding(id);
      return { papers, worth: new Float32Array(papers.length).fill(1) };
    }
    const { boost, k } = this.settings;
    const sums = this.#sums;
    const found = new Int32Array(this.vocabulary.papersWith(id));
    let count = 0;
    for (const field of INDEXED_FIELDS) {
      this.engine.visit(id, field, (number) => {
        const before = sums[number] ?? 0;
        if (before === 0) found[count++] = number;
        sums[number] = before + boost[field];
      });
    }
    const papers = found.subarray(0, count);
    const worth = Float32Array.from(papers, (number) => {
      const sum = sums[number] ?? 0;
      sums[number] = 0;
      return (sum * (k + 1)) / (sum + k);
    });
    return { papers, worth };
  }
}
