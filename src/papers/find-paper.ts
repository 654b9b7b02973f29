import { doiKey } from "./identity";
import type { Library } from "./library";
import type { Paper } from "./paper";

/** Papers that answer to what was asked for; `exact` when it was one paper's id. */
export interface Lookup {
  readonly exact: Paper | undefined;
  readonly papers: readonly Paper[];
}

/** Letters and digits in lower case: "Flash-Attention 2" and "FlashAttention-2" are one name. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The identifier in "arXiv:2306.00978v3" or "https://arxiv.org/abs/2306.00978", without its version. */
function arxivIdIn(text: string): string | undefined {
  const match = /^(?:arxiv:\s*|(?:https?:\/\/)?(?:www\.)?arxiv\.org\/(?:abs|pdf|html)\/)?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?$/iu.exec(text.trim());
  return match?.[1]?.toLowerCase();
}

/**
 * Looks a paper up by id, arXiv id or address, DOI, the user's citation key, name, title or, failing all of them, as the papers of
 * a concept. Several papers may share a name (PCM); they all answer.
 */
export function findPapers(wanted: string, library: Library): Lookup {
  const exact = library.paper(wanted.trim());
  const arxivId = arxivIdIn(wanted);
  const doi = doiKey(wanted);
  const key = folded(wanted);
  const papers = library.papers.filter(
    (paper) =>
      paper === exact ||
      (arxivId !== undefined && paper.arxivId === arxivId) ||
      (doi !== null && paper.doi === doi) ||
      paper.citationKey === wanted.trim() ||
      paper.otherKeys?.includes(wanted.trim()) === true ||
      (key !== "" && (folded(paper.title) === key || folded(paper.id) === key || paper.names.some(({ text }) => folded(text) === key))),
  );
  if (papers.length > 0 || key === "") return { exact, papers };
  const concept = library.concepts.find(({ id, label, forms }) => [id, label, ...forms].some((form) => folded(form) === key));
  return { exact: undefined, papers: (concept?.papers ?? []).flatMap((id) => library.paper(id) ?? []) };
}
