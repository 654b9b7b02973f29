import { BUDGETS, Figures } from "./budgets";
import { growth, isFigure, OURS, type Figure, type Outcome } from "./figure";

const number = (value: number) => (value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value >= 0.1 ? value.toFixed(2) : value.toFixed(3));

function cell(outcome: Outcome | undefined): string {
  if (outcome === undefined) return "";
  if (!isFigure(outcome)) return `– (${outcome.reason})`;
  const { median, low, high, unit, runs } = outcome;
  return runs === 1 ? `${number(median)} ${unit}` : `${number(median)} ${unit} (${number(low)}–${number(high)})`;
}

/** How a peer does beside Paper Lens, at the largest size both were measured at. */
function beside(peer: readonly Figure[], ours: readonly Figure[]): string {
  const pairs = peer.flatMap((figure) => ours.filter(({ papers }) => papers === figure.papers).map((own) => [figure, own] as const));
  const [figure, own] = pairs.at(-1) ?? [];
  if (figure === undefined || own === undefined) return "";
  const times = figure.median / own.median;
  return `${number(times)} × ours`;
}

const verdict = (holds: boolean | undefined) => (holds === undefined ? "" : holds ? ", holds" : ", **missed**");

/** One table: a row for each measure and subject, a column for each size. */
export function renderTable(outcomes: readonly Outcome[]): string {
  const sizes = [...new Set(outcomes.map(({ papers }) => papers))].sort((a, b) => a - b);
  const run = new Figures(outcomes);
  const rows = [...new Set(outcomes.map(({ measure, who }) => JSON.stringify([measure, who])))].map((key) => JSON.parse(key) as [string, string]);
  const measures = [...new Set(rows.map(([measure]) => measure))];
  const lines = measures.flatMap((measure) =>
    rows
      .filter(([of]) => of === measure)
      .map(([, who]) => {
        const figures = run.of(measure, who);
        const budget = BUDGETS.find((each) => each.measure === measure);
        const limit = who === OURS ? `${budget?.limit ?? ""}${verdict(budget?.check(run))}` : beside(figures, run.of(measure, OURS));
        const slope = growth(figures);
        const cells = sizes.map((size) => cell(outcomes.find((each) => each.measure === measure && each.who === who && each.papers === size)));
        return `| ${[measure, who, ...cells, slope === undefined ? "" : slope.toFixed(2), limit].join(" | ")} |`;
      }),
  );
  const head = ["measure", "who", ...sizes.map((size) => `${size.toLocaleString("en-US")} papers`), "growth", "limit or comparison"];
  return [`| ${head.join(" | ")} |`, `| ${head.map(() => "---").join(" | ")} |`, ...lines].join("\n");
}
