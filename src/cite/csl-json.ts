import { arxivUrl, familyName } from "../papers/format";
import type { Paper } from "../papers/paper";
import { citationKeys } from "./citation-key";

/** A name as CSL-JSON has it; one that does not divide into parts is literal. */
type CslName = { readonly family: string; readonly given: string } | { readonly literal: string };

/**
 * An item of CSL-JSON 1.0.2 (https://github.com/citation-style-language/schema), which Zotero and
 * pandoc read. Preprints are of type "article". arXiv registers a DOI for each of its papers
 * (https://info.arxiv.org/help/doi.html).
 */
export interface CslItem {
  readonly id: string;
  readonly type: "article";
  readonly title: string;
  readonly author?: readonly CslName[];
  readonly issued?: { readonly "date-parts": readonly (readonly number[])[] };
  readonly publisher?: string;
  readonly number?: string;
  readonly DOI?: string;
  readonly URL?: string;
  readonly abstract?: string;
}

function cslName(author: string): CslName {
  const family = familyName(author);
  const given = author.includes(",") ? author.slice(author.indexOf(",") + 1).trim() : author.trim().slice(0, -family.length).trim();
  return given === "" ? { literal: author.trim() } : { family, given };
}

/** The item of a paper. Fields that are not known are left out; an incomplete author list ends in "others", as pandoc has it. */
export function toCslItem(paper: Paper, id: string): CslItem {
  const authors = paper.authors.map(cslName);
  if (authors.length > 0 && !paper.authorsComplete) authors.push({ literal: "others" });
  const url = arxivUrl(paper) ?? paper.codeUrl;
  return {
    id,
    type: "article",
    title: paper.title,
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(paper.year === null ? {} : { issued: { "date-parts": [[paper.year]] } }),
    ...(paper.arxivId === null ? {} : { publisher: "arXiv", number: `arXiv:${paper.arxivId}`, DOI: `10.48550/arXiv.${paper.arxivId}` }),
    ...(url === null ? {} : { URL: url }),
    ...(paper.abstract === "" ? {} : { abstract: paper.abstract }),
  };
}

/** A CSL-JSON file of the papers, each once, in the order given, with unique ids. */
export function toCslJson(papers: readonly Paper[]): string {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  const items = [...citationKeys(papers)].flatMap(([id, key]) => {
    const paper = byId.get(id);
    return paper === undefined ? [] : [toCslItem(paper, key)];
  });
  return `${JSON.stringify(items, null, 2)}\n`;
}
