import { readFileSync } from "node:fs";
import path from "node:path";
import type { Corpus } from "../src/ingest/build-index";
import { buildIndex } from "../src/ingest/build-index";
import type { IndexReport } from "../src/ingest/index-report";
import type { PaperIndex } from "../src/papers/paper-index";
import { TARGET_LABELS, TOPIC_LABELS } from "../src/papers/taxonomy";
import type { Scores } from "./score";
import { labelledSampleSchema, score } from "./score";

export interface ReportInput {
  readonly root: string;
  readonly corpus: Corpus;
  readonly index: PaperIndex;
  readonly report: IndexReport;
  /** From reading the corpus to reading the index back. */
  readonly milliseconds: number;
}

const SAMPLE = "test/fixtures/labelled-sample.json";
const LABEL_WIDTH = 34;

/** Prints what the index holds and how it scores against the labelled sample. */
export function printReport({ root, corpus, index, report, milliseconds }: ReportInput): void {
  printCounts(report, milliseconds);
  printTags("Papers per topic", report.perTopic, TOPIC_LABELS);
  printTags("Papers per target", report.perTarget, TARGET_LABELS);
  printTitles("Papers without a name", report.withoutName);
  printTitles("Papers without a topic", report.withoutTopic);
  printTitles("Papers without a target", report.withoutTarget);
  printTitles("Leftovers", report.leftovers);
  const sample = labelledSampleSchema.parse(JSON.parse(readFileSync(path.join(root, SAMPLE), "utf8")));
  const byRules = buildIndex({ listings: corpus.listings, bibliography: corpus.bibliography, corrections: { name: corpus.corrections.name, text: "[]" } });
  printScores(score(byRules.index.papers, sample), score(index.papers, sample));
}

function row(label: string, ...values: readonly (string | number)[]): void {
  console.log(`${label.padEnd(LABEL_WIDTH)}${values.map((value) => String(value).padStart(10)).join("")}`);
}

function printCounts(report: IndexReport, milliseconds: number): void {
  row("Listings", report.listings);
  row("Entries", report.entries);
  row("Papers", report.papers);
  row("arXiv ids", report.arxivIds);
  row("Claims", report.claims);
  row("Links", report.links);
  row("Concepts", report.concepts);
  row("Corrections used", report.corrections);
  row("Leftovers of LaTeX or markup", report.leftovers.length);
  row("Build time, ms", Math.round(milliseconds));
}

function printTags<Id extends string>(heading: string, counts: ReadonlyMap<Id, number>, labels: Readonly<Record<Id, string>>): void {
  console.log(`\n${heading}`);
  for (const [id, count] of counts) row(`  ${labels[id]}`, count);
}

function printTitles(heading: string, titles: readonly string[]): void {
  console.log(`\n${heading}: ${titles.length}`);
  for (const title of titles) console.log(`  ${title}`);
}

function printScores(rules: Scores, corrected: Scores): void {
  console.log(`\nAgainst ${corrected.papers} papers labelled by hand`);
  row("", "rules", "corrected");
  const line = (label: string, value: (scores: Scores) => number): void => row(label, value(rules).toFixed(3), value(corrected).toFixed(3));
  line("  Topics, F1", (scores) => scores.topics);
  line("  Targets, F1", (scores) => scores.targets);
  line("  Names, F1", (scores) => scores.names);
  line("  Primary name found", (scores) => scores.primaryFound);
  line("  Claims by figures and unit, F1", (scores) => scores.claims);
  line("  Key sentence", (scores) => scores.keySentence);
  if (corrected.missing.length > 0) printTitles("Labelled papers that are not in the index", corrected.missing);
}
