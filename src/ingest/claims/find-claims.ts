import type { Claim } from "../../papers/paper";
import { finish, type Steps } from "../../papers/steps";
import type { PaperText } from "../paper-text";
import { baselineOf } from "./baseline";
import { combineAtoms, type Quantity } from "./combine";
import { measureOf, secondOf, type Measure } from "./measure";
import type { Measured } from "./measured";
import { isClaim } from "./relevance";
import { roledSentences, type RoledSentence } from "./roles";
import { scanAtoms } from "./scan-atoms";
import { scoreOf } from "./scores";

/** The quantified results an abstract claims for its own work, in the order of the text. */
export function* claimsInSteps(text: PaperText): Steps<Claim[]> {
  const claims: Claim[] = [];
  for (const sentence of roledSentences(text)) {
    yield;
    // An abstract may state a result once more; within a sentence two equal figures are two results.
    const earlier = new Set(claims.map(figureOf));
    claims.push(...claimsOf(sentence).filter((claim) => !earlier.has(figureOf(claim))));
  }
  return claims;
}

/** The same at once. */
export function findClaims(text: PaperText): Claim[] {
  return finish(claimsInSteps(text));
}

function figureOf({ low, high, unit }: Claim): string {
  return `${low ?? ""}|${high ?? ""}|${unit}`;
}

/** A "sentence" with more figures is a table, not prose. */
const MOST_FIGURES = 80;

function claimsOf(sentence: RoledSentence): Claim[] {
  const { text } = sentence;
  const atoms = scanAtoms(text);
  if (atoms.length > MOST_FIGURES) return [];
  const quantities = withUnits(text, combineAtoms(text, atoms));
  const measures: Measure[] = [];
  for (const quantity of quantities) measures.push(measureOf(text, quantity, quantities, measures.at(-1)));
  return quantities.flatMap((quantity, index) => {
    const measure = measures[index];
    const isOwn = measure !== undefined && isClaim(text, quantity, quantity.unit, sentence);
    if (!isOwn) return [];
    const second = secondOf(text, quantity, quantities, measure);
    return [measure, ...(second ? [second] : [])].map((each) => claimOf(text, quantity, quantities, each));
  });
}

function claimOf(text: string, quantity: Measured, all: readonly Measured[], { metric, start, end }: Measure): Claim {
  return {
    metric,
    low: quantity.bound === "at-most" ? null : quantity.low,
    high: quantity.bound === "at-least" ? null : quantity.high,
    unit: quantity.unit.name,
    baseline: quantity.from ?? baselineOf(text, quantity, all),
    evidence: text.slice(start, end),
  };
}

/** Between two figures of one score: "9.1 points on AIME 24, 7.6 on GPQA". */
const SAME_SCORE = /^(?:\s\([^)]{0,60}\))?(?:\s(?:on|for|in|with|at)\s[^.;:]{1,50}?)?(?:,|,?\s(?:and|or)|\/)\s[+]?$/;

/** Finds the unit of bare figures by the score named around them; drops those that have none. */
function withUnits(text: string, quantities: readonly Quantity[]): Measured[] {
  const measured: Measured[] = [];
  for (const quantity of quantities) {
    const previous = measured.at(-1);
    let unit = quantity.unit ?? scoreOf(text, quantity.lead, quantity.end);
    if (!unit && previous && previous.unit.name !== "x" && SAME_SCORE.test(text.slice(previous.end, quantity.start))) {
      const gap = text.slice(previous.end, quantity.start);
      const isListed = previous.unit.metric !== "latency" && /^(?:,|,?\s(?:and|or)|\/)\s[+]?$/.test(gap);
      if (isListed || /^\s(?:on|for|in|\()/.test(text.slice(quantity.end, quantity.end + 5))) unit = previous.unit;
    }
    if (unit) measured.push({ ...quantity, unit });
  }
  return measured;
}
