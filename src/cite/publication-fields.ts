import { containerField, FIELDS_OF, publisherField } from "../papers/bibtex-fields";
import { isoDate, MONTHS } from "../papers/date-parts";
import { entrySubtypeOf, entryTypeOf } from "../papers/entry-types";
import type { Publication, PublicationText } from "../papers/publication";

type TextField = readonly [field: string, text: string | undefined];

/** The type of the entry, as the user has it or as the work's type is written. */
export function entryType(publication: Publication): string {
  return publication["entry-type"] ?? entryTypeOf(publication.type, publication.genre);
}

/** Fields of text that say where a work came out, by BibTeX's names. */
export function publicationFields(publication: Publication): readonly TextField[] {
  const { type, genre, issue, number, "field-names": named = {} } = publication;
  const isArticle = type === "article-journal";
  const inOrder = (...variables: readonly PublicationText[]) =>
    variables.map((variable): TextField => [FIELDS_OF[variable]?.[0] ?? variable, publication[variable]]);
  return [
    [named["container-title"] ?? containerField(type), publication["container-title"]],
    ...inOrder("collection-title", "volume", "number-of-volumes", "part-number"),
    ["number", isArticle ? issue : number],
    [isArticle ? "eid" : "issue", isArticle ? number : issue],
    ["pages", publication.page],
    ...inOrder("number-of-pages", "edition", "version", "chapter-number"),
    ["type", entryType(publication) === "mastersthesis" && genre === "Master's thesis" ? undefined : genre],
    [named.publisher ?? publisherField(type), publication.publisher],
    ...inOrder("publisher-place", "event-title", "event-place", "ISBN", "ISSN", "PMID", "PMCID", "language", "status", "title-short", "container-title-short"),
    ["howpublished", publication.medium],
    ["entrysubtype", entrySubtypeOf(type)],
  ];
}

/**
 * The date: in the user's words, or year, month by its macro, which styles spell in their language, and day.
 * `known` is the year of a work whose publication says nothing of it.
 */
export function dateFields(publication: Publication, known: number | null): readonly (readonly [field: "year" | "month" | "day" | "urldate", value: string | undefined])[] {
  const { issued, "issued-text": words, accessed, fields = {} } = publication;
  const [year = words === undefined ? known : undefined, month = 0, day] = issued ?? [];
  // A range of days stands among the fields, as the user wrote it, or as the year.
  const isWritten = fields.date !== undefined;
  const isWhole = isWritten || /^\d{4}-/u.test(words ?? "");
  return [
    ["year", isWritten ? undefined : (words ?? year?.toString())],
    ["month", isWhole ? undefined : MONTHS[month - 1]],
    ["day", isWhole ? undefined : day?.toString()],
    ["urldate", accessed && isoDate(accessed)],
  ];
}
