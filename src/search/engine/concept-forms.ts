import type { Concept } from "../../papers/concept";
import { stem, type Stemming } from "../text/stem";
import type { Term } from "../text/terms";
import { foldWord, wordsOf } from "../text/words";

/** A way to write a concept: the stems of its words, and the term that stands for the concept in the index. */
export interface ConceptForm {
  readonly stems: readonly string[];
  readonly term: Term;
}

const NONE: readonly ConceptForm[] = [];

function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/**
 * The forms of the concepts. Every form adds the same term to the index, so that a query for
 * "PIM" finds the paper that writes "processing-in-memory".
 */
export class ConceptForms {
  readonly #byFirstStem = new Map<string, ConceptForm[]>();
  readonly #byPaper = new Map<string, Term[]>();

  constructor(private readonly stemming: Stemming) {}

  add(concept: Concept): void {
    const term: Term = { term: `#${concept.id}`, word: "" };
    for (const form of new Set([concept.label, ...concept.forms])) {
      const stems = wordsOf(form).map((word) => stem(foldWord(word.text), this.stemming));
      if (stems[0] !== undefined) append(this.#byFirstStem, stems[0], { stems, term });
    }
    for (const paper of concept.papers) append(this.#byPaper, paper, term);
  }

  /** The terms of the concepts that name this paper. */
  ofPaper(id: string): readonly Term[] {
    return this.#byPaper.get(id) ?? [];
  }

  /** The forms whose first word has this stem. */
  beginningWith(stemmed: string): readonly ConceptForm[] {
    return this.#byFirstStem.get(stemmed) ?? NONE;
  }
}
