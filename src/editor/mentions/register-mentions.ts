import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { readSetting, SECTION } from "../settings/settings";
import { leafLabel } from "../sidebar/tree-model";
import { rangeOf, type DocumentScans } from "./document-scans";
import { groupByPaper, groupByTerm } from "./mentions-model";
import { MentionsTree } from "./mentions-tree";
import { placesOf } from "./places";

const VIEW = "paperLens.mentions";
const STATE = "paperLens.mentionsOrder";

/** Typing is left to settle this long, so that a scan never competes with it. */
const SETTLE_MS = 200;

type Order = "text" | "paper";

/** The view "In This File": the terms of the active file, and their underline where it is wanted. */
export function registerMentions(lens: Lens, scans: DocumentScans, log: Log, state: vscode.Memento): vscode.Disposable {
  const tree = new MentionsTree(false, false);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  const underline = vscode.window.createTextEditorDecorationType({
    textDecoration: "underline dotted",
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let order: Order = state.get(STATE) === "paper" ? "paper" : "text";
  let seen = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const update = async () => {
    const editor = vscode.window.activeTextEditor;
    const underlined = editor !== undefined && readSetting("mentions.underline", editor.document);
    if (!underlined) editor?.setDecorations(underline, []);
    // Nobody has looked at the view yet: the library need not be read for it.
    seen ||= view.visible;
    if (!seen && !underlined) return;
    if (editor === undefined || !readSetting("mentions.enabled", editor.document)) {
      tree.show([]);
      view.badge = undefined;
      return;
    }
    const { document } = editor;
    const mentions = await scans.mentions(document);
    const library = await lens.library();
    if (vscode.window.activeTextEditor?.document !== document) return;
    const places = placesOf(document.getText(), document.uri.toString(), mentions);
    const groups = order === "paper" ? groupByPaper(places, (id) => library.paper(id), leafLabel) : groupByTerm(places);
    tree.show(groups);
    const terms = new Set(mentions.map((mention) => mention.term)).size;
    view.badge = terms === 0 ? undefined : { value: terms, tooltip: `${terms} ${terms === 1 ? "term" : "terms"} in this file` };
    if (underlined) editor.setDecorations(underline, mentions.map((mention) => rangeOf(document, mention)));
  };
  const soon = (delay: number) => {
    clearTimeout(timer);
    timer = setTimeout(() => void update().catch((error: unknown) => log.error("The mentions view could not be updated", error)), delay);
  };
  const setOrder = async (next: Order) => {
    order = next;
    await state.update(STATE, next);
    await vscode.commands.executeCommand("setContext", "paperLens.mentionsOrder", next);
    soon(0);
  };

  void vscode.commands.executeCommand("setContext", "paperLens.mentionsOrder", order);
  soon(0);
  return vscode.Disposable.from(
    view,
    tree,
    underline,
    { dispose: () => clearTimeout(timer) },
    scans.onDidChange(() => soon(0)),
    view.onDidChangeVisibility(() => soon(0)),
    vscode.window.onDidChangeActiveTextEditor(() => soon(0)),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (event.document === vscode.window.activeTextEditor?.document) soon(SETTLE_MS);
    }),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SECTION)) soon(0);
    }),
    registerCommand(COMMANDS.mentionsInOrder, log, () => setOrder("text")),
    registerCommand(COMMANDS.mentionsByPaper, log, () => setOrder("paper")),
  );
}
