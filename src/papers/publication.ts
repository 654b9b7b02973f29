import * as z from "zod";
import { isJsonValue, type JsonValue } from "./json-value";

/** Variables of CSL that are plain text, of those that tell where a work came out. */
export const PUBLICATION_TEXTS = [
  "container-title",
  "container-title-short",
  "collection-title",
  "volume",
  "number-of-volumes",
  "part-number",
  "issue",
  "number",
  "page",
  "number-of-pages",
  "edition",
  "version",
  "chapter-number",
  "genre",
  "medium",
  "status",
  "publisher",
  "publisher-place",
  "event-title",
  "event-place",
  "language",
  "title-short",
  "ISBN",
  "ISSN",
  "PMID",
  "PMCID",
  "URL",
] as const;
export type PublicationText = (typeof PUBLICATION_TEXTS)[number];

/** Variables of CSL that are names, the authors' apart. */
export const PUBLICATION_NAMES = ["editor", "translator", "container-author"] as const;
export type PublicationNames = (typeof PUBLICATION_NAMES)[number];

/** Year, month and day, as far as known. */
const dateParts = z.array(z.number().int()).min(1).max(3).optional();
const names = z.array(z.string()).optional();

/**
 * Where a work came out and what else the user's own library says of it: types and variables of CSL
 * (https://docs.citationstyles.org/en/stable/specification.html, appendices III and IV).
 */
export const publicationSchema = z.object({
  type: z.string().regex(/^[a-z_-]{1,40}$/).optional(),
  issued: dateParts,
  /** The date where it is not, or not only, years, months and days: "in press", "2020a", "1984/1986". */
  "issued-text": z.string().optional(),
  accessed: dateParts,
  editor: names,
  translator: names,
  "container-author": names,
  /** Names, those of authors among them, that are one whole, as those of institutions are. */
  literals: names,
  ...(Object.fromEntries(PUBLICATION_TEXTS.map((name) => [name, z.string().optional()])) as Record<PublicationText, z.ZodOptional<z.ZodString>>),
  /** The type of the entry in BibTeX where `type` is not what it is written as. */
  "entry-type": z.string().regex(/^[a-z]{1,40}$/).optional(),
  /** Fields of BibTeX, by variable, that are not what the variable is written as in the entry's type. */
  "field-names": z.record(z.string(), z.string()).optional(),
  /** Fields of a BibTeX entry that nothing above stands for, as written; a title with LaTeX in it is one. */
  fields: z.record(z.string(), z.string()).optional(),
  /** Variables of a CSL-JSON item that nothing above stands for. */
  variables: z.record(z.string(), z.custom<JsonValue>((value) => isJsonValue(value))).optional(),
});

export type Publication = z.infer<typeof publicationSchema>;

/** Characters of one variable that are kept. */
const LONGEST = 1000;

/** Without variables that say nothing; undefined when nothing remains. */
export function publicationOf(parts: Publication): Publication | undefined {
  const said: Record<string, unknown> = {};
  let isSaid = false;
  for (const [name, value] of Object.entries(parts)) {
    if (value === undefined || value === "" || (typeof value === "object" && Object.keys(value).length === 0)) continue;
    said[name] = typeof value === "string" ? value.slice(0, LONGEST) : value;
    isSaid = true;
  }
  return isSaid ? said : undefined;
}

/** Fields and variables kept as they are, of one entry, and characters of one. */
const MOST_OTHERS = 40;
export const LONGEST_OTHER = 2000;

/** The others of an entry within limits; paths of files on the user's own machine are nobody else's business. */
export function othersOf<Value>(others: readonly (readonly [name: string, value: Value])[]): Record<string, Value> {
  return Object.fromEntries(others.filter(([name]) => !/^(?:files?|attachments?|local-?(?:file|url)|bdsk-file-\d+)$/iu.test(name)).slice(0, MOST_OTHERS));
}
