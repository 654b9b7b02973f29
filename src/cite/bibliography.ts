import type { Paper } from "../papers/paper";
import { toBibtex } from "./bibtex";
import type { CitationKeys } from "./citation-key";
import { toCslJson } from "./csl-json";
import { toMarkdown } from "./markdown";
import type { CitedPlace, PlaceDetail } from "./places";

/** The forms a bibliography can have. */
export const BIBLIOGRAPHY_FORMATS = ["bibtex", "csl-json", "markdown"] as const;
export type BibliographyFormat = (typeof BIBLIOGRAPHY_FORMATS)[number];

/** The papers of a code tree with the places where they are mentioned or cited. */
export class Bibliography {
  readonly #places = new Map<string, CitedPlace[]>();

  /** Notes that the paper with the id is mentioned or cited at a place. */
  add(id: string, place: CitedPlace): void {
    const known = this.#places.get(id);
    if (known === undefined) this.#places.set(id, [place]);
    else known.push(place);
  }

  /** Each paper once, by citation key. The same tree always gives the same order. */
  papers(paperOf: (id: string) => Paper | undefined, keys: CitationKeys): Paper[] {
    return sortByKey([...this.#places.keys()].flatMap((id) => paperOf(id) ?? []), keys);
  }

  /** In the order in which they were added; without lines when only files are asked for. */
  placesOf(paper: Paper, detail: PlaceDetail): readonly CitedPlace[] {
    const places = detail === "none" ? [] : (this.#places.get(paper.id) ?? []);
    return detail === "files" ? places.map(({ file }) => ({ file, line: 0 })) : places;
  }
}

/** The papers by citation key. */
export function sortByKey(papers: readonly Paper[], keys: CitationKeys): Paper[] {
  return papers
    .map((paper) => ({ paper, key: keys.of(paper) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ paper }) => paper);
}

/** The papers in the order given, as the text of a file. */
export function writeBibliography(
  papers: readonly Paper[],
  format: BibliographyFormat,
  keys: CitationKeys,
  places?: (paper: Paper) => readonly CitedPlace[],
): string {
  switch (format) {
    case "bibtex":
      return toBibtex(papers, keys, places);
    case "csl-json":
      return toCslJson(papers, keys, places);
    case "markdown":
      return toMarkdown(papers, places);
  }
}
