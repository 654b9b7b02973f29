import { byline, formatClaim, targetList, titleWithName } from "../../papers/format";
import { ownNotes, type Paper } from "../../papers/paper";
import { escapeMarkdown } from "../hover/escape-markdown";

/** Claims shown in a tooltip; the page shows all. */
const CLAIMS = 4;

/** Title, who and when, key sentence, targets and the first claims, as Markdown. */
export function renderTooltip(paper: Paper): string {
  const targets = targetList(paper);
  const claims = paper.claims.slice(0, CLAIMS).map((claim) => `- ${escapeMarkdown(formatClaim(claim))}`);
  const notes = ownNotes(paper);
  return [
    `**${escapeMarkdown(titleWithName(paper))}**`,
    escapeMarkdown(byline(paper)),
    escapeMarkdown(paper.keySentence),
    targets === "" ? "" : `Hardware: ${escapeMarkdown(targets)}`,
    claims.join("\n"),
    notes === "" ? "" : `Note: ${escapeMarkdown(notes)}`,
    paper.origins === undefined ? "" : `In ${escapeMarkdown(paper.origins.join(", "))}`,
  ]
    .filter((block) => block !== "")
    .join("\n\n");
}
