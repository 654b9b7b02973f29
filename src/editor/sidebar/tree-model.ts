import { primaryName, type Paper } from "../../papers/paper";
import { sortInSteps } from "../../papers/sort-steps";
import type { Steps } from "../../papers/steps";
import { asLabel } from "../plain-text";
import { TARGETS, TARGET_LABELS, TOPICS, TOPIC_LABELS } from "../../papers/taxonomy";

export type Grouping = "topic" | "target";
export type SortOrder = "year" | "title";

export interface GroupNode {
  readonly kind: "group";
  /** Unique in the tree and the same after a rebuild: "topic:moe", "topic:moe/target:gpu". */
  readonly key: string;
  readonly label: string;
  /** Distinct papers below. */
  readonly count: number;
  readonly children: readonly TreeNode[];
}

export interface PaperNode {
  readonly kind: "paper";
  readonly key: string;
  readonly paper: Paper;
}

export type TreeNode = GroupNode | PaperNode;

interface Tag {
  readonly id: string;
  readonly label: string;
}

const TAGS: Readonly<Record<Grouping, readonly Tag[]>> = {
  topic: TOPICS.map((id) => ({ id, label: TOPIC_LABELS[id] })),
  target: TARGETS.map((id) => ({ id, label: TARGET_LABELS[id] })),
};

const tagsOf = (paper: Paper, grouping: Grouping): readonly string[] => (grouping === "topic" ? paper.topics : paper.targets);

const UNTAGGED: Readonly<Record<Grouping, string>> = { topic: "No topic", target: "No target" };

/** A paper and what it is sorted by, which is costly to make at each comparison. */
interface Sorted {
  readonly paper: Paper;
  readonly label: string;
}

const { compare } = new Intl.Collator("en");

/** Newest first; papers without a year last; then by what the leaf shows. */
function byYear(a: Sorted, b: Sorted): number {
  return (b.paper.year ?? -1) - (a.paper.year ?? -1) || byTitle(a, b);
}

function byTitle(a: Sorted, b: Sorted): number {
  return compare(a.label, b.label) || compare(a.paper.id, b.paper.id);
}

/** What a leaf shows first: the short name, or the title of a paper without one. */
export function leafLabel(paper: Paper): string {
  return asLabel(primaryName(paper) ?? paper.title);
}

/** The title as it stands behind the name: "AWQ: Activation-aware …" does not say AWQ twice. */
export function titleBeside(name: string, title: string): string {
  const rest = title.startsWith(name) ? /^\s*[:：]\s*(.+)$/u.exec(title.slice(name.length))?.[1] : undefined;
  return asLabel(rest ?? title);
}

/** Papers between two pauses. */
const STEP = 500;
const NONE = "none";

/** One node per tag that has papers; papers without any tag of the kind are kept under one of their own. */
function* groupBy(
  grouping: Grouping,
  papers: readonly Paper[],
  parent: string,
  childrenOf: (members: readonly Paper[], key: string) => Steps<readonly TreeNode[]>,
): Steps<GroupNode[]> {
  const tags = [...TAGS[grouping], { id: NONE, label: UNTAGGED[grouping] }];
  const members = new Map<string, Paper[]>(tags.map(({ id }) => [id, []]));
  for (const [index, paper] of papers.entries()) {
    const known = new Set(tagsOf(paper, grouping).filter((id) => members.has(id)));
    for (const id of known.size === 0 ? [NONE] : known) members.get(id)?.push(paper);
    if (index % STEP === STEP - 1) yield;
  }
  const groups: GroupNode[] = [];
  for (const { id, label } of tags) {
    const own = members.get(id) ?? [];
    if (own.length === 0) continue;
    const key = `${parent}${grouping}:${id}`;
    groups.push({ kind: "group", key, label, count: own.length, children: yield* childrenOf(own, key) });
  }
  return groups;
}

/** The papers by topic then target, or by target then topic; a paper stands under each of its tags. */
export function* treeInSteps(papers: readonly Paper[], grouping: Grouping, order: SortOrder): Steps<GroupNode[]> {
  const labelled: Sorted[] = [];
  for (const paper of papers) {
    labelled.push({ paper, label: leafLabel(paper) });
    if (labelled.length % STEP === 0) yield;
  }
  const sorted = (yield* sortInSteps(labelled, order === "year" ? byYear : byTitle)).map(({ paper }) => paper);
  const inner: Grouping = grouping === "topic" ? "target" : "topic";
  function* leaves(members: readonly Paper[], key: string): Steps<PaperNode[]> {
    const nodes: PaperNode[] = [];
    for (const paper of members) {
      nodes.push({ kind: "paper", key: `${key}/${paper.id}`, paper });
      if (nodes.length % STEP === 0) yield;
    }
    return nodes;
  }
  return yield* groupBy(grouping, sorted, "", (members, key) => groupBy(inner, members, `${key}/`, leaves));
}
