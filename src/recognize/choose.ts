/** From scored candidates to mentions: one meaning per document, one candidate per place. */
import type { Candidate } from "./candidate";
import type { Evidence } from "./mention";
import type { Term } from "./term";

export interface Scored {
  readonly candidate: Candidate;
  readonly evidence: readonly Evidence[];
  readonly score: number;
}

/** Above the threshold by this much, a place is beyond doubt. */
const BEYOND_DOUBT = 0.7;

/** Terms that are beyond doubt somewhere in a document. A word seldom changes its meaning there: doubtful places follow. */
export function sureTerms(scored: readonly Scored[], threshold: number): Set<Term> {
  return new Set(scored.filter(({ score }) => score >= threshold + BEYOND_DOUBT).map(({ candidate }) => candidate.form.term));
}

export const SAME_SENSE: Evidence = { what: "means it elsewhere in this document", where: "document", weight: 0.9 };

/** Better of two candidates for overlapping ranges: the longer, then the surer. */
function isBetter(a: Scored, b: Scored): boolean {
  const byLength = a.candidate.end - a.candidate.start - (b.candidate.end - b.candidate.start);
  return byLength === 0 ? a.score > b.score : byLength > 0;
}

/** Those that win their place, never overlapping, by start. */
export function withoutOverlaps(scored: readonly Scored[]): Scored[] {
  const chosen: Scored[] = [];
  for (const entry of [...scored].sort((a, b) => a.candidate.start - b.candidate.start)) {
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
