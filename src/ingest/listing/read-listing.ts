import { finish, type Steps } from "../../papers/steps";
import type { Problem } from "../problem";
import type { Block } from "./blocks";
import { readBlocks } from "./blocks";
import { readHeader } from "./header";

/** One paper as a listing prints it, untouched. */
export interface ListingEntry {
  readonly title: string;
  readonly abstract: string;
  /** Place in the listing, 1-based. */
  readonly rank: number;
  /** Line of the title, 1-based. */
  readonly line: number;
}

export interface Listing {
  readonly entries: readonly ListingEntry[];
  /** The date line of the page as printed ("Aug 13"), or null. */
  readonly date: string | null;
  readonly problems: readonly Problem[];
}

/** No title of the corpus is longer than 154 characters and no abstract shorter than 608. */
const LONGEST_TITLE = 300;
const SHORTEST_ABSTRACT = 200;
const QUOTED = 60;

/**
 * Reads the text of one listing: a page header, then a title and an abstract by turns,
 * each on one line, with or without blank lines between them. What does not fit becomes
 * a problem; every entry that is whole is kept.
 */
export function readListing(file: string, text: string): Listing {
  return finish(readListingBlocks(file, readBlocks(text)));
}

/** The same of the lines of a listing, in steps. */
export function* readListingBlocks(file: string, blocks: readonly Block[]): Steps<Listing> {
  const problems: Problem[] = [];
  const report = (line: number, message: string): void => void problems.push({ file, line, message });
  const header = readHeader(blocks);
  if (header === null) {
    const message =
      blocks.length === 0
        ? "The listing is empty. Save the page's text again, or take the file out of the folder."
        : 'Unknown layout: no line near the top starts with "Subscribe", so the reader cannot tell where the papers begin. Keep the page header when saving a listing.';
    return { entries: [], date: null, problems: [{ file, line: blocks[0]?.line ?? 1, message }] };
  }
  yield* reportDamagedCharacters(blocks, report);
  const entries = yield* pairBlocks(header.rest, report);
  if (entries.length === 0 && problems.length === 0) {
    report(blocks.at(-1)?.line ?? 1, "The listing has a header but no papers. Save the page's text again.");
  }
  return { entries, date: header.date, problems };
}

type Report = (line: number, message: string) => void;

function* pairBlocks(blocks: readonly Block[], report: Report): Steps<ListingEntry[]> {
  const entries: ListingEntry[] = [];
  let title: Block | undefined;
  let rank = 0;
  const missingAbstract = (block: Block): void =>
    report(block.line, `"${quote(block)}" has no abstract, so the entry is left out. Add the abstract on its own line below the title.`);
  for (const block of blocks) {
    yield;
    if (title === undefined) {
      if (block.text.length > LONGEST_TITLE) {
        report(block.line, `"${quote(block)}" looks like an abstract without a title, so it is left out. Put its title on the line above, and keep each abstract on one line.`);
      } else {
        title = block;
        rank += 1;
      }
    } else if (isAbstract(block.text)) {
      entries.push({ title: title.text, abstract: block.text, rank, line: title.line });
      if (!endsWhole(block.text)) {
        report(block.line, `The abstract of "${quote(title)}" stops in the middle of a sentence; it is kept as it is. Restore its end.`);
      }
      title = undefined;
    } else {
      missingAbstract(title);
      title = block;
      rank += 1;
    }
  }
  if (title !== undefined) missingAbstract(title);
  return entries;
}

function isAbstract(text: string): boolean {
  return text.length >= SHORTEST_ABSTRACT;
}

/** Whole abstracts end with a sentence or with an address. */
function endsWhole(text: string): boolean {
  const lastWord = /(?<!\S)\S+$/.exec(text)?.[0] ?? "";
  return /[.!?…]['"”’)\]}]*$/.test(text) || /(?<![\w-])[\w-]+\.[a-z]{2,}(?:\/|$)/i.test(lastWord);
}

function* reportDamagedCharacters(blocks: readonly Block[], report: Report): Steps<void> {
  for (const block of blocks) {
    yield;
    if (block.text.includes("\uFFFD")) {
      report(block.line, "The line has bytes that are not UTF-8. Save the listing as UTF-8; the entry is kept with a replacement character.");
    }
  }
}

function quote(block: Block): string {
  return block.text.length > QUOTED ? `${block.text.slice(0, QUOTED)}…` : block.text;
}
