import { doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { naturalOrder } from "../bibtex/names";
import { plainTitle } from "../bibtex/latex-text";
import { arxivIdIn, arxivYear, entryOf, keywordsIn, limited, NOT_UTF8, quoted, webAddresses, yearIn, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { readPublication } from "./csl-publication";
import { ElementReader } from "./json-elements";
import { isObject, listOf, textOf, valueOf, type JsonObject } from "./values";

/**
 * Reads CSL-JSON, also as Zotero and Better BibTeX export it
 * (https://github.com/citation-style-language/schema, csl-data.json), item by item.
 */
export function* readCslJson(window: TextWindow): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const problems: ReaderProblem[] = [];
  let count = 0;
  const closes = yield* new ElementReader(window, (element, line) => {
    count += 1;
    if ("reason" in element) problems.push({ line, message: `Item ${count} is left out: it is not valid JSON (${element.reason}).` });
    else if (!isObject(element.value)) problems.push({ line, message: `Item ${count} is left out: it is no object.` });
    else {
      const entry = toEntry(element.value, line, problems);
      if (entry !== undefined) entries.push(entry);
    }
  }).run();
  if (closes === "early" && problems.length === 0) problems.push({ line: 1, message: 'The list closes before the end of the file, by a "]" too many or because files were joined. All items are kept.' });
  if (closes === "nowhere" && problems.length === 0) problems.push({ line: window.lineAt(window.text.length), message: 'The list does not close: "]" is missing at the end. All items are kept.' });
  return { entries, problems };
}

function toEntry(item: JsonObject, line: number, problems: ReaderProblem[]): LibraryEntry | undefined {
  const key = textOf(item, "citation-key", "citationKey", "id");
  const title = plainTitle(withoutMarkup(textOf(item, "title")));
  if (title === "") {
    problems.push({ line, message: `The item "${quoted(key)}" is left out: it has no title.` });
    return undefined;
  }
  const { authors, complete } = authorsOf(item, "author");
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
      publication: readPublication(item, authorsOf(item, "editor").authors) ?? null,
      note: noteOf(textOf(item, "note", "annote")),
      keywords: keywordsIn(textOf(item, "keyword")),
      urls: webAddresses([textOf(item, "URL")]),
    }),
    problems,
  );
}

function authorsOf(item: JsonObject, role: "author" | "editor"): { authors: string[]; complete: boolean } {
  const names = listOf(item, role).filter(isObject).map((name) => {
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
