/** Orders the papers of a term by how well they fit the surroundings. */
import { dot, sumOf, type Features } from "./features";
import type { Lexicon } from "./lexicon";
import type { Term } from "./term";

/** How much one place in the term's own order counts against the surroundings. */
const ORDER_WEIGHT = 0.12;

/** Ids of the term's papers, best first: the term's own order, moved by topics, targets and words nearby. */
export function rankPapers(term: Term, lexicon: Lexicon, field: Features, nearStems: ReadonlySet<number>): string[] {
  if (term.papers.length < 2) return term.papers.flatMap((index) => lexicon.papers[index]?.id ?? []);
  const size = Math.max(1, sumOf(field));
  return term.papers
    .map((index, place) => {
      const profile = lexicon.profiles.ofPaper(index);
      let near = 0;
      for (const stem of nearStems) near += profile.words.get(stem) ?? 0;
      const fit = dot(field, profile.features) / size;
      return { index, fit: fit * 3 + Math.min(2, near * 0.35) - Math.min(12, place) * ORDER_WEIGHT };
    })
    .sort((a, b) => b.fit - a.fit)
    .flatMap(({ index }) => lexicon.papers[index]?.id ?? []);
}
