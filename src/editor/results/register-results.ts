import * as vscode from "vscode";
import type { FromResultsPage, ToResultsPage } from "../../pages/protocol";
import { fromResultsPage } from "../../pages/schemas";
import { COMMANDS } from "../commands";
import type { Lens } from "../library/lens";
import { inSlices } from "../libraries/in-slices";
import type { Log } from "../log";
import { registerSinglePage } from "../webview/single-page";
import { resultsInSteps } from "./results-data";

/** "Open Results": what the papers claim, as a chart and as a table. */
export function registerResults(lens: Lens, log: Log, extensionUri: vscode.Uri): vscode.Disposable {
  const answer = async (message: FromResultsPage): Promise<void> => {
    if (message.type === "open") await vscode.commands.executeCommand(COMMANDS.openPaper, message.id, message.result);
    if (message.type !== "copy") return;
    await vscode.env.clipboard.writeText(message.text);
    vscode.window.setStatusBarMessage(`Results copied as ${message.format}`, 3000);
  };
  return registerSinglePage<FromResultsPage, ToResultsPage>(
    {
      kind: { name: "results", viewType: "paperLens.results", title: "Paper Results" },
      command: COMMANDS.openResults,
      messages: fromResultsPage,
      data: async () => inSlices(resultsInSteps((await lens.library()).papers), () => false),
      answer,
      changes: (refresh) => vscode.Disposable.from(lens.onDidChange(refresh)),
    },
    extensionUri,
    log,
  );
}
