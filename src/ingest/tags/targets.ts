import type { Target } from "../../papers/taxonomy";
import type { PaperText } from "../paper-text";
import { passages } from "./passages";
import { scorer, type Evidence, type Scale } from "./score";
import { TARGET_RULES } from "./target-rules";

export interface TargetTag {
  readonly id: Target;
  /** The piece of title or abstract that names the hardware; "" for `agnostic`. */
  readonly phrase: string;
}

const ENOUGH = 0.75;

/** Where a wording stands decides how much it counts. */
export const TARGET_SCALE: Scale = {
  places: { title: 2, contribution: 1.25, body: 1, result: 1, background: 0.5 },
  repeat: 0.25,
  repeats: 2,
  foreign: 0.3,
  foreignBefore:
    /\b(?:(?:compared|comparing|relative|contrast|comparison) (?:to|with|against)|over|than|vs\.?|versus|outperform\w*|surpass\w*|against|unlike|exceed\w*|beats?|beating|baselines?|beyond)(?:\s(?!on\b|when\b|for\b|using\b|while\b|with\b)[^\s;:.]+){0,13}\s?$/i,
  foreignAfter: /^[- ]?(?:baselines?|counterparts?|hours|days|-only)\b/i,
};

const scoreTargets = scorer(TARGET_RULES, TARGET_SCALE);

/** The hardware a work is for, never empty: `agnostic`, alone, when none is named. */
export function tagTargets(text: PaperText): TargetTag[] {
  const named = scoreTargetEvidence(text).filter((target) => target.score >= ENOUGH);
  if (named.length === 0) return [{ id: "agnostic", phrase: "" }];
  return named.map(({ id, phrase }) => ({ id, phrase }));
}

/** The evidence for every target, for reports and tuning. */
export function scoreTargetEvidence(text: PaperText): Evidence<Target>[] {
  return scoreTargets(passages(text));
}
