import MiniSearch from "minisearch";
import { FIELDS, type Field, type RankingSettings } from "./settings";
import type { Vocabulary } from "./vocabulary";

/** The key sentence is a part of the abstract and only counts in the second ranking. */
export type IndexedField = Exclude<Field, "keySentence">;
export const INDEXED_FIELDS: readonly IndexedField[] = FIELDS.filter((field) => field !== "keySentence");

interface Document extends Record<IndexedField, string> {
  readonly id: number;
}

/** MiniSearch over papers by their numbers and terms by their ids. */
export class TermEngine {
  readonly #engine: MiniSearch<Document>;
  /** The fields of the paper that is added, which MiniSearch would otherwise get as one text and cut up again. */
  #adding: Partial<Record<string, string[]>> = {};

  constructor(
    { k, b, boost }: RankingSettings,
    private readonly vocabulary: Vocabulary,
  ) {
    this.#engine = new MiniSearch<Document>({
      fields: [...INDEXED_FIELDS],
      tokenize: (_text, field = "") => this.#adding[field] ?? [],
      processTerm: (term) => term,
      searchOptions: { tokenize: (text) => text.split(" "), bm25: { k, b, d: 0.5 }, boost: { ...boost } },
    });
  }

  add(number: number, terms: Readonly<Record<IndexedField, readonly number[]>>): void {
    for (const field of INDEXED_FIELDS) this.#adding[field] = terms[field].filter((id) => !this.vocabulary.isStopTerm(id)).map((id) => this.vocabulary.key(id));
    this.#engine.add({ id: number, names: "", title: "", abstract: "", tags: "", authors: "" });
  }

  /** Calls back for each paper that holds the term in the field. */
  visit(id: number, field: IndexedField, found: (number: number) => void): void {
    // MiniSearch asks for the boost of a paper before it scores it, and leaves out those that get none.
    const boostDocument = (number: number) => {
      found(number);
      return 0;
    };
    this.#engine.search(this.vocabulary.key(id), { fields: [field], boostDocument });
  }

  /** Papers with any of the terms in the fields, best first, by MiniSearch's own scores. */
  search(weights: ReadonlyMap<number, number>, fields: readonly IndexedField[]): { readonly number: number; readonly score: number }[] {
    const boosts = new Map([...weights].map(([id, weight]) => [this.vocabulary.key(id), weight]));
    return this.#engine
      .search([...boosts.keys()].join(" "), { combineWith: "OR", fields: [...fields], boostTerm: (term) => boosts.get(term) ?? 1 })
      .map(({ id, score }) => ({ number: id as number, score }));
  }
}
