import { arxivUrl } from "../papers/format";
import type { Paper } from "../papers/paper";
import type { Publication } from "../papers/publication";
import { isBalanced, isFieldName } from "../papers/bibtex-fields";
import { hasOwnCapitals } from "../papers/capitals";
import { ownAbstract } from "../papers/own-abstract";
import { citationKeys, type CitationKeys } from "./citation-key";
import { escapeLatex, escapeParagraphs } from "./latex-text";
import { dateFields, entryType, publicationFields } from "./publication-fields";
import { NO_PLACES, placeList, type PlacesOf } from "./places";

/** Braces keep the capitals that a bibliography style would lower; a group that begins with a command needs two pairs for that. */
function protectCapitals(title: string): string {
  return title.replace(/\p{Cc}/gu, " ").replace(/[^\s:,;.?!()]+|[:,;.?!()]/gu, (word) => {
    const escaped = escapeLatex(word);
    if (!hasOwnCapitals(word)) return escaped;
    return escaped.startsWith("\\") ? `{{${escaped}}}` : `{${escaped}}`;
  });
}

/** Names as BibTeX reads them: one that its grammar would cut apart stands in braces. */
function bibtexNames(names: readonly string[], { literals = [] }: Publication): string {
  const written = names.map((text) => {
    const name = escapeLatex(text).trim();
    const commas = text.split(",").length - 1;
    const isWhole = literals.includes(text) || /\band\b/iu.test(text) || commas > 2 || /(?:^|,)\s*(?:,|$)/u.test(text) || text.trim() === "others";
    return isWhole ? `{${name}}` : name;
  });
  return written.join(" and ");
}

/** Editors and the like, who are known to be more when the last is "others". */
function roleNames(names: readonly string[] | undefined, publication: Publication): string | undefined {
  if (names === undefined) return undefined;
  return names.at(-1) === "others" ? `${bibtexNames(names.slice(0, -1), publication)} and others` : bibtexNames(names, publication);
}

/** One BibTeX entry; fields that are not known are left out, an incomplete author list ends in "others". */
export function toBibtexEntry(paper: Paper, key: string, places = ""): string {
  const { publication = {}, arxivId } = paper;
  const { title, authors, authorsComplete } = paper.published ?? paper;
  const written = new Map(Object.entries(publication.fields ?? {}).filter(([field, value]) => isFieldName(field) && isBalanced(value)));
  const texts = new Map(publicationFields(publication).map(([field, text]) => [field, text && (field === "pages" ? pageRange(text) : escapeLatex(text))]));
  const notes = [paper.annotation, places].filter(Boolean).join("\n");
  const fields: (readonly [string, string | null | undefined])[] = [
    ["title", written.get("title") ?? protectCapitals(title)],
    ["author", authors.length === 0 ? null : bibtexNames(authors, publication) + (authorsComplete ? "" : " and others")],
    ["editor", roleNames(publication.editor, publication)],
    ["translator", roleNames(publication.translator, publication)],
    ["bookauthor", roleNames(publication["container-author"], publication)],
    ...texts,
    ...dateFields(publication, paper.year).map(([field, text]) => [field, text && (field === "year" ? escapeLatex(text) : text)] as const),
    ...(written.has("eprint") ? [] : [["eprint", arxivId] as const, ["archiveprefix", arxivId === null ? null : "arXiv"] as const]),
    ["doi", verbatim(paper.doi ?? null)],
    ["url", written.has("url") || saysAddress(written.get("howpublished")) ? null : verbatim(addressOf(paper))],
    ["abstract", escapeParagraphs(ownAbstract(paper))],
    ["keywords", escapeLatex(paper.keywords?.join(", ") ?? "")],
    ["note", escapeParagraphs(paper.note ?? "")],
    ["annote", escapeParagraphs(notes)],
  ];
  const known = fields.filter((field): field is [string, string] => Boolean(field[1]));
  const names = new Set(known.map(([field]) => field));
  const lines = [...known, ...[...written].filter(([field]) => !names.has(field))].map(([field, value]) => `  ${field} = ${field === "month" && !written.has("month") ? value : `{${value}}`},`);
  return `@${entryType(publication)}{${key},\n${lines.join("\n")}\n}\n`;
}

/** Whether "howpublished", as written, gives the address already. */
function saysAddress(howpublished = ""): boolean {
  return howpublished.includes("\\url{");
}

/** The address the user has, whatever its scheme, or else one that is known of the paper. */
function addressOf(paper: Paper): string | null {
  const { URL: url, variables } = paper.publication ?? {};
  const other = variables?.URL;
  return url ?? (typeof other === "string" ? other : (arxivUrl(paper) ?? paper.codeUrl));
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
