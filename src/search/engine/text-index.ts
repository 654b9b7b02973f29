import MiniSearch from "minisearch";
import type { Concept } from "../../papers/concept";
import type { Paper } from "../../papers/paper";
import type { Line } from "../text/lines";
import type { Term } from "../text/terms";
import { squash } from "../text/words";
import { Analyzer } from "./analyzer";
import { ConceptForms } from "./concept-forms";
import { termsOfPaper, type PaperTerms } from "./document";
import { FIELDS, type Field, type RankingSettings } from "./settings";
import { Vocabulary } from "./vocabulary";

/** A paper as term ids, for the second ranking. */
export interface PaperIds {
  readonly fields: Readonly<Record<Exclude<Field, "abstract">, Int32Array>>;
  readonly lines: readonly Int32Array[];
  /** Where the lines stand in the abstract. */
  readonly places: readonly Line[];
}

interface IndexedFields extends Record<Field, string> {
  id: number;
}

/** Up to this many papers the term ids of every paper stay at hand; above, those used last. */
const KEPT_PAPERS = 20_000;

function idsOf(terms: PaperTerms, idOf: (term: Term) => number): PaperIds {
  const ids = (field: readonly Term[]) => Int32Array.from(field, idOf);
  const { names, title, keySentence, tags, authors } = terms.fields;
  return {
    fields: { names: ids(names), title: ids(title), keySentence: ids(keySentence), tags: ids(tags), authors: ids(authors) },
    lines: terms.lines.map(ids),
    places: terms.places,
  };
}

/** The full-text index: MiniSearch over the terms, and what the second ranking needs beside it. */
export class TextIndex {
  readonly papers: Paper[] = [];
  readonly vocabulary = new Vocabulary();
  readonly analyzer: Analyzer;
  readonly engine: MiniSearch<IndexedFields>;
  /** Papers by the squashed spelling of a name. */
  readonly byName = new Map<string, Set<number>>();
  readonly #numbers = new Map<string, number>();
  readonly #ids = new Map<number, PaperIds>();
  readonly #lengths: Record<Field, number> = { names: 0, title: 0, keySentence: 0, abstract: 0, tags: 0, authors: 0 };

  constructor(
    concepts: readonly Concept[],
    readonly settings: RankingSettings,
  ) {
    this.analyzer = new Analyzer(new ConceptForms(concepts, settings.stemming), settings);
    const splitTerms = (text: string) => (text === "" ? [] : text.split(" "));
    this.engine = new MiniSearch<IndexedFields>({
      fields: [...FIELDS],
      tokenize: splitTerms,
      processTerm: (term) => term,
      searchOptions: { tokenize: splitTerms, bm25: { k: settings.k, b: settings.b, d: 0.5 }, boost: { ...settings.boost } },
    });
  }

  add(paper: Paper): void {
    const number = this.papers.length;
    this.papers.push(paper);
    if (!this.#numbers.has(paper.id)) this.#numbers.set(paper.id, number);
    const terms = termsOfPaper(paper, this.analyzer);
    const text = (field: readonly { term: string }[]) => field.map(({ term }) => term).join(" ");
    const { names, title, keySentence, tags, authors } = terms.fields;
    this.engine.add({
      id: number,
      names: text(names),
      title: text(title),
      keySentence: text(keySentence),
      abstract: terms.lines.map(text).filter(Boolean).join(" "),
      tags: text(tags),
      authors: text(authors),
    });
    const ids = idsOf(terms, (term) => this.vocabulary.add(term, number));
    for (const [field, value] of Object.entries(ids.fields)) this.#lengths[field as Field] += value.length;
    this.#lengths.abstract += ids.lines.reduce((sum, line) => sum + line.length, 0);
    if (number < KEPT_PAPERS) this.#ids.set(number, ids);
    for (const name of paper.names) this.#addName(name.text, number);
  }

  /** The number of the paper with this id. */
  numberOf(id: string): number | undefined {
    return this.#numbers.get(id);
  }

  /** Average number of terms of a field. */
  averageLength(field: Field): number {
    return Math.max(this.#lengths[field] / Math.max(this.papers.length, 1), 1);
  }

  /** Weight of a term found in so many papers, as BM25 has it. */
  rarity(papers: number): number {
    const all = this.papers.length;
    const held = Math.min(papers, all);
    return Math.log(1 + (all - held + 0.5) / (held + 0.5));
  }

  /** The term ids of a paper, taken from its text again when they are not kept. */
  ids(number: number): PaperIds {
    const kept = this.#ids.get(number);
    if (kept !== undefined) return kept;
    const paper = this.papers[number];
    if (paper === undefined) throw new RangeError(`No paper has the number ${number}.`);
    const terms = termsOfPaper(paper, this.analyzer);
    const ids = idsOf(terms, ({ term }) => this.vocabulary.id(term) ?? -1);
    if (this.#ids.size >= KEPT_PAPERS) {
      const oldest = this.#ids.keys().next();
      if (oldest.done !== true) this.#ids.delete(oldest.value);
    }
    this.#ids.set(number, ids);
    return ids;
  }

  #addName(name: string, number: number): void {
    const key = squash(name);
    const numbers = this.byName.get(key);
    if (numbers === undefined) this.byName.set(key, new Set([number]));
    else numbers.add(number);
  }
}
