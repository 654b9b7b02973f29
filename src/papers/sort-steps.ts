import type { Steps } from "./steps";

/** Items sorted or merged between two pauses. */
const STEP = 500;

/** The items in order, as by Array.sort: items that compare as equal keep their order. */
export function* sortInSteps<T>(items: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  let runs: T[][] = [];
  for (let from = 0; from < items.length; from += STEP) {
    runs.push(items.slice(from, from + STEP).sort(compare));
    yield;
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let index = 0; index < runs.length; index += 2) merged.push(yield* merge(runs[index] ?? [], runs[index + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* merge<T>(left: readonly T[], right: readonly T[], compare: (a: T, b: T) => number): Steps<T[]> {
  const merged: T[] = [];
  let [l, r] = [0, 0];
  while (l < left.length || r < right.length) {
    const fromRight = l >= left.length || (r < right.length && compare(left[l] as T, right[r] as T) > 0);
    merged.push((fromRight ? right[r++] : left[l++]) as T);
    if (merged.length % STEP === 0) yield;
  }
  return merged;
}
