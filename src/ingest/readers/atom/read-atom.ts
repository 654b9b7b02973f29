import { arxivKey, doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { cleanText } from "../../clean-text/clean-text";
import { arxivYear, entryOf, limited, NOT_UTF8, quoted, webAddresses, yearIn, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import { LineCounter } from "../line-counter";
import { attribute, elementsOf, textIn } from "./scan-xml";

const OPENING = /<(?:[\w.-]{1,40}:)?entry(?=[\s>])[^<>]{0,2000}>/g;
const CLOSING = /<\/(?:[\w.-]{1,40}:)?entry\s{0,40}>/g;

/**
 * Reads what the arXiv API answers (https://info.arxiv.org/help/api/user-manual.html, section 3.3).
 * No part of a document type is read, so that entities cannot expand.
 */
export function* readAtom(text: string): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const problems: ReaderProblem[] = [];
  const lines = new LineCounter(text);
  const starts = yield* openings(text);
  for (const [index, { start, inside }] of starts.entries()) {
    yield;
    const line = lines.lineAt(start);
    const content = text.slice(inside, starts[index + 1]?.start ?? text.length);
    CLOSING.lastIndex = 0;
    const close = CLOSING.exec(content);
    if (close === null) {
      problems.push({ line, message: `Entry ${index + 1} is left out: it has no closing tag.` });
      continue;
    }
    const entry = toEntry(content.slice(0, close.index), line, index, problems);
    if (entry !== undefined) entries.push(limited(entry, problems));
  }
  if (starts.length === 0 && !/<(?:[\w.-]{1,40}:)?feed[\s>]/u.test(text.slice(0, 10_000))) problems.push({ line: 1, message: "The file is no Atom feed: it has neither <feed> nor <entry>." });
  return { entries, problems };
}

function* openings(text: string): Steps<{ start: number; inside: number }[]> {
  const found: { start: number; inside: number }[] = [];
  const pattern = new RegExp(OPENING);
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push({ start: match.index, inside: pattern.lastIndex });
    yield;
  }
  return found;
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
