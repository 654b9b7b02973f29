import { renderCard, type CardLinks } from "../../src/editor/hover/card";
import { Library } from "../../src/papers/library";
import { DocumentScan, findMentions } from "../../src/recognize/find-mentions";
import { buildLexicon } from "../../src/recognize/lexicon";
import { figure, OURS, quantile, type Figure, type Outcome } from "./figure";
import { keep, leastOfThree, processorMilliseconds, repeated } from "./measure";
import { peer } from "./peer";
import { pick, randomNumbers } from "./random";
import type { Bench, Section } from "./section";
import { growLibrary } from "./synthetic-library";
import { codeFullOfTerms, ordinaryCode } from "./texts";

/** Megabytes per second of processor time. */
const ORDINARY = "scan, ordinary code";
const FULL_OF_TERMS = "scan, code full of terms";
const CHARACTERS = { quick: 300_000, full: 1_000_000 } as const;
const HOVERS = { quick: 500, full: 3_000 } as const;
/** A file a person edits: some 500 lines. */
const FILE = 20_000;

const LINKS: CardLinks = {
  open: ({ id }) => `command:open?${id}`,
  cite: ({ id }) => `command:cite?${id}`,
  search: (term) => `command:search?${encodeURIComponent(term)}`,
  mute: (key) => [{ label: "here", url: `command:mute?${key}` }],
};

function libraryOf({ index, papers }: Bench): Library {
  const library = new Library();
  library.set({ id: "bench", label: "Bench", ...growLibrary(index, papers) });
  return library;
}

/** From the word under the mouse to the text of its card. */
function hover(bench: Bench): Figure[] {
  const { papers, effort, root, index } = bench;
  const library = libraryOf(bench);
  const options = { lexicon: buildLexicon(library), language: "python", path: "/model/attention.py" };
  const text = codeFullOfTerms(root, index.papers, FILE);
  const scan = new DocumentScan(text, options);
  const starts = [...text.matchAll(/\w{2,}/gu)].map(({ index: start }) => start);
  const random = randomNumbers(1);
  const card = (offset: number, from: DocumentScan) => {
    const mention = from.at(offset);
    if (mention === undefined) return "";
    const known = mention.papers.flatMap((id) => library.paper(id) ?? []);
    const gloss = library.concepts.find(({ id }) => mention.key === `concept:${id}`)?.gloss;
    return renderCard({ mention, papers: known, ...(gloss === undefined ? {} : { gloss }) }, LINKS);
  };
  const onTerms = scan.mentions.map(({ start }) => start);
  const samples: number[] = [];
  for (let count = 0; count < (effort.quick ? HOVERS.quick : HOVERS.full); count += 1) {
    const offset = pick(random, count % 2 === 0 && onTerms.length > 0 ? onTerms : starts);
    samples.push(leastOfThree(() => card(offset, scan)));
  }
  const what = { who: OURS, papers, unit: "ms" } as const;
  const tail = Array.from({ length: 5 }, (_, part) => quantile(samples.filter((__, position) => position % 5 === part), 0.99));
  const afterEdit = repeated(() => card(pick(random, starts), new DocumentScan(text, options)), effort);
  return [
    figure({ ...what, measure: "hover, p50" }, samples),
    figure({ ...what, measure: "hover, p99" }, tail),
    figure({ ...what, measure: "hover, first after an edit of 500 lines" }, afterEdit),
  ];
}

const rate = (text: string, samples: readonly number[]) => samples.map((ms) => text.length / 1e6 / (ms / 1e3));

/** Every spelling that is looked for, as the text would show it. */
function spellings(bench: Bench): string[] {
  const { papers, concepts } = growLibrary(bench.index, bench.papers);
  const all = [...papers.flatMap(({ names }) => names.map(({ text }) => text)), ...concepts.flatMap(({ forms }) => forms)];
  return [...new Set(all)].filter((text) => text.length > 1).sort((a, b) => b.length - a.length);
}

function scanRate(bench: Bench, who: string, prepare: (bench: Bench) => (text: string) => unknown): Outcome[] {
  const { root, index, papers, effort } = bench;
  const characters = effort.quick ? CHARACTERS.quick : CHARACTERS.full;
  const scan = prepare(bench);
  const measured = (measure: string, text: string) => {
    const least = () => leastOfThree(() => scan(text), processorMilliseconds);
    return figure({ measure, who, papers, unit: "MB/s" }, rate(text, repeated(() => scan(text), effort, least)));
  };
  return [measured(ORDINARY, ordinaryCode(root, characters)), measured(FULL_OF_TERMS, codeFullOfTerms(root, index.papers, characters))];
}

interface AhoModule {
  readonly AhoCorasick: new (terms: readonly string[]) => { matchInText(text: string): readonly unknown[] };
}

export const RECOGNIZE_SECTIONS: readonly Section[] = [
  { name: "hover", measure: "hover", who: OURS, run: hover },
  {
    name: "scan",
    measure: ORDINARY,
    who: OURS,
    run: (bench) =>
      scanRate(bench, OURS, (given) => {
        const lexicon = buildLexicon(libraryOf(given));
        return (text) => findMentions(text, { lexicon, language: "python" });
      }),
  },
  {
    name: "scan-regexp",
    measure: ORDINARY,
    who: "one RegExp of all terms, exact case",
    run: (bench) =>
      scanRate(bench, "one RegExp of all terms, exact case", (given) => {
        const terms = spellings(given).map((term) => term.replace(/[.*+?^${}()|[\]\\]/gu, "\\$&"));
        const pattern = new RegExp(`(?<!\\w)(?:${terms.join("|")})(?!\\w)`, "g");
        return (text) => text.match(pattern);
      }),
  },
  {
    name: "scan-aho",
    measure: ORDINARY,
    who: "@monyone/aho-corasick",
    async run(bench) {
      const { AhoCorasick } = await peer<AhoModule>("@monyone/aho-corasick");
      return scanRate(bench, "@monyone/aho-corasick", (given) => {
        const automaton = new AhoCorasick(spellings(given));
        return (text) => automaton.matchInText(text);
      });
    },
  },
  {
    name: "scan-reading",
    measure: ORDINARY,
    who: "reading the text once",
    run: (bench) =>
      scanRate(bench, "reading the text once", () => (text) => {
        let sum = 0;
        for (let at = 0; at < text.length; at += 1) sum = (sum + text.charCodeAt(at)) | 0;
        keep(sum);
        return sum;
      }),
  },
];
