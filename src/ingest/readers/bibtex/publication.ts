import { ALIASES, containerField, FIELDS_OF, publisherField } from "../../../papers/bibtex-fields";
import { cslType, entryTypeOf } from "../../../papers/entry-types";
import { publicationOf, type Publication } from "../../../papers/publication";
import { dateParts, datedBy, monthOf, wholeDate } from "../dates";
import type { EntryFields } from "./fields";
import { latexToText } from "./latex-text";
import { readAuthors } from "./names";

/** Variables by field, and the field that says the same and goes before it. */
const VARIABLES: ReadonlyMap<string, readonly [variable: string, first: string]> = new Map(Object.entries(FIELDS_OF).flatMap(([variable, names]) => names.map((name) => [name, [variable, names[0] ?? name]])));

/** What an entry says of where it came out. `url` is the address it gives, `authorLiterals` are authors that are one whole. */
export function readPublication(entryType: string, fields: EntryFields, url: string, authorLiterals: readonly string[]): Publication | undefined {
  const text = (...names: readonly string[]) => latexToText(fields.take(...names));
  const type = cslType(entryType, fields.peek("entrysubtype").trim());
  if (type !== cslType(entryType)) fields.take("entrysubtype");
  const isArticle = type === "article-journal";
  const literals = new Set(authorLiterals);
  const names = (field: string): string[] => {
    const list = readAuthors(fields.take(field));
    for (const name of list.literals) literals.add(name);
    return list.authors.length === 0 || list.complete ? [...list.authors] : [...list.authors, "others"];
  };
  const named = new Map<string, string>();
  /** Of fields of which a type has one: which of them it was, where that is not the one the type should have. */
  const oneOf = (variable: "container-title" | "publisher", expected: string, ...names: readonly string[]): string => {
    const name = fields.nameOf(expected, ...names);
    const value = text(name);
    if (value !== "" && (ALIASES[name] ?? name) !== expected) named.set(variable, name);
    return value;
  };
  const genre = text("type") || (entryType === "mastersthesis" ? "Master's thesis" : "");
  return publicationOf({
    type,
    "entry-type": entryTypeOf(type, genre) === entryType || !/^[a-z]{1,40}$/.test(entryType) ? undefined : entryType,
    ...issuedOf(fields),
    accessed: accessedOf(fields),
    editor: names("editor"),
    translator: names("translator"),
    "container-author": names("bookauthor"),
    literals: [...literals],
    "container-title": oneOf("container-title", containerField(type), "journaltitle", "journal", "booktitle"),
    ...textsOf(fields),
    issue: isArticle ? text("number", "issue") : text("issue"),
    number: isArticle ? text("eid") : text("number"),
    page: text("pages").replace(/\s{0,9}[-–—]+\s*/gu, "-"),
    genre,
    publisher: oneOf("publisher", publisherField(type), "publisher", "school", "institution", "organization"),
    medium: /\\|:\/\//u.test(fields.peek("howpublished")) ? "" : text("howpublished"),
    URL: url,
    "field-names": Object.fromEntries(named),
    fields: fields.others(),
  });
}

/** The variables whose fields are the same in all types. */
function textsOf(fields: EntryFields): Publication {
  const texts: Record<string, string> = {};
  for (const name of fields.names()) {
    const [variable, first] = VARIABLES.get(name) ?? [];
    if (variable !== undefined && first !== undefined && fields.nameOf(first, name) === name) texts[variable] = latexToText(fields.take(name));
  }
  return texts;
}

/** Of "date", or of "year", "month" and "day". What is not understood, or has commands in it, stays among the other fields. */
function issuedOf(fields: EntryFields): Pick<Publication, "issued" | "issued-text"> {
  const date = fields.peek("date");
  if (date.trim() !== "") {
    if (wholeDate(date) !== undefined) {
      fields.take("date");
      // Of older programs, beside the date that holds.
      for (const name of ["year", "month", "day"]) fields.take(name);
    }
    return datedBy(latexToText(date));
  }
  const year = fields.peek("year");
  const month = monthOf(fields.peek("month"));
  if (!year.includes("\\")) fields.take("year");
  const { issued: [first, ...rest] = [], ...text } = datedBy(latexToText(year));
  if (first === undefined) return text;
  if (rest.length > 0 || month === undefined) return { issued: [first, ...rest], ...text };
  fields.take("month");
  const day = fields.peek("day").trim();
  const issued = dateParts([first, month, /^\d{1,2}$/.test(day) ? Number(day) : undefined]);
  if (issued?.length === 3) fields.take("day");
  return { ...(issued === undefined ? {} : { issued }), ...text };
}

function accessedOf(fields: EntryFields): number[] | undefined {
  const accessed = wholeDate(fields.peek("urldate"));
  if (accessed !== undefined) fields.take("urldate");
  return accessed;
}
