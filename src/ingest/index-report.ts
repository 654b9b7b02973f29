import { primaryName } from "../papers/paper";
import type { PaperIndex } from "../papers/paper-index";
import type { Target, Topic } from "../papers/taxonomy";
import { TARGETS, TOPICS } from "../papers/taxonomy";
import { findLeftovers } from "./clean-text/leftovers";

/** What the index holds, in figures. */
export interface IndexReport {
  readonly listings: number;
  readonly entries: number;
  readonly papers: number;
  readonly arxivIds: number;
  readonly links: number;
  readonly claims: number;
  readonly concepts: number;
  readonly perTopic: ReadonlyMap<Topic, number>;
  readonly perTarget: ReadonlyMap<Target, number>;
  /** Titles of the papers that have no primary name, no topic, no target. */
  readonly withoutName: readonly string[];
  readonly withoutTopic: readonly string[];
  readonly withoutTarget: readonly string[];
  readonly corrections: number;
  /** Pieces of titles and abstracts that still look like LaTeX or markup. */
  readonly leftovers: readonly string[];
}

/** Counts what `index` holds. */
export function reportIndex(index: PaperIndex, corrections: number): IndexReport {
  const { papers } = index;
  const sum = (count: (paper: (typeof papers)[number]) => number): number => papers.reduce((total, paper) => total + count(paper), 0);
  const titles = (wanted: (paper: (typeof papers)[number]) => boolean): string[] => papers.filter(wanted).map((paper) => paper.title);
  return {
    listings: index.builtFrom.length,
    entries: sum((paper) => paper.sources.length),
    papers: papers.length,
    arxivIds: papers.filter((paper) => paper.arxivId !== null).length,
    links: sum((paper) => paper.links.length),
    claims: sum((paper) => paper.claims.length),
    concepts: index.concepts.length,
    perTopic: new Map(TOPICS.map((topic) => [topic, papers.filter((paper) => paper.topics.includes(topic)).length])),
    perTarget: new Map(TARGETS.map((target) => [target, papers.filter((paper) => paper.targets.includes(target)).length])),
    withoutName: titles((paper) => primaryName(paper) === undefined),
    withoutTopic: titles((paper) => paper.topics.length === 0),
    withoutTarget: titles((paper) => paper.targets.length === 0),
    corrections,
    leftovers: papers.flatMap((paper) => [...findLeftovers(paper.title), ...findLeftovers(paper.abstract)]),
  };
}
