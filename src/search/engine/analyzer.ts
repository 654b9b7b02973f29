import { stem } from "../text/stem";
import { partsOf, type Term } from "../text/terms";
import { foldWord, wordsOf, type Word } from "../text/words";
import type { ConceptForms } from "./concept-forms";
import type { RankingSettings } from "./settings";

/** Words remembered with their terms; the commonest come back in every text. */
const REMEMBERED = 50_000;

/** Where a term stands: words `from` to `to` (exclusive) of the text. */
export interface PlacedTerm {
  readonly term: Term;
  readonly from: number;
  readonly to: number;
}

/** Turns text into terms, the same way for papers and for queries. */
export class Analyzer {
  readonly #remembered = new Map<string, readonly Term[]>();

  constructor(
    readonly concepts: ConceptForms,
    readonly settings: RankingSettings,
  ) {}

  /** The terms of a text, in order. */
  terms(text: string): Term[] {
    return this.placedTerms(wordsOf(text)).map(({ term }) => term);
  }

  /**
   * The terms of some words: each word, the parts of a compound name, words joined by a
   * hyphen as one word too (so that "low-rank" is found by "low rank" and by "lowrank"),
   * and the concepts they name.
   */
  placedTerms(words: readonly Word[]): PlacedTerm[] {
    const placed: PlacedTerm[] = [];
    const stems: string[] = [];
    let previous = "";
    words.forEach((word, position) => {
      const own = this.#termsOfWord(word.text);
      const [main] = own;
      stems.push(main?.term ?? "");
      for (const term of own) placed.push({ term, from: position, to: position + 1 });
      const folded = main?.word ?? "";
      if (word.joined && this.settings.compounds && previous !== "" && folded !== "") {
        placed.push({ term: this.#term(previous + folded), from: position - 1, to: position + 1 });
      }
      previous = folded;
    });
    if (this.settings.concepts) {
      for (const { term, from, to } of this.concepts.in(stems)) placed.push({ term: { term, word: "" }, from, to });
    }
    return placed;
  }

  #term(word: string): Term {
    return { term: stem(word, this.settings.stemming), word };
  }

  #termsOfWord(text: string): readonly Term[] {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    const folded = foldWord(text);
    const words = this.settings.compounds ? [folded, ...partsOf(text, folded)] : [folded];
    const terms = words.filter(Boolean).map((word) => this.#term(word));
    if (this.#remembered.size >= REMEMBERED) this.#remembered.clear();
    this.#remembered.set(text, terms);
    return terms;
  }
}
