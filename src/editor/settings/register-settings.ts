import * as vscode from "vscode";
import type { Log } from "../log";
import { SECTION, settingProblems } from "./settings";

/** Says once which values in settings.json cannot be used; the default holds until they are mended. */
export function registerSettings(log: Log): vscode.Disposable {
  const told = new Set<string>();
  const check = async () => {
    const fresh = settingProblems().filter(({ key, message }) => !told.has(`${key} ${message}`));
    told.clear();
    settingProblems().forEach(({ key, message }) => told.add(`${key} ${message}`));
    const [first] = fresh;
    if (first === undefined) return;
    for (const { key, message } of fresh) log.info(`Setting ${key}: ${message} The default is used.`);
    const open = "Open Settings";
    const more = fresh.length > 1 ? ` ${fresh.length - 1} more settings have problems; the log lists them.` : "";
    const answer = await vscode.window.showWarningMessage(
      `The setting ${first.key} cannot be used: ${first.message} The default is used instead.${more}`,
      open,
    );
    if (answer === open) await vscode.commands.executeCommand("workbench.action.openSettings", first.key);
  };
  void check();
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) void check();
  });
}
