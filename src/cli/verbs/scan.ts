import type { Library } from "../../papers/library";
import { HELP_OPTION, LIBRARY_OPTION, parse, type Command } from "../command";
import { EXIT, UsageError, type ExitCode, type Host } from "../host";
import { openLibrary } from "../library-files";
import { githubReporter } from "../report/github";
import { jsonReporter } from "../report/json";
import { markdownReporter } from "../report/markdown";
import type { Reporter } from "../report/reporter";
import { sarifReporter } from "../report/sarif";
import { textReporter } from "../report/text";
import { recognitionFor, recognitionOptions } from "../scan/recognition";
import { SCAN_OPTIONS } from "../scan/scan-options";
import { scanPaths, type ScanSummary } from "../scan/scan-paths";
import { styleFor } from "../style";

const FORMATS = ["text", "json", "github", "sarif", "markdown"] as const;
type Format = (typeof FORMATS)[number];

const OPTIONS = {
  format: { type: "string", value: "FORMAT", choices: FORMATS, summary: "The form of the output, text by default." },
  json: { type: "boolean", summary: "The same as --format json." },
  explain: { type: "boolean", summary: "Say for each mention what speaks for and against it (text and json)." },
  ...SCAN_OPTIONS,
  library: LIBRARY_OPTION,
  help: HELP_OPTION,
} as const;

export const scanCommand: Command = {
  name: "scan",
  summary: "Find the names and concepts of papers in code.",
  operands: "PATH...",
  completes: "paths",
  options: OPTIONS,
  examples: [
    { line: "scan src", says: "all mentions under a folder" },
    { line: "scan kernel.cu --explain", says: "why each of them was recognised" },
    { line: "scan . --json", says: "a line of JSON per file, for a program" },
    { line: "scan . --format sarif > papers.sarif", says: "for code scanning services" },
    { line: "scan . --format github", says: "annotations in GitHub Actions" },
  ],
  notes: [
    "Folders are read recursively. Files ignored by .gitignore, .git folders, symbolic links, binary files and files larger than 20 MB are passed over; a file that is named is scanned even when it is ignored. The language comes from the file's ending. In notebooks only the cells are read.",
    'With --json every file scanned gives one line, also without mentions: {"path", "mentions": [{"line", "column", "length", "text", "term", "kind", "papers"}]}. Lines count from 1, columns from 0 in UTF-16 code units; a byte order mark does not count. Text, github and sarif output counts columns from 1.',
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    if (operands.length === 0) throw new UsageError("Say which files or folders to scan.");
    const format: Format = values.json === true ? "json" : (FORMATS.find((known) => known === values.format) ?? "text");
    if (values.json === true && values.format !== undefined && values.format !== "json") throw new UsageError(`--json and --format ${values.format} do not go together.`);
    const recognition = recognitionOptions(values);
    const library = await openLibrary(host, values.library);
    const reporter = reporterFor(format, library, host, values.explain === true);
    await write(reporter.begin?.(), host);
    const summary = await scanPaths(operands, await recognitionFor(library, recognition, host), host, (file) => write(reporter.file(file), host), {
      exclude: values.exclude ?? [],
    });
    await write(reporter.end?.(), host);
    if (format === "text" && summary.mentions === 0 && !summary.failed) await host.err.write("No mention found.\n");
    return exitCodeOf(summary);
  },
};

/** What could not be read weighs more than what was not found. */
export function exitCodeOf({ failed, mentions }: Pick<ScanSummary, "failed" | "mentions">): ExitCode {
  if (failed) return EXIT.failed;
  return mentions === 0 ? EXIT.nothing : EXIT.done;
}

async function write(text: string | undefined, host: Host): Promise<void> {
  if (text !== undefined && text !== "") await host.out.write(text);
}

function reporterFor(format: Format, library: Library, host: Host, explain: boolean): Reporter {
  switch (format) {
    case "json":
      return jsonReporter(explain);
    case "github":
      return githubReporter(library);
    case "sarif":
      return sarifReporter(library, host.version);
    case "markdown":
      return markdownReporter(library);
    case "text":
      return textReporter(styleFor(host.out, host.env), explain);
  }
}
