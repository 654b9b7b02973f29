import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { leafLabel } from "../sidebar/tree-model";
import { groupByPaper } from "./mentions-model";
import { MentionsTree } from "./mentions-tree";
import { scanWorkspace } from "./scan-workspace";
import type { WorkspaceMentions } from "./workspace-mentions";

const VIEW = "paperLens.workspace";

/** "Find Literature in Workspace": all files, grouped by paper, in a view of its own. */
export function registerWorkspace(lens: Lens, mentions: WorkspaceMentions, log: Log): vscode.Disposable {
  const tree = new MentionsTree(true, false);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });

  // Ends a search that goes on while the extension is stopped.
  const stopped = new vscode.CancellationTokenSource();

  const find = async () => {
    if (vscode.workspace.workspaceFolders === undefined) {
      void vscode.window.showInformationMessage("No folder is open; Find Literature in Workspace needs one.");
      return;
    }
    const [library, lexicon] = [await lens.library(), await lens.lexicon()];
    const scan = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: "Finding literature", cancellable: true },
      (progress, token) => {
        const either = new vscode.CancellationTokenSource();
        for (const each of [token, stopped.token]) each.onCancellationRequested(() => either.cancel());
        return scanWorkspace(lexicon, progress, either.token);
      },
    );
    if (stopped.token.isCancellationRequested) return;
    mentions.keep(scan.places);
    for (const reason of scan.skipped) log.info(`Not scanned: ${reason}`);
    const groups = groupByPaper(scan.places, (id) => library.paper(id), leafLabel);
    tree.show(groups);
    const left = scan.skipped.length === 0 ? "" : ` ${scan.skipped.length} not scanned, the log says why.`;
    view.message = `${groups.length} ${groups.length === 1 ? "paper" : "papers"} in ${scan.files} files.${left}`;
    await vscode.commands.executeCommand(`${VIEW}.focus`);
  };
  return vscode.Disposable.from({ dispose: () => stopped.cancel() }, view, tree, registerCommand(COMMANDS.findInWorkspace, log, find));
}
