/** Edit distance where a swap of neighbours counts as one. */
export function editDistance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      let best = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) {
        best = Math.min(best, (beforeLast[column - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length] ?? 0;
}

/**
 * The candidate most like the text, judged by any of its spellings; undefined when there is none.
 * @param below the share of letters that must be less than different; any are near enough when left out
 */
export function nearest<T>(
  text: string,
  candidates: Iterable<T>,
  spellings: (candidate: T) => readonly string[],
  below = Infinity,
): T | undefined {
  const wanted = text.toLowerCase();
  let best: T | undefined;
  let least = below;
  for (const candidate of candidates) {
    for (const spelling of spellings(candidate)) {
      const distance = editDistance(wanted, spelling.toLowerCase()) / Math.max(wanted.length, spelling.length, 1);
      if (distance < least) [best, least] = [candidate, distance];
    }
  }
  return best;
}
