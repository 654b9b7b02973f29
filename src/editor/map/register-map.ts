import * as vscode from "vscode";
import type { FromMapPage, ToMapPage } from "../../pages/protocol";
import { fromMapPage } from "../../pages/schemas";
import { COMMANDS } from "../commands";
import { BUNDLED, type Lens } from "../library/lens";
import { inSlices } from "../libraries/in-slices";
import type { Log } from "../log";
import type { WorkspaceMentions } from "../mentions/workspace-mentions";
import { registerSinglePage } from "../webview/single-page";
import { mapInSteps } from "./map-data";

/** "Open Map": topics by hardware, with the number of papers of each cell. */
export function registerMap(lens: Lens, mentions: WorkspaceMentions, log: Log, extensionUri: vscode.Uri): vscode.Disposable {
  const data = async (): Promise<ToMapPage> => {
    const library = await lens.library();
    const bundled = library.sources.find(({ id }) => id === BUNDLED)?.papers ?? [];
    const steps = mapInSteps({
      papers: library.papers,
      bundled: new Set(bundled.map(({ id }) => id)),
      mentioned: await mentions.papers(),
      scanned: mentions.scanned,
    });
    return inSlices(steps, () => false);
  };
  const answer = (message: FromMapPage): unknown => {
    switch (message.type) {
      case "ready":
        return undefined;
      case "open":
        return vscode.commands.executeCommand(COMMANDS.openPaper, message.id);
      case "filter":
        return vscode.commands.executeCommand(COMMANDS.filter, message.query);
      case "scan":
        return vscode.commands.executeCommand(COMMANDS.findInWorkspace);
    }
  };
  return registerSinglePage<FromMapPage, ToMapPage>(
    {
      kind: { name: "map", viewType: "paperLens.map", title: "Paper Map" },
      command: COMMANDS.openMap,
      messages: fromMapPage,
      data,
      answer,
      changes: (refresh) => vscode.Disposable.from(lens.onDidChange(refresh), mentions.onDidChange(refresh)),
    },
    extensionUri,
    log,
  );
}
