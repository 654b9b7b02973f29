import * as vscode from "vscode";
import { nextTurn } from "../../papers/turns";
import type { Log } from "../log";
import { SECTION, settingProblems, type SettingProblem } from "./settings";

const nameOf = ({ key, language }: SettingProblem) => (language === undefined ? key : `${key} for ${language}`);

/** Says once which values in settings.json cannot be used; the default holds until they are mended. */
export function registerSettings(log: Log): vscode.Disposable {
  const told = new Set<string>();
  const check = async () => {
    const problems = settingProblems();
    const fresh = problems.filter((problem) => !told.has(`${nameOf(problem)} ${problem.message}`));
    told.clear();
    problems.forEach((problem) => told.add(`${nameOf(problem)} ${problem.message}`));
    const [first] = fresh;
    if (first === undefined) return;
    for (const problem of fresh) log.info(`Setting ${nameOf(problem)}: ${problem.message} The default is used.`);
    const open = "Open Settings";
    const more = fresh.length > 1 ? ` ${fresh.length - 1} more settings have problems; the log lists them.` : "";
    const answer = await vscode.window.showWarningMessage(
      `The setting ${nameOf(first)} cannot be used: ${first.message} The default is used instead.${more}`,
      open,
    );
    if (answer === open) await vscode.commands.executeCommand("workbench.action.openSettings", first.key);
  };
  // Not in activate(), which only registers: the first look at the settings takes as long as all the rest of it.
  void nextTurn().then(check);
  return vscode.workspace.onDidChangeConfiguration((event) => {
    if (event.affectsConfiguration(SECTION)) void check();
  });
}
