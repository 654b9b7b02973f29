import { writeFile } from "node:fs/promises";
import path from "node:path";
import { Library } from "../../papers/library";
import { SCHEMA_VERSION, type PaperIndex } from "../../papers/paper-index";
import { HELP_OPTION, JSON_OPTION, parse, type Command } from "../command";
import { CliError, EXIT, reasonOf, UsageError, type Host } from "../host";
import { readLibraryFile, type LibraryFile } from "../library-files";
import { LIBRARY_FORMATS } from "../library-readers";
import { count, printable, styleFor, type Style } from "../style";

const OPTIONS = {
  output: { type: "string", short: "o", value: "FILE", summary: "Write the papers of all files to FILE as one paper index, for --library." },
  json: JSON_OPTION,
  help: HELP_OPTION,
} as const;

export const importCommand: Command = {
  name: "import",
  summary: "Check library files: say what they hold and what is wrong, with lines.",
  operands: "FILE...",
  completes: "paths",
  options: OPTIONS,
  examples: [
    { line: "import references.bib", says: "check a bibliography before it is used with --library" },
    { line: "import zotero.json arxiv.atom --output ours.json", says: "make one library of two" },
  ],
  notes: [
    `Formats: ${LIBRARY_FORMATS.join(", ")}. With --json each file gives one line: {"path", "format", "papers": [ids], "problems": [{"line", "message"}]}. The exit status is 2 when a file has problems; the papers that are whole are kept all the same.`,
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    if (operands.length === 0) throw new UsageError("Say which files to check.");
    const style = styleFor(host.out, host.env);
    const read: LibraryFile[] = [];
    let failed = false;
    for (const operand of operands) {
      try {
        const file = await readLibraryFile(operand, host);
        read.push(file);
        failed ||= file.problems.length > 0;
        await host.out.write(values.json === true ? asJson(file) : asText(file, style));
      } catch (error) {
        if (!(error instanceof CliError)) throw error;
        failed = true;
        await host.err.write(`${error.message}\n`);
      }
    }
    if (values.output !== undefined) await save(read, values.output, host);
    if (failed) return EXIT.failed;
    return read.some(({ papers }) => papers.length > 0) ? EXIT.done : EXIT.nothing;
  },
};

function asJson({ path: file, format, papers, problems }: LibraryFile): string {
  const found = problems.map(({ line, message }) => ({ line, message }));
  return `${JSON.stringify({ path: file, format, papers: papers.map(({ id }) => id), problems: found })}\n`;
}

function asText({ path: file, format, papers, problems }: LibraryFile, style: Style): string {
  const lines = problems.map(({ line, message }) => `${style.path(`${printable(file)}:${line}`)}: ${printable(message)}\n`);
  const verdict = problems.length === 0 ? "no problems" : count(problems.length, "problem");
  return `${lines.join("")}${printable(file)}: ${format}, ${count(papers.length, "paper")}, ${verdict}\n`;
}

async function save(files: readonly LibraryFile[], shown: string, host: Host): Promise<void> {
  const library = new Library();
  for (const { path: file, papers, concepts } of files) library.set({ id: file, label: file, papers, concepts });
  const index: PaperIndex = {
    schemaVersion: SCHEMA_VERSION,
    builtFrom: files.map(({ path: file }) => path.basename(file)),
    papers: [...library.papers],
    concepts: [...library.concepts],
  };
  try {
    await writeFile(path.resolve(host.cwd, shown), `${JSON.stringify(index)}\n`);
  } catch (error) {
    throw new CliError(`${shown}: ${reasonOf(error)}`, { cause: error });
  }
  await host.err.write(`Wrote ${count(index.papers.length, "paper")} to ${shown}.\n`);
}
