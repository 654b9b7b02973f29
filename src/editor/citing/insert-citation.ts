import * as vscode from "vscode";
import type { CitationStyle } from "../../cite/citation";
import { placeCitation, type Insertion } from "../../cite/place-citation";
import type { Paper } from "../../papers/paper";
import { withinAt } from "./within";

/** Lines before the cursor in which a group of citations may have begun. */
const LINES_BEFORE = 12;

/** Inserts at every cursor as one undo step; selected text stays. False when nothing was to be inserted or the editor refused. */
export async function insertCitation(editor: vscode.TextEditor, papers: readonly Paper[], style: CitationStyle): Promise<boolean> {
  const { document } = editor;
  const text = document.getText();
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  const plan = (position: vscode.Position): Insertion =>
    placeCitation(
      papers,
      {
        language: document.languageId,
        line: document.lineAt(position.line).text,
        column: position.character,
        linesBefore: document.getText(new vscode.Range(Math.max(0, position.line - LINES_BEFORE), 0, position.line, 0)),
        within: withinAt(text, document.offsetAt(position), document.languageId),
        eol,
      },
      style,
    );
  const insertions = new Map<string, { position: vscode.Position; text: string }>();
  for (const { end } of editor.selections) {
    const insertion = plan(end);
    const position = new vscode.Position(end.line, insertion.column);
    // Two cursors on a line of code ask for one and the same comment above it.
    if (insertion.text !== "") insertions.set(`${position.line}:${position.character}`, { position, text: insertion.text });
  }
  if (insertions.size === 0) return false;
  return editor.edit((edit) => insertions.forEach((insertion) => edit.insert(insertion.position, insertion.text)));
}
