import { readFile } from "node:fs/promises";
import path from "node:path";
import { byline, targetList, titleWithName } from "../../papers/format";
import { createSearcher, type Searcher, type SearchResult } from "../../search/searcher";
import { HELP_OPTION, JSON_OPTION, LIBRARY_OPTION, parse, positiveInteger, type Command } from "../command";
import { CliError, EXIT, reasonOf, UsageError, type ExitCode, type Host } from "../host";
import { openLibrary } from "../library-files";
import { printable, styleFor, type Style } from "../style";

const OPTIONS = {
  limit: { type: "string", short: "n", value: "N", summary: "Print at most N papers for a query; 10 by default." },
  batch: { type: "string", value: "FILE", summary: 'Search for each line of FILE, in order; "-" reads standard input.' },
  json: JSON_OPTION,
  library: LIBRARY_OPTION,
  help: HELP_OPTION,
} as const;

const DEFAULT_LIMIT = 10;

export const searchCommand: Command = {
  name: "search",
  summary: "Find papers by what they are called, are about or achieve.",
  operands: "QUERY...",
  options: OPTIONS,
  examples: [
    { line: "search activation-aware quantization", says: "find papers by words of title and abstract" },
    { line: 'search "mamba target:fpga year:>=2024 -survey"', says: "words and filters; quotes keep them from the shell" },
    { line: "search awq --limit 1 --json", says: "the best one, for a program" },
    { line: "search --batch questions.txt --json", says: "a line of JSON for each line of a file" },
  ],
  notes: [
    'Filters can stand among the words: topic:quantization, target:fpga, year:2021..2023, author:han, name:awq, has:code, has:arxiv, has:claims, speedup:>=3 and other metrics, "exact phrase", and -word or -topic:moe for what is not wanted.',
    'With --json each query gives one line: {"query", "results": [{"id", "title", "score"}]}, best first. With --batch an empty line gives empty results, so that lines of input and output correspond.',
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    const limit = values.limit === undefined ? DEFAULT_LIMIT : positiveInteger(values.limit, "limit");
    const queries = values.batch === undefined ? fromOperands(operands) : await fromBatch(values.batch, operands, host);
    const searcher = createSearcher(await openLibrary(host, values.library));
    return searchAll({ queries, searcher, limit, json: values.json === true, titled: values.batch !== undefined }, host);
  },
};

function fromOperands(operands: readonly string[]): string[] {
  const query = operands.join(" ").trim();
  if (query === "") throw new UsageError("Say what to search for.");
  return [query];
}

async function fromBatch(file: string, operands: readonly string[], host: Host): Promise<string[]> {
  if (operands.length > 0) throw new UsageError("--batch takes its queries from the file; leave out the others.");
  let text: string;
  try {
    text = file === "-" ? await host.readInput() : await readFile(path.resolve(host.cwd, file), "utf8");
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
  const lines = text.replace(/^\uFEFF/u, "").split(/\r?\n/u);
  // The end of the last line is not the start of another one.
  if (lines.at(-1) === "") lines.pop();
  return lines;
}

interface Job {
  readonly queries: readonly string[];
  readonly searcher: Searcher;
  readonly limit: number;
  readonly json: boolean;
  /** Whether the text form says which query each block answers. */
  readonly titled: boolean;
}

async function searchAll(job: Job, host: Host): Promise<ExitCode> {
  const style = styleFor(host.out, host.env);
  let found = false;
  for (const query of job.queries) {
    const { results, problems } = query.trim() === "" ? { results: [], problems: [] } : job.searcher.search(query, { limit: job.limit });
    for (const problem of problems) await host.err.write(`${printable(query)}: ${problem.message}\n`);
    found ||= results.length > 0;
    await host.out.write(job.json ? asJson(query, results) : asText(query, results, job.titled, style));
  }
  if (!found && !job.json) await host.err.write("No paper found.\n");
  return found ? EXIT.done : EXIT.nothing;
}

function asJson(query: string, results: readonly SearchResult[]): string {
  return `${JSON.stringify({ query, results: results.map(({ paper, score }) => ({ id: paper.id, title: paper.title, score })) })}\n`;
}

function asText(query: string, results: readonly SearchResult[], titled: boolean, style: Style): string {
  const blocks = results.map(({ paper, line }) => {
    const facts = [paper.id, byline(paper), targetList(paper)].filter(Boolean).join(" · ");
    return `${style.bold(printable(titleWithName(paper)))}\n  ${style.dim(printable(facts))}\n${line === "" ? "" : `  ${printable(line)}\n`}`;
  });
  return `${titled ? `${style.name(`> ${printable(query)}`)}\n` : ""}${blocks.join("")}${titled ? "\n" : ""}`;
}
