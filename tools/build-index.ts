import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Corpus, CorpusFile } from "../src/ingest/build-index";
import { buildIndex } from "../src/ingest/build-index";
import { formatProblem, type Problem } from "../src/ingest/problem";
import { readPaperIndex, writeBundledIndex } from "../src/papers/paper-index";
import { saveLexicon } from "../src/recognize/save-lexicon";
import { writeSavedLexicon } from "../src/recognize/saved-lexicon";
import { printReport } from "./index-report";

export interface BuildOptions {
  /** The folder of package.json. */
  readonly root: string;
  /** Print counts and scores. */
  readonly report: boolean;
}

const CORPUS = "src/corpus";
const LISTINGS = `${CORPUS}/listings`;
const OUTPUT = "dist/paper-index.json";
const LEXICON = "dist/lexicon.json";

/**
 * Builds dist/paper-index.json from src/corpus, reads it back, and saves the lexicon made of it.
 * @throws {Error} naming file and line when the corpus is malformed or a correction is stale;
 * what could be read is written all the same.
 */
export function run({ root, report }: BuildOptions): void {
  const started = performance.now();
  const corpus = readCorpus(root);
  const built = buildIndex(corpus);
  const output = path.join(root, OUTPUT);
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, writeBundledIndex(built.index));
  const index = readPaperIndex(readFileSync(output, "utf8"));
  // Made of the papers as they are read, not as they were built.
  writeFileSync(path.join(root, LEXICON), writeSavedLexicon(saveLexicon(index)));
  const milliseconds = performance.now() - started;
  if (report) printReport({ root, corpus, index, report: built.report, milliseconds });
  if (built.problems.length > 0) throw new Error(`The paper index could not be built cleanly:\n${describeProblems(built.problems)}`);
}

/** Papers that a damaged listing lacks are missed by concepts and corrections too: what is wrong with listings is told alone. */
function describeProblems(problems: readonly Problem[]): string {
  const ofListings = problems.filter(({ file }) => file.startsWith(`${LISTINGS}/`));
  const others = problems.length - ofListings.length;
  if (ofListings.length === 0 || others === 0) return problems.map(formatProblem).join("\n");
  const files = [...new Set(problems.filter((problem) => !ofListings.includes(problem)).map(({ file }) => file))];
  return [...ofListings.map(formatProblem), `${others} more in ${files.join(", ")}: told once the listings are whole, for they may come from these.`].join("\n");
}

function readCorpus(root: string): Corpus {
  const read = (name: string): CorpusFile => ({ name, text: readFileSync(path.join(root, name), "utf8") });
  const folder = LISTINGS;
  const names = existsSync(path.join(root, folder)) ? readdirSync(path.join(root, folder)).filter((name) => name.endsWith(".txt")).sort() : [];
  if (names.length === 0) throw new Error(`${folder} holds no listing (*.txt), so there is nothing to build an index from.`);
  return {
    listings: names.map((name) => read(`${folder}/${name}`)),
    bibliography: read(`${CORPUS}/bibliography.json`),
    corrections: read(`${CORPUS}/corrections.json`),
    concepts: read(`${CORPUS}/concepts.json`),
  };
}
