import type { Publication } from "../papers/publication";

/** How a type of CSL is written in BibTeX: the entry's type, and the fields that have a name of their own there. */
interface EntryForm {
  readonly type: string;
  readonly container: "journal" | "booktitle";
  readonly publisher: "publisher" | "school" | "institution";
}

const MISC: EntryForm = { type: "misc", container: "journal", publisher: "publisher" };
const FORMS: Readonly<Record<string, EntryForm>> = {
  "article-journal": { ...MISC, type: "article" },
  "paper-conference": { ...MISC, type: "inproceedings", container: "booktitle" },
  chapter: { ...MISC, type: "incollection", container: "booktitle" },
  book: { ...MISC, type: "book" },
  thesis: { ...MISC, type: "phdthesis", publisher: "school" },
  report: { ...MISC, type: "techreport", publisher: "institution" },
  webpage: { ...MISC, type: "online" },
  software: { ...MISC, type: "software" },
  dataset: { ...MISC, type: "dataset" },
  patent: { ...MISC, type: "patent" },
};

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/** The type of the entry: "article", "inproceedings"; "misc" for what is none of BibTeX's. */
export function entryType({ type = "", genre = "" }: Publication): string {
  return type === "thesis" && /^master/iu.test(genre) ? "mastersthesis" : formOf(type).type;
}

/** Fields of text that say where a work came out, by BibTeX's names. */
export function publicationFields(publication: Publication): readonly (readonly [field: string, text: string | undefined])[] {
  const form = formOf(publication.type ?? "");
  return [
    [form.container, publication["container-title"]],
    ["series", publication["collection-title"]],
    ["volume", publication.volume],
    ...(form.type === "article" ? [["number", publication.issue ?? publication.number] as const] : [["number", publication.number] as const, ["issue", publication.issue] as const]),
    ["pages", publication.page],
    ["edition", publication.edition],
    ["chapter", publication["chapter-number"]],
    ["type", entryType(publication) === "mastersthesis" && publication.genre === "Master's thesis" ? undefined : publication.genre],
    [form.publisher, publication.publisher],
    ["address", publication["publisher-place"]],
    ["isbn", publication.ISBN],
    ["issn", publication.ISSN],
  ];
}

/** The month by its macro, which styles spell in their language, and the day. */
export function dateFields({ issued = [] }: Publication): readonly (readonly [field: "month" | "day", value: string | undefined])[] {
  const [, month = 0, day] = issued;
  return [
    ["month", MONTHS[month - 1]],
    ["day", day === undefined ? undefined : String(day)],
  ];
}

function formOf(type: string): EntryForm {
  return (Object.hasOwn(FORMS, type) ? FORMS[type] : undefined) ?? MISC;
}
