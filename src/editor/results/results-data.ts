import { formatFigure, metricLabel } from "../../papers/format";
import type { Metric, Paper } from "../../papers/paper";
import type { Steps } from "../../papers/steps";
import type { Measure, ResultView, ToResultsPage } from "../../pages/protocol";
import { STEP, tagPositions, TARGET_TAGS, TOPIC_TAGS } from "../map/map-data";
import { leafLabel } from "../sidebar/tree-model";

/** Metrics of which figures of one unit stand well on an axis. */
const METRICS: readonly Metric[] = ["speedup", "energy-efficiency", "memory", "compression"];
const UNITS: readonly string[] = ["x", "%"];

const capital = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** The results of all papers that a chart can show, and the measures there are. */
export function* resultsInSteps(papers: readonly Paper[]): Steps<ToResultsPage> {
  const results: ResultView[] = [];
  for (const [number, paper] of papers.entries()) {
    if (number % STEP === STEP - 1) yield;
    const tags = tagPositions(paper);
    const label = leafLabel(paper);
    for (const [index, claim] of paper.claims.entries()) {
      const { metric, low, high, unit, baseline, evidence } = claim;
      if (!METRICS.includes(metric) || !UNITS.includes(unit) || (low === null && high === null)) continue;
      const { id, title, year } = paper;
      const figure = formatFigure(claim);
      results.push({ paper: id, claim: index, label, title, year, ...tags, metric: metricLabel(metric), low, high, unit, figure, baseline: baseline ?? "", evidence });
    }
  }
  const measures = METRICS.flatMap((metric) =>
    UNITS.flatMap((unit): Measure[] => {
      const label = metricLabel(metric);
      const count = results.filter((result) => result.metric === label && result.unit === unit).length;
      return count === 0 ? [] : [{ metric: label, unit, label: `${capital(label)}, ${unit === "x" ? "×" : unit} (${count})` }];
    }),
  );
  return { type: "results", topics: TOPIC_TAGS, targets: TARGET_TAGS, measures, results };
}
