import type { MatchRange } from "../../search/engine/best-line";

/** Characters of a line that a list shows beside its buttons. */
const WIDTH = 80;
/** Characters kept before the first word that matched, so that it does not stand without its phrase. */
const LEAD = 16;

/** Words with nothing but a blank or a hyphen between them are marked as one. */
function joined(line: string, matches: readonly MatchRange[]): MatchRange[] {
  const runs: MatchRange[] = [];
  for (const { start, end } of matches) {
    const last = runs.at(-1);
    if (last !== undefined && /^[ -]?$/u.test(line.slice(last.end, start))) runs[runs.length - 1] = { start: last.start, end };
    else runs.push({ start, end });
  }
  return runs;
}

/** Where to begin so that most of the marked words are in sight; the line's beginning when that is as good. */
function beginning(line: string, marked: readonly MatchRange[]): number {
  const inSight = (from: number) => marked.filter(({ start, end }) => start >= from && end <= from + WIDTH).length;
  let best = 0;
  for (const { start } of marked) {
    // At a word's beginning.
    const from = start <= LEAD ? 0 : line.indexOf(" ", start - LEAD - 1) + 1;
    if (inSight(from) > inSight(best)) best = from;
  }
  return best;
}

/**
 * The matched line as a list shows it: cut at its beginning when the words that matched would be out
 * of sight, and those words ‹marked›. The editor's lists have no highlight for words that stand
 * apart; where the query stands in the line as it was typed, the editor highlights it itself.
 */
export function shownLine(line: string, matches: readonly MatchRange[], query: string): string {
  const marked = joined(line, matches);
  const from = beginning(line, marked);
  const highlighted = line.toLowerCase().includes(query.trim().toLowerCase());
  let shown = from === 0 ? "" : "… ";
  let at = from;
  for (const { start, end } of marked) {
    if (start < from || highlighted) continue;
    shown += `${line.slice(at, start)}‹${line.slice(start, end)}›`;
    at = end;
  }
  return shown + line.slice(at);
}
