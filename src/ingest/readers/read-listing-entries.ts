import type { Steps } from "../../papers/steps";
import { cleanText } from "../clean-text/clean-text";
import { readListing } from "../listing/read-listing";
import { entryOf, limited, type LibraryEntry, type ReadEntries, type ReaderProblem } from "./entry";

/** Reads listing text as in the corpus: a title and an abstract by turns. */
export function* readListingEntries(text: string): Steps<ReadEntries> {
  const listing = readListing("", text);
  const problems: ReaderProblem[] = listing.problems.map(({ line, message }) => ({ line, message }));
  const entries: LibraryEntry[] = [];
  for (const { title, abstract, line } of listing.entries) {
    entries.push(limited(entryOf(cleanText(title).text, line, { abstract, authorsComplete: false }), problems));
    yield;
  }
  return { entries, problems };
}
