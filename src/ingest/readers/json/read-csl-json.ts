import { doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { plainTitle } from "../bibtex/latex-text";
import { yearIn } from "../dates";
import { arxivIdIn, arxivYear, doiInAddress, entryOf, keywordsIn, limited, NOT_UTF8, quoted, webAddresses, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { readIssued } from "./csl-dates";
import { readNames } from "./csl-names";
import { readPublication } from "./csl-publication";
import { ElementReader } from "./json-elements";
import { isObject, textOf, type JsonObject } from "./values";

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
  const { names: authors, complete, literals } = readNames(item, "author");
  const url = textOf(item, "URL");
  const arxivId = ["DOI", "number", "URL", "archive_location", "container-title", "note"].map((field) => arxivIdIn(textOf(item, field))).find((id) => id !== null) ?? null;
  const doi = doiKey(textOf(item, "DOI")) ?? doiInAddress(url);
  const abstract = textOf(item, "abstract");
  if ([title, abstract, ...authors].some((value) => value.includes("\uFFFD"))) problems.push({ line, message: NOT_UTF8 });
  const dated = readIssued(item);
  const note = readNote(textOf(item, "note"));
  return limited(
    entryOf(title, line, {
      abstract,
      authors,
      authorsComplete: complete,
      year: (dated.issued === undefined ? null : yearIn(String(dated.issued[0]))) ?? arxivYear(arxivId),
      arxivId,
      doi,
      // Zotero's own ids are addresses or numbers, which nobody cites by.
      citationKey: /^(?:https?:|\d+$|$)/u.test(key) ? null : key.slice(0, 200),
      publication: readPublication(item, { arxivId, doi, title, literals, dated, noteOfPrograms: note.ofPrograms }) ?? null,
      note: note.own,
      annotation: textOf(item, "annote").trim(),
      keywords: keywordsIn(textOf(item, "keyword")),
      urls: webAddresses([url]),
    }),
    problems,
  );
}

/** Zotero keeps "Citation Key: x" and the like in the note; what remains are the user's words. */
function readNote(text: string): { readonly own: string; readonly ofPrograms: string } {
  const lines = text.slice(0, 100_000).split(/\r\n?|\n/u);
  const ofPrograms = lines.filter((line) => OF_PROGRAMS.test(line));
  return { own: lines.filter((line) => !OF_PROGRAMS.test(line)).join("\n").trim(), ofPrograms: ofPrograms.filter((line) => !KNOWN_OTHERWISE.test(line)).join("\n") };
}

const OF_PROGRAMS = /^\s*(?:citation key|arxiv|DOI|PMID|PMCID|ISBN|tex\.[\w-]+|_[\w]+)\s*:/i;
const KNOWN_OTHERWISE = /^\s*(?:citation key|arxiv|DOI)\s*:/i;

/** CSL allows a little HTML in titles. */
function withoutMarkup(text: string): string {
  return text.replace(/<\/?(?:i|b|em|strong|sub|sup|sc|span)(?:\s[^<>]{0,100})?>/giu, "");
}
