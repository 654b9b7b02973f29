import { arxivUrl, byline, formatClaim, headlineClaim, targetList, titleWithName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import type { Mention } from "../../recognize/mention";
import { escapeMarkdown } from "./escape-markdown";

/** Papers shown before "n more". */
const SHOWN = 3;

/** Reasons shown for taking the word as a term. */
const REASONS = 2;

/** A headline longer than this is cut at a word: the card stays one glance high. */
const HEADLINE_LENGTH = 90;

/** What a card is drawn from. */
export interface Card {
  readonly mention: Pick<Mention, "term" | "kind" | "key" | "evidence">;
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
  /** One address for each place a term can be muted in. */
  mute(key: string): readonly { readonly label: string; readonly url: string }[];
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

/** Why the word was taken as a term, and how to be rid of the card. */
function footer({ key, evidence }: Card["mention"], links: CardLinks): string {
  const reasons = [...evidence]
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, REASONS)
    .map(({ what }) => escapeMarkdown(what));
  const mute = links.mute(key).map(({ label, url }) => `[${label}](${url})`);
  return [reasons.length === 0 ? "" : `Shown because: ${reasons.join(", ")}`, `Mute ${mute.join(" or ")}`].filter(Boolean).join(" · ");
}

/** The card as Markdown: the term, up to three papers with their headline result, and the way to the rest. */
export function renderCard(card: Card, links: CardLinks): string {
  const { mention, papers, gloss } = card;
  const heading = `**${escapeMarkdown(mention.term)}**${gloss === undefined ? "" : `: ${escapeMarkdown(gloss)}`}`;
  const blocks = mention.kind === "name" && gloss === undefined && papers.length === 1 ? [] : [heading];
  blocks.push(...papers.slice(0, SHOWN).map((paper) => paperLines(paper, links)));
  const more = papers.length - SHOWN;
  if (more > 0) blocks.push(`[${more} more](${links.search(mention.term)})`);
  blocks.push(footer(mention, links));
  return blocks.join("\n\n");
}
