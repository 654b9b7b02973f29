import type { Steps } from "../../papers/steps";
import { cleanText } from "../clean-text/clean-text";
import type { Block } from "../listing/blocks";
import { readListingBlocks } from "../listing/read-listing";
import { eachLine } from "./each-line";
import { entryOf, limited, type LibraryEntry, type ReadEntries, type ReaderProblem } from "./entry";
import type { TextWindow } from "./text-window";

/** Reads listing text as in the corpus: a title and an abstract by turns. */
export function* readListingEntries(window: TextWindow): Steps<ReadEntries> {
  const blocks: Block[] = [];
  yield* eachLine(window, (text, line) => {
    const trimmed = text.trim();
    if (trimmed !== "") blocks.push({ text: trimmed, line });
  });
  const listing = yield* readListingBlocks("", blocks);
  const problems: ReaderProblem[] = listing.problems.map(({ line, message }) => ({ line, message }));
  const entries: LibraryEntry[] = [];
  for (const { title, abstract, line } of listing.entries) {
    entries.push(limited(entryOf(cleanText(title).text, line, { abstract, authorsComplete: false }), problems));
    yield;
  }
  return { entries, problems };
}
