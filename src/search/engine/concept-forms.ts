import type { Concept } from "../../papers/concept";
import { stem, type Stemming } from "../text/stem";
import { foldWord, wordsOf, type Word } from "../text/words";

interface Form {
  readonly terms: readonly string[];
  readonly term: string;
}

/** A concept found at words `from` to `to` (exclusive); `term` stands for it in the index. */
export interface ConceptSpan {
  readonly term: string;
  readonly from: number;
  readonly to: number;
}

/**
 * Finds concepts by any of their forms. Every form adds the same term to the index, so a
 * query for "PIM" finds the paper that writes "processing-in-memory".
 */
export class ConceptForms {
  readonly #byFirstTerm = new Map<string, Form[]>();
  readonly #byPaper = new Map<string, string[]>();
  readonly #stemming: Stemming;

  constructor(concepts: readonly Concept[], stemming: Stemming) {
    this.#stemming = stemming;
    for (const concept of concepts) {
      const term = `#${concept.id}`;
      const ambiguous = new Set(concept.ambiguous);
      for (const form of new Set([concept.label, ...concept.forms])) {
        if (!ambiguous.has(form)) this.#addForm(term, form);
      }
      for (const paper of concept.papers) {
        const terms = this.#byPaper.get(paper);
        if (terms === undefined) this.#byPaper.set(paper, [term]);
        else terms.push(term);
      }
    }
  }

  /** The terms of the concepts that name this paper. */
  ofPaper(id: string): readonly string[] {
    return this.#byPaper.get(id) ?? [];
  }

  in(words: readonly Word[]): ConceptSpan[] {
    if (this.#byFirstTerm.size === 0) return [];
    const terms = words.map((word) => this.#term(word));
    return terms.flatMap((first, from) =>
      (this.#byFirstTerm.get(first) ?? [])
        .filter((form) => form.terms.every((term, index) => terms[from + index] === term))
        .map(({ term, terms: { length } }) => ({ term, from, to: from + length })),
    );
  }

  #addForm(term: string, form: string): void {
    const terms = wordsOf(form).map((word) => this.#term(word));
    const [first] = terms;
    if (first === undefined) return;
    const forms = this.#byFirstTerm.get(first);
    if (forms === undefined) this.#byFirstTerm.set(first, [{ terms, term }]);
    else forms.push({ terms, term });
  }

  #term(word: Word): string {
    return stem(foldWord(word.text), this.#stemming);
  }
}
