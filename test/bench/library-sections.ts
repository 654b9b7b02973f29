import { readFileSync } from "node:fs";
import path from "node:path";
import { inSlices } from "../../src/editor/libraries/in-slices";
import { describePaper } from "../../src/ingest/describe-paper";
import { segmentsOf, SegmentRoom, writeSegment } from "../../src/ingest/own-library/cache";
import { textPieces } from "../../src/ingest/own-library/decode-text";
import { draftPapers, readLibrary } from "../../src/ingest/own-library/import-library";
import { readBibtex } from "../../src/ingest/readers/bibtex/read-bibtex";
import { TextWindow } from "../../src/ingest/readers/text-window";
import { Library } from "../../src/papers/library";
import { readBundledIndex, readPaperIndex, writeBundledIndex } from "../../src/papers/paper-index";
import { finish } from "../../src/papers/steps";
import { mentionAt } from "../../src/recognize/find-mentions";
import { buildLexicon } from "../../src/recognize/lexicon";
import { readSavedLexicon } from "../../src/recognize/saved-lexicon";
import { createSearcher } from "../../src/search/searcher";
import { figure, OURS, type Outcome } from "./figure";
import { heapMegabytes, keep, leastOfThree, longestTask, milliseconds, processorMilliseconds, repeated } from "./measure";
import { peer } from "./peer";
import type { Bench, Section } from "./section";
import { growLibrary } from "./synthetic-library";
import { bibText } from "./texts";

const TO_ANSWER = "index read to first answer, processor time";
const UNSAVED = "Paper Lens without the saved lexicon";
const IMPORT = "import of .bib, reading";
const IMPORT_TASK = "longest task of an import";
const MEMORY = "memory";
/** Papers that are described: each costs the same, whatever the size of the library. */
const DESCRIBED = 40;

/** The text of the index; larger ones are measured with a part of their papers in one text. */
function indexText({ index, papers }: Bench): string {
  return writeBundledIndex({ schemaVersion: index.schemaVersion, builtFrom: index.builtFrom, ...growLibrary(index, papers) });
}

const indexBytes = (bench: Bench) => new TextEncoder().encode(indexText(bench));

/** The lexicon the build saved is of the bundled papers; for more it is made anew, as for own libraries. */
function savedBytes({ root, index, papers }: Bench): Uint8Array | undefined {
  return papers === index.papers.length ? readFileSync(path.join(root, "dist", "lexicon.json")) : undefined;
}

function readToFirstAnswer(index: Uint8Array, saved: Uint8Array | undefined): unknown {
  const { papers, concepts } = readBundledIndex(index);
  const library = new Library();
  library.set({ id: "bench", label: "Bench", papers, concepts });
  const code = "import torch\nfrom awq import quantize\n";
  return mentionAt(code, code.indexOf("awq") + 1, {
    lexicon: buildLexicon(library, { saved: saved === undefined ? undefined : readSavedLexicon(saved) }),
    language: "python",
  });
}

function memory(bench: Bench, who: string, load: (text: string) => unknown): Outcome[] {
  // Only what is kept counts, not the text it came from.
  const before = heapMegabytes();
  keep(load(indexText(bench)));
  return [figure({ measure: MEMORY, who, papers: bench.papers, unit: "MB" }, [heapMegabytes() - before])];
}

interface RetorquereModule {
  readonly parse: (text: string) => unknown;
}
interface CitationModule {
  readonly plugins: { readonly input: { chain(text: string, options: object): readonly unknown[] } };
}

function importRate(bench: Bench, who: string, read: (text: string) => unknown): Outcome[] {
  const text = bibText(growLibrary(bench.index, bench.papers).papers);
  const effort = bench.papers > 1_000 ? { ...bench.effort, runs: bench.effort.quick ? 1 : 3, time: 0 } : bench.effort;
  return [figure({ measure: IMPORT, who, papers: bench.papers, unit: "ms" }, repeated(() => read(text), effort))];
}

function toAnswer({ papers, effort }: Bench, who: string, run: () => unknown): Outcome[] {
  const what = { who, papers, unit: "ms" } as const;
  // As in the editor, the first time counts: nothing is warm then.
  const cold = processorMilliseconds(run);
  const least = () => leastOfThree(run, processorMilliseconds);
  return [
    figure({ ...what, measure: `${TO_ANSWER}, cold` }, [cold]),
    figure({ ...what, measure: TO_ANSWER }, repeated(run, papers > 1_000 ? { ...effort, runs: 3, time: 0 } : effort, least)),
  ];
}

/** All of an import but describing, as the extension host does it. */
async function importInSlices(bytes: Uint8Array, library: Library): Promise<void> {
  const never = () => false;
  const { entries } = await inSlices(readLibrary("bench.bib", new TextWindow(textPieces(bytes))), never);
  const papers = await inSlices(draftPapers(entries, "bench.bib", new Map()), never);
  await inSlices(library.update({ set: [{ id: "own", label: "bench.bib", papers: papers.map(({ paper }) => paper), concepts: [] }] }), never);
  const room = new SegmentRoom();
  for (const part of segmentsOf(papers)) await inSlices(writeSegment(part, room), never);
}

export const LIBRARY_SECTIONS: readonly Section[] = [
  {
    name: "index",
    measure: TO_ANSWER,
    who: OURS,
    run(bench) {
      const [file, saved] = [indexBytes(bench), savedBytes(bench)];
      return toAnswer(bench, OURS, () => readToFirstAnswer(file, saved));
    },
  },
  {
    name: "index-unsaved",
    measure: TO_ANSWER,
    who: UNSAVED,
    most: { papers: 395, reason: "nothing is saved of more" },
    run(bench) {
      const file = indexBytes(bench);
      return toAnswer(bench, UNSAVED, () => readToFirstAnswer(file, undefined));
    },
  },
  {
    name: "index-json",
    measure: TO_ANSWER,
    who: "JSON.parse alone",
    run(bench) {
      const text = indexText(bench);
      return toAnswer(bench, "JSON.parse alone", () => JSON.parse(text) as unknown);
    },
  },
  { name: "import", measure: IMPORT, who: OURS, run: (bench) => importRate(bench, OURS, (text) => finish(readBibtex(TextWindow.of(text)))) },
  {
    name: "import-slices",
    measure: IMPORT_TASK,
    who: OURS,
    async run({ index, papers, effort }) {
      const bytes = new TextEncoder().encode(bibText(growLibrary(index, papers).papers));
      const samples: number[] = [];
      for (let run = 0; run < (papers > 20_000 ? 1 : effort.runs); run += 1) samples.push(await longestTask(() => importInSlices(bytes, new Library())));
      return [figure({ measure: IMPORT_TASK, who: OURS, papers, unit: "ms" }, samples)];
    },
  },
  {
    name: "import-retorquere",
    measure: IMPORT,
    who: "@retorquere/bibtex-parser",
    most: { papers: 10_000, reason: "minutes" },
    async run(bench) {
      const { parse } = await peer<RetorquereModule>("@retorquere/bibtex-parser");
      return importRate(bench, "@retorquere/bibtex-parser", (text) => parse(text));
    },
  },
  {
    name: "import-citation-js",
    measure: IMPORT,
    who: "@citation-js",
    most: { papers: 10_000, reason: "minutes" },
    async run(bench) {
      const { plugins } = await peer<CitationModule>("@citation-js/core");
      await peer("@citation-js/plugin-bibtex");
      return importRate(bench, "@citation-js", (text) => plugins.input.chain(text, { generateGraph: false }));
    },
  },
  {
    name: "describe",
    measure: "import, names, tags and claims of one paper",
    who: OURS,
    most: { papers: 395, reason: "the same at any size" },
    run({ index, papers, effort }) {
      const some = index.papers.slice(0, effort.quick ? DESCRIBED / 4 : DESCRIBED);
      keep(some.slice(0, 3).map(describePaper));
      const samples = some.map((paper) => milliseconds(() => describePaper(paper)));
      return [figure({ measure: "import, names, tags and claims of one paper", who: OURS, papers, unit: "ms" }, samples)];
    },
  },
  {
    name: "memory",
    measure: MEMORY,
    who: OURS,
    run: (bench) =>
      memory(bench, OURS, (text) => {
        const { papers, concepts } = readPaperIndex(text);
        const library = new Library();
        library.set({ id: "bench", label: "Bench", papers, concepts });
        const lexicon = buildLexicon(library);
        const code = "import torch\nfrom awq import quantize\n";
        return [library, lexicon, mentionAt(code, code.indexOf("awq") + 1, { lexicon, language: "python" })];
      }),
  },
  {
    name: "memory-search",
    measure: MEMORY,
    who: "Paper Lens with its search index",
    run: (bench) =>
      memory(bench, "Paper Lens with its search index", (text) => {
        const { papers, concepts } = readPaperIndex(text);
        const library = new Library();
        library.set({ id: "bench", label: "Bench", papers, concepts });
        const searcher = createSearcher(library);
        return [library, buildLexicon(library), searcher, searcher.search("quantization").results.length];
      }),
  },
  { name: "memory-json", measure: MEMORY, who: "JSON.parse alone", run: (bench) => memory(bench, "JSON.parse alone", (text) => JSON.parse(text) as unknown) },
];
