import * as vscode from "vscode";
import type { Check } from "../../pages/schemas";
import type { Log } from "../log";
import { renderShell } from "./shell";

/** A page of dist/pages with its style sheet media/<name>-page.css. */
export interface PageKind {
  readonly name: "paper" | "map" | "results";
  readonly viewType: string;
  readonly title: string;
}

const media = (extensionUri: vscode.Uri) => vscode.Uri.joinPath(extensionUri, "media");
const scripts = (extensionUri: vscode.Uri) => vscode.Uri.joinPath(extensionUri, "dist", "pages");

function webviewOptions(extensionUri: vscode.Uri): vscode.WebviewOptions {
  return { enableScripts: true, localResourceRoots: [media(extensionUri), scripts(extensionUri)] };
}

/** A new, empty tab for a page. */
export function createPanel(kind: PageKind, column: vscode.ViewColumn, extensionUri: vscode.Uri): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(kind.viewType, kind.title, column, { ...webviewOptions(extensionUri), enableFindWidget: true });
}

/** Loads the page into a tab, new or restored, and calls back with its messages; those of an unknown form are logged. */
export function loadPage<T>(
  kind: PageKind,
  panel: vscode.WebviewPanel,
  extensionUri: vscode.Uri,
  messages: Check<T>,
  log: Log,
  onMessage: (message: T) => unknown,
): void {
  const { webview } = panel;
  const address = (uri: vscode.Uri) => webview.asWebviewUri(uri).toString();
  webview.onDidReceiveMessage(async (data: unknown) => {
    const result = messages.safeParse(data);
    if (!result.success) {
      log.info(`A message of the page "${kind.name}" has an unknown form and was passed over.`);
      return;
    }
    try {
      await onMessage(result.data);
    } catch (error) {
      log.error(`The page "${kind.name}" could not be answered`, error);
    }
  });
  panel.iconPath = {
    light: vscode.Uri.joinPath(media(extensionUri), "page-light.svg"),
    dark: vscode.Uri.joinPath(media(extensionUri), "page-dark.svg"),
  };
  webview.options = webviewOptions(extensionUri);
  webview.html = renderShell({
    title: kind.title,
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID(),
    styles: ["page.css", `${kind.name}-page.css`].map((file) => address(vscode.Uri.joinPath(media(extensionUri), file))),
    script: address(vscode.Uri.joinPath(scripts(extensionUri), `${kind.name}.js`)),
  });
}
