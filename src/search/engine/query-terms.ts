import { stem } from "../text/stem";
import { STOP_WORDS } from "../text/stop-words";
import { foldWord, wordsOf, type Word } from "../text/words";
import { areNeighbours } from "./neighbours";
import type { TextIndex } from "./text-index";

/** One word of a query with the terms of the index that can stand for it. */
export interface QueryWord {
  readonly text: string;
  /** Term id to weight, 0 to 1. */
  readonly terms: ReadonlyMap<number, number>;
  /** Weight of the word: rare words say more. */
  readonly rarity: number;
}

const LONGEST_LIST = 40;
/** Letters of a word up to which it may be two run together or misspelt: to look costs the square of them. */
const LONGEST_WORD = 100;

/** The terms that stand for one word. */
class WordTerms {
  readonly terms = new Map<number, number>();

  constructor(
    readonly word: string,
    private readonly index: TextIndex,
  ) {}

  add(id: number | undefined, weight: number): boolean {
    if (id === undefined || this.index.vocabulary.papersWith(id) === 0) return false;
    if (weight > (this.terms.get(id) ?? 0)) this.terms.set(id, weight);
    return true;
  }

  addWord(word: string, weight: number): boolean {
    return this.add(this.index.vocabulary.id(stem(word, this.index.settings.stemming)), weight);
  }

  addPrefix(weight: number): boolean {
    if (this.word.length < 2) return false;
    const { vocabulary } = this.index;
    const ids = [...vocabulary.startingWith(this.word)];
    if (ids.length > LONGEST_LIST) ids.sort((a, b) => vocabulary.papersWith(b) - vocabulary.papersWith(a)).splice(LONGEST_LIST);
    for (const id of ids) this.add(id, weight);
    return ids.length > 0;
  }

  /** Adds the words that differ by so many letters, and by fewer. */
  addSimilar(distance: 1 | 2): boolean {
    const { typo, secondTypo } = this.index.settings.weights;
    const { length } = this.word;
    if (length < (distance === 1 ? 4 : 9) || length > LONGEST_WORD || /^\d+$/.test(this.word)) return false;
    const similar = this.index.vocabulary.similarTo(this.word, distance);
    for (const [id, difference] of similar) this.add(id, difference === 1 ? typo : secondTypo);
    return similar.size > 0;
  }

  /**
   * "kvcache" is kv and cache. Many a misspelt word is two known pieces too ("diffsion" is diff
   * and ion), the more the more papers there are, so that pieces which no paper has side by side
   * come after other spellings.
   */
  addParts(sideBySide: boolean): boolean {
    if (this.word.length > LONGEST_WORD) return false;
    const { part } = this.index.settings.weights;
    for (let cut = 2; cut <= this.word.length - 2; cut += 1) {
      const left = this.#known(this.word.slice(0, cut));
      const right = left === undefined ? undefined : this.#known(this.word.slice(cut));
      if (left === undefined || right === undefined || (sideBySide && !areNeighbours(left, right, this.index))) continue;
      this.add(left, part);
      this.add(right, part);
      return true;
    }
    return false;
  }

  #known(word: string): number | undefined {
    const { vocabulary, settings } = this.index;
    const id = vocabulary.id(stem(word, settings.stemming));
    return id !== undefined && vocabulary.papersWith(id) > 0 && !vocabulary.isStopTerm(id) ? id : undefined;
  }
}

function meaningful(words: readonly Word[], keepLast: boolean): Word[] {
  const kept = words.filter(
    (word, index) => !STOP_WORDS.has(word.text.toLowerCase()) || (keepLast && index === words.length - 1 && words.length === 1),
  );
  return kept.length > 0 ? kept : [...words];
}

/**
 * The words of a query with their terms.
 * @param typing the last word may still be half typed
 */
export function queryWords(text: string, index: TextIndex, typing: boolean): QueryWord[] {
  const { settings, vocabulary } = index;
  const { weights } = settings;
  const all = wordsOf(text);
  const words = settings.stopWords ? meaningful(all, typing) : all;
  const last = all.at(-1);
  const folded = words.map((word) => foldWord(word.text));
  const found = words.map((word, position): WordTerms => {
    const terms = new WordTerms(folded[position] ?? "", index);
    const known = terms.addWord(terms.word, 1);
    const begun = settings.prefix === "all" ? terms.word.length > 3 : settings.prefix === "last" && typing && word === last;
    const prefixed = begun && terms.addPrefix(known ? weights.prefixOfKnown : weights.prefix);
    if (settings.fuzzy === "all" && terms.word.length > 5) terms.addSimilar(1);
    if (known || prefixed) return terms;
    if (settings.compounds && terms.addParts(true)) return terms;
    if (settings.fuzzy !== "none" && terms.addSimilar(1)) return terms;
    if (settings.compounds && terms.addParts(false)) return terms;
    if (settings.fuzzy !== "none" && terms.addSimilar(2)) return terms;
    if (settings.prefix !== "none" && terms.word.length > 3) terms.addPrefix(weights.typo);
    return terms;
  });
  if (settings.compounds) {
    for (let position = 1; position < found.length; position += 1) {
      const joined = `${folded[position - 1] ?? ""}${folded[position] ?? ""}`;
      found[position - 1]?.addWord(joined, weights.joined);
      found[position]?.addWord(joined, weights.joined);
    }
  }
  if (settings.concepts) {
    for (const { term, from, to } of index.analyzer.concepts(words)) {
      for (const terms of found.slice(from, to)) terms.add(vocabulary.id(term.term), weights.concept);
    }
  }
  return found
    .filter(({ terms }) => terms.size > 0)
    .map(({ word, terms }) => {
      const papers = [...terms].reduce((sum, [id, weight]) => sum + weight * vocabulary.papersWith(id), 0);
      return { text: word, terms, rarity: index.rarity(papers) };
    });
}
