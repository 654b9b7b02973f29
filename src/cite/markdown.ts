import { arxivUrl, byline, titleWithName } from "../papers/format";
import type { Paper } from "../papers/paper";
import { lineList, NO_PLACES, placesByFile, type PlacesOf } from "./places";

/** Text as Markdown text on one line: nothing in it starts a link, emphasis, HTML, a formula or a table cell. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/gu, " ")
    .replace(/\p{Cc}/gu, "")
    .replace(/[\\`*_[\]<>|$~&]/g, "\\$&");
}

/** An address between brackets, with what would end it early written as percent codes. */
function address(url: string): string {
  return url.replace(/[\s<>()\\]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`);
}

/** "[AWQ: Activation-aware …](https://arxiv.org/abs/2306.00978), Lin et al., 2023": one paper, with whatever of it is known. */
export function markdownReference(paper: Paper): string {
  const title = escapeMarkdown(titleWithName(paper));
  const url = arxivUrl(paper) ?? paper.codeUrl;
  const linked = url === null ? title : `[${title}](${address(url)})`;
  const code = paper.codeUrl === null || paper.codeUrl === url ? "" : `[code](${address(paper.codeUrl)})`;
  return [linked, escapeMarkdown(byline(paper)), code].filter(Boolean).join(", ");
}

/** Text as a code span, whatever backquotes it holds. */
function codeSpan(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const edge = longest > 0 ? " " : "";
  return fence + edge + text.replace(/[\s\p{Cc}]+/gu, " ") + edge + fence;
}

/** A Markdown list of the papers, each once, in the order given, each with the files it stands in if any. */
export function toMarkdown(papers: readonly Paper[], places: PlacesOf = NO_PLACES): string {
  const distinct = new Map(papers.map((paper) => [paper.id, paper]));
  return [...distinct.values()]
    .flatMap((paper) => [
      `- ${markdownReference(paper)}\n`,
      ...placesByFile(places(paper)).map(({ file, lines }) => `  - ${codeSpan(file + lineList(lines))}\n`),
    ])
    .join("");
}
