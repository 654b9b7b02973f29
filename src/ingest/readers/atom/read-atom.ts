import { arxivKey, doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { cleanText } from "../../clean-text/clean-text";
import { yearIn } from "../dates";
import { arxivYear, entryOf, limited, NOT_UTF8, quoted, webAddresses, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import { matchAt } from "../match-at";
import type { TextWindow } from "../text-window";
import { attribute, elementsOf, textIn } from "./scan-xml";

const OPENING = /<(?:[\w.-]{1,40}:)?entry(?=[\s>])[^<>]{0,2000}>/y;
const OPENING_OR_CLOSING = new RegExp(String.raw`${OPENING.source}|</(?:[\w.-]{1,40}:)?entry\s{0,40}>`, "y");

/** Characters of a tag that are looked at. */
const LONGEST_TAG = 2100;
/** Characters after which an entry is taken for one that does not close. */
const LONGEST = 20_000_000;
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
  for (let opening = yield* nextOpening(window, 0); opening !== undefined; count += 1) {
    const line = window.lineAt(opening.start);
    const { from, tag } = yield* nextTag(window, opening.end);
    const closes = tag !== undefined && window.text.startsWith("</", tag.start);
    const entry = closes ? toEntry(window.text.slice(from, tag.start), line, count, problems) : undefined;
    if (!closes) problems.push({ line, message: `Entry ${count + 1} is left out: it has no closing tag.` });
    if (entry !== undefined) entries.push(limited(entry, problems));
    opening = closes || tag === undefined ? yield* nextOpening(window, tag?.end ?? Math.min(from + LONGEST, window.text.length)) : tag;
    yield;
  }
  if (count === 0 && !isFeed) problems.push({ line: 1, message: "The file is no Atom feed: it has neither <feed> nor <entry>." });
  return { entries, problems };
}

interface Tag {
  readonly start: number;
  readonly end: number;
}

/** The next opening tag of an entry; the text before it is dropped. */
function* nextOpening(window: TextWindow, place: number): Steps<Tag | undefined> {
  for (let from = place; ; from = 0) {
    const tag = tagIn(window.text, OPENING, from);
    if (tag !== undefined || window.complete) return tag;
    // A tag may stand in part at the end of what is at hand.
    yield* window.grow(Math.max(from, window.text.length - LONGEST_TAG));
  }
}

/** The tag that ends what begins at the place, or undefined, and where the place is now. */
function* nextTag(window: TextWindow, place: number): Steps<{ readonly from: number; readonly tag: Tag | undefined }> {
  let from = place;
  for (let searched = from; ; ) {
    const tag = tagIn(window.text, OPENING_OR_CLOSING, searched);
    const length = (tag?.start ?? window.text.length - LONGEST_TAG) - from;
    if (tag !== undefined || window.complete || length > LONGEST) return { from, tag: length > LONGEST ? undefined : tag };
    searched = Math.max(0, length);
    yield* window.grow(from);
    from = 0;
  }
}

function tagIn(text: string, pattern: RegExp, from: number): Tag | undefined {
  const match = matchAt("<", pattern, text, from);
  return match === undefined ? undefined : { start: match.index, end: pattern.lastIndex };
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
