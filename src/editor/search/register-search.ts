import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Log } from "../log";
import type { DocumentScans } from "../mentions/document-scans";
import type { PaperPicker } from "./paper-picker";

/** Longer selections are passages, not something one searches for as it stands. */
const LONGEST_SELECTION = 80;

/** The selection when there is a short one, else the word under the cursor; empty outside an editor. */
function textAtCursor(editor: vscode.TextEditor | undefined): string {
  if (editor === undefined) return "";
  const { document, selection } = editor;
  if (!selection.isEmpty) {
    const text = document.getText(selection).replace(/\s+/gu, " ").trim();
    return text.length > LONGEST_SELECTION ? "" : text;
  }
  const range = document.getWordRangeAtPosition(selection.active);
  return range === undefined ? "" : document.getText(range);
}

/** The term at the cursor as the literature calls it, or the word itself. */
async function termAtCursor(scans: DocumentScans, editor: vscode.TextEditor | undefined): Promise<string> {
  if (editor?.selection.isEmpty !== true) return textAtCursor(editor);
  const found = await scans.at(editor.document, editor.selection.active);
  return found?.mention.term ?? textAtCursor(editor);
}

/** "Search Papers", "Look Up Word Under Cursor" and "Papers for This Selection or File". */
export function registerSearch(picker: PaperPicker, scans: DocumentScans, log: Log): vscode.Disposable {
  const search = async (title: string, query: string) => {
    const [first, ...others] = await picker.pick({ title, query });
    if (first === undefined) return;
    if (others.length === 0) await vscode.commands.executeCommand(COMMANDS.openPaper, first.id);
    else await vscode.commands.executeCommand(COMMANDS.cite, [first, ...others].map((paper) => paper.id));
  };
  const editor = () => vscode.window.activeTextEditor;
  return vscode.Disposable.from(
    registerCommand(COMMANDS.search, log, (query) => {
      if (typeof query === "string") return search("Search Papers", query);
      const term = textAtCursor(editor());
      return search("Search Papers", term === "" ? picker.lastQuery : term);
    }),
    registerCommand(COMMANDS.lookUp, log, async () => search("Look Up", await termAtCursor(scans, editor()))),
    registerCommand(COMMANDS.papersForFile, log, () => search("Papers for This Selection or File", "")),
  );
}
