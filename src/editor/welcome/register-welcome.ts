import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Log } from "../log";
import { EXAMPLE } from "./example";

/** The packager writes the name in small letters. */
const CHANGELOGS = ["changelog.md", "CHANGELOG.md"];

async function openExample(): Promise<void> {
  const document = await vscode.workspace.openTextDocument({ language: "python", content: EXAMPLE });
  // The walkthrough stays on the screen: its steps are done in the example.
  const isFirst = vscode.window.tabGroups.activeTabGroup.activeTab === undefined;
  await vscode.window.showTextDocument(document, isFirst ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside);
}

async function showChangelog(extensionUri: vscode.Uri): Promise<void> {
  for (const name of CHANGELOGS) {
    const uri = vscode.Uri.joinPath(extensionUri, name);
    // On the web a file's status says nothing: only reading it shows whether it is there.
    const found = await vscode.workspace.fs.readFile(uri).then(() => true, () => false);
    if (!found) continue;
    await vscode.commands.executeCommand("markdown.showPreview", uri);
    return;
  }
  throw new Error("The changelog is missing. Reinstall the extension to restore it.");
}

/** What opens only when it is asked for: an example to try things on, and what has changed. */
export function registerWelcome(log: Log, extensionUri: vscode.Uri): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(COMMANDS.openExample, log, openExample),
    registerCommand(COMMANDS.showChangelog, log, () => showChangelog(extensionUri)),
  );
}
