import type { CitationContext } from "../../cite/citation-context";
import type { CitationKeys } from "../../cite/citation-key";
import type { Paper } from "../../papers/paper";
import type { Searcher } from "../../search/searcher";

/** Papers offered at a time; typing on brings others. */
const LIMIT = 40;
/** Papers found by the beginning of their key. */
const BY_KEY = 10;
/** Characters from which on a search says something; a single letter begins words of nearly all papers. */
const SHORTEST = 2;

export interface CandidateSources {
  readonly keys: CitationKeys;
  readonly searcher: Searcher;
  readonly paperOf: (id: string) => Paper | undefined;
  /** Ids of papers to offer before anything is typed, best first. */
  readonly suggested: readonly string[];
}

/** The papers that can be meant by what is typed, best first; those the group cites already are left out. */
export function citationCandidates({ typed, present }: CitationContext, { keys, searcher, paperOf, suggested }: CandidateSources): Paper[] {
  const cited = new Set(present.map((key) => key.toLowerCase()));
  const ids = new Set(typed.trim() === "" ? suggested : keys.startingWith(typed.trim(), BY_KEY));
  if (typed.trim() !== "") {
    // Marks of keys and of the query language are blanks here: what is typed are words.
    const words = typed.replace(/[^\p{L}\p{N}\s]+/gu, " ").replace(/(\p{L})(?=\d{4}(?!\d))|(?<=\d{4})(?=\p{L})/gu, "$1 ").trim();
    for (const { paper } of words.length < SHORTEST ? [] : searcher.search(words, { limit: LIMIT }).results) ids.add(paper.id);
  }
  return [...ids]
    .flatMap((id) => paperOf(id) ?? [])
    .filter((paper) => !cited.has(keys.of(paper).toLowerCase()))
    .slice(0, LIMIT);
}
