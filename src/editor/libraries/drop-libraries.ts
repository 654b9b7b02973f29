import * as vscode from "vscode";

const URI_LIST = "text/uri-list";

/** Lets files be dropped on a tree; nothing can be dragged out of it. */
export function dropController<T>(drop: (files: readonly vscode.Uri[]) => Promise<void>): vscode.TreeDragAndDropController<T> {
  return {
    dragMimeTypes: [],
    dropMimeTypes: [URI_LIST],
    handleDrop: async (_target, data) => {
      const list = (await data.get(URI_LIST)?.asString()) ?? "";
      // https://www.rfc-editor.org/rfc/rfc2483#section-5: an address on each line, "#" starts a comment.
      const files = list.split(/\r?\n/u).filter((line) => line !== "" && !line.startsWith("#")).map((line) => vscode.Uri.parse(line));
      if (files.length > 0) await drop(files);
    },
  };
}
