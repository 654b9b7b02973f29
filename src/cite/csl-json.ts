import { arxivUrl, familyName } from "../papers/format";
import type { JsonValue } from "../papers/json-value";
import { ownAbstract } from "../papers/own-abstract";
import type { Paper } from "../papers/paper";
import { PUBLICATION_NAMES, PUBLICATION_TEXTS, type Publication, type PublicationNames, type PublicationText } from "../papers/publication";
import { citationKeys, type CitationKeys } from "./citation-key";
import { NO_PLACES, placeList, type PlacesOf } from "./places";

/** A name as CSL-JSON has it; one that does not divide into parts is literal. */
type CslName = { readonly family: string; readonly given: string; readonly suffix?: string } | { readonly literal: string };
type CslNames = Partial<Readonly<Record<"author" | PublicationNames, readonly CslName[]>>>;

/** Year, month and day of one date or of the two ends of a range, and the words of who wrote it. */
interface CslDate {
  readonly "date-parts"?: readonly (readonly number[])[];
  readonly literal?: string;
}

/**
 * An item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), which Zotero and
 * pandoc read. Preprints are of type "article". arXiv registers a DOI for each of its papers
 * (https://info.arxiv.org/help/doi.html).
 */
export interface CslItem extends Partial<Readonly<Record<PublicationText, string | undefined>>>, CslNames {
  readonly id: string;
  readonly type: string;
  readonly title: JsonValue;
  readonly issued?: CslDate | JsonValue;
  readonly accessed?: CslDate | JsonValue;
  readonly DOI?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly note?: string;
  /** The user's annotations, and where the paper is mentioned or cited. */
  readonly annote?: string;
}

function cslName(author: string, literals: readonly string[]): CslName {
  const name = author.trim();
  const [family = "", suffix, given, ...more] = name.split(",").map((part) => part.trim());
  if (literals.includes(author)) return { literal: name };
  if (suffix !== undefined && given !== undefined && more.length === 0 && given !== "") return { family, given, suffix };
  const last = familyName(author);
  const first = author.includes(",") ? author.slice(author.indexOf(",") + 1).trim() : name.slice(0, -last.length).trim();
  return first === "" ? { literal: name } : { family: last, given: first };
}

/** The item of a paper. Fields that are not known are left out; an incomplete author list ends in "others", as pandoc has it. */
export function toCslItem(paper: Paper, id: string, places = ""): CslItem {
  const { publication = {}, arxivId } = paper;
  const { literals = [], variables = {} } = publication;
  const names = (all: readonly string[] | undefined) => (all === undefined || all.length === 0 ? undefined : all.map((name) => cslName(name, literals)));
  const { title, authors: listed, authorsComplete } = paper.published ?? paper;
  const authors = listed.length > 0 && !authorsComplete ? [...listed, "others"] : listed;
  const texts: Partial<Record<PublicationText, string>> = Object.fromEntries(PUBLICATION_TEXTS.flatMap((name) => (publication[name] === undefined ? [] : [[name, publication[name]]])));
  const known = {
    id,
    type: publication.type ?? "article",
    title: variables.title ?? title,
    author: names(authors),
    ...Object.fromEntries(PUBLICATION_NAMES.map((role) => [role, names(publication[role])])),
    issued: variables.issued ?? issuedOf(publication, paper.year),
    accessed: variables.accessed ?? (publication.accessed && { "date-parts": [publication.accessed] }),
    ...(arxivId === null ? {} : { ...(texts["container-title"] === undefined ? { publisher: "arXiv" } : {}), number: `arXiv:${arxivId}` }),
    ...texts,
    DOI: paper.doi ?? (arxivId === null ? undefined : `10.48550/arXiv.${arxivId}`),
    URL: texts.URL ?? arxivUrl(paper) ?? paper.codeUrl ?? undefined,
    abstract: ownAbstract(paper),
    keyword: paper.keywords?.join(", "),
    note: [paper.note, typeof variables.note === "string" ? variables.note : ""].filter(Boolean).join("\n"),
    annote: [paper.annotation, places].filter(Boolean).join("\n"),
  };
  const said = new Map<string, unknown>(Object.entries(known).filter(([, value]) => value !== undefined && value !== ""));
  return Object.fromEntries([...said, ...Object.entries(variables).filter(([name]) => !said.has(name))]) as unknown as CslItem;
}

/** The date: the parts that are known, and the words of one that is more or less than its parts. */
function issuedOf({ issued, "issued-text": words }: Publication, known: number | null): CslDate | undefined {
  if (words === undefined) {
    const parts = issued ?? (known === null ? undefined : [known]);
    return parts && { "date-parts": [parts] };
  }
  const range = /^(\d{4}(?:-\d{2}){0,2})\/(\d{4}(?:-\d{2}){0,2})$/u.exec(words);
  if (range !== null) return { "date-parts": range.slice(1).map((date) => date.split("-").map(Number)) };
  return { ...(issued === undefined ? {} : { "date-parts": [issued] }), literal: words };
}

/** A CSL-JSON file of the papers, each once, in the order given, each with its places if any. */
export function toCslJson(papers: readonly Paper[], keys: CitationKeys = citationKeys(papers), places: PlacesOf = NO_PLACES): string {
  const distinct = new Map(papers.map((paper) => [paper.id, paper]));
  const items = [...distinct.values()].map((paper) => toCslItem(paper, keys.of(paper), placeList(places(paper))));
  return `${JSON.stringify(items, null, 2)}\n`;
}
