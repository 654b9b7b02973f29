import type { PublicationText } from "./publication";

/** Fields of BibTeX of variables of CSL that have the same ones in all types; the first is written, the others mean the same. */
export const FIELDS_OF: Readonly<Partial<Record<PublicationText, readonly string[]>>> = {
  "collection-title": ["series"],
  volume: ["volume"],
  "number-of-volumes": ["volumes"],
  "part-number": ["part"],
  "number-of-pages": ["pagetotal"],
  edition: ["edition"],
  version: ["version"],
  "chapter-number": ["chapter"],
  "publisher-place": ["address", "location"],
  "event-title": ["eventtitle"],
  "event-place": ["venue"],
  ISBN: ["isbn"],
  ISSN: ["issn"],
  PMID: ["pmid"],
  PMCID: ["pmcid"],
  language: ["language"],
  status: ["pubstate"],
  "title-short": ["shorttitle"],
  "container-title-short": ["shortjournal"],
};

const CONTAINERS: Readonly<Record<string, string>> = Object.fromEntries(
  ["paper-conference", "chapter", "entry-encyclopedia", "entry-dictionary", "entry"].map((type) => [type, "booktitle"]),
);
const PUBLISHERS: Readonly<Record<string, string>> = { thesis: "school", report: "institution", webpage: "organization", post: "organization", "post-weblog": "organization" };

/** The field of what a work of the type came out in. */
export function containerField(type = ""): string {
  return (Object.hasOwn(CONTAINERS, type) ? CONTAINERS[type] : undefined) ?? "journal";
}

/** The field of who brought a work of the type out. */
export function publisherField(type = ""): string {
  return (Object.hasOwn(PUBLISHERS, type) ? PUBLISHERS[type] : undefined) ?? "publisher";
}

/** Fields of BibLaTeX that are others of BibTeX by another name. */
export const ALIASES: Readonly<Record<string, string>> = { journaltitle: "journal" };

/** Whether the text can stand between braces: BibTeX counts them even behind a backslash. */
export function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [brace] of text.matchAll(/[{}]/g)) {
    depth += brace === "{" ? 1 : -1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** Whether BibTeX reads it as the name of a field. */
export function isFieldName(name: string): boolean {
  return /^[A-Za-z][\w+:.-]{0,40}$/u.test(name);
}
