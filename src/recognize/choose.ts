/** From scored candidates to mentions: one meaning per document, one candidate per place. */
import type { Candidate } from "./candidate";
import type { Evidence } from "./mention";

export interface Scored {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

/** What a term that is beyond doubt in one place of a document adds in its other places. */
export const SAME_SENSE_WEIGHT = 0.9;
/** Above the threshold by this much, a place is beyond doubt. */
const BEYOND_DOUBT = 0.7;

/** A word seldom changes its meaning within a document: doubtful places follow a sure one of the same term. */
function shareSenses(scored: readonly Scored[], threshold: number): Scored[] {
  const best = new Map<string, number>();
  for (const { candidate, score } of scored) {
    const { key } = candidate.form.term;
    best.set(key, Math.max(score, best.get(key) ?? -Infinity));
  }
  const evidence: Evidence = { what: "means it elsewhere in this document", where: "document", weight: SAME_SENSE_WEIGHT };
  return scored.flatMap((entry) => {
    if (entry.score >= threshold) return [entry];
    const score = entry.score + SAME_SENSE_WEIGHT;
    const sure = (best.get(entry.candidate.form.term.key) ?? -Infinity) >= threshold + BEYOND_DOUBT;
    return sure && score >= threshold ? [{ ...entry, score, evidence: [...entry.evidence, evidence] }] : [];
  });
}

/** Better of two candidates for overlapping ranges: the longer, then the surer. */
function isBetter(a: Scored, b: Scored): boolean {
  const byLength = a.candidate.end - a.candidate.start - (b.candidate.end - b.candidate.start);
  return byLength === 0 ? a.score > b.score : byLength > 0;
}

/**
 * Those that are mentions, never overlapping.
 * @param scored by start, each at most SAME_SENSE_WEIGHT below the threshold
 */
export function chooseMentions(scored: readonly Scored[], threshold: number): Scored[] {
  const chosen: Scored[] = [];
  for (const entry of shareSenses(scored, threshold)) {
    // Candidates come by start; an overlap is only with what was chosen last.
    let beaten = false;
    for (let last = chosen.at(-1); last !== undefined && last.candidate.end > entry.candidate.start; last = chosen.at(-1)) {
      if (!isBetter(entry, last)) {
        beaten = true;
        break;
      }
      chosen.pop();
    }
    if (!beaten) chosen.push(entry);
  }
  return chosen;
}
