/**
 * What stands around a candidate: the words near it, the field the document
 * belongs to, the path, and which names it speaks of. Collected once per text.
 */
import { addFeatures, addTags, noFeatures, type Features } from "./features";
import type { Lexicon } from "./lexicon";
import { Nearby } from "./nearby";
import { regionsOf, type Regions } from "./regions";
import { SIGNAL_LANGUAGES } from "./signals";
import { splitWords, Words } from "./words";

const LANGUAGE_WEIGHT = 2;
/** Uses of one field word beyond this add nothing. */
const COUNT_CAP = 8;
/** A text of this many words meets a given field word, or a given library's name, once by chance. */
const WORDS_PER_CHANCE = 6_000;
const WORDS_PER_CHANCE_OF_SIGNAL = 24_000;

export interface FieldUse {
  /** As it stands in the text or path. */
  readonly word: string;
  readonly stem: number;
  readonly features: Features;
  readonly weight: number;
  /** Index of the first such word; -1 when it stands in the path. */
  readonly first: number;
  readonly signal: boolean;
}

export class Surroundings {
  readonly text: string;
  readonly language: string;
  readonly words: Words;
  readonly pathWords = new Words();
  readonly path: string;
  readonly uses: readonly FieldUse[];
  /** How strongly the document belongs to each topic and target. */
  readonly field: Features = noFeatures();
  /** The part of `field` that the language alone gives. */
  readonly languageField: Features = noFeatures();
  #regions: Regions | undefined;
  #nearby: Nearby | undefined;

  constructor(text: string, words: Words, path: string, language: string, lexicon: Lexicon) {
    this.text = text;
    this.words = words;
    this.path = path;
    this.language = language;
    splitWords(path, 0, path.length, this.pathWords);
    this.uses = this.#countFieldWords(lexicon);
    for (const use of this.uses) addFeatures(this.field, use.features, use.weight);
    const tags = SIGNAL_LANGUAGES.get(language);
    if (tags !== undefined) addTags(this.languageField, tags, LANGUAGE_WEIGHT);
    addFeatures(this.field, this.languageField, 1);
  }

  get nearby(): Nearby {
    return (this.#nearby ??= new Nearby(this.words, this.text));
  }

  get regions(): Regions {
    return (this.#regions ??= regionsOf(this.text, this.language));
  }

  #countFieldWords(lexicon: Lexicon): FieldUse[] {
    const counts = new Map<number, { count: number; first: number }>();
    const { stems, count } = this.words;
    for (let i = 0; i < count; i++) {
      const stem = stems[i] ?? 0;
      if (lexicon.fieldWords.get(stem) === undefined) continue;
      const seen = counts.get(stem);
      if (seen === undefined) counts.set(stem, { count: 1, first: i });
      else seen.count++;
    }
    const uses: FieldUse[] = [];
    for (const [stem, { count: times, first }] of counts) {
      const field = lexicon.fieldWords.get(stem);
      if (field === undefined) continue;
      const chance = count / (field.signal ? WORDS_PER_CHANCE_OF_SIGNAL : WORDS_PER_CHANCE);
      const often = Math.log2(1 + Math.min(times, COUNT_CAP)) / 3;
      // One import of a library tells nearly as much as many uses of it.
      const weight = (field.signal ? 0.5 + often : often) * (times / (times + chance));
      uses.push({ ...field, word: this.text.slice(this.words.starts[first], this.words.ends[first]), stem, weight, first });
    }
    for (let i = 0; i < this.pathWords.count; i++) {
      const stem = this.pathWords.stems[i] ?? 0;
      const field = lexicon.fieldWords.get(stem);
      if (field === undefined) continue;
      const word = this.path.slice(this.pathWords.starts[i], this.pathWords.ends[i]);
      uses.push({ ...field, word, stem, weight: field.signal ? 1.5 : 1, first: -1 });
    }
    return uses;
  }
}
