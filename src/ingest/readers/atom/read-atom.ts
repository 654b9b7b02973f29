import { arxivKey, doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { cleanText } from "../../clean-text/clean-text";
import { arxivYear, entryOf, limited, NOT_UTF8, quoted, webAddresses, yearIn, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { attribute, elementsOf, textIn } from "./scan-xml";

const OPENING = /<(?:[\w.-]{1,40}:)?entry(?=[\s>])[^<>]{0,2000}>/g;
const CLOSING = /<\/(?:[\w.-]{1,40}:)?entry\s{0,40}>/g;

/** Characters of an opening tag that are looked at. */
const LONGEST_TAG = 2100;
/** Characters in which the element around all entries must stand. */
const BEGINNING = 10_000;

/**
 * Reads what the arXiv API answers (https://info.arxiv.org/help/api/user-manual.html, section 3.3).
 * No part of a document type is read, so that entities cannot expand.
 */
export function* readAtom(window: TextWindow): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const problems: ReaderProblem[] = [];
  while (!window.complete && window.text.length < BEGINNING) yield* window.grow(0);
  const isFeed = /<(?:[\w.-]{1,40}:)?feed[\s>]/u.test(window.text.slice(0, BEGINNING));
  let count = 0;
  for (let opening = yield* nextOpening(window, 0); opening.found !== undefined; count += 1) {
    const line = window.lineAt(opening.found.start);
    const next = yield* nextOpening(window, opening.found.inside);
    const content = window.text.slice(next.from, next.found?.start);
    CLOSING.lastIndex = 0;
    const close = CLOSING.exec(content);
    const entry = close === null ? undefined : toEntry(content.slice(0, close.index), line, count, problems);
    if (close === null) problems.push({ line, message: `Entry ${count + 1} is left out: it has no closing tag.` });
    if (entry !== undefined) entries.push(limited(entry, problems));
    opening = next;
    yield;
  }
  if (count === 0 && !isFeed) problems.push({ line: 1, message: "The file is no Atom feed: it has neither <feed> nor <entry>." });
  return { entries, problems };
}

/** What a search found: the opening tag of an entry, if any, and where the place searched from is now. */
interface Opening {
  readonly from: number;
  readonly found: { readonly start: number; readonly inside: number } | undefined;
}

function* nextOpening(window: TextWindow, place: number): Steps<Opening> {
  const pattern = new RegExp(OPENING);
  let from = place;
  pattern.lastIndex = from;
  for (let match = pattern.exec(window.text); ; match = pattern.exec(window.text)) {
    if (match !== null) return { from, found: { start: match.index, inside: pattern.lastIndex } };
    if (window.complete) return { from, found: undefined };
    // A tag may stand in part at the end of what is at hand.
    const searched = Math.max(from, window.text.length - LONGEST_TAG) - from;
    yield* window.grow(from);
    from = 0;
    pattern.lastIndex = searched;
  }
}

function toEntry(content: string, line: number, index: number, problems: ReaderProblem[]): LibraryEntry | undefined {
  const title = cleanText(textIn(content, "title").slice(0, 2000)).text;
  const id = arxivKey(textIn(content, "id"));
  if (title === "" || /^error$/iu.test(title)) {
    problems.push({ line, message: title === "" ? `Entry ${index + 1} is left out: it has no title.` : `arXiv answered with an error: ${quoted(textIn(content, "summary"))}` });
    return undefined;
  }
  if (content.includes("\uFFFD")) problems.push({ line, message: NOT_UTF8 });
  const authors = elementsOf(content, "author").map((author) => textIn(author.content, "name")).filter(Boolean);
  return entryOf(title, line, {
    abstract: textIn(content, "summary"),
    authors,
    authorsComplete: authors.length > 0,
    year: yearIn(textIn(content, "published")) ?? arxivYear(id),
    arxivId: id,
    doi: doiKey(textIn(content, "doi")),
    keywords: elementsOf(content, "category").map((category) => attribute(category, "term")).filter(Boolean),
    urls: webAddresses(elementsOf(content, "link").map((link) => attribute(link, "href"))).filter((url) => !/\/\/(?:[\w.]+\.)?arxiv\.org\//iu.test(url)),
  });
}
