import { linesOf } from "../text/lines";
import { wordsOf } from "../text/words";
import { SINGLE_LINES } from "./paper-ids";
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
    const words = wordsOf(text);
    const marked = new Set<number>();
    for (const { term, from, to } of this.index.analyzer.placedTerms(words)) {
      const id = this.index.vocabulary.id(term.term);
      if (id === undefined || !this.#weights.has(id)) continue;
      for (let position = from; position < to; position += 1) marked.add(position);
    }
    return words.filter((_, position) => marked.has(position)).map(({ start, end }): MatchRange => ({ start, end }));
  }

  /** The line of the abstract that holds most of the query, or the key sentence when none holds any. */
  line(number: number): string {
    const paper = this.index.papers[number];
    if (paper === undefined) return "";
    let best = -1;
    let most = 0;
    const { ids, ends } = this.index.ids.of(number);
    const first = SINGLE_LINES.length;
    for (let line = first; line < ends.length; line += 1) {
      const weight = this.#weigh(ids.subarray(ends[line - 1], ends[line]));
      if (weight > most) [best, most] = [line - first, weight];
    }
    const line = best < 0 ? undefined : linesOf(paper.abstract)[best];
    return line === undefined ? paper.keySentence || paper.abstract.slice(0, 200) : paper.abstract.slice(line.start, line.end);
  }

  #weigh(ids: Int32Array): number {
    const found = new Map<number, number>();
    for (const id of ids) {
      const hit = this.#weights.get(id);
      if (hit !== undefined && hit.weight > (found.get(hit.word) ?? 0)) found.set(hit.word, hit.weight);
    }
    return [...found.values()].reduce((sum, weight) => sum + weight, 0);
  }
}
