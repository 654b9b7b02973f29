/** Entry types of BibTeX and BibLaTeX by type of CSL; the first is written, the others are read as the same. */
const ENTRY_TYPES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  "article-journal": ["article", "suppperiodical"],
  "paper-conference": ["inproceedings", "conference"],
  chapter: ["incollection", "inbook", "bookinbook", "suppbook", "suppcollection"],
  book: ["book", "mvbook", "manual", "proceedings", "mvproceedings", "collection", "mvcollection", "reference", "mvreference"],
  thesis: ["phdthesis", "mastersthesis", "thesis"],
  report: ["techreport", "report"],
  webpage: ["online", "electronic", "www"],
  software: ["software"],
  dataset: ["dataset"],
  patent: ["patent"],
  manuscript: ["unpublished"],
  pamphlet: ["booklet"],
  periodical: ["periodical"],
  "entry-encyclopedia": ["inreference"],
  motion_picture: ["video", "movie"],
  song: ["audio", "music"],
  graphic: ["image", "artwork"],
  performance: ["performance"],
  standard: ["standard"],
  review: ["review"],
  legal_case: ["jurisdiction"],
  legislation: ["legislation"],
  personal_communication: ["letter"],
};

/** Types of CSL that BibLaTeX writes as another type with an "entrysubtype". */
const SUBTYPES: Readonly<Record<string, string>> = {
  "article-magazine": "article",
  "article-newspaper": "article",
  "post-weblog": "online",
  post: "online",
  "review-book": "review",
  "entry-dictionary": "inreference",
  entry: "inreference",
  ...Object.fromEntries("bill broadcast classic collection document event figure hearing interview map musical_score regulation speech treaty".split(" ").map((type) => [type, "misc"])),
};

const BY_ENTRY_TYPE: ReadonlyMap<string, string> = new Map(Object.entries(ENTRY_TYPES).flatMap(([type, entryTypes]) => entryTypes.map((entryType) => [entryType, type])));

/** The type of CSL of an entry; undefined where the entry's type says nothing of its kind. */
export function cslType(entryType: string, subtype = ""): string | undefined {
  const finer = [subtype, `article-${subtype}`].find((type) => Object.hasOwn(SUBTYPES, type) && SUBTYPES[type] === entryType);
  return finer ?? BY_ENTRY_TYPE.get(entryType);
}

/** The type of the entry: "article", "inproceedings"; "misc" for what is none of BibTeX's. */
export function entryTypeOf(type = "", genre = ""): string {
  if (type === "thesis" && /^master/iu.test(genre)) return "mastersthesis";
  return (Object.hasOwn(ENTRY_TYPES, type) ? ENTRY_TYPES[type]?.[0] : undefined) ?? (Object.hasOwn(SUBTYPES, type) ? SUBTYPES[type] : undefined) ?? "misc";
}

/** What tells a type of CSL from others that are written as the same type of entry. */
export function entrySubtypeOf(type = ""): string | undefined {
  return Object.hasOwn(SUBTYPES, type) ? type.replace(/^article-/u, "") : undefined;
}
