import { arxivUrl, familyName } from "../papers/format";
import type { Paper } from "../papers/paper";
import type { PUBLICATION_TEXTS } from "../papers/publication";
import { citationKeys, type CitationKeys } from "./citation-key";
import { NO_PLACES, placeList, type PlacesOf } from "./places";

/** A name as CSL-JSON has it; one that does not divide into parts is literal. */
type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/**
 * An item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), which Zotero and
 * pandoc read. Preprints are of type "article". arXiv registers a DOI for each of its papers
 * (https://info.arxiv.org/help/doi.html).
 */
export interface CslItem extends Partial<Readonly<Record<(typeof PUBLICATION_TEXTS)[number], string | undefined>>> {
  readonly id: string;
  readonly type: string;
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly editor?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly DOI?: string;
  readonly abstract?: string;
  /** Where the paper is mentioned or cited. */
  readonly annote?: string;
}

function cslName(author: string): CslName {
  const family = familyName(author);
  const given = author.includes(",") ? author.slice(author.indexOf(",") + 1).trim() : author.trim().slice(0, -family.length).trim();
  return given === "" ? { literal: author.trim() } : { family, given };
}

/** The item of a paper. Fields that are not known are left out; an incomplete author list ends in "others", as pandoc has it. */
export function toCslItem(paper: Paper, id: string, places = ""): CslItem {
  const authors = paper.authors.map(cslName);
  if (authors.length > 0 && !paper.authorsComplete) authors.push({ literal: "others" });
  const { type = "article", issued = paper.year === null ? [] : [paper.year], editor = [], ...texts } = paper.publication ?? {};
  const url = texts.URL ?? arxivUrl(paper) ?? paper.codeUrl;
  const doi = paper.doi ?? (paper.arxivId === null ? undefined : `10.48550/arXiv.${paper.arxivId}`);
  return {
    id,
    type,
    title: paper.title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(editor.length === 0 ? {} : { editor: editor.map(cslName) }),
    ...(issued.length === 0 ? {} : { issued: { "date-parts": [issued] } }),
    ...(paper.arxivId === null ? {} : { ...(texts["container-title"] === undefined ? { publisher: "arXiv" } : {}), number: `arXiv:${paper.arxivId}` }),
    ...texts,
    ...(doi === undefined ? {} : { DOI: doi }),
    ...(url === null ? {} : { URL: url }),
    ...(paper.abstract === "" ? {} : { abstract: paper.abstract }),
    ...(places === "" ? {} : { annote: places }),
  };
}

/** A CSL-JSON file of the papers, each once, in the order given, each with its places if any. */
export function toCslJson(papers: readonly Paper[], keys: CitationKeys = citationKeys(papers), places: PlacesOf = NO_PLACES): string {
  const distinct = new Map(papers.map((paper) => [paper.id, paper]));
  const items = [...distinct.values()].map((paper) => toCslItem(paper, keys.of(paper), placeList(places(paper))));
  return `${JSON.stringify(items, null, 2)}\n`;
}
