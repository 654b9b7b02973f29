import type { Paper } from "../../papers/paper";
import { linesOf } from "../text/lines";
import { termsOf } from "../text/terms";
import { wordsOf } from "../text/words";
import type { QueryWord } from "./query-terms";
import type { TextIndex } from "./text-index";

/** A piece of a text to highlight, UTF-16 positions. */
export interface MatchRange {
  readonly start: number;
  readonly end: number;
}

/** Weight of each term id: the best of the query's words it can stand for. */
function termWeights(words: readonly QueryWord[]): Map<number, { word: number; weight: number }> {
  const weights = new Map<number, { word: number; weight: number }>();
  words.forEach(({ terms, rarity }, word) => {
    for (const [id, share] of terms) {
      const weight = share * rarity;
      if (weight > (weights.get(id)?.weight ?? 0)) weights.set(id, { word, weight });
    }
  });
  return weights;
}

/** Finds what to show of the papers that answer one query. */
export class Highlighter {
  readonly #weights: Map<number, { word: number; weight: number }>;

  constructor(
    words: readonly QueryWord[],
    private readonly index: TextIndex,
  ) {
    this.#weights = termWeights(words);
  }

  /** The words of a text that the query asked for. */
  matches(text: string): MatchRange[] {
    return this.#read(text).ranges;
  }

  /** The line of the abstract that holds most of the query, or the key sentence when none holds any. */
  line(paper: Paper): string {
    let best = "";
    let most = 0;
    for (const { start, end } of linesOf(paper.abstract)) {
      const line = paper.abstract.slice(start, end);
      const { weight } = this.#read(line);
      if (weight > most) [best, most] = [line, weight];
    }
    return best || paper.keySentence || paper.abstract.slice(0, 200);
  }

  #read(text: string): { ranges: MatchRange[]; weight: number } {
    const { settings, vocabulary, concepts } = this.index;
    const words = wordsOf(text);
    const found = new Map<number, number>();
    const marked = new Set<number>();
    const note = (term: string, from: number, to: number) => {
      const id = vocabulary.id(term);
      const hit = id === undefined ? undefined : this.#weights.get(id);
      if (hit === undefined) return;
      found.set(hit.word, Math.max(found.get(hit.word) ?? 0, hit.weight));
      for (let position = from; position < to; position += 1) marked.add(position);
    };
    words.forEach((word, position) => {
      for (const { term } of termsOf([{ ...word, joined: false }], settings.stemming, settings.compounds)) note(term, position, position + 1);
      const before = words[position - 1];
      if (!word.joined || before === undefined) return;
      const joined = termsOf([before, word], settings.stemming, settings.compounds).at(-1);
      if (joined !== undefined) note(joined.term, position - 1, position + 1);
    });
    for (const span of concepts.in(words)) note(span.term, span.from, span.to);
    const ranges = words
      .filter((_, position) => marked.has(position))
      .map(({ start, end }): MatchRange => ({ start, end }));
    return { ranges, weight: [...found.values()].reduce((sum, weight) => sum + weight, 0) };
  }
}
