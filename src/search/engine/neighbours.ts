import type { TextIndex } from "./text-index";

/** Papers that are read for two words side by side: two common ones that belong together meet in one of the first. */
const MOST = 1_000;

/** Whether a paper has the second term right behind the first. */
export function areNeighbours(first: number, second: number, { ids, postings, vocabulary }: TextIndex): boolean {
  const rarer = vocabulary.papersWith(first) < vocabulary.papersWith(second) ? first : second;
  for (const number of postings.of(rarer).papers.subarray(0, MOST)) {
    const { ids: terms } = ids.of(number);
    for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
      if (terms[at + 1] === second) return true;
    }
  }
  return false;
}
