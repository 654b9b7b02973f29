import { formatNumber } from "./format-number";
import type { Claim, Metric, Paper } from "./paper";
import { primaryName } from "./paper";
import { TARGET_LABELS, TOPIC_LABELS } from "./taxonomy";

const METRIC_LABELS: Readonly<Record<Metric, string>> = {
  speedup: "speedup",
  throughput: "throughput",
  latency: "latency",
  "energy-efficiency": "energy efficiency",
  power: "power",
  memory: "memory",
  area: "area",
  compression: "compression",
  accuracy: "accuracy",
  quality: "quality",
  cost: "cost",
  scale: "scale",
  utilization: "utilization",
  other: "",
};

/** "speedup", "energy efficiency"; "result" for a claim about something else. */
export function metricLabel(metric: Metric): string {
  return METRIC_LABELS[metric] || "result";
}

/** Units that stand directly at the number: 3×, 41%, 2 dB. */
function withUnit(figure: string, unit: string): string {
  if (unit === "") return figure;
  if (unit === "x") return `${figure}×`;
  return unit === "%" ? `${figure}%` : `${figure} ${unit}`;
}

/** "41–137×", "up to 58×", "over 2×", "93 tokens/s". */
export function formatFigure(claim: Pick<Claim, "low" | "high" | "unit">): string {
  const { low, high, unit } = claim;
  if (low === null) return high === null ? unit : `up to ${withUnit(formatNumber(high), unit)}`;
  if (high === null) return `over ${withUnit(formatNumber(low), unit)}`;
  return withUnit(low === high ? formatNumber(low) : `${formatNumber(low)}–${formatNumber(high)}`, unit);
}

/** "up to 7.93× speedup vs. PyTorch". */
export function formatClaim(claim: Claim): string {
  const what = METRIC_LABELS[claim.metric];
  const figure = what === "" ? formatFigure(claim) : `${formatFigure(claim)} ${what}`;
  return claim.baseline === null ? figure : `${figure} vs. ${claim.baseline}`;
}

/** What an engineer asks first; accuracy figures say little without their benchmark. */
const HEADLINE_ORDER: readonly Metric[] = [
  "speedup",
  "energy-efficiency",
  "memory",
  "compression",
  "throughput",
  "latency",
  "power",
  "cost",
  "area",
  "utilization",
  "quality",
  "accuracy",
  "scale",
  "other",
];

/** The claim that stands for the paper where there is room for one only. */
export function headlineClaim(paper: Paper): Claim | undefined {
  const rank = (claim: Claim) => HEADLINE_ORDER.indexOf(claim.metric);
  return paper.claims.reduce<Claim | undefined>(
    (best, claim) => (best === undefined || rank(claim) < rank(best) ? claim : best),
    undefined,
  );
}

/** What people call the document a paper was listed in: bundled listings have file names with a checksum, "003_4a35a77b6ae95c58.txt". */
export function listingName(listing: string): string {
  const [, number] = /^(\d+)_[\da-f]{16}\.txt$/u.exec(listing) ?? [];
  return number === undefined ? listing : `Listing ${number}`;
}

/** The last word of a name, particles kept: "Ji Lin" is "Lin", "Laurens van der Maaten" is "van der Maaten". */
export function familyName(author: string): string {
  if (author.includes(",")) return author.slice(0, author.indexOf(",")).trim();
  const words = author.trim().split(/\s+/u);
  let start = words.length - 1;
  while (start > 1 && /^\p{Ll}/u.test(words[start - 1] ?? "")) start -= 1;
  return words.slice(Math.max(start, 0)).join(" ");
}

/** What an author is called in short; an institution has its whole name. */
export function shortAuthor(author: string, { publication }: Pick<Paper, "publication">): string {
  return publication?.literals?.includes(author) === true ? author : familyName(author);
}

/** "Lin et al.", "Dao and Gu", "Dao"; empty when no author is known. */
export function shortAuthors(paper: Pick<Paper, "authors" | "authorsComplete" | "publication">): string {
  const [first, second] = paper.authors.slice(0, 2).map((author) => shortAuthor(author, paper));
  if (first === undefined) return "";
  if (paper.authors.length > 2 || !paper.authorsComplete) return `${first} et al.`;
  return second === undefined ? first : `${first} and ${second}`;
}

/** "Lin et al., 2023", with whatever is known of it. */
export function byline(paper: Paper): string {
  return [shortAuthors(paper), paper.year === null ? "" : String(paper.year)].filter(Boolean).join(", ");
}

/** "GPU, Mobile and edge"; empty when the work names no hardware. */
export function targetList(paper: Pick<Paper, "targets">): string {
  return paper.targets
    .filter((target) => target !== "agnostic")
    .map((target) => TARGET_LABELS[target])
    .join(", ");
}

/** "Quantization, LLM inference and serving". */
export function topicList(paper: Pick<Paper, "topics">): string {
  return paper.topics.map((topic) => TOPIC_LABELS[topic]).join(", ");
}

/** The label of a topic or target id, or the id itself when it is neither. */
export function tagLabel(tag: string): string {
  const labels: Readonly<Record<string, string>> = { ...TOPIC_LABELS, ...TARGET_LABELS };
  return labels[tag] ?? tag;
}

/** The short name first, then the title without repeating the name: "AWQ: Activation-aware …". */
export function titleWithName(paper: Paper): string {
  const name = primaryName(paper);
  return name === undefined || paper.title.toLowerCase().includes(name.toLowerCase())
    ? paper.title
    : `${name}: ${paper.title}`;
}

/** The paper's page on arXiv, or null when it has none; what is no arXiv id leads nowhere. */
export function arxivUrl(paper: Pick<Paper, "arxivId">): string | null {
  return paper.arxivId === null || !/^[\w.-]+(?:\/\d+)?$/.test(paper.arxivId) ? null : `https://arxiv.org/abs/${paper.arxivId}`;
}
