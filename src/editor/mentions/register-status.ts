import * as vscode from "vscode";
import type { Log } from "../log";
import { readSetting, SECTION } from "../settings/settings";
import type { DocumentScans } from "./document-scans";

/** After the editor has started or changed its file, and after typing: counting waits until nothing else does. */
const IDLE_MS = 600;

/** A status-bar item with the number of terms in the active file; it leads to the view that lists them. */
export function registerStatus(scans: DocumentScans, log: Log): vscode.Disposable {
  const item = vscode.window.createStatusBarItem("paperLens.terms", vscode.StatusBarAlignment.Right, 90);
  item.name = "Paper Lens: Terms in This File";
  item.command = "paperLens.mentions.focus";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || !readSetting("statusBar.enabled", document)) {
      item.hide();
      return;
    }
    const count = new Set((await scans.mentions(document)).map((mention) => mention.key)).size;
    if (vscode.window.activeTextEditor?.document !== document) return;
    if (count === 0) {
      item.hide();
      return;
    }
    const words = `${count} ${count === 1 ? "term" : "terms"} in this file ${count === 1 ? "has" : "have"} papers`;
    item.text = `$(book) ${count}`;
    item.tooltip = words;
    item.accessibilityInformation = { label: `Paper Lens: ${words}` };
    item.show();
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error: unknown) => log.error("The terms of the file could not be counted", error)), IDLE_MS);
  };

  soon();
  return vscode.Disposable.from(
    item,
    { dispose: () => clearTimeout(timer) },
    scans.onDidChange(soon),
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) soon();
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) soon();
    }),
  );
}
