import type { Concept } from "../../papers/concept";
import { stem, type Stemming } from "../text/stem";
import { foldWord, wordsOf } from "../text/words";

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
      for (const form of new Set([concept.label, ...concept.forms])) {
        this.#addForm(term, form);
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

  /** The concepts named by a text, given the stem of each of its words. */
  in(stems: readonly string[]): ConceptSpan[] {
    const spans: ConceptSpan[] = [];
    if (this.#byFirstTerm.size === 0) return spans;
    stems.forEach((first, from) => {
      for (const { terms, term } of this.#byFirstTerm.get(first) ?? []) {
        if (terms.every((each, index) => stems[from + index] === each)) spans.push({ term, from, to: from + terms.length });
      }
    });
    return spans;
  }

  #addForm(term: string, form: string): void {
    const terms = wordsOf(form).map((word) => stem(foldWord(word.text), this.#stemming));
    const [first] = terms;
    if (first === undefined) return;
    const forms = this.#byFirstTerm.get(first);
    if (forms === undefined) this.#byFirstTerm.set(first, [{ terms, term }]);
    else forms.push({ terms, term });
  }
}
