import type { CellRef, MapPaper, MapState } from "../protocol";

/** How many papers stand in each cell, and in each row, column and all: a paper with two topics counts once in all. */
export interface Matrix {
  readonly cells: readonly (readonly number[])[];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  readonly total: number;
}

type Choice = Pick<MapState, "bundled" | "own" | "mentionedOnly" | "from" | "to">;

/** A year within open bounds; a paper without a year stands in no range that has a bound. */
export function isWithinYears(year: number | null, from: number | null, to: number | null): boolean {
  if (from === null && to === null) return true;
  return year !== null && (from === null || year >= from) && (to === null || year <= to);
}

/** The papers the toggles let through. */
export function choosePapers(papers: readonly MapPaper[], { bundled, own, mentionedOnly, from, to }: Choice): MapPaper[] {
  return papers.filter(
    (paper) =>
      ((bundled && paper.bundled) || (own && paper.own)) && (!mentionedOnly || paper.mentioned) && isWithinYears(paper.year, from, to),
  );
}

const zeros = (length: number) => Array.from({ length }, () => 0);
const add = (counts: number[], index: number) => {
  counts[index] = (counts[index] ?? 0) + 1;
};

/** Counts the papers for `topics` rows and `targets` columns. */
export function countMatrix(papers: readonly MapPaper[], topics: number, targets: number): Matrix {
  const cells = Array.from({ length: topics }, () => zeros(targets));
  const rows = zeros(topics);
  const columns = zeros(targets);
  for (const paper of papers) {
    for (const target of paper.targets) add(columns, target);
    for (const topic of paper.topics) {
      add(rows, topic);
      const row = cells[topic];
      if (row !== undefined) for (const target of paper.targets) add(row, target);
    }
  }
  return { cells, rows, columns, total: papers.length };
}

/** The papers of a cell, in the order given; -1 stands for every topic or every target. */
export function papersInCell(papers: readonly MapPaper[], topic: number, target: number): MapPaper[] {
  return papers.filter((paper) => (topic < 0 || paper.topics.includes(topic)) && (target < 0 || paper.targets.includes(target)));
}

/** How strongly a count is coloured, 0 to 1: by its root, so that small counts still differ. */
export function shade(count: number, most: number): number {
  return count <= 0 || most <= 0 ? 0 : Math.sqrt(count / most);
}

const COMPACT = new Intl.NumberFormat("en", { notation: "compact" });

/** A count as it stands in a cell, which has room for three digits: "1.2K" from a thousand on, nothing for none. */
export function countLabel(count: number): string {
  return count === 0 ? "" : COMPACT.format(count);
}

/** The cell and the years as a query of the search language; empty for the cell of everything. */
export function cellQuery({ topic, target }: CellRef, from: number | null, to: number | null): string {
  const years = from !== null && to !== null ? `year:${from}..${to}` : from !== null ? `year:>=${from}` : to !== null ? `year:<=${to}` : "";
  return [topic === "" ? "" : `topic:${topic}`, target === "" ? "" : `target:${target}`, years].filter(Boolean).join(" ");
}
