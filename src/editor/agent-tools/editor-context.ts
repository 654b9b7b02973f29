import * as vscode from "vscode";
import { ToolProblem, type AgentContext, type Source } from "../../agent/context";
import type { Library } from "../../papers/library";
import type { Lens } from "../library/lens";
import { mutedKeys } from "../settings/muted";
import { readSetting } from "../settings/settings";
import { readUri } from "./read-uri";
import { findInWorkspace } from "./workspace-path";

/** What the agents' tools work on in the editor: its library, settings, open documents and workspace. */
export class EditorContext implements AgentContext {
  constructor(private readonly lens: Lens) {}

  async library(): Promise<Library> {
    const library = await this.lens.library();
    if (library.papers.length === 0 && this.lens.failure !== undefined) {
      throw new ToolProblem("Paper Lens could not read its paper index. Ask the user to reinstall the extension.");
    }
    return library;
  }

  async searcher() {
    await this.library();
    return this.lens.searcher();
  }

  async recognition() {
    await this.library();
    return { lexicon: await this.lens.lexicon(), sensitivity: readSetting("sensitivity"), muted: mutedKeys() };
  }

  async read(path: string | undefined): Promise<Source> {
    return path === undefined ? fromActiveEditor() : readUri(await findInWorkspace(path), path);
  }
}

/** The selection, or the whole document when nothing is selected. */
function fromActiveEditor(): Source {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined) throw new ToolProblem("No editor is open. Give text, or the path of a file.");
  const { document, selection } = editor;
  const path = document.uri.path;
  const file = vscode.workspace.asRelativePath(document.uri);
  const whole = selection.isEmpty;
  return {
    name: whole ? file : `the selection in ${file}`,
    path,
    firstLine: whole ? 1 : selection.start.line + 1,
    pieces: [{ label: "", text: whole ? document.getText() : document.getText(selection), language: document.languageId }],
  };
}
