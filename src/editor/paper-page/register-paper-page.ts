import * as vscode from "vscode";
import { relatedPapers } from "../../search/related";
import { leafLabel } from "../sidebar/tree-model";
import { choosePaper } from "../library/choose-paper";
import { COMMANDS, commandUri, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { PaperPicker } from "../search/paper-picker";
import { renderPage, type PageLinks } from "./html";

const VIEW_TYPE = "paperLens.paper";
const RELATED = 8;

const LINKS: PageLinks = {
  open: (paper) => commandUri(COMMANDS.openPaper, paper.id),
  cite: (paper) => commandUri(COMMANDS.cite, paper.id),
  copyBibtex: (paper) => commandUri(COMMANDS.copyBibtex, paper.id),
};

/** "Open Paper": one tab that is reused for the next paper. */
export function registerPaperPage(lens: Lens, picker: PaperPicker, log: Log, extensionUri: vscode.Uri): vscode.Disposable {
  const media = vscode.Uri.joinPath(extensionUri, "media");
  let panel: vscode.WebviewPanel | undefined;

  const createPanel = () => {
    const created = vscode.window.createWebviewPanel(VIEW_TYPE, "Paper", { viewColumn: vscode.ViewColumn.Active }, {
      localResourceRoots: [media],
      enableCommandUris: [COMMANDS.openPaper, COMMANDS.cite, COMMANDS.copyBibtex],
      enableFindWidget: true,
    });
    created.iconPath = vscode.Uri.joinPath(media, "paper-lens.svg");
    created.onDidDispose(() => (panel = undefined));
    return created;
  };

  return vscode.Disposable.from(
    registerCommand(COMMANDS.openPaper, log, async (argument) => {
      const paper = await choosePaper(lens, picker, argument, "Open Paper");
      if (paper === undefined) return;
      void picker.opened(paper);
      // The index behind related papers is built in slices; without it they would build it at once.
      await lens.searcher();
      const related = relatedPapers(paper, await lens.library(), RELATED);
      panel ??= createPanel();
      panel.title = leafLabel(paper);
      const styleUri = panel.webview.asWebviewUri(vscode.Uri.joinPath(media, "paper-page.css")).toString();
      panel.webview.html = renderPage({ paper, related }, LINKS, { cspSource: panel.webview.cspSource, styleUri });
      panel.reveal();
    }),
    { dispose: () => panel?.dispose() },
  );
}
