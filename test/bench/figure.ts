/** A figure of the benchmark: median of several runs with the lowest and the highest. */
export interface Figure {
  /** What is measured: "search", "scan". */
  readonly measure: string;
  /** Paper Lens, or what it is compared with. */
  readonly who: string;
  /** Papers in the library it was measured with. */
  readonly papers: number;
  readonly median: number;
  readonly low: number;
  readonly high: number;
  readonly unit: Unit;
  readonly runs: number;
}

/** Why there is no figure. */
export interface Gap {
  readonly measure: string;
  readonly who: string;
  readonly papers: number;
  readonly reason: string;
}

export type Unit = "ms" | "MB/s" | "MB" | "MRR@10";
export type Outcome = Figure | Gap;

export const OURS = "Paper Lens";

export const isFigure = (outcome: Outcome): outcome is Figure => "median" in outcome;

/** The value at a share (0 to 1) of the sorted samples. */
export function quantile(samples: readonly number[], share: number): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
}

export function figure(what: Pick<Figure, "measure" | "who" | "papers" | "unit">, samples: readonly number[]): Figure {
  const { measure, who, papers, unit } = what;
  return { measure, who, papers, unit, runs: samples.length, median: quantile(samples, 0.5), low: quantile(samples, 0), high: quantile(samples, 1) };
}

/**
 * How a cost grows with the library: the slope of its logarithm over that of the number of
 * papers, by least squares. 0: the same at any size, 1: in proportion. Undefined for one size.
 */
export function growth(figures: readonly Figure[]): number | undefined {
  const points = figures.filter(({ median }) => median > 0).map(({ papers, median, unit }) => [Math.log(papers), Math.log(unit === "MB/s" ? 1 / median : median)] as const);
  if (new Set(points.map(([x]) => x)).size < 2) return undefined;
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  const [x, y] = [mean(points.map(([px]) => px)), mean(points.map(([, py]) => py))];
  const over = points.reduce((sum, [px, py]) => sum + (px - x) * (py - y), 0);
  return over / points.reduce((sum, [px]) => sum + (px - x) ** 2, 0);
}
