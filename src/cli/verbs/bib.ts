import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { toBibtex } from "../../cite/bibtex";
import { citationKey } from "../../cite/citation-key";
import { toCslJson } from "../../cite/csl-json";
import { toMarkdown } from "../../cite/markdown";
import type { Library } from "../../papers/library";
import type { Paper } from "../../papers/paper";
import { HELP_OPTION, LIBRARY_OPTION, parse, type Command } from "../command";
import { CliError, EXIT, reasonOf, UsageError, type ExitCode, type Host } from "../host";
import { openLibrary } from "../library-files";
import { recognitionFor, SCAN_OPTIONS } from "../scan/scan-options";
import { scanPaths } from "../scan/scan-paths";
import { count } from "../style";

const WRITERS = { bibtex: toBibtex, "csl-json": toCslJson, markdown: toMarkdown } as const;
type Format = keyof typeof WRITERS;
const FORMATS = Object.keys(WRITERS) as Format[];

const OPTIONS = {
  format: { type: "string", value: "FORMAT", choices: FORMATS, summary: "The form of the bibliography, bibtex by default." },
  json: { type: "boolean", summary: "The same as --format csl-json." },
  concepts: { type: "boolean", summary: "Add the leading paper of every concept mentioned." },
  output: { type: "string", short: "o", value: "FILE", summary: "Write to FILE, which is then not scanned." },
  check: { type: "boolean", summary: "Write nothing; say whether the file of --output is up to date." },
  ...SCAN_OPTIONS,
  library: LIBRARY_OPTION,
  help: HELP_OPTION,
} as const;

export const bibCommand: Command = {
  name: "bib",
  summary: "Write the bibliography of a code tree: the papers whose names stand in it.",
  operands: "PATH...",
  completes: "paths",
  options: OPTIONS,
  examples: [
    { line: "bib . > references.bib", says: "BibTeX of every paper named in the code" },
    { line: "bib src --format markdown --output PAPERS.md", says: "a list for people, kept in the repository" },
    { line: "bib src --format markdown --output PAPERS.md --check", says: "fail when that list is stale" },
  ],
  notes: [
    "Papers are sorted by citation key and each appears once, so that the same code always gives the same text. Files are chosen as by scan. With --check the exit status is 1 when the file would change.",
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    if (operands.length === 0) throw new UsageError("Say which files or folders to make the bibliography of.");
    if (values.check === true && values.output === undefined) throw new UsageError("--check needs --output FILE, the file to compare with.");
    if (values.json === true && values.format !== undefined && values.format !== "csl-json") throw new UsageError(`--json and --format ${values.format} do not go together.`);
    const format: Format = values.json === true ? "csl-json" : (FORMATS.find((known) => known === values.format) ?? "bibtex");
    const output = values.output === undefined ? undefined : path.resolve(host.cwd, values.output);

    const library = await openLibrary(host, values.library);
    const mentioned = new Set<string>();
    const { failed } = await scanPaths(
      operands,
      recognitionFor(library, values.sensitivity),
      host,
      ({ mentions }) => {
        for (const { kind, papers } of mentions) {
          const [best] = papers;
          if (best !== undefined && (kind === "name" || values.concepts === true)) mentioned.add(best);
        }
      },
      { exclude: values.exclude ?? [], without: output === undefined ? [] : [output] },
    );
    const papers = sorted(mentioned, library);
    const text = WRITERS[format](papers);
    if (failed && values.check !== true && output !== undefined) {
      throw new CliError(`${values.output ?? output} is left as it was, because not everything could be read.`);
    }
    if (output === undefined) await host.out.write(text);
    else if (values.check === true) return failed ? EXIT.failed : await check(output, values.output ?? output, text, host);
    else await save(output, values.output ?? output, text, papers.length, host);
    if (failed) return EXIT.failed;
    if (papers.length > 0) return EXIT.done;
    await host.err.write("No paper is named there.\n");
    return EXIT.nothing;
  },
};

function sorted(ids: ReadonlySet<string>, library: Library): Paper[] {
  return [...ids]
    .flatMap((id) => library.paper(id) ?? [])
    .map((paper) => ({ paper, key: `${citationKey(paper)} ${paper.id}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ paper }) => paper);
}

async function save(file: string, shown: string, text: string, papers: number, host: Host): Promise<void> {
  try {
    await writeFile(file, text);
  } catch (error) {
    throw new CliError(`${shown}: ${reasonOf(error)}`, { cause: error });
  }
  await host.err.write(`Wrote ${count(papers, "paper")} to ${shown}.\n`);
}

async function check(file: string, shown: string, text: string, host: Host): Promise<ExitCode> {
  let present: string;
  try {
    present = await readFile(file, "utf8");
  } catch (error) {
    throw new CliError(`${shown}: ${reasonOf(error)}`, { cause: error });
  }
  // Git may have checked the file out with the line endings of Windows.
  if (present.replaceAll("\r\n", "\n") === text) return EXIT.done;
  await host.err.write(`${shown} is stale. Write it again without --check.\n`);
  return EXIT.nothing;
}
