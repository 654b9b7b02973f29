/**
 * What the papers of a term talk about: words with weights, and features.
 * Computed per paper and per term when first asked for, and kept.
 */
import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { commonUse } from "./common-words";
import { addFeatures, addPaper, noFeatures, scaleFeatures, type Features } from "./features";
import { keyOf } from "./forms";
import type { Term } from "./term";
import { spreadOf, wordsOf, type WordSpread } from "./word-spread";
import { stemOf } from "./words";

/** What must stand around an ambiguous form of a concept. */
export interface Context extends Profile {
  /** Stem -> the word itself and how much it tells of the concept where it stands anywhere in a document. */
  readonly listed: ReadonlyMap<number, ListedWord>;
  /** The same for words that tell of something else. */
  readonly unlike: ReadonlyMap<number, ListedWord>;
  /** Several words in a row that do. */
  readonly unlikePhrases: readonly ListedPhrase[];
  /** Stems of words that do where a member of them is named: listed as "cfg.". */
  readonly unlikeOwners: ReadonlySet<number>;
}

export interface ListedWord {
  readonly word: string;
  /** 0 to 1. */
  readonly worth: number;
}

export interface ListedPhrase {
  readonly text: string;
  readonly stems: readonly number[];
}

export interface Profile {
  /** Stem -> how much the word nearby supports the term, 0 to about 1. */
  readonly words: ReadonlyMap<number, number>;
  readonly features: Features;
  /** Squeezed keys of every name of the term's papers: one of them in the document supports the others. */
  readonly names: ReadonlySet<string>;
}

/** What a word of everyday use counts: little in an abstract, more in a title or name. Words of any code, then words of the field's code. */
const IN_TEXT = { elsewhere: 0.15, field: 0.4 };
const IN_NAME = { elsewhere: 0.4, field: 0.6 };
/** What the papers of a concept, and its other forms, count of its context. */
const PAPERS_SHARE_OF_CONTEXT = 0.25;
const FORMS_SHARE_OF_CONTEXT = 0.6;
/** Papers of a concept that define what it is about. */
const PAPERS_PER_TERM = 10;

/** What a word counts by how everyday it is. */
function shareOf(word: string, shares: typeof IN_TEXT): number {
  const use = commonUse(word);
  return use === undefined ? 1 : use === "field" ? shares.field : shares.elsewhere;
}

/** Words of a concept's list by stem; everyday words tell little. */
function listWords(texts: readonly string[]): Map<number, ListedWord> {
  const listed = new Map<number, ListedWord>();
  for (const text of texts) {
    for (const word of wordsOf(text)) listed.set(stemOf(word), { word, worth: shareOf(word, IN_TEXT) });
  }
  return listed;
}

/** The words of a listed phrase in order; a single word is none. */
function listPhrase(text: string): ListedPhrase[] {
  const stems = [...wordsOf(text)].map(stemOf);
  return stems.length < 2 ? [] : [{ text, stems }];
}

export class Profiles {
  readonly #papers: readonly Paper[];
  readonly #ofTerm = new Map<Term, Profile>();
  readonly #contexts = new Map<Concept, Context>();
  readonly #ofPaper = new Map<number, Profile>();
  #spread: WordSpread | undefined;

  /** @param spread that of the papers, when it is known */
  constructor(papers: readonly Paper[], spread?: WordSpread) {
    this.#papers = papers;
    this.#spread = spread;
  }

  /** Weight of a word by how few papers use it: 0 for every paper, near 1 for one paper. */
  #rarity(stem: number): number {
    const { papers, counts } = (this.#spread ??= spreadOf(this.#papers));
    const share = ((counts.get(stem) ?? 0) + 1) / (papers + 20);
    return Math.min(1, Math.max(0, -Math.log(share) / Math.log(40)));
  }

  #weigh(words: Map<number, number>, text: string, weight: number, shares: typeof IN_TEXT): void {
    for (const word of wordsOf(text)) {
      if (word.length < 3) continue;
      const stem = stemOf(word);
      const value = weight * shareOf(word, shares) * this.#rarity(stem);
      if (value > (words.get(stem) ?? 0.05)) words.set(stem, value);
    }
  }

  ofPaper(index: number): Profile {
    let profile = this.#ofPaper.get(index);
    if (profile !== undefined) return profile;
    const words = new Map<number, number>();
    const features = noFeatures();
    const names = new Set<string>();
    const paper = this.#papers[index];
    if (paper !== undefined) {
      this.#weigh(words, paper.abstract, 0.7, IN_TEXT);
      this.#weigh(words, paper.title, 1, IN_NAME);
      addPaper(features, paper, 1);
      for (const name of paper.names) {
        names.add(keyOf(name.text));
        this.#weigh(words, name.text, 1, IN_NAME);
      }
    }
    profile = { words, features, names };
    this.#ofPaper.set(index, profile);
    return profile;
  }

  /**
   * The context its author lists for a concept. What the papers say beside it counts
   * little, since most of it stands near anything of the field.
   */
  contextOf(term: Term, concept: Concept): Context {
    let context = this.#contexts.get(concept);
    if (context !== undefined) return context;
    const whole = this.ofTerm(term);
    const words = new Map([...whole.words].map(([stem, weight]) => [stem, weight * PAPERS_SHARE_OF_CONTEXT]));
    this.#weigh(words, [concept.label, ...concept.forms].join(" "), FORMS_SHARE_OF_CONTEXT, IN_NAME);
    const listed = listWords(concept.context);
    const unlikePhrases = (concept.unlike ?? []).flatMap(listPhrase);
    const phrases = new Set(unlikePhrases.map(({ text }) => text));
    const isOwner = (text: string) => text.endsWith(".");
    const unlikeOwners = new Set((concept.unlike ?? []).filter(isOwner).map((text) => stemOf(text.slice(0, -1))));
    const unlike = listWords((concept.unlike ?? []).filter((text) => !phrases.has(text) && !isOwner(text)));
    for (const stem of listed.keys()) words.set(stem, 1);
    for (const stem of unlike.keys()) words.delete(stem);
    context = { ...whole, words, listed, unlike, unlikePhrases, unlikeOwners };
    this.#contexts.set(concept, context);
    return context;
  }

  ofTerm(term: Term): Profile {
    let profile = this.#ofTerm.get(term);
    if (profile !== undefined) return profile;
    const words = new Map<number, number>();
    const features = noFeatures();
    const names = new Set<string>();
    const chosen = term.papers.slice(0, PAPERS_PER_TERM);
    // A word of one of a concept's many papers is about that paper, not the concept.
    const share = 1 / Math.sqrt(Math.max(1, chosen.length));
    for (const index of chosen) {
      const own = this.ofPaper(index);
      for (const [stem, weight] of own.words) words.set(stem, Math.min(1, (words.get(stem) ?? 0) + weight * share));
      addFeatures(features, own.features, 1 / chosen.length);
      if (term.kind === "name") for (const name of own.names) names.add(name);
    }
    if (term.concept !== undefined) {
      const { label, gloss, context, forms } = term.concept;
      this.#weigh(words, gloss, 0.6, IN_TEXT);
      this.#weigh(words, [label, ...forms].join(" "), 1, IN_NAME);
      for (const word of context) for (const part of wordsOf(word)) words.set(stemOf(part), 1);
      for (const form of forms) {
        if (!term.concept.ambiguous.includes(form)) names.add(keyOf(form));
      }
    }
    let peak = 0;
    for (const value of features) peak = Math.max(peak, value);
    if (peak > 0) scaleFeatures(features, 1 / peak);
    profile = { words, features, names };
    this.#ofTerm.set(term, profile);
    return profile;
  }
}
