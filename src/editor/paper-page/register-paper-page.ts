import * as vscode from "vscode";
import type { HistoryState } from "../../pages/protocol";
import { paperPageState } from "../../pages/schemas";
import { COMMANDS, registerCommand } from "../commands";
import { choosePaper } from "../library/choose-paper";
import type { PaperPicker } from "../search/paper-picker";
import { createPanel, pageFiles } from "../webview/page";
import { PAPER_PAGE, PaperTab, type PaperSources } from "./paper-tab";

/** The result to show at once, as links and the results chart give it. */
function resultOf(argument: unknown): number | null {
  return typeof argument === "number" && Number.isInteger(argument) && argument >= 0 ? argument : null;
}

/** "Open Paper": one tab that is reused for the next paper, unless it was split. */
export function registerPaperPage(common: Omit<PaperSources, "files">, picker: PaperPicker): vscode.Disposable {
  const { lens, log, extensionUri } = common;
  const sources: PaperSources = { ...common, files: pageFiles(PAPER_PAGE, extensionUri) };
  /** The tab used last is the last one. */
  let tabs: readonly PaperTab[] = [];

  const setContexts = () => {
    const active = tabs.find((tab) => tab.panel.active);
    void vscode.commands.executeCommand("setContext", "paperLens.pageCanGoBack", active?.history.canGoBack ?? false);
    void vscode.commands.executeCommand("setContext", "paperLens.pageCanGoForward", active?.history.canGoForward ?? false);
  };
  const add = (panel: vscode.WebviewPanel, history?: HistoryState): PaperTab => {
    const tab = new PaperTab(panel, sources, history);
    const others = () => tabs.filter((other) => other !== tab);
    tabs = [...tabs, tab];
    tab.onDidMove(setContexts);
    panel.onDidChangeViewState(() => {
      if (panel.active) tabs = [...others(), tab];
      setContexts();
    });
    panel.onDidDispose(() => {
      tabs = others();
      tab.dispose();
      setContexts();
    });
    return tab;
  };
  const open = async (argument: unknown, result: unknown): Promise<void> => {
    const paper = await choosePaper(lens, picker, argument, "Open Paper");
    if (paper === undefined) return;
    void picker.opened(paper);
    const last = tabs.at(-1);
    const tab = last ?? add(createPanel(PAPER_PAGE, vscode.ViewColumn.Active));
    last?.panel.reveal();
    await tab.show(paper.id, resultOf(result));
  };
  const split = async (): Promise<void> => {
    const last = tabs.at(-1);
    if (last?.history.current === undefined) return;
    const { current, state } = last.history;
    await add(createPanel(PAPER_PAGE, vscode.ViewColumn.Beside), state).show(current);
  };
  const serializer: vscode.WebviewPanelSerializer = {
    deserializeWebviewPanel: (panel, stored: unknown): Promise<void> => {
      const state = paperPageState.safeParse(stored);
      if (state.success) add(panel, state.data.history).restore();
      else panel.dispose();
      return Promise.resolve();
    },
  };

  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(PAPER_PAGE.viewType, serializer),
    registerCommand(COMMANDS.openPaper, log, open),
    registerCommand(COMMANDS.pageBack, log, (): unknown => tabs.at(-1)?.move(-1)),
    registerCommand(COMMANDS.pageForward, log, (): unknown => tabs.at(-1)?.move(1)),
    registerCommand(COMMANDS.splitPage, log, split),
    {
      dispose: () => {
        for (const { panel } of tabs) panel.dispose();
      },
    },
  );
}
