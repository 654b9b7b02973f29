import { IN_WEB_HOST, LOADING } from "./activation";
import { growth, isFigure, OURS, type Figure, type Outcome } from "./figure";

/**
 * What the product promises, as ratios to a peer of the same run or as growth, so that it holds
 * on a slow machine too. Milliseconds stand in the table beside the figures.
 */
export interface Budget {
  readonly measure: string;
  /** In words, for the table. */
  readonly limit: string;
  /** Undefined when the run has no figures to check it with. */
  check(figures: Figures): boolean | undefined;
}

/** The figures of a run, to be asked by measure and subject. */
export class Figures {
  readonly all: readonly Figure[];

  constructor(outcomes: readonly Outcome[]) {
    this.all = outcomes.filter(isFigure);
  }

  of(measure: string, who: string): Figure[] {
    return this.all.filter((each) => each.measure === measure && each.who === who).sort((a, b) => a.papers - b.papers);
  }

  /** Ours over theirs at the largest size both have. */
  ratio(measure: string, peer: string): number | undefined {
    const others = new Map(this.of(measure, peer).map((each) => [each.papers, each.median]));
    const ours = this.of(measure, OURS).filter(({ papers }) => others.has(papers)).at(-1);
    return ours === undefined ? undefined : ours.median / (others.get(ours.papers) ?? NaN);
  }

  /** Ours over theirs with the bundled papers alone. */
  ratioBundled(measure: string, peer: string): number | undefined {
    const [ours] = this.of(measure, OURS);
    const theirs = this.of(measure, peer).find(({ papers }) => papers === ours?.papers);
    return ours === undefined || theirs === undefined ? undefined : ours.median / theirs.median;
  }

  /** Whether no peer has a higher figure at any size. */
  best(measure: string): boolean | undefined {
    const peers = this.all.filter((each) => each.measure === measure && each.who !== OURS);
    const ours = this.of(measure, OURS);
    if (ours.length === 0 || peers.length === 0) return undefined;
    return peers.every(({ papers, median }) => (ours.find((each) => each.papers === papers)?.median ?? Infinity) >= median);
  }

  growth(measure: string): number | undefined {
    return growth(this.of(measure, OURS));
  }
}

const atMost = (value: number | undefined, limit: number) => (value === undefined ? undefined : value <= limit);
const atLeast = (value: number | undefined, limit: number) => (value === undefined ? undefined : value >= limit);
const READ = "index read to first answer, processor time";
const SCAN = "scan, ordinary code";
const FULL_OF_TERMS = "scan, code full of terms";
const ONE_REGEXP = "one RegExp of all terms, exact case";
const ACTIVATE = "activate(), Node with a stub of vscode";
const IMPORT_TASK = "longest task of an import";
const DESCRIBE = "import, names, tags and claims of one paper";
const SLICES = "longest task while the search index is built";

export const BUDGETS: readonly Budget[] = [
  { measure: ACTIVATE, limit: "5 ms; at most 1/4 of loading the bundle", check: (run) => atMost(run.ratio(ACTIVATE, LOADING), 0.25) },
  { measure: IN_WEB_HOST, limit: "5 ms; at most 1/4 of loading the bundle", check: (run) => atMost(run.ratio(IN_WEB_HOST, LOADING), 0.25) },
  { measure: READ, limit: "40 ms for 395; there at most 8 × JSON.parse", check: (run) => atMost(run.ratioBundled(READ, "JSON.parse alone"), 8) },
  { measure: "hover, p50", limit: "growth at most 0.1", check: (run) => atMost(run.growth("hover, p50"), 0.1) },
  { measure: "hover, p99", limit: "1 ms for 395, 2 ms for 100,000; growth at most 0.15", check: (run) => atMost(run.growth("hover, p99"), 0.15) },
  { measure: SCAN, limit: "20 MB/s; at least as fast as Aho-Corasick", check: (run) => atLeast(run.ratio(SCAN, "@monyone/aho-corasick"), 1) },
  {
    // One word in thirteen is a candidate here: the time goes into judging its surroundings, which the peers do not.
    measure: FULL_OF_TERMS,
    limit: "1/8 of one RegExp, which judges nothing",
    check: (run) => atLeast(run.ratio(FULL_OF_TERMS, ONE_REGEXP), 1 / 8),
  },
  {
    measure: "search, one query",
    limit: "1 ms for 395, 30 ms for 100,000; no slower than lunr",
    check: (run) => atMost(run.ratio("search, one query", "lunr"), 1),
  },
  ...["search quality", "search quality, last word half typed", "search quality, a letter dropped"].map(
    (measure): Budget => ({ measure, limit: "better than every peer", check: (run) => run.best(measure) }),
  ),
  { measure: SLICES, limit: "50 ms; growth at most 0.3", check: (run) => atMost(run.growth(SLICES), 0.3) },
  {
    measure: "import of .bib, reading",
    limit: "faster than @retorquere/bibtex-parser; growth at most 1.15",
    check: (run) => {
      const ratio = run.ratio("import of .bib, reading", "@retorquere/bibtex-parser");
      return ratio === undefined ? undefined : ratio < 1 && (run.growth("import of .bib, reading") ?? 1) <= 1.15;
    },
  },
  { measure: IMPORT_TASK, limit: "50 ms; growth at most 0.3", check: (run) => atMost(run.growth(IMPORT_TASK), 0.3) },
  { measure: DESCRIBE, limit: "15 ms", check: (run) => atMost(run.of(DESCRIBE, OURS)[0]?.median, 15) },
  { measure: "memory", limit: "+25 MB for 395; growth at most 1.05", check: (run) => {
    const [smallest] = run.of("memory", OURS);
    // Memory does not depend on how fast the machine is.
    return smallest === undefined ? undefined : smallest.median <= 25 && (run.growth("memory") ?? 1) <= 1.05;
  } },
];
