import { publicationOf, type Publication } from "../../../papers/publication";
import { isArxivAddress, yearIn } from "../entry";
import { latexToText } from "./latex-text";
import { readAuthors } from "./names";

/** Types of BibTeX and BibLaTeX as types of CSL; the others say nothing of their kind. */
const TYPES: Readonly<Record<string, string>> = {
  article: "article-journal",
  inproceedings: "paper-conference",
  conference: "paper-conference",
  incollection: "chapter",
  inbook: "chapter",
  book: "book",
  mvbook: "book",
  phdthesis: "thesis",
  mastersthesis: "thesis",
  thesis: "thesis",
  techreport: "report",
  report: "report",
  online: "webpage",
  electronic: "webpage",
  www: "webpage",
  software: "software",
  dataset: "dataset",
  patent: "patent",
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The first field of the names that has a value, as written; "" when there is none. */
export type Raw = (...names: readonly string[]) => string;

/** What an entry says of where it came out. `url` is the address it gives. */
export function readPublication(entryType: string, raw: Raw, url: string): Publication | undefined {
  const text = (...names: readonly string[]) => latexToText(raw(...names));
  const type = Object.hasOwn(TYPES, entryType) ? TYPES[entryType] : undefined;
  const isArticle = type === "article-journal";
  return publicationOf({
    type,
    issued: issuedOf(raw),
    editor: [...readAuthors(raw("editor")).authors],
    "container-title": text("journaltitle", "journal", "booktitle"),
    "collection-title": text("series"),
    volume: text("volume"),
    issue: isArticle ? text("number", "issue") : text("issue"),
    number: isArticle ? "" : text("number"),
    page: text("pages").replace(/\s{0,9}[-–—]+\s*/gu, "-"),
    edition: text("edition"),
    "chapter-number": text("chapter"),
    genre: text("type") || (entryType === "mastersthesis" ? "Master's thesis" : ""),
    publisher: text("publisher", "school", "institution", "organization"),
    "publisher-place": text("address", "location"),
    ISBN: text("isbn"),
    ISSN: text("issn"),
    URL: isArxivAddress(url) ? "" : url,
  });
}

/** Of "date", or of "year", "month" and "day". */
function issuedOf(raw: Raw): number[] | undefined {
  const [, ofDate, month = "", day = ""] = /^\s*(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/.exec(raw("date")) ?? [];
  const year = ofDate === undefined ? yearIn(raw("year")) : Number(ofDate);
  if (year === null) return undefined;
  const parts = [year, month === "" ? monthIn(raw("month")) : Number(month), Number(day || raw("day"))];
  const unknown = parts.findIndex((part) => !Number.isInteger(part) || part === 0);
  return parts.slice(0, unknown < 0 ? undefined : unknown);
}

function monthIn(text: string): number {
  const month = text.trim().toLowerCase();
  return /^\d{1,2}$/.test(month) ? Number(month) : MONTHS.indexOf(month.slice(0, 3)) + 1;
}
