import type { Mention } from "../../recognize/mention";
import type { Place } from "./mentions-model";

/** A line of a minified file would fill the view. */
const LONGEST_LINE = 160;

/** Mentions of one text as places, with the line each stands on; `mentions` in the order of the text. */
export function placesOf(text: string, uri: string, mentions: readonly Mention[]): Place[] {
  let line = 0;
  let lineStart = 0;
  return mentions.map(({ start, end, term, kind, papers }) => {
    for (let next = text.indexOf("\n", lineStart); next >= 0 && next < start; next = text.indexOf("\n", lineStart)) {
      line += 1;
      lineStart = next + 1;
    }
    const lineEnd = text.indexOf("\n", start);
    const shownFrom = Math.max(lineStart, start - LONGEST_LINE / 2);
    const shown = text.slice(shownFrom, Math.min(lineEnd < 0 ? text.length : lineEnd, shownFrom + LONGEST_LINE));
    return { uri, line, column: start - lineStart, length: end - start, text: shown.trim(), term, kind, papers };
  });
}
