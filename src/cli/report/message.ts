import { arxivUrl, byline, titleWithName } from "../../papers/format";
import type { Library } from "../../papers/library";
import type { FileMention } from "../scan/scan-text";

/** "AWQ: Activation-aware … (Lin et al., 2023), https://arxiv.org/…, and 2 more papers": a mention in one line. */
export function messageFor({ term, papers }: Pick<FileMention, "term" | "papers">, library: Library): string {
  const [id] = papers;
  const best = id === undefined ? undefined : library.paper(id);
  if (best === undefined) return term;
  const who = byline(best);
  const more = papers.length - 1;
  const facts = [
    `${titleWithName(best)}${who === "" ? "" : ` (${who})`}`,
    arxivUrl(best) ?? "",
    more > 0 ? `and ${more} more ${more === 1 ? "paper" : "papers"}` : "",
  ].filter(Boolean);
  const text = facts.join(", ");
  return text.toLowerCase().startsWith(term.toLowerCase()) ? text : `${term}: ${text}`;
}
