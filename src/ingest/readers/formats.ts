import { readAtom } from "./atom/read-atom";
import { readBibtex } from "./bibtex/read-bibtex";
import type { Reader } from "./entry";
import { readCslJson } from "./json/read-csl-json";
import { readJsonLines } from "./json/read-json-lines";
import { readListingEntries } from "./read-listing-entries";

/** One format in which libraries come. */
export interface LibraryFormat {
  /** What people call it. */
  readonly name: string;
  /** File endings with the dot, lower case. */
  readonly endings: readonly string[];
  /** Whether a text of such an ending is in this format; asked with the text's beginning. */
  accepts(beginning: string): boolean;
  readonly read: Reader;
}

export const FORMATS: readonly LibraryFormat[] = [
  { name: "BibTeX", endings: [".bib", ".bibtex", ".biblatex"], accepts: () => true, read: readBibtex },
  { name: "CSL-JSON", endings: [".json", ".csljson"], accepts: (text) => text.startsWith("["), read: readCslJson },
  { name: "JSON lines", endings: [".jsonl", ".ndjson"], accepts: () => true, read: readJsonLines },
  { name: "arXiv Atom", endings: [".atom", ".xml"], accepts: (text) => text.startsWith("<"), read: readAtom },
  { name: "listing", endings: [".txt"], accepts: () => true, read: readListingEntries },
];

/** Endings of all formats without the dot, for file dialogs. */
export const LIBRARY_ENDINGS: readonly string[] = FORMATS.flatMap(({ endings }) => endings.map((ending) => ending.slice(1)));

/** The format of a file by its ending and beginning, or undefined. */
export function formatOf(path: string, text: string): LibraryFormat | undefined {
  const name = path.toLowerCase();
  const beginning = text.slice(0, 1000).trimStart();
  return FORMATS.find((format) => format.endings.some((ending) => name.endsWith(ending)) && format.accepts(beginning));
}

/** "BibTeX (.bib, .bibtex, .biblatex)" and so on, for messages. */
export const FORMAT_NAMES: readonly string[] = FORMATS.map(({ name, endings }) => `${name} (${endings.join(", ")})`);
