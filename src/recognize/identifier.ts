/** What the identifier around a candidate says of it. */
import type { Candidate } from "./candidate";
import type { Evidence } from "./mention";
import { BREAK, JOINER, SOFT, SPACE, type Words } from "./words";

/** Weight of a spelling from which it is no pair of ordinary words: "TaylorSeer", but not "ShiftQuant". */
const COINED = 1;

/** What it takes to stand inside a longer identifier, which joins ordinary words as it likes. */
function insideWeight({ form }: Candidate, spelling: number, goesOn: boolean): number {
  // "PixtralVisionTransformer" is a vision transformer, "FlashDeepseekV3" a DeepSeek-V3.
  // "eval3d_parallel" has nothing of 3D parallelism: digits belong to the letters before them.
  if (form.origin === "concept") return /^\d/.test(form.key) ? -3.5 : -1;
  if (/\d/.test(form.key)) return -1.5;
  // "ScaleShiftQuantZeroPoint" has a scale and a shift, and is no ShiftQuant.
  return goesOn && spelling < COINED ? -6 : -3.5;
}

/**
 * Other words of the same identifier that directly touch the candidate.
 * @param spelling weight of the candidate's own spelling
 */
export function identifierEvidence(candidate: Candidate, words: Words, text: string, spelling: number): Evidence[] {
  const { from, to, form } = candidate;
  const before = words.before[from] ?? BREAK;
  const after = to + 1 < words.count ? (words.before[to + 1] ?? BREAK) : BREAK;
  const evidence: Evidence[] = [];
  const inside = (gap: number) => gap === SOFT || gap === JOINER;
  if (before === SOFT && form.layout.boundaries.length > 0) {
    evidence.push({ what: "continues a longer identifier", where: "spelling", weight: insideWeight(candidate, spelling, after === SOFT) });
  } else if (before === SOFT && from > 0 && words.kinds[from - 1] !== words.kinds[from]) {
    evidence.push({ what: "follows a number or sign directly", where: "spelling", weight: -1.5 });
  }
  if (text.charAt(candidate.start - 1) === "%" && (words.ends[from] ?? 0) - candidate.start === 1) {
    // "%d LLM layers" has no dLLM.
    evidence.push({ what: "begins with the letter of a placeholder", where: "spelling", weight: -6 });
  }
  if (crossesBlank(words, from, to) && (isAttached(text, words, from, /^[_-]*$/) || isAttached(text, words, to + 1, /^_*$/))) {
    // "input_weight only" is no weight-only; "KV cache-aware" speaks of a KV cache.
    evidence.push({ what: "is made of parts of two identifiers", where: "spelling", weight: -3 });
  }
  if (after === SOFT && words.kinds[to + 1] !== words.kinds[to]) {
    evidence.push({ what: "a number or sign follows directly", where: "spelling", weight: -1 });
  }
  let start = from;
  let end = to;
  while (start > 0 && from - start < 24 && inside(words.before[start] ?? BREAK)) start--;
  while (end + 1 < words.count && end - to < 24 && inside(words.before[end + 1] ?? BREAK)) end++;
  const run = (words.ends[end] ?? 0) - (words.starts[start] ?? 0);
  if (end - start > 14 || run > 90) {
    const alone = !/[_\-./ ]/.test(text.slice(Math.max(0, candidate.start - 1), candidate.start));
    if (alone) evidence.push({ what: "stands in a long run of characters", where: "spelling", weight: -3 });
  }
  return evidence;
}

function crossesBlank(words: Words, from: number, to: number): boolean {
  for (let w = from + 1; w <= to; w++) if (words.before[w] === SPACE) return true;
  return false;
}

/** Whether a word and the one before it are parts of one identifier, with such marks between them. */
function isAttached(text: string, words: Words, index: number, marks: RegExp): boolean {
  if (index === 0 || index >= words.count) return false;
  return marks.test(text.slice(words.ends[index - 1], words.starts[index]));
}
