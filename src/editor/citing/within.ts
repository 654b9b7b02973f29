import { opensComment } from "../../cite/comment";
import type { CursorPlace } from "../../cite/place-citation";
import { regionsOf } from "../../recognize/regions";
import { syntaxOf } from "../../recognize/syntax";

/** Text, in UTF-16 units, up to which the whole of it is read to tell comments from code: a few milliseconds. */
const LONGEST = 1_000_000;

/** What the offset in a text stands in, for somebody who types there. */
export function withinAt(text: string, offset: number, language: string): CursorPlace["within"] {
  const lineStart = text.lastIndexOf("\n", offset - 1) + 1;
  const newline = text.indexOf("\n", offset);
  const line = text.slice(lineStart, newline < 0 ? text.length : newline);
  if (opensComment(line, offset - lineStart, language)) return "comment";
  if (offset === 0 || text.length > LONGEST) return "code";
  const regions = regionsOf(text, language);
  const [before, behind] = [regions.at(offset - 1), regions.at(offset)];
  // On both sides, or else the cursor stands before the mark that opens it or behind the one that closes it.
  if (before !== behind) return "code";
  if (before === "comment") {
    const atMark = text.slice(lineStart, offset).trim() === "" && syntaxOf(language).lineComments.some((mark) => line.trimStart().startsWith(mark));
    return atMark ? "code" : "comment";
  }
  if (before !== "string") return "code";
  let start = offset - 1;
  while (start > 0 && regions.at(start - 1) === "string") start -= 1;
  const quote = text.slice(start, start + 3);
  // Between the quotes that open it or those that close it is not within it.
  const amongQuotes = offset < start + 3 || [1, 2].some((back) => offset - back >= start + 3 && text.startsWith(quote, offset - back));
  return (quote === '"""' || quote === "'''") && !amongQuotes ? "docstring" : "code";
}

/** Whether the offset stands in a code block or code span of a text in prose, such as Markdown. */
export function isCodeOfProse(text: string, offset: number, language: string): boolean {
  return offset > 0 && text.length <= LONGEST && regionsOf(text, language).at(offset - 1) === "code";
}
