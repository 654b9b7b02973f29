import { arxivUrl } from "../papers/format";
import type { Paper } from "../papers/paper";
import { citationKeys } from "./citation-key";

/** Characters that mean something to LaTeX, and how they are written to mean themselves. */
const LATEX_ESCAPES: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\{",
  "}": "\\}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text as a BibTeX value. Letters beyond ASCII stay as they are: biber and current BibTeX styles read UTF-8. */
export function escapeLatex(text: string): string {
  return text.replace(/[\\{}&%$#_~^]/g, (character) => LATEX_ESCAPES[character] ?? character);
}

/** A word whose capitals are part of its spelling: LLM, FlashAttention, 3D, W4A8. */
const MIXED_CAPITALS = /\p{Lu}.*\p{Lu}|\p{Ll}.*\p{Lu}|\d.*\p{Lu}|\p{Lu}.*\d/u;

/** Braces keep the capitals that a bibliography style would lower. */
function protectCapitals(title: string): string {
  return title.replace(/[^\s:,;.?!()]+|[:,;.?!()]/gu, (word) => (MIXED_CAPITALS.test(word) ? `{${escapeLatex(word)}}` : escapeLatex(word)));
}

/** One BibTeX entry; fields that are not known are left out, an incomplete author list ends in "others". */
export function toBibtexEntry(paper: Paper, key: string): string {
  const authors = paper.authors.map(escapeLatex);
  if (authors.length > 0 && !paper.authorsComplete) authors.push("others");
  const fields: [string, string | null][] = [
    ["title", protectCapitals(paper.title)],
    ["author", authors.length > 0 ? authors.join(" and ") : null],
    ["year", paper.year === null ? null : String(paper.year)],
    ["eprint", paper.arxivId],
    ["archiveprefix", paper.arxivId === null ? null : "arXiv"],
    ["url", arxivUrl(paper) ?? paper.codeUrl],
  ];
  const lines = fields.flatMap(([field, value]) => (value === null ? [] : [`  ${field} = {${value}},`]));
  return `@misc{${key},\n${lines.join("\n")}\n}\n`;
}

/** A .bib file of the papers, each once, in the order given, with unique keys. */
export function toBibtex(papers: readonly Paper[]): string {
  const byId = new Map(papers.map((paper) => [paper.id, paper]));
  return [...citationKeys(papers)].flatMap(([id, key]) => {
    const paper = byId.get(id);
    return paper === undefined ? [] : [toBibtexEntry(paper, key)];
  }).join("\n");
}
