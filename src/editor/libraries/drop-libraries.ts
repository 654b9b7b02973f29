import * as vscode from "vscode";
import { asMessage } from "../plain-text";

const URI_LIST = "text/uri-list";
/** Stands for files of the operating system, whatever their type. */
const FILES = "files";

/** Lets files be dropped on a tree; nothing can be dragged out of it. */
export function dropController<T>(drop: (files: readonly vscode.Uri[]) => Promise<void>): vscode.TreeDragAndDropController<T> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [URI_LIST, FILES],
    handleDrop: async (_target, data) => {
      const list = (await data.get(URI_LIST)?.asString()) ?? "";
      // https://www.rfc-editor.org/rfc/rfc2483#section-5: an address on each line, "#" starts a comment.
      const files = list.split(/\r?\n/u).filter((line) => line !== "" && !line.startsWith("#")).map((line) => vscode.Uri.parse(line));
      if (files.length > 0) return drop(files);
      const names = [...data].flatMap(([, item]) => item.asFile()?.name ?? []);
      if (names.length > 0) tellWithoutPlace(names);
    },
  };
}

/** A library is read again whenever it changes, so its content alone, which is all a browser gives, is not enough. */
function tellWithoutPlace(names: readonly string[]): void {
  const [it, are] = names.length === 1 ? ["it", "is"] : ["them", "are"];
  const message = `Not added: the browser does not tell where ${names.join(", ")} ${are}. Drop ${it} on the Explorer to copy ${it} into the workspace, and from there on Papers.`;
  void vscode.window.showInformationMessage(asMessage(message));
}
