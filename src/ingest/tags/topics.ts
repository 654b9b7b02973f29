import type { Topic } from "../../papers/taxonomy";
import type { PaperText } from "../paper-text";
import { HARDWARE_RULES } from "./hardware-rules";
import { INFERENCE_RULES } from "./inference-rules";
import { LEARNING_RULES } from "./learning-rules";
import { MEDIA_RULES } from "./media-rules";
import { passages } from "./passages";
import { scorer, type Evidence, type Scale } from "./score";

export interface TopicTag {
  readonly id: Topic;
  /** The piece of title or abstract that justified the tag. */
  readonly phrase: string;
}

const MAX_TOPICS = 4;
/** A tag needs this score; see `Rule.weight`. */
const ENOUGH = 1.2;
/** Next to a much stronger topic a weak one is a side remark. */
const SHARE_OF_BEST = 0.15;

/** Where a wording stands decides how much it counts. */
export const TOPIC_SCALE: Scale = {
  places: { title: 2, contribution: 1.25, body: 1, result: 0.75, background: 0.5 },
  repeat: 0.35,
  repeats: 3,
};

const scoreTopics = scorer([...INFERENCE_RULES, ...LEARNING_RULES, ...MEDIA_RULES, ...HARDWARE_RULES], TOPIC_SCALE);

/**
 * What a paper is about, most central first: at most four topics. The strongest is given
 * even when it is weak, so only a text without any known wording has none.
 */
export function tagTopics(text: PaperText): TopicTag[] {
  const [best, ...others] = scoreTopicEvidence(text);
  if (best === undefined) return [];
  const floor = Math.max(ENOUGH, best.score * SHARE_OF_BEST);
  return [best, ...others.filter((topic) => topic.score >= floor)].slice(0, MAX_TOPICS).map(({ id, phrase }) => ({ id, phrase }));
}

/** The evidence for every topic, for reports and tuning. */
export function scoreTopicEvidence(text: PaperText): Evidence<Topic>[] {
  return scoreTopics(passages(text));
}
