import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { buildIndex, type CorpusFile } from "../../src/ingest/build-index";
import type { PaperIndex } from "../../src/papers/paper-index";
import type { QueriesForPaper } from "./search-quality";

const read = (...parts: string[]) => readFileSync(path.join(process.cwd(), ...parts), "utf8");
const corpusFile = (name: string): CorpusFile => ({ name, text: read("src", "corpus", name) });

/** The bundled papers and concepts, built from the corpus as the build does. Run it from the folder of package.json. */
export function bundledLibrary(): PaperIndex {
  const listings = readdirSync(path.join("src", "corpus", "listings")).filter((name) => name.endsWith(".txt")).sort();
  return buildIndex({
    listings: listings.map((name) => corpusFile(`listings/${name}`)),
    bibliography: corpusFile("bibliography.json"),
    corrections: corpusFile("corrections.json"),
    concepts: corpusFile("concepts.json"),
  }).index;
}

export interface QuerySets {
  /** For choosing between ways of ranking. */
  readonly choose: readonly QueriesForPaper[];
  /** For confirming the choice; never looked at while choosing. */
  readonly confirm: readonly QueriesForPaper[];
  /** Written by other people. */
  readonly sample: readonly QueriesForPaper[];
}

/** Half-remembered queries: two for each of 355 papers in two halves, and those of the labelled sample. */
export function querySets(): QuerySets {
  const entries = JSON.parse(read("test", "fixtures", "queries.json")) as QueriesForPaper[];
  return {
    choose: entries.filter((_, position) => position % 2 === 0),
    confirm: entries.filter((_, position) => position % 2 === 1),
    sample: JSON.parse(read("test", "fixtures", "labelled-sample.json")) as QueriesForPaper[],
  };
}
