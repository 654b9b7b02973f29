import type { Mention } from "../../recognize/mention";
import { papersForText } from "../../search/for-text";
import type { Searcher } from "../../search/searcher";

/** Papers about the words before the cursor. */
const MOST_ABOUT = 20;
/** Characters before the cursor that tell what is written about. */
const NEAR = 250;
/** Papers among which those are found in some 20 ms; among more the answer would keep others waiting. */
const LARGEST = 30_000;

/** What is known before anything is typed. */
export interface Surroundings {
  /** What the document mentions, as far as it is shown as a mention. */
  readonly certain: readonly Mention[];
  /** The same with look-alikes: somebody who cites means a paper, so a name alone is worth an offer. */
  readonly possible: readonly Mention[];
  /** Lines between a mention and the cursor. */
  readonly distance: (mention: Mention) => number;
  /** Ids of papers on the reading list. */
  readonly starred: Iterable<string>;
  /** The text just before the cursor. */
  readonly before: string;
}

/**
 * Ids of the papers to offer before anything is typed, best first: what the line mentions, then what
 * the document mentions, the nearest first, each the certain before the possible and names before
 * concepts; then what is starred, then what is about the words before the cursor.
 */
export function suggestedPapers({ certain, possible, distance, starred, before }: Surroundings, searcher: Searcher): string[] {
  const mentions = [...nearestFirst(certain, distance), ...nearestFirst(possible, distance)];
  const onLine = mentions.filter(({ lines }) => lines === 0);
  const about = searcher.index.papers.length > LARGEST ? [] : papersForText(before.slice(-NEAR), [], searcher, MOST_ABOUT).map(({ paper }) => paper.id);
  return [...[...onLine, ...mentions].flatMap(({ paper }) => paper ?? []), ...starred, ...about];
}

interface Suggestion {
  readonly lines: number;
  readonly isName: boolean;
  readonly paper: string | undefined;
}

/** Names before concepts. */
function nearestFirst(mentions: readonly Mention[], distance: Surroundings["distance"]): Suggestion[] {
  return mentions
    .map((mention): Suggestion => ({ lines: distance(mention), isName: mention.kind === "name", paper: mention.papers[0] }))
    .sort((a, b) => Number(b.isName) - Number(a.isName) || a.lines - b.lines);
}
