import * as vscode from "vscode";
import type { Check } from "../../pages/schemas";
import { registerCommand, type CommandId } from "../commands";
import type { Log } from "../log";
import { createPanel, pageFiles, type PageKind } from "./page";
import { TabPage } from "./tab-page";

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
  const files = pageFiles(page.kind, extensionUri);
  let shown: TabPage<In, Out> | undefined;
  let asked = 0;

  const refresh = async () => {
    const tab = shown;
    if (tab === undefined) return;
    asked += 1;
    const mine = asked;
    const data = await page.data();
    // Meanwhile it may have been closed, or asked anew: reading the library is itself a change of it.
    if (tab === shown && mine === asked) await tab.show(data);
  };
  const update = () => void refresh().catch((error: unknown) => log.error(`The page "${page.kind.name}" could not be updated`, error));
  const show = (panel: vscode.WebviewPanel) => {
    const parts = { kind: page.kind, extensionUri, files, messages: page.messages, log };
    const tab = new TabPage<In, Out>(panel, parts, (message) => (message.type === "ready" ? refresh() : page.answer(message)));
    shown = tab;
    panel.onDidDispose(() => {
      if (shown === tab) shown = undefined;
    });
    // The editor sets up the tab meanwhile.
    update();
  };
  const open = () => {
    if (shown === undefined) show(createPanel(page.kind, vscode.ViewColumn.Active));
    else shown.panel.reveal();
  };
  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: (restored) => {
      shown?.panel.dispose();
      show(restored);
      return Promise.resolve();
    },
  };
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(page.kind.viewType, serializer),
    registerCommand(page.command, log, open),
    page.changes(() => {
      // A page that is hidden asks when it comes back.
      if (shown?.panel.visible === true) update();
    }),
    {
      dispose: () => {
        shown?.panel.dispose();
      },
    },
  );
}
