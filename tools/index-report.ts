import type { Corpus } from "../src/ingest/build-index";
import type { IndexReport } from "../src/ingest/index-report";
import type { PaperIndex } from "../src/papers/paper-index";

export interface ReportInput {
  readonly root: string;
  readonly corpus: Corpus;
  readonly index: PaperIndex;
  readonly report: IndexReport;
  readonly milliseconds: number;
}

/** Prints what the index holds. */
export function printReport({ report, milliseconds }: ReportInput): void {
  const lines = [
    ["listings", report.listings],
    ["entries", report.entries],
    ["papers", report.papers],
    ["arXiv ids", report.arxivIds],
    ["corrections used", report.corrections],
    ["leftovers of LaTeX or markup", report.leftovers.length],
    ["build time", `${Math.round(milliseconds)} ms`],
  ];
  for (const [label, value] of lines) console.log(`${String(label).padEnd(32)}${String(value)}`);
}
