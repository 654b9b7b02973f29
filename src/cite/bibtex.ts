import { arxivUrl } from "../papers/format";
import type { Paper } from "../papers/paper";
import { citationKeys, type CitationKeys } from "./citation-key";
import { escapeLatex } from "./latex-text";
import { dateFields, entryType, publicationFields } from "./publication-fields";
import { NO_PLACES, placeList, type PlacesOf } from "./places";

/** A word whose capitals are part of its spelling: LLM, FlashAttention, 3D, W4A8, C#. */
const MIXED_CAPITALS = /\p{Lu}[^\p{Lu}]*\p{Lu}|^[^\p{Ll}]*\p{Ll}[^\p{Lu}]*\p{Lu}|^\D*\d[^\p{Lu}]*\p{Lu}|^[^\p{Lu}]*\p{Lu}\D*\d|^(?!A$)\p{Lu}(?!\p{L}|['’])/u;

/** Braces keep the capitals that a bibliography style would lower; a group that begins with a command needs two pairs for that. */
function protectCapitals(title: string): string {
  return title.replace(/\p{Cc}/gu, " ").replace(/[^\s:,;.?!()]+|[:,;.?!()]/gu, (word) => {
    const escaped = escapeLatex(word);
    if (!MIXED_CAPITALS.test(word)) return escaped;
    return escaped.startsWith("\\") ? `{{${escaped}}}` : `{${escaped}}`;
  });
}

/** A name as BibTeX reads it: one that its grammar would cut apart stands in braces. */
function bibtexName(author: string): string {
  const name = escapeLatex(author).trim();
  const commas = author.split(",").length - 1;
  return /\band\b/iu.test(author) || commas > 2 || /(?:^|,)\s*(?:,|$)/u.test(author) || author.trim() === "others" ? `{${name}}` : name;
}

/** One BibTeX entry; fields that are not known are left out, an incomplete author list ends in "others". */
export function toBibtexEntry(paper: Paper, key: string, places = ""): string {
  const authors = paper.authors.map(bibtexName);
  if (authors.length > 0 && !paper.authorsComplete) authors.push("others");
  const { publication = {} } = paper;
  const year = publication.issued?.[0] ?? paper.year;
  const editors = publication.editor?.map(bibtexName).join(" and ");
  const fields: (readonly [string, string | null | undefined])[] = [
    ["title", protectCapitals(paper.title)],
    ["author", authors.length > 0 ? authors.join(" and ") : null],
    ["editor", editors],
    ...publicationFields(publication).map(([field, text]) => [field, text && (field === "pages" ? pageRange(text) : escapeLatex(text))] as const),
    ["year", year === null ? null : String(year)],
    ...dateFields(publication),
    ["eprint", paper.arxivId],
    ["archiveprefix", paper.arxivId === null ? null : "arXiv"],
    ["doi", verbatim(paper.doi ?? null)],
    ["url", verbatim(publication.URL ?? arxivUrl(paper) ?? paper.codeUrl)],
    ["annote", places === "" ? null : escapeLatex(places)],
  ];
  const lines = fields.flatMap(([field, value]) => (value === null || value === undefined ? [] : [`  ${field} = ${field === "month" ? value : `{${value}}`},`]));
  return `@${entryType(publication)}{${key},\n${lines.join("\n")}\n}\n`;
}

/** "12-34" with the dash that BibTeX styles expect. */
function pageRange(page: string): string {
  return page.split("-").map(escapeLatex).join("--");
}

/** DOIs and addresses are read as they stand, so nothing in them is escaped but what would end or unbalance the field. */
function verbatim(address: string | null): string | null {
  return address === null ? null : address.replace(/[\s{}\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** A .bib file of the papers, each once, in the order given, each with its places if any. */
export function toBibtex(papers: readonly Paper[], keys: CitationKeys = citationKeys(papers), places: PlacesOf = NO_PLACES): string {
  const distinct = new Map(papers.map((paper) => [paper.id, paper]));
  return [...distinct.values()].map((paper) => toBibtexEntry(paper, keys.of(paper), placeList(places(paper)))).join("\n");
}
