import type { Ranked } from "./first-ranking";
import type { QueryWord } from "./query-terms";
import { SecondRanking } from "./second-ranking";
import type { TextIndex } from "./text-index";

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

/** Ranks the papers for the words of a query, best first. */
export function rank(words: readonly QueryWord[], index: TextIndex, accept?: (number: number) => boolean): Ranked[] {
  if (words.length === 0) return [];
  const { candidates, secondRanking } = index.settings;
  const chosen = affordable(words, index);
  let found = index.firstRanking.best(chosen, candidates, accept);
  if (found.length === 0 && chosen.length < words.length) found = index.firstRanking.best(words, candidates, accept);
  if (!secondRanking) return found;
  const second = new SecondRanking(words, index);
  return found
    .map(({ number }): Ranked => ({ number, score: second.score(index.ids.of(number)) }))
    .sort((a, b) => b.score - a.score || a.number - b.number);
}
