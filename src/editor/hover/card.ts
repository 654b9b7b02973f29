import { arxivUrl, byline, formatClaim, headlineClaim, targetList, titleWithName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import type { Mention } from "../../recognize/mention";
import { escapeMarkdown } from "./escape-markdown";

/** Papers shown before "n more". */
const SHOWN = 3;

/** A headline longer than this is cut at a word: the card stays one glance high. */
const HEADLINE_LENGTH = 90;

/** What a card is drawn from. */
export interface Card {
  readonly mention: Pick<Mention, "term" | "kind">;
  /** The papers of the mention, best first. */
  readonly papers: readonly Paper[];
  /** One sentence that explains a concept. */
  readonly gloss?: string;
}

/** Addresses of the actions a card offers; commands among them must be trusted by the hover. */
export interface CardLinks {
  open(paper: Paper): string;
  cite(paper: Paper): string;
  search(term: string): string;
}

function shorten(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.slice(0, length);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1))} …`;
}

function paperLines(paper: Paper, links: CardLinks): string {
  const claim = headlineClaim(paper);
  const facts = [
    escapeMarkdown(byline(paper)),
    escapeMarkdown(targetList(paper)),
    claim === undefined ? "" : `**${escapeMarkdown(shorten(formatClaim(claim), HEADLINE_LENGTH))}**`,
  ].filter(Boolean);
  const arxiv = arxivUrl(paper);
  const actions = [`[Cite](${links.cite(paper)})`, arxiv === null ? "" : `[arXiv](${arxiv})`].filter(Boolean);
  return [`[${escapeMarkdown(titleWithName(paper))}](${links.open(paper)})`, [...facts, ...actions].join(" · ")].join("  \n");
}

/** The card as Markdown: the term, up to three papers with their headline result, and the way to the rest. */
export function renderCard(card: Card, links: CardLinks): string {
  const { mention, papers, gloss } = card;
  const heading = `**${escapeMarkdown(mention.term)}**${gloss === undefined ? "" : `: ${escapeMarkdown(gloss)}`}`;
  const blocks = mention.kind === "name" && gloss === undefined && papers.length === 1 ? [] : [heading];
  blocks.push(...papers.slice(0, SHOWN).map((paper) => paperLines(paper, links)));
  const more = papers.length - SHOWN;
  if (more > 0) blocks.push(`[${more} more](${links.search(mention.term)})`);
  return blocks.join("\n\n");
}
