import type { ResultView, Tagged } from "../protocol";
import { hardwareOf } from "./chart-model";

const HEADS = ["Paper", "Title", "Year", "Metric", "Figure", "Low", "High", "Unit", "Compared with", "Hardware", "Evidence"];

function cells(result: ResultView, targets: readonly Tagged[]): string[] {
  const { label, title, year, metric, figure, low, high, unit, baseline, evidence } = result;
  const number = (value: number | null) => (value === null ? "" : String(value));
  return [label, title, number(year), metric, figure, number(low), number(high), unit, baseline, hardwareOf(result, targets), evidence];
}

/** Text that a spreadsheet would take for a formula is marked as text; plain numbers stay numbers. */
function csvCell(text: string): string {
  const safe = /^[=+@\t\r-]/u.test(text) && Number.isNaN(Number(text)) ? `'${text}` : text;
  return /[",\r\n]/u.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** As CSV (RFC 4180), with a line of heads. */
export function toCsv(results: readonly ResultView[], targets: readonly Tagged[]): string {
  return [HEADS, ...results.map((result) => cells(result, targets))].map((row) => `${row.map(csvCell).join(",")}\r\n`).join("");
}

/** What would end a cell or begin markup is escaped. */
function markdownCell(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\|*_`<[\]]/gu, String.raw`\$&`);
}

/** As a Markdown table of what people read; figures stand without their parts. */
export function toMarkdown(results: readonly ResultView[], targets: readonly Tagged[]): string {
  const row = (texts: readonly string[]) => `| ${texts.join(" | ")} |\n`;
  const body = results.map((result) => {
    const { label, year, metric, figure, baseline } = result;
    return row([label, String(year ?? ""), metric, figure, baseline, hardwareOf(result, targets)].map(markdownCell));
  });
  return row(["Paper", "Year", "Metric", "Figure", "Compared with", "Hardware"]) + row(["---", "---:", "---", "---:", "---", "---"]) + body.join("");
}
