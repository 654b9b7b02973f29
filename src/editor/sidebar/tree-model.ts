import { primaryName, type Paper } from "../../papers/paper";
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
  has(paper: Paper): boolean;
}

const TAGS: Readonly<Record<Grouping, readonly Tag[]>> = {
  topic: TOPICS.map((id) => ({ id, label: TOPIC_LABELS[id], has: (paper: Paper) => paper.topics.includes(id) })),
  target: TARGETS.map((id) => ({ id, label: TARGET_LABELS[id], has: (paper: Paper) => paper.targets.includes(id) })),
};

const UNTAGGED: Readonly<Record<Grouping, string>> = { topic: "No topic", target: "No target" };

/** Newest first; papers without a year last; then by what the leaf shows. */
function byYear(a: Paper, b: Paper): number {
  return (b.year ?? -1) - (a.year ?? -1) || byTitle(a, b);
}

function byTitle(a: Paper, b: Paper): number {
  return leafLabel(a).localeCompare(leafLabel(b), "en") || a.id.localeCompare(b.id, "en");
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

/** One node per tag that has papers; papers without any tag of the kind are kept under one of their own. */
function groupBy(
  grouping: Grouping,
  papers: readonly Paper[],
  parent: string,
  childrenOf: (members: readonly Paper[], key: string) => readonly TreeNode[],
): GroupNode[] {
  const tags = TAGS[grouping];
  const untagged: Tag = {
    id: "none",
    label: UNTAGGED[grouping],
    has: (paper) => !tags.some((tag) => tag.has(paper)),
  };
  return [...tags, untagged].flatMap((tag) => {
    const members = papers.filter((paper) => tag.has(paper));
    if (members.length === 0) return [];
    const key = `${parent}${grouping}:${tag.id}`;
    return [{ kind: "group" as const, key, label: tag.label, count: members.length, children: childrenOf(members, key) }];
  });
}

/** The papers by topic then target, or by target then topic; a paper stands under each of its tags. */
export function buildTree(papers: readonly Paper[], grouping: Grouping, order: SortOrder): GroupNode[] {
  const sorted = [...papers].sort(order === "year" ? byYear : byTitle);
  const inner: Grouping = grouping === "topic" ? "target" : "topic";
  const leaves = (members: readonly Paper[], key: string): PaperNode[] =>
    members.map((paper) => ({ kind: "paper", key: `${key}/${paper.id}`, paper }));
  return groupBy(grouping, sorted, "", (members, key) => groupBy(inner, members, `${key}/`, leaves));
}
