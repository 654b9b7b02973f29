/**
 * The vocabulary of the library's field: words of titles and concepts that are
 * not common elsewhere, each with the topics and targets of the papers it comes
 * from. They tell how close a document is to what a term is about.
 */
import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import type { Steps } from "../papers/steps";
import { isCommonElsewhere } from "./common-words";
import { addTags, noFeatures, scaleFeatures, sumOf, tagPlaces, type Features } from "./features";
import { HashBits } from "./form-table";
import { SIGNAL_WORDS } from "./signals";
import { stemOf } from "./words";

export interface FieldWord {
  readonly word: string;
  readonly features: Features;
  /** From the table of libraries and tools, not from the library of papers. */
  readonly signal: boolean;
}

const WORD = /[\p{L}\p{N}]{3,}/gu;
/** Papers, or words, between two pauses. */
const STEP = 200;
/** A word of a single title says little of a topic; this many papers halve the doubt. */
const DOUBT = 1.5;

/** A word of the library's titles and concepts. */
export interface LibraryWord {
  readonly stem: number;
  readonly word: string;
  readonly features: Features;
}

export class FieldWords {
  readonly #byStem = new Map<number, FieldWord>();
  readonly #bits: HashBits;

  /** Those of a library, and the libraries and tools of its field. */
  constructor(words: readonly LibraryWord[]) {
    for (const { stem, word, features } of words) this.#byStem.set(stem, { word, features, signal: false });
    for (const [word, tags] of SIGNAL_WORDS) {
      const features = noFeatures();
      addTags(features, tags, 1);
      this.#byStem.set(stemOf(word), { word, features, signal: true });
    }
    this.#bits = new HashBits(this.#byStem.size);
    for (const stem of this.#byStem.keys()) this.#bits.add(stem);
  }

  static *ofLibrary(papers: readonly Paper[], concepts: readonly Concept[]): Steps<LibraryWord[]> {
    const sums = new Map<number, { word: string; features: Features; papers: number }>();
    const uncommon = new Map<string, number | undefined>();
    const add = (text: string, places: readonly number[], weight: number) => {
      for (const word of text.toLowerCase().match(WORD) ?? []) {
        if (!uncommon.has(word)) uncommon.set(word, /^\d+$/.test(word) || isCommonElsewhere(word) ? undefined : stemOf(word));
        const stem = uncommon.get(word);
        if (stem === undefined) continue;
        let sum = sums.get(stem);
        if (sum === undefined) sums.set(stem, (sum = { word, features: noFeatures(), papers: 0 }));
        for (const place of places) sum.features[place] = (sum.features[place] ?? 0) + weight;
        sum.papers += weight;
      }
    };
    const byId = new Map<string, readonly number[]>();
    for (const paper of papers) {
      const places = tagPlaces(paper);
      byId.set(paper.id, places);
      add(paper.title, places, 1);
      if (byId.size % STEP === 0) yield;
    }
    for (const concept of concepts) {
      const text = [concept.label, ...concept.context].join(" ");
      for (const id of concept.papers) add(text, byId.get(id) ?? [], 1 / concept.papers.length);
    }
    const words: LibraryWord[] = [];
    let looked = 0;
    for (const [stem, { word, features, papers: count }] of sums) {
      looked += 1;
      if (looked % STEP === 0) yield;
      scaleFeatures(features, 1 / (count + DOUBT));
      if (sumOf(features) > 0) words.push({ stem, word, features });
    }
    return words;
  }

  get(stem: number): FieldWord | undefined {
    return this.#bits.has(stem) ? this.#byStem.get(stem) : undefined;
  }
}
