/** Where a citation goes on the line of a cursor, so that no code is swallowed by a comment. */
export interface Insertion {
  /** Column, in UTF-16 units, at which `text` is inserted. */
  readonly column: number;
  readonly text: string;
}

/**
 * A citation that is a comment ends the line or takes a line of its own above it;
 * anything else (`\cite{…}`, `[@…]`) stands at the cursor.
 */
export function planInsertion(line: string, column: number, citation: string, isComment: boolean, eol: string): Insertion {
  if (!isComment) return { column, text: citation };
  const indent = /^\s*/u.exec(line)?.[0] ?? "";
  const after = line.slice(column).trim();
  if (after !== "") return { column: 0, text: `${indent}${citation}${eol}` };
  const before = line.slice(0, column);
  return { column, text: before === "" || /\s$/u.test(before) ? citation : ` ${citation}` };
}
