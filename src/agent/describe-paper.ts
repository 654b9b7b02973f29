import { arxivUrl, byline, formatClaim, headlineClaim, tagLabel, targetList, titleWithName } from "../papers/format";
import type { Paper } from "../papers/paper";
import type { RelatedPaper } from "../search/related";
import { shorten } from "./budget";

const LONGEST_TITLE = 200;
const LONGEST_LINE = 300;

/** One line: "awq: AWQ: Activation-aware … (Lin et al., 2023), arXiv:2306.00978". */
export function paperLine(paper: Paper): string {
  const who = byline(paper);
  const arxiv = paper.arxivId === null ? "" : `, arXiv:${paper.arxivId}`;
  return `${paper.id}: ${shorten(titleWithName(paper), LONGEST_TITLE)}${who === "" ? "" : ` (${who})`}${arxiv}`;
}

/** A paper in a list of results: its line, then hardware with headline result, then the line that matched. */
export function paperSummary(paper: Paper, line: string): string {
  const claim = headlineClaim(paper);
  const facts = [targetList(paper), claim === undefined ? "" : formatClaim(claim)].filter(Boolean).join("; ");
  return [paperLine(paper), facts, line === "" ? "" : `"${shorten(line, LONGEST_LINE)}"`].filter(Boolean).join("\n  ");
}

function claims(paper: Paper): string[] {
  return paper.claims.map((claim) => `- ${formatClaim(claim)}, from "${shorten(claim.evidence, LONGEST_LINE)}"`);
}

function tags(paper: Paper, ids: readonly string[]): string {
  return ids
    .map((id) => {
      const why = paper.why[id];
      return why === undefined || why === "" ? tagLabel(id) : `${tagLabel(id)} ("${shorten(why, 80)}")`;
    })
    .join(", ");
}

/** The parts of a paper's record, most important first; `related` may be empty. */
export function paperRecord(paper: Paper, related: readonly RelatedPaper[]): string[] {
  const authors = paper.authors.length === 0 ? "" : `${paper.authors.join(", ")}${paper.authorsComplete ? "" : " and others"}`;
  const facts: readonly (readonly [string, string | null])[] = [
    ["Id", paper.id],
    ["Names", paper.names.map(({ text }) => text).join(", ")],
    ["Authors", shorten(authors, LONGEST_LINE)],
    ["Year", paper.year === null ? null : String(paper.year)],
    ["arXiv", arxivUrl(paper)],
    ["Code", paper.codeUrl],
    ["Topics", tags(paper, paper.topics)],
    ["Hardware", tags(paper, paper.targets)],
    ["Key sentence", paper.keySentence],
  ];
  const list = (title: string, lines: readonly string[]) => (lines.length === 0 ? [] : [`${title}:\n${lines.join("\n")}`]);
  return [
    `${titleWithName(paper)}\n${facts.flatMap(([label, value]) => (value === null || value === "" ? [] : [`${label}: ${value}`])).join("\n")}`,
    ...list("Claims of the abstract", claims(paper)),
    ...(paper.abstract === "" ? [] : [`Abstract: ${paper.abstract}`]),
    ...list(
      "Related papers",
      related.map(({ paper: other, reasons }) => `- ${paperLine(other)}${reasons.length === 0 ? "" : `. ${reasons.join("; ")}`}`),
    ),
  ];
}
