import type { Concept } from "../../papers/concept";
import { LargeMap } from "../../papers/large-map";
import type { Paper } from "../../papers/paper";
import type { Term } from "../text/terms";
import { squash } from "../text/words";
import { Analyzer } from "./analyzer";
import { ConceptForms } from "./concept-forms";
import { termsOfPaper } from "./document";
import { FirstRanking } from "./first-ranking";
import { PaperIdStore, SINGLE_LINES } from "./paper-ids";
import { PostingsReader } from "./postings";
import type { Field, RankingSettings } from "./settings";
import { TermEngine } from "./term-engine";
import { Vocabulary } from "./vocabulary";

/** The full-text index: MiniSearch over the terms, and what the second ranking needs beside it. */
export class TextIndex {
  readonly papers: Paper[] = [];
  readonly concepts: Concept[] = [];
  readonly analyzer: Analyzer;
  readonly vocabulary: Vocabulary;
  readonly engine: TermEngine;
  readonly postings: PostingsReader;
  /** Papers by the squashed spelling of a name. */
  readonly byName = new LargeMap<string, Set<number>>();
  readonly ids = new PaperIdStore();
  readonly firstRanking = new FirstRanking(this);
  readonly #numbers = new LargeMap<string, number>();
  readonly #lengths: Record<Field, number> = { names: 0, title: 0, keySentence: 0, abstract: 0, tags: 0, authors: 0 };

  constructor(readonly settings: RankingSettings) {
    this.analyzer = new Analyzer(new ConceptForms(settings.stemming), settings);
    this.vocabulary = new Vocabulary(settings.stemming);
    this.engine = new TermEngine(settings, this.vocabulary);
    this.postings = new PostingsReader(this.engine, this.vocabulary, this.ids, settings);
  }

  /** Adds a concept; the papers come after all of them. */
  addConcept(concept: Concept): void {
    this.concepts.push(concept);
    this.analyzer.conceptForms.add(concept);
  }

  add(paper: Paper): void {
    const number = this.papers.length;
    this.papers.push(paper);
    if (!this.#numbers.has(paper.id)) this.#numbers.set(paper.id, number);
    const { fields, lines } = termsOfPaper(paper, this.analyzer);
    const ids = (terms: readonly Term[]) => terms.map((term) => this.vocabulary.add(term, number));
    const single = { names: ids(fields.names), title: ids(fields.title), keySentence: ids(fields.keySentence), tags: ids(fields.tags), authors: ids(fields.authors) };
    const ofLines = lines.map(ids);
    this.ids.add([...SINGLE_LINES.map((field) => single[field]), ...ofLines]);
    if (!paper.abstract.includes(paper.keySentence)) ofLines.push(single.keySentence);
    this.engine.add(number, { ...single, abstract: ofLines.flat() });
    SINGLE_LINES.forEach((field) => (this.#lengths[field] += fields[field].length));
    for (const line of lines) this.#lengths.abstract += line.length;
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

  #addName(name: string, number: number): void {
    const key = squash(name);
    const numbers = this.byName.get(key);
    if (numbers === undefined) this.byName.set(key, new Set([number]));
    else numbers.add(number);
  }
}
