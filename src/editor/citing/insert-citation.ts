import * as vscode from "vscode";
import { isCommentCitation } from "../../cite/citation";
import { planInsertion } from "./insertion";

/** Inserts at every cursor as one undo step; selected text stays. */
export async function insertCitation(editor: vscode.TextEditor, citation: string): Promise<void> {
  const { document } = editor;
  const eol = document.eol === vscode.EndOfLine.CRLF ? "\r\n" : "\n";
  await editor.edit((edit) => {
    for (const { end } of editor.selections) {
      const line = document.lineAt(end.line).text;
      const plan = planInsertion(line, end.character, citation, isCommentCitation(document.languageId), eol);
      edit.insert(new vscode.Position(end.line, plan.column), plan.text);
    }
  });
}
