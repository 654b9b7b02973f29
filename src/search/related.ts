import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { TARGET_LABELS, TOPIC_LABELS } from "../papers/taxonomy";
import { SINGLE_LINES } from "./engine/paper-ids";
import { papersWithTerms, tellingTerms } from "./engine/similar";
import type { TextIndex } from "./engine/text-index";
import type { Searcher } from "./searcher";
import { squash } from "./text/words";

export interface RelatedPaper {
  readonly paper: Paper;
  /** Why, for people: "Both: FP8, FPGA", "Same baseline: vLLM", "Similar abstract". */
  readonly reasons: readonly string[];
}

/** Terms of the abstract that are compared, and papers that are looked at more closely. */
const TERMS = 20;
const CANDIDATES = 80;
/** A concept of more papers than this share says little about any two of them. */
const COMMON_CONCEPT = 0.15;

/** Largest share of suggestions that have no topic in common, and how near they must be. */
const STRANGERS = 0.1;
const STANDING_OUT = 0.8;

/** How much longer one spelling of a title may be than another, by LaTeX and signs. */
const SPELLING = 24;

interface Candidate {
  readonly paper: Paper;
  readonly similarity: number;
}

function counts(index: TextIndex, number: number): Map<number, number> {
  const found = new Map<number, number>();
  const { ids, ends } = index.ids.of(number);
  const count = (from: number | undefined, to: number | undefined, weight: number) => {
    for (const id of ids.subarray(from, to)) found.set(id, (found.get(id) ?? 0) + weight);
  };
  const title = SINGLE_LINES.indexOf("title");
  count(ends[title - 1], ends[title], 2);
  count(ends[SINGLE_LINES.length - 1], ends.at(-1), 1);
  return found;
}

/** Tells the same work under another id. */
function duplicateOf(paper: Paper): (other: Paper) => boolean {
  const title = squash(paper.title);
  return (other) =>
    other.id === paper.id ||
    (paper.arxivId !== null && other.arxivId === paper.arxivId) ||
    // Squashing costs more than all the rest, so that titles of another length are left alone.
    (Math.abs(other.title.length - paper.title.length) < SPELLING && squash(other.title) === title);
}

const baselinesOf = (paper: Paper): Map<string, string> =>
  new Map(
    paper.claims.flatMap(({ baseline }): [string, string][] => {
      // A baseline of one or two words is a system ("vLLM"); longer ones are descriptions.
      const short = baseline !== null && /\p{Lu}/u.test(baseline) && baseline.split(/\s+/u).length <= 2;
      return short ? [[squash(baseline), baseline]] : [];
    }),
  );

const shared = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((value) => b.includes(value));

interface Comparison {
  readonly score: number;
  readonly reasons: readonly string[];
  readonly sameTopic: boolean;
}

/** One paper beside another: how near, and why. */
function compare(paper: Paper, { paper: other, similarity }: Candidate, concepts: readonly Concept[], papers: number): Comparison {
  const topics = shared(paper.topics, other.topics);
  const targets = shared(paper.targets, other.targets).filter((target) => target !== "agnostic");
  const both = concepts.filter((concept) => concept.papers.includes(other.id));
  const rarity = (concept: Concept) => Math.log(papers / concept.papers.length) / Math.log(Math.max(papers, 2));
  const theirs = baselinesOf(other);
  const baselines = [...baselinesOf(paper)].filter(([key]) => theirs.has(key)).map(([, text]) => text);
  const sameMainTopic = paper.topics[0] !== undefined && topics.includes(paper.topics[0]);
  const score =
    similarity +
    Math.min(both.reduce((sum, concept) => sum + 0.15 * rarity(concept), 0), 0.45) +
    0.12 * Math.min(topics.length, 3) +
    (sameMainTopic ? 0.1 : 0) +
    0.05 * Math.min(targets.length, 2) +
    0.1 * Math.min(baselines.length, 1);
  const ideas = [...both]
    .filter((concept) => concept.papers.length <= Math.max(papers * COMMON_CONCEPT, 3))
    .sort((a, b) => a.papers.length - b.papers.length)
    .slice(0, 3)
    .map(({ label }) => label);
  const labels = [...ideas, ...targets.map((target) => TARGET_LABELS[target])];
  if (ideas.length === 0) labels.unshift(...topics.slice(0, 2).map((topic) => TOPIC_LABELS[topic]));
  const reasons: string[] = [];
  if (labels.length > 0) reasons.push(`Both: ${[...new Set(labels)].join(", ")}`);
  if (baselines.length > 0) reasons.push(`Same baseline: ${baselines.join(", ")}`);
  if (similarity >= 0.35 || reasons.length === 0) reasons.push("Similar abstract");
  return { score, reasons, sameTopic: topics.length > 0 };
}

/** The first ones, among them few that share no topic, and those only for lack of better or when they stand out. */
function mostlySameTopic<T extends Comparison>(compared: readonly T[], limit: number): T[] {
  const best = compared[0]?.score ?? 0;
  let strangers = Math.floor(limit * STRANGERS);
  const taken = compared.filter(({ sameTopic, score }) => sameTopic || (score > best * STANDING_OUT && strangers-- > 0)).slice(0, limit);
  if (taken.length === limit) return taken;
  const rest = compared.filter((each) => !taken.includes(each));
  return [...taken, ...rest.slice(0, limit - taken.length)];
}

/** Where text and concepts lead to too few papers of the same topics, any paper of them is a candidate. */
function addSameTopic(candidates: Map<number, number>, paper: Paper, index: TextIndex, limit: number): void {
  const sharesTopic = (other: number) => index.papers[other]?.topics.some((topic) => paper.topics.includes(topic)) ?? false;
  const found = [...candidates.keys()].filter(sharesTopic).length;
  // The paper itself is among them.
  let missing = limit + 1 - found;
  if (missing <= 0) return;
  missing = Math.max(missing, CANDIDATES);
  for (let other = 0; other < index.papers.length && missing > 0; other += 1) {
    if (candidates.has(other) || !sharesTopic(other)) continue;
    candidates.set(other, 0);
    missing -= 1;
  }
}

/**
 * Papers near this one, nearest first, each with the reasons; never the paper itself or
 * another record of the same work. The same input gives the same answer.
 */
export function relatedPapers(paper: Paper, { index }: Searcher, limit = 10): RelatedPaper[] {
  const number = index.numberOf(paper.id);
  if (number === undefined) return [];
  const similar = papersWithTerms(tellingTerms(counts(index, number), index, TERMS), index);
  const most = similar.find((each) => each.number === number)?.score ?? similar[0]?.score ?? 1;
  const concepts = index.concepts.filter((concept) => concept.papers.includes(paper.id));
  const candidates = new Map<number, number>();
  for (const { number: other, score } of similar.slice(0, CANDIDATES)) candidates.set(other, score / most);
  for (const concept of concepts) {
    if (concept.papers.length > Math.max(index.papers.length * COMMON_CONCEPT, 3)) continue;
    for (const id of concept.papers.slice(0, CANDIDATES)) {
      const other = index.numberOf(id);
      if (other !== undefined && !candidates.has(other)) candidates.set(other, 0);
    }
  }
  addSameTopic(candidates, paper, index, limit);
  const isDuplicate = duplicateOf(paper);
  const compared = [...candidates]
    .flatMap(([other, similarity]) => {
      const candidate = index.papers[other];
      if (candidate === undefined || isDuplicate(candidate)) return [];
      return [{ paper: candidate, number: other, ...compare(paper, { paper: candidate, similarity }, concepts, index.papers.length) }];
    })
    .sort((a, b) => b.score - a.score || a.number - b.number);
  return mostlySameTopic(compared, limit).map(({ paper: candidate, reasons }) => ({ paper: candidate, reasons }));
}
