import { byline } from "../papers/format";
import { primaryName, type Paper } from "../papers/paper";
import { citationKey } from "./citation-key";
import { asComment } from "./comment";

/** "AWQ (Lin et al., 2023), arXiv:2306.00978", with whatever of it is known. */
export function plainCitation(paper: Paper): string {
  const who = byline(paper);
  const name = primaryName(paper) ?? paper.title;
  const arxiv = paper.arxivId === null ? "" : `, arXiv:${paper.arxivId}`;
  return `${name}${who === "" ? "" : ` (${who})`}${arxiv}`;
}

/** The citation in the form the file calls for: a comment in code, `\cite{key}` in LaTeX, `[@key]` in Markdown. */
export function citationFor(papers: readonly Paper[], language: string): string {
  switch (language) {
    case "latex":
    case "tex":
      return `\\cite{${papers.map(citationKey).join(",")}}`;
    case "markdown":
    case "quarto":
      return `[${papers.map((paper) => `@${citationKey(paper)}`).join("; ")}]`;
    case "bibtex":
      return papers.map(citationKey).join(", ");
    default:
      return asComment(papers.map(plainCitation).join("; "), language);
  }
}
