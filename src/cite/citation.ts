import { arxivUrl, byline, shortAuthors } from "../papers/format";
import { primaryName, type Paper } from "../papers/paper";
import type { CitationKeys } from "./citation-key";
import { asComment } from "./comment";
import { parseTemplate, placeholdersOf, renderTemplate, type Template } from "./template";

/** What a template of citations in comments may name. */
export const COMMENT_PLACEHOLDERS = ["name", "title", "authors", "year", "arxiv", "key", "url"] as const;
export type CommentTemplate = Template<(typeof COMMENT_PLACEHOLDERS)[number]>;

export const DEFAULT_COMMENT_TEMPLATE = "{name} ({authors}, {year}), arXiv:{arxiv}";

/** @throws {TemplateError} when the text is no template of citations. */
export function parseCommentTemplate(text: string): CommentTemplate {
  return parseTemplate(text, COMMENT_PLACEHOLDERS);
}

const DEFAULT = parseCommentTemplate(DEFAULT_COMMENT_TEMPLATE);

/** How citations are written: by which keys, and as which text in comments. */
export interface CitationStyle {
  readonly keys: CitationKeys;
  readonly comment?: CommentTemplate;
}

const oneLine = (text: string) => text.replace(/[\s\p{Cc}]+/gu, " ").trim();

/** "AWQ (Lin et al., 2023), arXiv:2306.00978", with whatever of it is known; never more than one line. */
export function plainCitation(paper: Paper, { keys, comment = DEFAULT }: CitationStyle): string {
  const name = primaryName(paper);
  // A template with both says the title once.
  const spare = placeholdersOf(comment).has("title") ? "" : paper.title;
  const text = renderTemplate(comment, {
    name: oneLine(name ?? spare),
    title: oneLine(paper.title),
    authors: oneLine(shortAuthors(paper)),
    year: paper.year === null ? "" : String(paper.year),
    arxiv: paper.arxivId ?? "",
    key: keys.of(paper),
    url: arxivUrl(paper) ?? paper.codeUrl ?? "",
  });
  return text || [oneLine(name ?? paper.title), byline(paper)].filter(Boolean).join(", ");
}

/** Several citations on one line of text. */
export function plainCitations(papers: readonly Paper[], style: CitationStyle): string {
  return papers.map((paper) => plainCitation(paper, style)).join("; ");
}

/**
 * A key as pandoc reads it behind an @; what is not letters and digits with single marks between
 * them stands in braces (https://pandoc.org/MANUAL.html#citation-syntax).
 */
export function pandocKey(key: string): string {
  return /^[\p{L}\p{N}_]+(?:[:.#$%&+?<>~/-][\p{L}\p{N}_]+)*$/u.test(key) ? key : `{${key}}`;
}

/** How languages with citations of their own cite; code has comments instead. */
export type CitationForm = "latex" | "pandoc" | "keys";

const FORMS: Readonly<Record<string, CitationForm>> = {
  latex: "latex",
  tex: "latex",
  "latex-expl3": "latex",
  rsweave: "latex",
  jlweave: "latex",
  markdown: "pandoc",
  quarto: "pandoc",
  juliamarkdown: "pandoc",
  rmd: "pandoc",
  bibtex: "keys",
  biblatex: "keys",
};

/** The form of a VS Code language id; undefined where a citation is a comment or plain text. */
export function citationForm(language: string): CitationForm | undefined {
  return Object.hasOwn(FORMS, language) ? FORMS[language] : undefined;
}

const WRITE: Readonly<Record<CitationForm, (keys: readonly string[]) => string>> = {
  latex: (keys) => `\\cite{${keys.join(",")}}`,
  pandoc: (keys) => `[${keys.map((key) => `@${pandocKey(key)}`).join("; ")}]`,
  keys: (keys) => keys.join(", "),
};

/** The citation in the form the file calls for: a comment in code, `\cite{key}` in LaTeX, `[@key]` in Markdown. */
export function citationFor(papers: readonly Paper[], language: string, style: CitationStyle): string {
  const form = citationForm(language);
  return form === undefined ? asComment(plainCitations(papers, style), language) : WRITE[form](papers.map((paper) => style.keys.of(paper)));
}
