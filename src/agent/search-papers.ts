import * as z from "zod";
import { fit, shorten } from "./budget";
import { paperSummary } from "./describe-paper";
import { defineTool } from "./tool";

const MOST = 50;

export const searchPapers = defineTool({
  name: "search_papers",
  title: "Search Papers",
  description:
    "Searches an offline library of research papers on machine-learning systems and hardware: quantization, sparsity, attention and KV caches, " +
    "LLM inference, training systems, accelerators, FPGA and HLS, compilers, TinyML. " +
    "Use it to find papers for a technique, problem, hardware or result, or a half-remembered paper; each result has an id for get_paper, " +
    "hardware, headline result and the line that matched. Filters can stand in the query: topic:quantization target:fpga year:>=2023 " +
    'author:han has:code speedup:>=3 "exact phrase" -word. ' +
    "Do not use it for questions about the user's own code, API documentation, news, or fields outside machine learning and hardware, " +
    "nor to read one paper whose id or name is known (get_paper), nor to explain names in a file (find_literature). " +
    "It knows only its library: no result does not mean that no such paper exists.",
  input: z.object({
    query: z
      .string({ error: "Say what to search for: words, a name, or filters such as target:fpga." })
      .trim()
      .min(1, "Say what to search for: words, a name, or filters such as target:fpga.")
      .max(1_000, "Too long: 1,000 characters at most. For a piece of code or text use find_literature.")
      .describe("Words of title or abstract, a name, or filters, such as: 4-bit weight quantization target:gpu year:>=2023"),
    limit: z
      .int("Give a whole number.")
      .min(1, "Ask for 1 result or more.")
      .max(MOST, `Ask for ${MOST} results or fewer.`)
      .default(10)
      .describe("Most results to give."),
  }),
  progress: ({ query }) => `Searching papers for "${shorten(query, 60)}"`,
  async run({ query, limit }, { context, budget }) {
    const searcher = await context.searcher();
    // One more than asked for tells whether there are more.
    const { results, problems } = searcher.search(query, { limit: limit + 1 });
    const notes = problems.map(({ message }) => `Note: ${message}`);
    if (results.length === 0) {
      return shorten([`No paper found for "${query}".`, ...notes, "Try fewer or other words, or leave out filters."].join("\n"), budget);
    }
    const shown = results.slice(0, limit);
    const one = shown.length === 1;
    const many = results.length > limit ? (one ? "The best paper" : `The best ${limit} papers`) : one ? "1 paper" : `${shown.length} papers`;
    const blocks = shown.map(({ paper, line }) => paperSummary(paper, line));
    const head = [`${many} for "${query}", best first; get_paper has the details of an id.`, ...notes].join("\n");
    const tail = results.length > limit ? "\n\nMore papers match; narrow the query, or raise limit." : "";
    return fit(head, blocks, budget - tail.length, (left) => `… and ${left} more of these: narrow the query.`) + tail;
  },
});
