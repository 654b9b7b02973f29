import type { Ranked } from "./first-ranking";
import type { TextIndex } from "./text-index";

/** A term with the weight it has in a text. */
export interface WeightedTerm {
  readonly id: number;
  readonly weight: number;
}

/** Terms in more papers than this share say nothing about a text. */
const COMMON = 0.25;

/** The terms that tell a text from others, best first: frequent in it, rare elsewhere. */
export function tellingTerms(counts: ReadonlyMap<number, number>, index: TextIndex, most: number): WeightedTerm[] {
  const { vocabulary, papers } = index;
  return [...counts]
    .filter(([id]) => {
      const held = vocabulary.papersWith(id);
      return held > 0 && !vocabulary.isStopTerm(id) && held <= Math.max(papers.length * COMMON, 2) && !/^\d/.test(vocabulary.term(id));
    })
    .map(([id, count]) => ({ id, weight: Math.sqrt(count) * index.rarity(vocabulary.papersWith(id)) }))
    .sort((a, b) => b.weight - a.weight || a.id - b.id)
    .slice(0, most);
}

/** Papers that hold the terms, best first; scores are those of MiniSearch. */
export function papersWithTerms(terms: readonly WeightedTerm[], index: TextIndex): Ranked[] {
  if (terms.length === 0) return [];
  const { similarPostings, similarPostingsPerPaper } = index.settings;
  const budget = similarPostings + index.papers.length * similarPostingsPerPaper;
  let spent = 0;
  const affordable = [...terms]
    .sort((a, b) => index.vocabulary.papersWith(a.id) - index.vocabulary.papersWith(b.id))
    .filter(({ id }, position) => (spent += index.vocabulary.papersWith(id)) <= budget || position < 2);
  const largest = Math.max(...affordable.map(({ weight }) => weight));
  return index.engine.search(new Map(affordable.map(({ id, weight }) => [id, weight / largest])), ["title", "abstract"]);
}
