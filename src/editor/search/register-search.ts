import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { DocumentScans } from "../mentions/document-scans";
import { pickPaper } from "./pick-paper";

const LAST_QUERY = "paperLens.lastQuery";

/** Longer selections are passages, not something one searches for as it stands. */
const LONGEST_SELECTION = 200;

/** The selection when there is a short one, else the word under the cursor; empty outside an editor. */
function textAtCursor(editor: vscode.TextEditor | undefined): string {
  if (editor === undefined) return "";
  const { document, selection } = editor;
  if (!selection.isEmpty) return document.getText(selection).slice(0, LONGEST_SELECTION).replace(/\s+/gu, " ").trim();
  const range = document.getWordRangeAtPosition(selection.active);
  return range === undefined ? "" : document.getText(range);
}

/** The term at the cursor as the literature calls it, or the word itself. */
async function termAtCursor(scans: DocumentScans, editor: vscode.TextEditor | undefined): Promise<string> {
  if (editor?.selection.isEmpty !== true) return textAtCursor(editor);
  const found = await scans.at(editor.document, editor.selection.active);
  return found?.mention.term ?? textAtCursor(editor);
}

/** "Search Papers" and "Look Up Word Under Cursor". */
export function registerSearch(lens: Lens, scans: DocumentScans, log: Log, state: vscode.Memento): vscode.Disposable {
  const search = async (query: string) => {
    const paper = await pickPaper(lens, {
      title: "Search Papers",
      query,
      onQuery: (value) => void state.update(LAST_QUERY, value),
      onCite: (chosen) => void vscode.commands.executeCommand(COMMANDS.cite, chosen.id),
      onArxiv: (chosen) => void vscode.commands.executeCommand(COMMANDS.openArxiv, chosen.id),
    });
    if (paper !== undefined) await vscode.commands.executeCommand(COMMANDS.openPaper, paper.id);
  };
  return vscode.Disposable.from(
    registerCommand(COMMANDS.search, log, (query) => {
      const start = typeof query === "string" ? query : textAtCursor(vscode.window.activeTextEditor);
      return search(start === "" ? state.get(LAST_QUERY, "") : start);
    }),
    registerCommand(COMMANDS.lookUp, log, async () => search(await termAtCursor(scans, vscode.window.activeTextEditor))),
  );
}
