import type { Paper } from "../../papers/paper";
import { TARGETS, TARGET_LABELS, TOPICS, TOPIC_LABELS, type Target, type Topic } from "../../papers/taxonomy";
import { sortInSteps } from "../../papers/sort-steps";
import type { Steps } from "../../papers/steps";
import type { MapPaper, Tagged, ToMapPage } from "../../pages/protocol";
import { leafLabel } from "../sidebar/tree-model";

export const TOPIC_TAGS: readonly Tagged[] = TOPICS.map((id) => ({ id, label: TOPIC_LABELS[id] }));
export const TARGET_TAGS: readonly Tagged[] = TARGETS.map((id) => ({ id, label: TARGET_LABELS[id] }));

const TOPIC_POSITIONS: ReadonlyMap<Topic, number> = new Map(TOPICS.map((topic, index) => [topic, index]));
const TARGET_POSITIONS: ReadonlyMap<Target, number> = new Map(TARGETS.map((target, index) => [target, index]));

/** A paper's tags as positions in the lists that go with them. */
export function tagPositions(paper: Pick<Paper, "topics" | "targets">): { topics: number[]; targets: number[] } {
  return {
    topics: paper.topics.flatMap((topic) => TOPIC_POSITIONS.get(topic) ?? []),
    targets: paper.targets.flatMap((target) => TARGET_POSITIONS.get(target) ?? []),
  };
}

/** What the map is drawn from. */
export interface MapSources {
  readonly papers: readonly Paper[];
  /** Ids of the bundled papers; the user's own may be among them. */
  readonly bundled: ReadonlySet<string>;
  readonly mentioned: ReadonlySet<string>;
  readonly scanned: boolean;
}

/** Papers between two pauses. */
export const STEP = 500;

/** Many times faster than localeCompare, which makes one each time. */
const BY_LABEL = new Intl.Collator("en");

/** Newest first. Sorted here, in steps, and not by the page, which would do it in one. */
export function* mapInSteps({ papers, bundled, mentioned, scanned }: MapSources): Steps<ToMapPage> {
  const entries: MapPaper[] = [];
  for (const paper of papers) {
    entries.push({
      id: paper.id,
      label: leafLabel(paper),
      title: paper.title,
      year: paper.year,
      ...tagPositions(paper),
      bundled: bundled.has(paper.id),
      own: (paper.origins ?? []).length > 0 || !bundled.has(paper.id),
      mentioned: mentioned.has(paper.id),
    });
    if (entries.length % STEP === 0) yield;
  }
  const sorted = yield* sortInSteps(entries, (a, b) => (b.year ?? 0) - (a.year ?? 0) || BY_LABEL.compare(a.label, b.label));
  return { type: "papers", topics: TOPIC_TAGS, targets: TARGET_TAGS, papers: sorted, scanned };
}
