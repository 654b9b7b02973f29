import type { Query, SearchOptions, SearchResult } from "minisearch";
import type { QueryWord } from "./query-terms";
import { FIELDS } from "./settings";
import type { PaperIds, TextIndex } from "./text-index";

/** A paper by its number in the index, with its score. */
export interface Ranked {
  readonly number: number;
  readonly score: number;
}

/** Words whose postings fit the budget, rarest first; at least two, so that common words alone still find something. */
function affordable(words: readonly QueryWord[], index: TextIndex): QueryWord[] {
  const cost = (word: QueryWord) => [...word.terms.keys()].reduce((sum, id) => sum + index.vocabulary.papersWith(id), 0);
  const { postings: least, postingsPerRoot } = index.settings;
  const budget = Math.max(least, postingsPerRoot * Math.sqrt(index.papers.length));
  let spent = 0;
  return words
    .map((word) => ({ word, cost: cost(word) }))
    .sort((a, b) => a.cost - b.cost)
    .filter(({ cost: postings }, position) => (spent += postings) <= budget || position < 2)
    .map(({ word }) => word);
}

const boostOf = (word: QueryWord, id: number, weight: number, index: TextIndex) =>
  (weight * word.rarity) / Math.max(index.rarity(index.vocabulary.papersWith(id)), 0.01);

/** Asks MiniSearch for papers with any of the terms; one flat query is several times as fast as a tree. */
function papersWithAny(words: readonly QueryWord[], index: TextIndex, filter: SearchOptions): SearchResult[] {
  const boosts = new Map<string, number>();
  for (const word of words) {
    for (const [id, weight] of word.terms) {
      const term = index.vocabulary.term(id);
      boosts.set(term, (boosts.get(term) ?? 0) + boostOf(word, id, weight, index));
    }
  }
  return index.engine.search([...boosts.keys()].join(" "), { ...filter, combineWith: "OR", boostTerm: (term) => boosts.get(term) ?? 1 });
}

/** Asks MiniSearch for papers with every word, each by any of its terms. */
function papersWithAll(words: readonly QueryWord[], index: TextIndex, filter: SearchOptions): SearchResult[] {
  return index.engine.search(allWords(words, index), filter);
}

function allWords(words: readonly QueryWord[], index: TextIndex): Query {
  return {
    combineWith: "AND",
    queries: words.map((word) => ({
      combineWith: "OR",
      queries: [...word.terms].map(([id, weight]) => {
        const boost = boostOf(word, id, weight, index);
        return { combineWith: "OR", queries: [index.vocabulary.term(id)], boostTerm: () => boost };
      }),
    })),
  };
}

interface Hit {
  readonly word: number;
  readonly weight: number;
}

/** Scores one paper after another against the same words. */
class SecondRanking {
  /** By term id, the position in `#hits` plus one. */
  readonly #slots: Int32Array;
  readonly #hits: Hit[][] = [];
  readonly #counts: Float64Array;
  readonly #inLine: Float64Array;
  readonly #position: Int32Array;
  readonly #near: Uint8Array;
  readonly #total: number;

  constructor(
    private readonly words: readonly QueryWord[],
    private readonly index: TextIndex,
  ) {
    this.#slots = new Int32Array(index.vocabulary.size);
    words.forEach(({ terms }, word) => {
      for (const [id, weight] of terms) {
        const slot = this.#slots[id] ?? 0;
        if (slot > 0) this.#hits[slot - 1]?.push({ word, weight });
        else this.#slots[id] = this.#hits.push([{ word, weight }]);
      }
    });
    this.#counts = new Float64Array(words.length);
    this.#inLine = new Float64Array(words.length);
    this.#position = new Int32Array(words.length);
    this.#near = new Uint8Array(words.length);
    this.#total = words.reduce((sum, word) => sum + word.rarity, 0);
  }

  score(paper: PaperIds): number {
    const { settings } = this.index;
    this.#counts.fill(0);
    this.#near.fill(0);
    let bestLine = 0;
    for (const field of FIELDS) {
      const lines = field === "abstract" ? paper.lines : [paper.fields[field]];
      const length = lines.reduce((sum, line) => sum + line.length, 0);
      const norm = 1 - settings.b + (settings.b * length) / this.index.averageLength(field);
      const together = field === "abstract" || field === "title";
      for (const line of lines) {
        const share = this.#readLine(line, settings.boost[field] / norm, together);
        if (together && share > bestLine) bestLine = share;
      }
    }
    return this.#combine(bestLine);
  }

  /** Adds the words of a line to the counts; returns the weight of the words it holds. */
  #readLine(line: Int32Array, weight: number, together: boolean): number {
    let touched = false;
    for (let at = 0; at < line.length; at += 1) {
      const slot = this.#slots[line[at] ?? -1] ?? 0;
      if (slot === 0) continue;
      if (!touched) {
        touched = true;
        this.#inLine.fill(0);
        this.#position.fill(-100);
      }
      for (const hit of this.#hits[slot - 1] ?? []) {
        this.#counts[hit.word] = (this.#counts[hit.word] ?? 0) + weight * hit.weight;
        if (hit.weight > (this.#inLine[hit.word] ?? 0)) this.#inLine[hit.word] = hit.weight;
        if (together) this.#noteNeighbours(hit.word, at);
      }
    }
    if (!touched || !together) return 0;
    let share = 0;
    for (let position = 0; position < this.words.length; position += 1) {
      share += (this.words[position]?.rarity ?? 0) * (this.#inLine[position] ?? 0);
    }
    return share;
  }

  #noteNeighbours(word: number, at: number): void {
    this.#position[word] = at;
    if (word > 0 && at - (this.#position[word - 1] ?? -100) <= 4) this.#near[word] = 1;
    if (word + 1 < this.words.length && at - (this.#position[word + 1] ?? -100) <= 4) this.#near[word + 1] = 1;
  }

  #combine(bestLine: number): number {
    const { k, coverage, proximity, adjacency } = this.index.settings;
    let sum = 0;
    let held = 0;
    let neighbours = 0;
    this.words.forEach((word, position) => {
      const count = this.#counts[position] ?? 0;
      if (count === 0) return;
      sum += (word.rarity * count * (k + 1)) / (count + k);
      held += word.rarity;
      if (this.#near[position] === 1) neighbours += Math.min(word.rarity, this.words[position - 1]?.rarity ?? 0);
    });
    if (this.#total === 0) return 0;
    const together = 1 + proximity * (bestLine / this.#total) + adjacency * (neighbours / this.#total);
    return sum * (held / this.#total) ** coverage * together;
  }
}

/** Ranks the papers for the words of a query, best first. */
export function rank(words: readonly QueryWord[], index: TextIndex, accept?: (number: number) => boolean): Ranked[] {
  if (words.length === 0) return [];
  const { settings } = index;
  const filter = accept === undefined ? {} : { filter: (result: { id: unknown }) => accept(result.id as number) };
  const chosen = affordable(words, index);
  let found = papersWithAny(chosen, index, filter);
  if (found.length === 0 && chosen.length < words.length) found = papersWithAny(words, index, filter);
  if (settings.candidates === 0) return found.map(({ id, score }) => ({ number: id as number, score }));
  const second = new SecondRanking(words, index);
  const ranked = found
    .slice(0, settings.candidates)
    .map(({ id }) => ({ number: id as number, score: second.score(index.ids(id as number)) }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
  if (settings.combine === "or") return ranked;
  const all = new Set(papersWithAll(chosen, index, filter).map(({ id }) => id as number));
  return [...ranked.filter(({ number }) => all.has(number)), ...ranked.filter(({ number }) => !all.has(number))];
}
