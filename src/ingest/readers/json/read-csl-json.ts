import { doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { naturalOrder } from "../bibtex/names";
import { plainTitle } from "../bibtex/latex-text";
import { arxivIdIn, arxivYear, entryOf, keywordsIn, limited, NOT_UTF8, quoted, webAddresses, yearIn, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import { LineCounter } from "../line-counter";
import { findElements, guessElements, type JsonElement } from "./json-elements";
import { isObject, jsonReason, listOf, textOf, valueOf, type JsonObject } from "./values";

/**
 * Reads CSL-JSON, also as Zotero and Better BibTeX export it
 * (https://github.com/citation-style-language/schema, csl-data.json), item by item.
 */
export function* readCslJson(text: string): Steps<ReadEntries> {
  const { elements, closes } = yield* findElements(text);
  const lines = new LineCounter(text);
  const entries: LibraryEntry[] = [];
  const problems: ReaderProblem[] = [];
  for (const [index, { start, end }] of (yield* wholeOnes(text, elements)).entries()) {
    yield;
    const line = lines.lineAt(start);
    try {
      const item: unknown = JSON.parse(text.slice(start, end));
      const entry = isObject(item) ? toEntry(item, line, problems) : undefined;
      if (!isObject(item)) problems.push({ line, message: `Item ${index + 1} is left out: it is no object.` });
      if (entry !== undefined) entries.push(entry);
    } catch (error) {
      if (!(error instanceof SyntaxError)) throw error;
      problems.push({ line, message: `Item ${index + 1} is left out: it is not valid JSON (${jsonReason(error)}).` });
    }
  }
  if (closes === "early" && problems.length === 0) problems.push({ line: 1, message: 'The list closes before the end of the file, by a "]" too many or because files were joined. All items are kept.' });
  if (closes === "nowhere" && problems.length === 0) problems.push({ line: lines.lineAt(text.length), message: 'The list does not close: "]" is missing at the end. All items are kept.' });
  return { entries, problems };
}

/** The elements, of which those that cannot be read are cut further: whole ones may stand in them. */
function* wholeOnes(text: string, elements: readonly JsonElement[]): Steps<JsonElement[]> {
  const cut: JsonElement[] = [];
  for (const element of elements) {
    const { start, end } = element;
    yield;
    if (isJson(text.slice(start, end))) cut.push(element);
    else cut.push(...(yield* guessElements(text, start, end)));
  }
  return cut;
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

function toEntry(item: JsonObject, line: number, problems: ReaderProblem[]): LibraryEntry | undefined {
  const key = textOf(item, "citation-key", "citationKey", "id");
  const title = plainTitle(withoutMarkup(textOf(item, "title")));
  if (title === "") {
    problems.push({ line, message: `The item "${quoted(key)}" is left out: it has no title.` });
    return undefined;
  }
  const { authors, complete } = authorsOf(item);
  const arxivId = ["DOI", "number", "URL", "archive_location", "container-title", "note"].map((field) => arxivIdIn(textOf(item, field))).find((id) => id !== null) ?? null;
  const abstract = textOf(item, "abstract");
  if ([title, abstract, ...authors].some((value) => value.includes("\uFFFD"))) problems.push({ line, message: NOT_UTF8 });
  return limited(
    entryOf(title, line, {
      abstract,
      authors,
      authorsComplete: complete,
      year: yearOf(item) ?? arxivYear(arxivId),
      arxivId,
      doi: doiKey(textOf(item, "DOI")),
      // Zotero's own ids are addresses or numbers, which nobody cites by.
      citationKey: /^(?:https?:|\d+$|$)/u.test(key) ? null : key.slice(0, 200),
      note: noteOf(textOf(item, "note", "annote")),
      keywords: keywordsIn(textOf(item, "keyword")),
      urls: webAddresses([textOf(item, "URL")]),
    }),
    problems,
  );
}

function authorsOf(item: JsonObject): { authors: string[]; complete: boolean } {
  const names = listOf(item, "author").filter(isObject).map((name) => {
    const particle = textOf(name, "non-dropping-particle", "dropping-particle");
    const family = [particle, textOf(name, "family")].filter(Boolean).join(" ").trim();
    const given = textOf(name, "given").trim();
    if (family === "") return (textOf(name, "literal") || given).trim();
    const suffix = textOf(name, "suffix").trim();
    if (suffix !== "") return `${family}, ${suffix}, ${given}`;
    return given === "" ? family : naturalOrder(family, given);
  });
  const others = /^(?:others|et\.?\s+al\.?)$/i;
  const authors = names.filter((name) => name !== "" && !others.test(name));
  return { authors, complete: authors.length > 0 && !names.some((name) => others.test(name)) };
}

/** The year of "issued": date parts, or text as some programs write it. */
function yearOf(item: JsonObject): number | null {
  const issued = valueOf(item, "issued");
  if (!isObject(issued)) return yearIn(textOf(item, "issued"));
  const [first] = listOf(issued, "date-parts");
  const year: unknown = Array.isArray(first) ? first[0] : undefined;
  return yearIn(typeof year === "number" || typeof year === "string" ? String(year) : textOf(issued, "literal", "raw"));
}

/** Zotero keeps "Citation Key: x" and the like in the note; what remains are the user's words. */
function noteOf(note: string): string {
  return note
    .slice(0, 100_000)
    .split("\n")
    .filter((line) => !/^\s*(?:citation key|arxiv|DOI|PMID|PMCID|ISBN|tex\.[\w-]+|_[\w]+)\s*:/i.test(line))
    .join("\n")
    .trim();
}

/** CSL allows a little HTML in titles. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,100})?>/giu, "");
}
