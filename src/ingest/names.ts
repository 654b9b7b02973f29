import { titleKey } from "../papers/identity";
import type { PaperName } from "../papers/paper";
import type { Candidate } from "./names/candidates";
import { ENOUGH, findCandidates } from "./names/candidates";
import { plainName } from "./names/shape";
import type { PaperText } from "./paper-text";

/**
 * The names a paper coins for its own work, primary ones first: what is printed in the title,
 * else what the abstract brings in most strongly.
 */
export function findNames(text: PaperText): PaperName[] {
  const title = titleKey(text.title);
  const taken = findCandidates(text).filter((candidate) => candidate.score >= ENOUGH);
  const inTitle = taken.filter((candidate) => candidate.certain || title.includes(titleKey(candidate.text)));
  const leader = inTitle.length > 0 ? undefined : strongest(taken);
  const names = taken.map((candidate) => ({ text: plainName(candidate.text), primary: inTitle.includes(candidate) || candidate === leader }));
  return [...names.filter((name) => name.primary), ...names.filter((name) => !name.primary)];
}

/** Of several names none of which is in the title, the first one brought in, unless another is far stronger. */
function strongest(candidates: readonly Candidate[]): Candidate | undefined {
  const best = candidates[0]?.score ?? 0;
  return candidates.filter((candidate) => !candidate.longForm && candidate.score >= best - 2).sort((a, b) => a.first - b.first)[0] ?? candidates[0];
}
