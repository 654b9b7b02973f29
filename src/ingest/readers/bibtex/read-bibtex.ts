import { doiKey } from "../../../papers/identity";
import type { Steps } from "../../../papers/steps";
import { yearIn } from "../dates";
import { arxivIdIn, arxivYear, entryOf, doiInAddress, keywordsIn, limited, NOT_UTF8, quoted, saysNoMore, webAddresses, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { EntryFields } from "./fields";
import { inheriting, SharedFields } from "./inheritance";
import { latexParagraphs, latexToText, plainTitle } from "./latex-text";
import { readAuthors } from "./names";
import { readPublication } from "./publication";
import { EntryScanner, type RawEntry } from "./scan-entries";
import { needsItsLatex } from "./title-latex";

/** Types that are no works of their own. */
const NO_WORK = new Set(["comment", "set", "control"]);

/** Reads BibTeX and BibLaTeX (fields: https://ctan.org/pkg/biblatex, section 2.2). */
export function* readBibtex(window: TextWindow): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const byKey = new Map<string, LibraryEntry>();
  const parts: { readonly entry: LibraryEntry; readonly volume: string }[] = [];
  const shared = new SharedFields();
  const waiting: RawEntry[] = [];
  const scanner = new EntryScanner(window);
  const { problems } = scanner;
  const isPage = /^\s{0,200}<(?:!doctype html|html)\b/iu.test(window.text);
  const take = (raw: RawEntry) => {
    const entry = toEntry(raw, problems);
    if (entry === undefined) return;
    byKey.set(raw.key.toLowerCase(), entry);
    if (raw.fields.has("crossref")) parts.push({ entry, volume: (raw.fields.get("crossref") ?? "").trim().toLowerCase() });
    entries.push(entry);
  };
  yield* scanner.run((raw) => {
    if (raw.type === "xdata") shared.add(raw);
    else if (NO_WORK.has(raw.type)) return;
    else if (!raw.fields.has("xdata")) take(raw);
    else if (shared.has(raw)) take(shared.complete(raw));
    else waiting.push(raw);
  });
  // The styles and addresses of a page look like entries here and there.
  if (isPage && entries.length === 0 && waiting.length === 0) return { entries, problems: [{ line: 1, message: "The file is a web page, perhaps one that says what went wrong. Save the bibliography itself." }] };
  // An empty bibliography of a program has a comment at least; what has nothing of BibTeX is something else.
  if (window.seen > 0 && entries.length === 0 && waiting.length === 0 && problems.length === 0 && !scanner.opened) {
    problems.push({ line: 1, message: "The file holds no BibTeX: nothing in it begins like an entry, @article{key, …}." });
  }
  for (const raw of waiting) {
    take(shared.complete(raw));
    yield;
  }
  const inherited = new Map<LibraryEntry, LibraryEntry>();
  for (const { entry, volume } of parts) {
    const of = byKey.get(volume);
    if (of !== undefined) inherited.set(entry, inheriting(entry, of));
    else if (volume !== "") problems.push({ line: entry.line, message: `The entry "${quoted(entry.citationKey ?? entry.title)}" refers to "${quoted(volume)}" by crossref, which the file does not hold.` });
    yield;
  }
  const all = entries.map((entry) => inherited.get(entry) ?? entry);
  return { entries: waiting.length === 0 ? all : all.sort((a, b) => a.line - b.line), problems: problems.sort((a, b) => a.line - b.line) };
}

function toEntry({ type, key, fields: written, line }: RawEntry, problems: ReaderProblem[]): LibraryEntry | undefined {
  const fields = new EntryFields(written);
  const { peek, take } = fields;
  const shown = key === "" ? "without a key" : `"${quoted(key)}"`;
  const title = plainTitle([latexToText(peek("title")), latexToText(peek("subtitle"))].filter(Boolean).join(": "));
  if (title === "") {
    problems.push({ line, message: `The entry ${shown} is left out: it has no title.` });
    return undefined;
  }
  if (key === "") problems.push({ line, message: `The entry "${quoted(title)}" has no key; it is kept and cited by a key made for it.` });
  else if (/\s/u.test(key)) problems.push({ line, message: `The key "${quoted(key)}" has blanks in it, which BibTeX does not read; it is cited without them.` });
  if ([...written.values()].some((value) => value.includes("\uFFFD"))) problems.push({ line, message: NOT_UTF8 });
  if (peek("subtitle") === "" && !needsItsLatex(peek("title"))) take("title");
  const { authors, complete, literals } = readAuthors(take("author"));
  const arxivId = arxivIdOf(fields);
  const doi = doiOf(fields);
  const urls = webAddresses([peek("url"), peek("howpublished"), peek("code")].map(address));
  const [url = ""] = webAddresses([peek("url") || peek("howpublished")].map(address));
  if (url !== "" && peek("url") !== "") take("url");
  return limited(
    entryOf(title, line, {
      abstract: latexParagraphs(take("abstract")),
      authors,
      authorsComplete: complete,
      year: yearIn(peek("date")) ?? yearIn(peek("year")) ?? arxivYear(arxivId),
      arxivId,
      doi,
      citationKey: key === "" ? null : key,
      note: noteOf(take("note")),
      annotation: [...new Set([take("annote"), take("annotation")].map(latexParagraphs))].filter(Boolean).join("\n"),
      keywords: keywordsIn(latexToText(take("keywords", "keyword"))),
      urls,
      // Last, as it keeps what was not taken.
      publication: readPublication(type, fields, saysNoMore(url, { arxivId, doi }) ? "" : url, literals) ?? null,
    }),
    problems,
  );
}

function arxivIdOf({ peek, take }: EntryFields): string | null {
  const eprint = peek("eprint", "arxiv", "arxivid").trim();
  const archive = peek("archiveprefix", "eprinttype").trim().toLowerCase();
  const bare = archive === "" || archive === "arxiv" ? arxivIdIn(`arXiv:${eprint.replace(/^arxiv:\s*/i, "")}`) : null;
  if (bare !== null) {
    take("eprint", "arxiv", "arxivid");
    for (const name of ["archiveprefix", "eprinttype"]) take(name);
    return bare;
  }
  for (const field of ["doi", "url", "number", "journal", "journaltitle", "note", "howpublished"]) {
    const found = arxivIdIn(address(peek(field)));
    if (found !== null) return found;
  }
  return null;
}

/** The DOI, which some programs write as an address alone. */
function doiOf({ peek, take }: EntryFields): string | null {
  const doi = doiKey(address(peek("doi")));
  if (doi !== null) take("doi");
  return doi ?? doiInAddress(address(peek("url")));
}

/** The user's own words. Reference managers write "arXiv:2306.00978 [cs]" there, which is none. */
function noteOf(latex: string): string {
  const note = latexParagraphs(latex);
  return /^arxiv:\S+(?: \[[\w.-]+\])?$/i.test(note) ? "" : note;
}

/** An address without what LaTeX needs around and in it. */
function address(value: string): string {
  const inner = /\\url\s*\{([^{}]*)\}/u.exec(value)?.[1] ?? value;
  return inner.replace(/\\([_%&#~{}$])/gu, "$1").replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\})?/gu, "~").replace(/[{}]/gu, "").trim();
}
