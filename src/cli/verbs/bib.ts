import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { Bibliography, BIBLIOGRAPHY_FORMATS, writeBibliography, type BibliographyFormat } from "../../cite/bibliography";
import { citationKeys, DEFAULT_KEY_TEMPLATE, parseKeyTemplate, type KeyTemplate } from "../../cite/citation-key";
import { CitationFinder, isBibliography } from "../../cite/find-citations";
import { PLACE_DETAILS } from "../../cite/places";
import { TemplateError } from "../../cite/template";
import { PositionReader } from "../../papers/positions";
import { languageOfPath } from "../../recognize/language";
import { HELP_OPTION, LIBRARY_OPTION, parse, type Command } from "../command";
import { CliError, EXIT, reasonOf, UsageError, type ExitCode, type Host } from "../host";
import { openLibrary } from "../library-files";
import { recognitionFor, recognitionOptions } from "../scan/recognition";
import { SCAN_OPTIONS } from "../scan/scan-options";
import { scanPaths } from "../scan/scan-paths";
import { count } from "../style";

const OPTIONS = {
  format: { type: "string", value: "FORMAT", choices: BIBLIOGRAPHY_FORMATS, summary: "The form of the bibliography, bibtex by default." },
  json: { type: "boolean", summary: "The same as --format csl-json." },
  concepts: { type: "boolean", summary: "Add the leading paper of every concept mentioned." },
  places: { type: "string", value: "DETAIL", choices: PLACE_DETAILS, summary: "How to say where each paper stands: lines by default." },
  key: { type: "string", value: "TEMPLATE", summary: `How citation keys are made, "${DEFAULT_KEY_TEMPLATE}" by default.` },
  output: { type: "string", short: "o", value: "FILE", summary: "Write to FILE, which is then not scanned." },
  check: { type: "boolean", summary: "Write nothing; say whether the file of --output is up to date." },
  ...SCAN_OPTIONS,
  library: LIBRARY_OPTION,
  help: HELP_OPTION,
} as const;

export const bibCommand: Command = {
  name: "bib",
  summary: "Write the bibliography of a code tree: the papers named or cited in it.",
  operands: "PATH...",
  completes: "paths",
  options: OPTIONS,
  examples: [
    { line: "bib . > references.bib", says: "BibTeX of every paper named in the code" },
    { line: "bib src --format markdown --places files --output PAPERS.md", says: "a list for people, kept in the repository" },
    { line: "bib src --format markdown --places files --output PAPERS.md --check", says: "fail when that list is stale" },
  ],
  notes: [
    "Papers are sorted by citation key and each appears once, so that the same code always gives the same text. Cited are papers by their key in LaTeX and Markdown and by their arXiv number anywhere; files of BibTeX count for nothing. Places are given in BibTeX and CSL-JSON as annote, in Markdown below each paper; --places files keeps them from changing with every line. Files are chosen as by scan. With --check the exit status is 1 when the file would change.",
  ],
  async run(argv, host) {
    const { values, operands } = parse(argv, OPTIONS);
    if (operands.length === 0) throw new UsageError("Say which files or folders to make the bibliography of.");
    if (values.check === true && values.output === undefined) throw new UsageError("--check needs --output FILE, the file to compare with.");
    if (values.json === true && values.format !== undefined && values.format !== "csl-json") throw new UsageError(`--json and --format ${values.format} do not go together.`);
    const format: BibliographyFormat = values.json === true ? "csl-json" : (BIBLIOGRAPHY_FORMATS.find((known) => known === values.format) ?? "bibtex");
    const detail = PLACE_DETAILS.find((known) => known === values.places) ?? "lines";
    const output = values.output === undefined ? undefined : path.resolve(host.cwd, values.output);
    const template = keyTemplate(values.key ?? DEFAULT_KEY_TEMPLATE);

    const recognition = recognitionOptions(values);
    const library = await openLibrary(host, values.library);
    const keys = citationKeys(library.papers, template);
    const citations = new CitationFinder(library.papers, keys);
    const bibliography = new Bibliography();
    const { failed } = await scanPaths(
      operands,
      await recognitionFor(library, recognition, host),
      host,
      ({ path: shown, mentions }, text) => {
        const language = languageOfPath(shown);
        if (isBibliography(language)) return;
        const file = shown.replaceAll("\\", "/");
        for (const { kind, line, papers } of mentions) {
          const [best] = papers;
          if (best !== undefined && (kind === "name" || values.concepts === true)) bibliography.add(best, { file, line });
        }
        const positions = new PositionReader(text);
        for (const { start, paper } of citations.find(text, language)) bibliography.add(paper, { file, line: positions.at(start).line });
      },
      { exclude: values.exclude ?? [], without: output === undefined ? [] : [output] },
    );
    const papers = bibliography.papers((id) => library.paper(id), keys);
    const text = writeBibliography(papers, format, keys, (paper) => bibliography.placesOf(paper, detail));
    if (failed && values.check !== true && output !== undefined) {
      throw new CliError(`${values.output ?? output} is left as it was, because not everything could be read.`);
    }
    if (output === undefined) await host.out.write(text);
    else if (values.check === true) return failed ? EXIT.failed : await check(output, values.output ?? output, text, host);
    else await save(output, values.output ?? output, text, papers.length, host);
    if (failed) return EXIT.failed;
    if (papers.length > 0) return EXIT.done;
    await host.err.write("No paper is named or cited there.\n");
    return EXIT.nothing;
  },
};

/** @throws {UsageError} when the text is no template of keys. */
function keyTemplate(text: string): KeyTemplate {
  try {
    return parseKeyTemplate(text);
  } catch (error) {
    if (error instanceof TemplateError) throw new UsageError(`--key: ${error.message}`);
    throw error;
  }
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
    throw new CliError(`${shown}: ${reasonOf(error)}. Write it first without --check.`, { cause: error });
  }
  // Git may have checked the file out with the line endings of Windows.
  if (present.replaceAll("\r\n", "\n") === text) return EXIT.done;
  await host.err.write(`${shown} is stale. Write it again without --check.\n`);
  return EXIT.nothing;
}
