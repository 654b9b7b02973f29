import * as vscode from "vscode";
import type { Check } from "../../pages/schemas";
import { registerCommand, type CommandId } from "../commands";
import type { Log } from "../log";
import { createPanel, loadPage, type PageKind } from "./page";

/** A page that has one tab and is told all its data at once. */
export interface SinglePage<In extends { readonly type: string }, Out> {
  readonly kind: PageKind;
  readonly command: CommandId;
  readonly messages: Check<In>;
  /** What the page shows. */
  data(): Promise<Out>;
  /** Answers what the page says; that it is ready is answered already. */
  answer(message: In): unknown;
  /** Subscribes to what changes the data. */
  changes(refresh: () => void): vscode.Disposable;
}

/** The command that opens the page, and the page's return after a reload. */
export function registerSinglePage<In extends { readonly type: string }, Out>(
  page: SinglePage<In, Out>,
  extensionUri: vscode.Uri,
  log: Log,
): vscode.Disposable {
  let panel: vscode.WebviewPanel | undefined;
  let asked = 0;
  /** What the page was told last: drawing the same anew would only lose the focus. */
  let told = "";

  const refresh = async () => {
    const shown = panel;
    if (shown?.visible !== true) return;
    asked += 1;
    const mine = asked;
    const data = await page.data();
    // Meanwhile it may have been closed, or asked anew: reading the library is itself a change of it.
    if (shown !== panel || mine !== asked) return;
    const text = JSON.stringify(data);
    if (text === told) return;
    told = text;
    await shown.webview.postMessage(data);
  };
  const load = (created: vscode.WebviewPanel) => {
    panel = created;
    created.onDidDispose(() => (panel = undefined));
    loadPage(page.kind, created, extensionUri, page.messages, log, (message) => {
      if (message.type !== "ready") return page.answer(message);
      told = "";
      return refresh();
    });
  };
  const open = () => {
    if (panel === undefined) load(createPanel(page.kind, vscode.ViewColumn.Active, extensionUri));
    else panel.reveal();
  };
  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: (restored) => {
      panel?.dispose();
      load(restored);
      return Promise.resolve();
    },
  };
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(page.kind.viewType, serializer),
    registerCommand(page.command, log, open),
    page.changes(() => void refresh().catch((error: unknown) => log.error(`The page "${page.kind.name}" could not be updated`, error))),
    {
      dispose: () => {
        panel?.dispose();
      },
    },
  );
}
