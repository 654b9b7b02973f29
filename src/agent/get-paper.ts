import * as z from "zod";
import { findPapers } from "../papers/find-paper";
import type { Paper } from "../papers/paper";
import { relatedPapers } from "../search/related";
import { fit, shorten } from "./budget";
import { ToolProblem, type AgentContext } from "./context";
import { paperLine, paperRecord } from "./describe-paper";
import { defineTool } from "./tool";

const RELATED = 5;
const SUGGESTIONS = 3;
const LONGEST_ABSTRACT = 3_500;

export const getPaper = defineTool({
  name: "get_paper",
  title: "Get Paper",
  description:
    "Gives what is known of one paper of the library: title, authors, year, arXiv and code addresses, topics and hardware with the phrases that justify them, " +
    "the results its abstract claims with their evidence, the abstract, and related papers. " +
    "Use it after search_papers or find_literature, or when the user names a paper (AWQ, FlashAttention-2, arXiv:2306.00978). " +
    "Do not use it to look for papers on a subject (search_papers), nor for papers known to be outside the library. " +
    "It holds the abstract, not the full text: do not present what is missing here as the paper's content.",
  input: z.object({
    id: z
      .string({ error: "Give an id as the other tools print it, a name, an arXiv id or a title." })
      .trim()
      .min(1, "Give an id as the other tools print it, a name, an arXiv id or a title.")
      .max(500, "Too long: give an id, a name, an arXiv id or a title.")
      .describe("Id as the other tools print it (awq), name (AWQ), arXiv id (2306.00978) or whole title."),
  }),
  progress: ({ id }) => `Reading about "${shorten(id, 60)}"`,
  async run({ id }, { context, budget }) {
    const { exact, papers } = findPapers(id, await context.library());
    const [first] = papers;
    if (first === undefined) throw new ToolProblem(await notFound(id, context));
    const one = exact ?? (papers.length === 1 ? first : undefined);
    if (one === undefined) {
      return fit(`${papers.length} papers answer to "${id}". Ask again with the id of one.`, papers.map(paperLine), budget, (left) => `… and ${left} more.`);
    }
    const others = papers.filter((paper) => paper !== one);
    const also = others.length === 0 ? [] : [`Also called "${id}":\n${others.slice(0, RELATED).map((paper) => `- ${paperLine(paper)}`).join("\n")}`];
    const [head = "", ...blocks] = await recordOf({ ...one, abstract: shorten(one.abstract, LONGEST_ABSTRACT) }, context);
    return fit(head, [...blocks, ...also], budget, (left) => `… and ${left} more ${left === 1 ? "section" : "sections"}, left out for length.`);
  },
});

/** The whole record of a paper, related papers included, in parts. */
export async function recordOf(paper: Paper, context: AgentContext): Promise<string[]> {
  return paperRecord(paper, relatedPapers(paper, await context.searcher(), RELATED));
}

async function notFound(id: string, context: AgentContext): Promise<string> {
  const { results } = (await context.searcher()).search(id, { limit: SUGGESTIONS });
  const nearest = results.length === 0 ? "" : ` The nearest are:\n${results.map(({ paper }) => `- ${paperLine(paper)}`).join("\n")}\n`;
  return `The library has no paper "${shorten(id, 100)}".${nearest === "" ? " " : nearest}Use search_papers to look for it by its subject.`;
}
