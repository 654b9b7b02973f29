import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { IndexError, readPaperIndex } from "../papers/paper-index";
import { CliError } from "./host";

/** What is wrong in a library file; the line is 1-based. */
export interface LibraryProblem {
  readonly line: number;
  readonly message: string;
}

export interface LibraryContent {
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
  /** What was left out or doubted, in the order of the file. */
  readonly problems: readonly LibraryProblem[];
}

/** One format in which papers may come. A new format is one more entry of READERS. */
interface LibraryReader {
  /** What people call the format. */
  readonly format: string;
  /** File endings with the dot, in lower case. */
  readonly endings: readonly string[];
  /** Whether a text of such an ending is in this format. */
  accepts(text: string): boolean;
  read(file: string, text: string): Promise<LibraryContent>;
}

const paperIndexReader: LibraryReader = {
  format: "paper index",
  endings: [".json"],
  accepts: (text) => text.trimStart().startsWith("{"),
  read(_file, text) {
    try {
      const { papers, concepts } = readPaperIndex(text);
      return Promise.resolve({ papers, concepts, problems: [] });
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      return Promise.resolve({ papers: [], concepts: [], problems: [{ line: 1, message: error.message }] });
    }
  },
};

/** What else an index is built from; a listing of the user's own comes alone. */
const NOTHING = { name: "", text: "[]" };

const listingReader: LibraryReader = {
  format: "listing",
  endings: [".txt"],
  accepts: () => true,
  async read(file, text) {
    // The rules that read papers from text are large; only those who need them wait for them.
    const { buildIndex } = await import("../ingest/build-index");
    const { index, problems } = buildIndex({ listings: [{ name: file, text }], bibliography: NOTHING, corrections: NOTHING });
    return { papers: index.papers, concepts: [], problems };
  },
};

const READERS: readonly LibraryReader[] = [listingReader, paperIndexReader];

/** The formats and their endings, for people: "listing (.txt)". */
export const LIBRARY_FORMATS: readonly string[] = READERS.map(({ format, endings }) => `${format} (${endings.join(", ")})`);

/** @throws {CliError} when no reader knows the format. */
export function readerFor(file: string, text: string): LibraryReader {
  const name = file.toLowerCase();
  const reader = READERS.find((candidate) => candidate.endings.some((ending) => name.endsWith(ending)) && candidate.accepts(text));
  if (reader !== undefined) return reader;
  throw new CliError(`${file}: the format of this library is not known. Known formats: ${LIBRARY_FORMATS.join(", ")}.`);
}
