import type { Paper } from "../papers/paper";
import { finish, type Steps } from "../papers/steps";
import { claimsInSteps } from "./claims/find-claims";
import { pickKeySentence } from "./key-sentence";
import { namesInSteps } from "./names";
import type { PaperText } from "./paper-text";
import { tagTargets } from "./tags/targets";
import { tagTopics } from "./tags/topics";

/** All that rules read from the title and abstract of a paper. */
export type Description = Pick<Paper, "names" | "topics" | "targets" | "claims" | "keySentence" | "why">;

/** A tag and the piece of title or abstract that justified it; "" for `agnostic`, which nothing justifies. */
export interface JustifiedTag<Id extends string> {
  readonly id: Id;
  readonly phrase: string;
}

/** Reads names, tags, claims and key sentence from cleaned text, by rules alone. */
export function describePaper(text: PaperText): Description {
  return finish(describeInSteps(text));
}

/** The same in steps: rules that meet their first text take long. */
export function* describeInSteps(text: PaperText): Steps<Description> {
  const names = yield* namesInSteps(text);
  yield;
  const topics = tagTopics(text);
  yield;
  const targets = tagTargets(text);
  yield;
  const claims = yield* claimsInSteps(text);
  yield;
  return {
    names,
    topics: topics.map((tag) => tag.id),
    targets: targets.map((tag) => tag.id),
    claims,
    keySentence: pickKeySentence(text, names.map((name) => name.text), claims),
    why: { ...reasons(topics), ...reasons(targets) },
  };
}

/** The phrases by tag; tags that nothing justifies are left out. */
export function reasons(tags: readonly JustifiedTag<string>[]): Record<string, string> {
  return Object.fromEntries(tags.filter((tag) => tag.phrase !== "").map((tag) => [tag.id, tag.phrase]));
}
