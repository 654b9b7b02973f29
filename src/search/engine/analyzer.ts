import { stem } from "../text/stem";
import { partsOf, type Term } from "../text/terms";
import { foldWord, wordsOf, type Word } from "../text/words";
import type { ConceptForm, ConceptForms } from "./concept-forms";
import type { RankingSettings } from "./settings";

/** Words remembered with their terms; the commonest come back in every text. */
const REMEMBERED = 50_000;

/** Where a term stands: words `from` to `to` (exclusive) of the text. */
export interface PlacedTerm {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

/** What is known of a word wherever it stands. */
interface KnownWord {
  /** The word, then its parts. */
  readonly terms: readonly Term[];
  /** Forms of concepts that begin with it. */
  readonly forms: readonly ConceptForm[];
}

function spansIn(words: readonly KnownWord[]): PlacedTerm[] {
  const spans: PlacedTerm[] = [];
  for (let from = 0; from < words.length; from += 1) {
    for (const { stems, term } of words[from]?.forms ?? []) {
      if (stems.every((stemmed, index) => words[from + index]?.terms[0]?.term === stemmed)) spans.push({ term, from, to: from + stems.length });
    }
  }
  return spans;
}

/** Turns text into terms, the same way for papers and for queries. */
export class Analyzer {
  readonly #remembered = new Map<string, KnownWord>();

  constructor(
    readonly conceptForms: ConceptForms,
    readonly settings: RankingSettings,
  ) {}

  /** The terms of a text, in order. */
  terms(text: string): Term[] {
    const terms: Term[] = [];
    this.#visit(wordsOf(text), (term) => terms.push(term));
    return terms;
  }

  /** The terms of some words and where they stand. */
  placedTerms(words: readonly Word[]): PlacedTerm[] {
    const placed: PlacedTerm[] = [];
    this.#visit(words, (term, from, to) => placed.push({ term, from, to }));
    return placed;
  }

  /** The concepts that some words name. */
  concepts(words: readonly Word[]): PlacedTerm[] {
    return spansIn(words.map((word) => this.#know(word.text)));
  }

  /**
   * Visits the terms of some words: each word, the parts of a compound name, words joined by a
   * hyphen as one word too (so that "low-rank" is found by "low rank" and by "lowrank"),
   * and the concepts they name.
   */
  #visit(words: readonly Word[], visit: (term: Term, from: number, to: number) => void): void {
    const known = words.map((word) => this.#know(word.text));
    const { compounds } = this.settings;
    for (let position = 0; position < words.length; position += 1) {
      const terms = known[position]?.terms ?? [];
      for (const term of terms) visit(term, position, position + 1);
      if (!compounds || words[position]?.joined !== true) continue;
      const [before, own] = [known[position - 1]?.terms[0]?.word ?? "", terms[0]?.word ?? ""];
      if (before !== "" && own !== "") visit(this.#term(before + own), position - 1, position + 1);
    }
    for (const { term, from, to } of spansIn(known)) visit(term, from, to);
  }

  #term(word: string): Term {
    return { term: stem(word, this.settings.stemming), word };
  }

  #know(text: string): KnownWord {
    const before = this.#remembered.get(text);
    if (before !== undefined) return before;
    const folded = foldWord(text);
    const words = this.settings.compounds ? [folded, ...partsOf(text, folded)] : [folded];
    const terms = words.filter(Boolean).map((word) => this.#term(word));
    const [first] = terms;
    const known = { terms, forms: first === undefined || !this.settings.concepts ? [] : this.conceptForms.beginningWith(first.term) };
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, known);
    return known;
  }
}
