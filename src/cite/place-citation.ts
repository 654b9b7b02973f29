import type { Paper } from "../papers/paper";
import { citationFor, citationForm, plainCitations, type CitationStyle } from "./citation";
import { canEndLine, hasComments, insideComment } from "./comment";
import { extendCitation } from "./extend-citation";

/** What surrounds a cursor. */
export interface CursorPlace {
  readonly language: string;
  /** The text of the cursor's line. */
  readonly line: string;
  /** Column of the cursor, in UTF-16 units. */
  readonly column: number;
  /** Some lines before the line, ended by a newline unless empty. */
  readonly linesBefore: string;
  /** Whether the cursor stands in a comment or docstring already, and not just beside it. */
  readonly within: "code" | "comment" | "docstring";
  readonly eol: string;
}

/** Where a citation goes on the line of a cursor. */
export interface Insertion {
  /** Column, in UTF-16 units, at which `text` is inserted. */
  readonly column: number;
  readonly text: string;
}

/**
 * The citation as it goes in at a cursor. In \cite{a,|} and [@a; |] the keys join the others. In code
 * it is a comment that ends the line or has a line of its own above it, so that no code is swallowed;
 * in a comment or docstring it is plain text. A backslash in a docstring is written twice, as Python wants it.
 */
export function placeCitation(papers: readonly Paper[], place: CursorPlace, style: CitationStyle): Insertion {
  const { language, line, column, linesBefore, within, eol } = place;
  const keys = papers.map((paper) => style.keys.of(paper));
  const extension = extendCitation(linesBefore + line.slice(0, column), line.slice(column), keys, language);
  if (extension !== undefined) return { column: column + extension.offset, text: extension.text };
  if (within !== "code") {
    const text = insideComment(plainCitations(papers, style));
    return asText(within === "docstring" ? text.replaceAll("\\", "\\\\") : text, place);
  }
  const citation = citationFor(papers, language, style);
  // LaTeX has comments, and yet cites in the text.
  if (citationForm(language) !== undefined || !hasComments(language)) return { column, text: citation };
  const before = line.slice(0, column);
  const endsLine = line.slice(column).trim() === "" && (before.trim() === "" || (canEndLine(language) && !before.trimEnd().endsWith("\\")));
  if (!endsLine) return { column: 0, text: `${indentOf(line)}${citation}${eol}` };
  return { column, text: before === "" || /\s$/u.test(before) ? citation : ` ${citation}` };
}

/** Text that is kept apart from the words beside it. */
function asText(text: string, { line, column, linesBefore }: CursorPlace): Insertion {
  const before = line.slice(0, column);
  if (line === "") {
    // An empty line in a block of text gets the indentation of the text above it.
    const above = linesBefore.split("\n").findLast((other) => other.trim() !== "") ?? "";
    return { column, text: indentOf(above) + text };
  }
  const left = before === "" || /[\s([{"']$/u.test(before) ? "" : " ";
  const after = line.slice(column);
  // A quotation mark at the end must not become one of those that close a docstring.
  const right = /^[\p{L}\p{N}]/u.test(after) || (/["']$/u.test(text) && after.startsWith(text.slice(-1))) ? " " : "";
  return { column, text: left + text + right };
}

const indentOf = (line: string) => /^\s*/u.exec(line)?.[0] ?? "";
