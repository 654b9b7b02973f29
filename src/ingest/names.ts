import { titleKey } from "../papers/identity";
import type { PaperName } from "../papers/paper";
import { finish, type Steps } from "../papers/steps";
import type { Candidate } from "./names/candidates";
import { ENOUGH, findCandidates } from "./names/candidates";
import { plainName } from "./names/shape";
import type { PaperText } from "./paper-text";

/**
 * The names a paper coins for its own work, primary ones first: what is printed in the title,
 * else what the abstract brings in most strongly.
 */
export function* namesInSteps(text: PaperText): Steps<PaperName[]> {
  const title = titleKey(text.title);
  const taken = (yield* findCandidates(text)).filter((candidate) => candidate.score >= ENOUGH);
  const inTitle = taken.filter((candidate) => candidate.certain || title.includes(titleKey(candidate.text)) || (candidate.meaning !== undefined && title.includes(titleKey(candidate.meaning))));
  const leader = inTitle.length > 0 ? undefined : strongest(taken, title);
  const primary = (candidate: Candidate): boolean => inTitle.includes(candidate) || candidate === leader;
  // What people say comes first: "PCM", then "Phased Consistency Model".
  const place = (candidate: Candidate): number => (primary(candidate) ? 0 : 2) + (candidate.longForm ? 1 : 0);
  return [...taken].sort((a, b) => place(a) - place(b)).map((candidate) => ({ text: plainName(candidate.text), primary: primary(candidate) }));
}

/** The same at once. */
export function findNames(text: PaperText): PaperName[] {
  return finish(namesInSteps(text));
}

/** Words a name must share with the title, of its own or of its meaning, to be what the title is about. */
const SHARED = 0.5;
const SHARED_BONUS = 4;

/** Of several names none of which is in the title: the strongest, with a bonus for the title's words; the first of equals. */
function strongest(candidates: readonly Candidate[], title: string): Candidate | undefined {
  const weight = (candidate: Candidate): number => Math.min(candidate.score, 9) + (sharesWords(candidate, title) ? SHARED_BONUS : 0);
  return candidates.filter((candidate) => !candidate.longForm).sort((a, b) => weight(b) - weight(a) || a.first - b.first)[0];
}

function sharesWords(candidate: Candidate, title: string): boolean {
  const words = `${candidate.text} ${candidate.meaning ?? ""}`.split(/[\s-]+/).filter((word) => word.length > 3);
  return words.length > 0 && words.filter((word) => title.includes(titleKey(word))).length >= words.length * SHARED;
}
