import type { Stemming } from "../text/stem";

export const FIELDS = ["names", "title", "keySentence", "abstract", "tags", "authors"] as const;
export type Field = (typeof FIELDS)[number];

/** Everything about ranking that could have been chosen otherwise. */
export interface RankingSettings {
  readonly stemming: Stemming;
  /** Index "low-rank" also as "lowrank", FlashAttention also as "flash" and "attention". */
  readonly compounds: boolean;
  /** Leave out the words that say nothing: "that FPGA one with mamba". */
  readonly stopWords: boolean;
  /** Which words may be the beginning of a longer one. */
  readonly prefix: "none" | "last" | "all";
  /** Which words may hold a typing error. */
  readonly fuzzy: "none" | "unknown" | "all";
  /** Let the forms of one concept find each other. */
  readonly concepts: boolean;
  /** How much a term counts, 0 to 1, that is not the word itself. */
  readonly weights: Readonly<Record<"prefixOfKnown" | "prefix" | "typo" | "secondTypo" | "part" | "joined" | "concept", number>>;
  /** "and-first" puts papers that hold every word before all others. */
  readonly combine: "or" | "and-first";
  readonly boost: Readonly<Record<Field, number>>;
  /** BM25: how fast repeated words stop counting, and how much long texts are held back. */
  readonly k: number;
  readonly b: number;
  /** Exponent of the share of the query, by weight, that the paper holds. */
  readonly coverage: number;
  /** Weight of the share of the query that one line holds. */
  readonly proximity: number;
  /** Weight of neighbours in the query that are neighbours in the paper. */
  readonly adjacency: number;
  /** Papers that the first ranking, which knows only which fields hold a term, hands on to the second. */
  readonly candidates: number;
  readonly secondRanking: boolean;
  /** Postings the first ranking may go through before the commonest words are left to the second. */
  readonly postings: number;
  /** The same in a large library, times the root of its papers: a query takes longer there, but not in proportion. */
  readonly postingsPerRoot: number;
  /** Postings MiniSearch may go through when similar papers are sought: at least so many, and so many for each paper. */
  readonly similarPostings: number;
  readonly similarPostingsPerPaper: number;
}

export const RANKING: RankingSettings = {
  stemming: "light",
  compounds: true,
  stopWords: true,
  prefix: "last",
  fuzzy: "unknown",
  concepts: true,
  weights: { prefixOfKnown: 0.3, prefix: 0.9, typo: 0.8, secondTypo: 0.6, part: 0.9, joined: 1, concept: 0.4 },
  combine: "or",
  boost: { names: 3, title: 1.5, keySentence: 0.1, abstract: 1, tags: 0.5, authors: 1 },
  k: 2,
  b: 0.75,
  coverage: 0.4,
  proximity: 0.25,
  adjacency: 1,
  candidates: 40,
  secondRanking: true,
  postings: 20_000,
  postingsPerRoot: 200,
  similarPostings: 1_680,
  similarPostingsPerPaper: 0.05,
};
