import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { IndexError, readPaperIndex } from "../papers/paper-index";
import type { Steps } from "../papers/steps";
import { CliError } from "./host";

/** What is wrong in a library file; the line is 1-based. */
export interface LibraryProblem {
  readonly line: number;
  readonly message: string;
}

export interface LibraryContent {
  /** What people call the file's format. */
  readonly format: string;
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
  /** What was left out or doubted, in the order of the file. */
  readonly problems: readonly LibraryProblem[];
}

const PAPER_INDEX = "paper index";

/** The formats and their endings, for people: "listing (.txt)". */
export const LIBRARY_FORMATS: readonly string[] = [
  "BibTeX and BibLaTeX (.bib)",
  "CSL-JSON (.json)",
  "arXiv Atom (.atom, .xml)",
  "JSON lines (.jsonl)",
  "listing (.txt)",
  `${PAPER_INDEX} (.json)`,
];

/** Runs the steps of a long reading; `papers` tells how many papers are done. */
export type RunSteps = <T>(steps: Steps<T>, papers: () => number) => Promise<T>;

/**
 * Reads the text of a library in whichever of the formats it is.
 * @throws {CliError} when it is in none.
 */
export async function readLibraryText(file: string, label: string, text: string, runSteps: RunSteps): Promise<LibraryContent> {
  if (file.toLowerCase().endsWith(".json") && text.trimStart().startsWith("{")) return readIndex(text);
  // The rules that read papers from text are large; only those who need them wait for them.
  const { importLibrary, UnknownFormat } = await import("../ingest/own-library/import-library");
  try {
    let done = 0;
    const steps = importLibrary(file, text, label, (count) => (done = count));
    const { format, papers, problems } = await runSteps(steps, () => done);
    return { format, papers, concepts: [], problems };
  } catch (error) {
    if (!(error instanceof UnknownFormat)) throw error;
    throw new CliError(`${file}: the format of this library is not known. Known formats: ${LIBRARY_FORMATS.join(", ")}.`, { cause: error });
  }
}

function readIndex(text: string): LibraryContent {
  try {
    const { papers, concepts } = readPaperIndex(text);
    return { format: PAPER_INDEX, papers, concepts, problems: [] };
  } catch (error) {
    if (!(error instanceof IndexError)) throw error;
    const message = `${error.message} (Read as a paper index, as "import --output" writes it. CSL-JSON is a list: it begins with "[".)`;
    return { format: PAPER_INDEX, papers: [], concepts: [], problems: [{ line: 1, message }] };
  }
}
