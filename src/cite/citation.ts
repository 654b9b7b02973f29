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

/** How a group of papers is cited where a file has a form of its own for it. */
const FORMS: Readonly<Record<string, (keys: readonly string[]) => string>> = {
  latex: (keys) => `\\cite{${keys.join(",")}}`,
  tex: (keys) => `\\cite{${keys.join(",")}}`,
  markdown: (keys) => `[${keys.map((key) => `@${key}`).join("; ")}]`,
  quarto: (keys) => `[${keys.map((key) => `@${key}`).join("; ")}]`,
  bibtex: (keys) => keys.join(", "),
};

/** Whether citations in the language are comments, which must not swallow code behind them. */
export function isCommentCitation(language: string): boolean {
  return FORMS[language] === undefined;
}

/** The citation in the form the file calls for: a comment in code, `\cite{key}` in LaTeX, `[@key]` in Markdown. */
export function citationFor(papers: readonly Paper[], language: string): string {
  const form = FORMS[language];
  return form === undefined ? asComment(papers.map(plainCitation).join("; "), language) : form(papers.map(citationKey));
}
