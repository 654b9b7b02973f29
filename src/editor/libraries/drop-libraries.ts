import * as vscode from "vscode";
import { COMMANDS } from "../commands";
import { asMessage } from "../plain-text";

const URI_LIST = "text/uri-list";
/** Stands for files of the operating system, whatever their type. */
const FILES = "files";

/** Lets files be dropped on a tree, which adds them as libraries; nothing can be dragged out of it. */
export function dropController<T>(): vscode.TreeDragAndDropController<T> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [URI_LIST, FILES],
    handleDrop: async (_target, data) => {
      const list = (await data.get(URI_LIST)?.asString()) ?? "";
      // https://www.rfc-editor.org/rfc/rfc2483#section-5: an address on each line, "#" starts a comment.
      const files = list.split(/\r?\n/u).filter((line) => line !== "" && !line.startsWith("#")).map((line) => vscode.Uri.parse(line));
      if (files.length > 0) await vscode.commands.executeCommand(COMMANDS.addLibrary, ...files);
      else void tellWithoutPlace([...data].flatMap(([, item]) => item.asFile()?.name ?? []));
    },
  };
}

/** A library is read again whenever it changes, so its content alone, which is all a browser gives, is not enough. */
async function tellWithoutPlace(names: readonly string[]): Promise<void> {
  if (names.length === 0) return;
  const [it, are] = names.length === 1 ? ["it", "is"] : ["them", "are"];
  const message = `Not added: the browser does not tell where ${names.join(", ")} ${are}. Drop ${it} on the Explorer to copy ${it} into the workspace, and from there on Papers.`;
  const show = "Show Explorer";
  if ((await vscode.window.showInformationMessage(asMessage(message), show)) === show) await vscode.commands.executeCommand("workbench.view.explorer");
}
