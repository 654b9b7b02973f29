import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { asMessage } from "../plain-text";
import { PaperTree, type TreeView } from "./paper-tree";
import type { TreeNode } from "./tree-model";

const VIEW = "paperLens.papers";
const STATE = "paperLens.tree";
const DEFAULT: TreeView = { grouping: "topic", order: "year", filter: "" };

/** What is stored may come from another version: only known choices are taken from it. */
function restore(stored: unknown): TreeView {
  const { grouping, order } = (stored ?? {}) as Partial<Record<keyof TreeView, unknown>>;
  return {
    ...DEFAULT,
    ...(grouping === "target" ? { grouping } : {}),
    ...(order === "title" ? { order } : {}),
  };
}

/** Says while one types what of the filter cannot be used; the rest of it can be shown all the same. */
async function problemOf(lens: Lens, filter: string): Promise<vscode.InputBoxValidationMessage | undefined> {
  const { problems } = (await lens.searcher()).search(filter, { limit: 0 });
  if (problems.length === 0) return undefined;
  return { message: problems.map(({ message }) => asMessage(message)).join(" "), severity: vscode.InputBoxValidationSeverity.Warning };
}

/** The view "Papers" in the activity bar, with its actions. */
export function registerSidebar(lens: Lens, log: Log, state: vscode.Memento, dragAndDropController: vscode.TreeDragAndDropController<TreeNode>): vscode.Disposable {
  let current = restore(state.get(STATE));
  const tree = new PaperTree(lens, current);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true, canSelectMany: true, dragAndDropController });

  const describe = async () => {
    const { filter } = current;
    if (filter === "") {
      view.description = "";
      view.message = "";
      return;
    }
    const count = (await tree.papers()).length;
    view.description = filter;
    // Without papers the view's welcome text says so and offers the way back.
    view.message = count === 0 ? "" : `${count} ${count === 1 ? "paper matches" : "papers match"} the filter.`;
  };
  const show = async (change: Partial<TreeView>) => {
    current = { ...current, ...change };
    await state.update(STATE, { grouping: current.grouping, order: current.order });
    await setContexts(current);
    tree.show(current);
    await describe();
  };
  const askForFilter = async () => {
    const filter = await vscode.window.showInputBox({
      title: "Filter Papers",
      prompt: "Words and filters, such as fpga, topic:moe or year:>=2024",
      value: current.filter,
      validateInput: (text) => problemOf(lens, text),
    });
    if (filter !== undefined) await show({ filter: filter.trim() });
  };

  const reveal = async (argument: unknown) => {
    const node = typeof argument === "string" ? await tree.find(argument) : undefined;
    if (node !== undefined) return view.reveal(node, { focus: true, select: true, expand: true });
    if (typeof argument !== "string" || current.filter === "") return vscode.commands.executeCommand(`${VIEW}.focus`);
    // The filter hides the paper: without it the paper is there.
    await show({ filter: "" });
    const unfiltered = await tree.find(argument);
    return unfiltered === undefined ? undefined : view.reveal(unfiltered, { focus: true, select: true, expand: true });
  };

  void setContexts(current);
  return vscode.Disposable.from(
    view,
    tree,
    lens.onDidChange(() => {
      tree.refresh();
      void vscode.commands.executeCommand("setContext", "paperLens.indexFailed", lens.failure !== undefined);
    }),
    registerCommand(COMMANDS.groupByTopic, log, () => show({ grouping: "topic" })),
    registerCommand(COMMANDS.groupByTarget, log, () => show({ grouping: "target" })),
    registerCommand(COMMANDS.sortByYear, log, () => show({ order: "year" })),
    registerCommand(COMMANDS.sortByTitle, log, () => show({ order: "title" })),
    registerCommand(COMMANDS.filter, log, (query) => (typeof query === "string" ? show({ filter: query.trim() }) : askForFilter())),
    registerCommand(COMMANDS.reveal, log, reveal),
    registerCommand(COMMANDS.clearFilter, log, () => show({ filter: "" })),
  );
}

/** Lets the menus of package.json show only the action that changes something. */
async function setContexts(view: TreeView): Promise<void> {
  await vscode.commands.executeCommand("setContext", "paperLens.grouping", view.grouping);
  await vscode.commands.executeCommand("setContext", "paperLens.order", view.order);
  await vscode.commands.executeCommand("setContext", "paperLens.filtered", view.filter !== "");
}
