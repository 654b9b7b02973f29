import { doiKey } from "../../../papers/identity";
import { publicationOf } from "../../../papers/publication";
import type { Steps } from "../../../papers/steps";
import { arxivIdIn, arxivYear, entryOf, keywordsIn, limited, NOT_UTF8, quoted, webAddresses, yearIn, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { latexToText, plainTitle } from "./latex-text";
import { readAuthors } from "./names";
import { readPublication, type Raw } from "./publication";
import { EntryScanner, type RawEntry } from "./scan-entries";

/** Characters of a field that are looked at; what is longer is cut anyway. */
const LOOKED_AT = 100_000;

/** Types that are no works of their own. */
const NO_WORK = new Set(["comment", "set", "xdata", "control"]);

/** Reads BibTeX and BibLaTeX (fields: https://ctan.org/pkg/biblatex, section 2.2). */
export function* readBibtex(window: TextWindow): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const byKey = new Map<string, LibraryEntry>();
  const parents: { readonly index: number; readonly key: string }[] = [];
  const scanner = new EntryScanner(window);
  const { problems } = scanner;
  yield* scanner.run((raw) => {
    if (NO_WORK.has(raw.type)) return;
    const entry = toEntry(raw, problems);
    if (entry === undefined) return;
    byKey.set(raw.key.toLowerCase(), entry);
    if (raw.fields.has("crossref")) parents.push({ index: entries.length, key: (raw.fields.get("crossref") ?? "").trim().toLowerCase() });
    entries.push(entry);
  });
  // An empty bibliography of a program has a comment at least; what has nothing of BibTeX is something else.
  if (window.seen > 0 && entries.length === 0 && problems.length === 0 && !scanner.opened) {
    problems.push({ line: 1, message: "The file holds no BibTeX: nothing in it begins like an entry, @article{key, …}." });
  }
  for (const { index, key } of parents) {
    const entry = entries[index];
    const parent = byKey.get(key);
    if (entry !== undefined && parent !== undefined) entries[index] = inheriting(entry, parent);
  }
  return { entries, problems: problems.sort((a, b) => a.line - b.line) };
}

/** What an entry does not say itself it has of the one it refers to: proceedings, or the book of a chapter. */
function inheriting(entry: LibraryEntry, parent: LibraryEntry): LibraryEntry {
  const { issued, editor, volume, publisher, ISBN, ...rest } = parent.publication ?? {};
  const inherited = { "container-title": parent.title, "collection-title": rest["collection-title"], "publisher-place": rest["publisher-place"], issued, editor, volume, publisher, ISBN };
  return { ...entry, year: entry.year ?? parent.year, publication: publicationOf({ ...inherited, ...entry.publication }) ?? null };
}

function toEntry({ type, key, fields, line }: RawEntry, problems: ReaderProblem[]): LibraryEntry | undefined {
  const raw = (...names: readonly string[]): string => names.map((name) => fields.get(name)).find((value) => value !== undefined && value.trim() !== "")?.slice(0, LOOKED_AT) ?? "";
  const shown = key === "" ? "without a key" : `"${quoted(key)}"`;
  const title = plainTitle([latexToText(raw("title")), latexToText(raw("subtitle"))].filter(Boolean).join(": "));
  if (title === "") {
    problems.push({ line, message: `The entry ${shown} is left out: it has no title.` });
    return undefined;
  }
  if (key === "") problems.push({ line, message: `The entry "${quoted(title)}" has no key; it is kept and cited by a key made for it.` });
  if ([...fields.values()].some((value) => value.includes("\uFFFD"))) problems.push({ line, message: NOT_UTF8 });
  const { authors, complete } = readAuthors(raw("author"));
  const arxivId = arxivIdOf(raw);
  const doi = doiKey(address(raw("doi")));
  return limited(
    entryOf(title, line, {
      abstract: latexToText(raw("abstract")),
      authors,
      authorsComplete: complete,
      year: yearIn(raw("date")) ?? yearIn(raw("year")) ?? arxivYear(arxivId),
      arxivId,
      doi,
      citationKey: key === "" ? null : key,
      publication: readPublication(type, raw, webAddresses([address(raw("url"))])[0] ?? "") ?? null,
      note: noteOf(raw),
      keywords: keywordsIn(latexToText(raw("keywords", "keyword"))),
      urls: webAddresses([raw("url"), raw("howpublished"), raw("code")].map(address)),
    }),
    problems,
  );
}

function arxivIdOf(raw: Raw): string | null {
  const eprint = raw("eprint", "arxiv", "arxivid").trim();
  const archive = raw("archiveprefix", "eprinttype").trim().toLowerCase();
  const bare = archive === "" || archive === "arxiv" ? arxivIdIn(`arXiv:${eprint.replace(/^arxiv:\s*/i, "")}`) : null;
  if (bare !== null) return bare;
  for (const field of ["doi", "url", "number", "journal", "journaltitle", "note", "howpublished"]) {
    const found = arxivIdIn(address(raw(field)));
    if (found !== null) return found;
  }
  return null;
}

/** The user's own words. Reference managers write "arXiv:2306.00978 [cs]" there, which is none. */
function noteOf(raw: Raw): string {
  const notes = ["note", "annote", "annotation"].map((field) => latexToText(raw(field)));
  return [...new Set(notes)].filter((note) => note !== "" && !/^arxiv:\S+(?: \[[\w.-]+\])?$/i.test(note)).join(" ");
}

/** An address without what LaTeX needs around and in it. */
function address(value: string): string {
  const inner = /\\url\s*\{([^{}]*)\}/u.exec(value)?.[1] ?? value;
  return inner.replace(/\\([_%&#~{}$])/gu, "$1").replace(/\{\\textasciitilde\}|\\textasciitilde(?:\{\})?/gu, "~").replace(/[{}]/gu, "").trim();
}
