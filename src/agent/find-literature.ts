import * as z from "zod";
import type { Library } from "../papers/library";
import { PositionReader } from "../papers/positions";
import { findMentions } from "../recognize/find-mentions";
import type { Mention } from "../recognize/mention";
import { fit, shorten } from "./budget";
import { ToolProblem, type AgentContext, type Source } from "./context";
import { paperLine } from "./describe-paper";
import { defineTool } from "./tool";

/** Characters that are scanned in one call, some 50 ms of work. Longer files are data rather than code. */
export const LONGEST_SOURCE = 1_000_000;

const PLACES = 6;
const PAPERS_OF_A_NAME = 2;
const PAPERS_OF_A_CONCEPT = 3;
const REASONS = 2;

export const findLiterature = defineTool({
  name: "find_literature",
  title: "Find Literature",
  description:
    "Finds the names and concepts of research papers in code or text (AWQ, flash_attn_func, systolic_array, #pragma HLS, fp8_e4m3) and gives for each " +
    "its lines, why it was recognised, and the papers behind it with ids for get_paper. " +
    "Use it to explain or cite where techniques in a file come from, or before writing references for code. " +
    "Do not use it to search for papers on a subject (search_papers), on folders (one file per call), or on files without machine-learning or hardware content. " +
    "Give either text or path.",
  inEditor: "With neither, it reads the selection in the active editor, or the whole file when nothing is selected.",
  input: z
    .object({
      text: z
        .string()
        .min(1, "Give the text itself, or leave it out.")
        .max(LONGEST_SOURCE, `Too long: ${LONGEST_SOURCE.toLocaleString("en-US")} characters at most. Give the part that matters.`)
        .optional()
        .describe("Code or text to look at."),
      path: z.string().trim().min(1, "Give a path, or leave it out.").optional().describe("Path or URI of one file; relative paths start at the workspace or working folder."),
      language: z
        .string()
        .regex(/^[\w+#.-]*$/u, "Give a language id such as python, cpp or systemverilog.")
        .optional()
        .describe("Language id of the text, such as python, cuda-cpp or systemverilog. Not needed with path."),
    })
    .refine(({ text, path }) => text === undefined || path === undefined, "Give either text or path, not both."),
  progress: ({ text, path }) => `Finding literature in ${text !== undefined ? "text" : (path ?? "the active editor")}`,
  async run({ text, path, language }, { context, signal, budget }) {
    const source =
      text === undefined
        ? withLanguage(await context.read(path), language)
        : { name: "the text", path: undefined, firstLine: 1, pieces: [{ label: "", text, language: language ?? "plaintext" }] };
    const size = source.pieces.reduce((sum, piece) => sum + piece.text.length, 0);
    if (size > LONGEST_SOURCE) {
      throw new ToolProblem(`${source.name} is too long (${size.toLocaleString("en-US")} characters). Give the part that matters as text.`);
    }
    signal.throwIfAborted();
    const terms = await termsOf(source, context);
    const mentions = terms.reduce((sum, { places }) => sum + places.length, 0);
    if (mentions === 0) return `No name or concept of the library stands in ${source.name}. To look by subject, use search_papers.`;
    const library = await context.library();
    const told = new Set<string>();
    const blocks = terms.map((term) => describe(term, library, told));
    const count = (number: number, what: string) => `${number} ${what}${number === 1 ? "" : "s"}`;
    const head = `${count(mentions, "mention")} of ${count(terms.length, "term")} in ${source.name}, most frequent first; get_paper has the details of an id.`;
    return fit(head, blocks, budget, (left) => `… and ${left} more ${left === 1 ? "term" : "terms"}: give a part of the text.`);
  },
});

interface TermFound {
  readonly mention: Mention;
  readonly places: string[];
}

function withLanguage(source: Source, language: string | undefined): Source {
  return language === undefined ? source : { ...source, pieces: source.pieces.map((piece) => ({ ...piece, language })) };
}

/** The terms with their places, most frequent first, equals in the order of the text. */
async function termsOf({ pieces, path, firstLine }: Source, context: AgentContext): Promise<TermFound[]> {
  const recognition = await context.recognition();
  const terms = new Map<string, TermFound>();
  for (const { label, text, language } of pieces) {
    const positions = new PositionReader(text);
    const mentions = findMentions(text, { ...recognition, language, ...(path === undefined ? {} : { path }) });
    for (const mention of mentions.toSorted((a, b) => a.start - b.start)) {
      const line = positions.at(mention.start).line + firstLine - 1;
      const found = terms.get(mention.key);
      const place = label === "" ? String(line) : `${label}:${line}`;
      if (found === undefined) terms.set(mention.key, { mention, places: [place] });
      else found.places.push(place);
    }
  }
  return [...terms.values()].sort((a, b) => b.places.length - a.places.length);
}

/** A term with places, evidence and papers; what `told` holds is named by id alone. */
function describe({ mention, places }: TermFound, library: Library, told: Set<string>): string {
  const { term, kind, text, papers, evidence } = mention;
  const lines = [...new Set(places)];
  const more = lines.length - PLACES;
  const where = `${lines.length === 1 ? "line" : "lines"} ${lines.slice(0, PLACES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  const why = evidence
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, REASONS)
    .map(({ what }) => what);
  const shown = papers.slice(0, kind === "name" ? PAPERS_OF_A_NAME : PAPERS_OF_A_CONCEPT).flatMap((id) => library.paper(id) ?? []);
  const rest = papers.length - shown.length;
  return [
    `${term} (${kind}${text === term ? "" : `, as ${shorten(text, 60)}`}), ${where}`,
    ...(why.length === 0 ? [] : [`  why: ${why.join("; ")}`]),
    ...shown.map((paper) => {
      const known = told.has(paper.id);
      told.add(paper.id);
      return `  ${known ? paper.id : paperLine(paper)}`;
    }),
    ...(rest > 0 ? [`  and ${rest} more: search_papers "${term}"`] : []),
  ].join("\n");
}
