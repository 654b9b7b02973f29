import { isJsonValue, type JsonValue } from "../../../papers/json-value";
import { LONGEST_OTHER, othersOf, PUBLICATION_NAMES, publicationOf, PUBLICATION_TEXTS, type Publication, type PublicationText } from "../../../papers/publication";
import { arxivIdIn, saysNoMore, type LibraryEntry } from "../entry";
import { isPlainDate, partsOf } from "./csl-dates";
import { readNames } from "./csl-names";
import { isObject, textOf, valueOf, type JsonObject } from "./values";

/** What else is known of the item. */
export interface KnownOfItem extends Pick<LibraryEntry, "arxivId" | "doi" | "title"> {
  /** Authors that are one whole. */
  readonly literals: readonly string[];
  readonly dated: Pick<Publication, "issued" | "issued-text">;
  /** Lines of the note that programs keep there. */
  readonly noteOfPrograms: string;
}

/** Variables that stand elsewhere in an entry, whatever they say. */
const ELSEWHERE = ["id", "type", "author", "abstract", "note", "annote", "keyword", "citation-key", "citationKey"];

/** What an item says of where it came out. That of a preprint, arXiv and its number, is known by the paper's id. */
export function readPublication(item: JsonObject, known: KnownOfItem): Publication | undefined {
  const type = textOf(item, "type");
  const texts = textsOf(item);
  const { URL: url = "", number = "", publisher = "" } = texts;
  const isWeb = /^https?:/iu.test(url);
  const roles = PUBLICATION_NAMES.filter((role) => Object.hasOwn(item, role)).map((role) => [role, readNames(item, role)] as const);
  const accessed = accessedOf(item);
  const taken = new Set([
    ...ELSEWHERE,
    ...PUBLICATION_NAMES,
    ...Object.keys(texts).filter((name) => name !== "URL" || isWeb),
    ...(textOf(item, "title") === known.title ? ["title"] : []),
    ...(known.doi === null ? [] : ["DOI"]),
    ...(accessed === undefined ? [] : ["accessed"]),
    ...(isPlainDate(valueOf(item, "issued")) || !isObject(valueOf(item, "issued")) ? ["issued"] : []),
  ]);
  return publicationOf({
    ...texts,
    type: type !== "article" && /^[a-z_-]{1,40}$/.test(type) ? type : undefined,
    ...known.dated,
    accessed,
    ...Object.fromEntries(roles.map(([role, { names, complete }]) => [role, [...names, ...(names.length === 0 || complete ? [] : ["others"])]])),
    literals: [...new Set([...known.literals, ...roles.flatMap(([, { literals }]) => literals)])],
    number: arxivIdIn(number) === null ? number : "",
    publisher: /^arxiv(?:\.org)?$/iu.test(publisher) ? "" : publisher,
    URL: !isWeb || saysNoMore(url, known) ? "" : url,
    variables: variablesOf(item, taken, known.noteOfPrograms),
  });
}

const TEXTS: ReadonlySet<string> = new Set(PUBLICATION_TEXTS);

function textsOf(item: JsonObject): Partial<Record<PublicationText, string>> {
  const texts: Record<string, string> = {};
  for (const name of Object.keys(item)) {
    const text = TEXTS.has(name) ? textOf(item, name).replace(/\s+/gu, " ").trim() : "";
    if (text !== "") texts[name] = text;
  }
  return texts;
}

function accessedOf(item: JsonObject): number[] | undefined {
  const accessed = valueOf(item, "accessed");
  if (!isObject(accessed) || Object.keys(accessed).join() !== "date-parts") return undefined;
  const [from, ...others] = partsOf(accessed);
  return others.length > 0 ? undefined : from;
}

/** What nothing else stands for. */
function variablesOf(item: JsonObject, taken: ReadonlySet<string>, noteOfPrograms: string): Publication["variables"] {
  const left: [string, JsonValue][] = [];
  for (const [name, value] of Object.entries(item)) {
    if (taken.has(name) || value === null || value === "" || !/^[A-Za-z][\w-]{0,40}$/u.test(name) || !isJsonValue(value)) continue;
    if (JSON.stringify(value).length <= LONGEST_OTHER) left.push([name, value]);
  }
  return { ...othersOf(left), ...(noteOfPrograms === "" ? {} : { note: noteOfPrograms.slice(0, LONGEST_OTHER) }) };
}
