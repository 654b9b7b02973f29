import { doiKey } from "../../papers/identity";
import type { Paper } from "../../papers/paper";
import type { Publication } from "../../papers/publication";
import type { Steps } from "../../papers/steps";
import type { Description } from "../describe-paper";
import type { TextWindow } from "./text-window";

/** What is wrong at a line (1-based) of a library file. */
export interface ReaderProblem {
  readonly line: number;
  readonly message: string;
}

/** What an entry of a library file says of a paper; the rest of a paper is read from its text. */
export interface LibraryEntry {
  /** Where the entry starts, 1-based. */
  readonly line: number;
  /** Plain Unicode text, never empty. */
  readonly title: string;
  /** As the file has it; LaTeX in it is cleaned when the paper is described. */
  readonly abstract: string;
  readonly authors: readonly string[];
  readonly authorsComplete: boolean;
  readonly year: number | null;
  readonly arxivId: string | null;
  /** Lower case. */
  readonly doi: string | null;
  /** The key the user cites it by, as written. */
  readonly citationKey: string | null;
  /** Where it came out; null when the file says nothing of it. */
  readonly publication: Publication | null;
  readonly note: string;
  /** What the user wrote for themselves: no bibliography prints it. */
  readonly annotation: string;
  readonly keywords: readonly string[];
  /** Addresses, http and https only. */
  readonly urls: readonly string[];
  /** What the file itself says of names, tags and claims; it holds instead of what rules find. */
  readonly described: Partial<Description>;
}

export interface ReadEntries {
  readonly entries: readonly LibraryEntry[];
  /** In the order of the file. */
  readonly problems: readonly ReaderProblem[];
}

/** Reads the text of a library file. A broken entry is a problem and costs no other entry. */
export type Reader = (window: TextWindow) => Steps<ReadEntries>;

/** An entry of which only the title is known. */
export function entryOf(title: string, line: number, rest: Partial<LibraryEntry> = {}): LibraryEntry {
  return {
    line,
    title,
    abstract: "",
    authors: [],
    authorsComplete: true,
    year: null,
    arxivId: null,
    doi: null,
    citationKey: null,
    publication: null,
    note: "",
    annotation: "",
    keywords: [],
    urls: [],
    described: {},
    ...rest,
  };
}

/** Characters of a field that are kept. No abstract is longer; what is longer is a whole text or damage. */
const LONGEST = { title: 1000, abstract: 10_000, note: 10_000, annotation: 10_000 } as const;
/** Papers of large collaborations have some 3,000 authors. */
const MOST_AUTHORS = 5000;
const MOST_KEYWORDS = 200;

/** Cuts fields that are too long to be what they should be; each cut is a problem. */
export function limited(entry: LibraryEntry, problems: ReaderProblem[]): LibraryEntry {
  const cut = (field: keyof typeof LONGEST): string => {
    const text = entry[field];
    if (text.length <= LONGEST[field]) return text;
    problems.push({ line: entry.line, message: `The ${field} of "${quoted(entry.title)}" is longer than ${LONGEST[field].toLocaleString("en-US")} characters; the rest is left out.` });
    return text.slice(0, LONGEST[field]).replace(/[\uD800-\uDBFF]$/u, "");
  };
  const many = entry.authors.length > MOST_AUTHORS;
  return detached({
    ...entry,
    title: cut("title"),
    abstract: cut("abstract"),
    note: cut("note"),
    annotation: cut("annotation"),
    authors: many ? entry.authors.slice(0, MOST_AUTHORS) : entry.authors,
    authorsComplete: entry.authorsComplete && !many,
    keywords: entry.keywords.slice(0, MOST_KEYWORDS),
  });
}

/**
 * The entry with strings of its own. Those cut out of a text have two bytes a character when one of the
 * text's needs them, and may keep all of it in memory; those parsed from JSON do neither.
 */
function detached(entry: LibraryEntry): LibraryEntry {
  return JSON.parse(JSON.stringify(entry)) as LibraryEntry;
}

const QUOTED = 60;

/** Text of the file in a message: on one line and not long. */
export function quoted(text: string): string {
  const line = text.slice(0, QUOTED * 2).replace(/\s+/gu, " ").trim();
  return line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line;
}

/** The message about an entry with bytes that are not UTF-8; decoders put U+FFFD in their place. */
export const NOT_UTF8 = "The entry has bytes that are not UTF-8; it is kept with replacement characters. Save the file as UTF-8.";

/** The addresses among the texts. */
export function webAddresses(texts: readonly string[]): string[] {
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text.length < 2000 && /^https?:\/\/[^\s<>"]+$/i.test(text)))];
}

/** The DOI of an address that leads to one. */
export function doiInAddress(url: string): string | null {
  return /^https?:\/\/(?:dx\.)?doi\.org\//iu.test(url) ? doiKey(url) : null;
}

/** Whether the address is one that the paper's ids give anew: its page on arXiv, or that of its DOI. */
export function saysNoMore(url: string, { arxivId, doi }: Pick<LibraryEntry, "arxivId" | "doi">): boolean {
  const isArxivPage = /^https?:\/\/(?:[\w-]+\.)?arxiv\.org\//iu.test(url);
  return (isArxivPage && arxivId !== null && arxivIdIn(url) === arxivId) || (doi !== null && doiInAddress(url) === doi);
}

/** The arXiv id that a field mentions: "arXiv:2306.00978 [cs]", "arXiv preprint arXiv:2306.00978", an address or a DOI of arXiv. */
export function arxivIdIn(text: string): Paper["arxivId"] {
  const match = /(?:arxiv(?:\.org\/(?:abs|pdf|html)\/|[:.\s]\s*))(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?!\d)/i.exec(text.slice(0, 1000));
  return match?.[1]?.toLowerCase() ?? null;
}

/** The year in which an arXiv id was given: "2306.00978" -> 2023, "cs/0112017" -> 2001. */
export function arxivYear(id: string | null): number | null {
  const digits = id === null ? undefined : /(?:^|\/)(\d{2})\d{2}/.exec(id)?.[1];
  if (digits === undefined) return null;
  const year = Number(digits);
  return year > 90 ? 1900 + year : 2000 + year;
}

/** The words a list of keywords holds, apart at commas and semicolons. */
export function keywordsIn(text: string): string[] {
  return [...new Set(text.slice(0, 20_000).split(/[,;\n]/u).map((word) => word.trim()).filter(Boolean))];
}
