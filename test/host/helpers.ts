/** What the host tests share: the extension, the sample workspace and the questions put to the editor. */
import * as vscode from "vscode";
import manifest from "../../package.json";
import { fail, ok } from "./assert";

/** The prefix of every command, setting and view of the extension. */
export const COMMAND_PREFIX = "paperLens.";

/** Waits for activation; throws what activate() throws. */
export async function activated(): Promise<vscode.Extension<unknown>> {
  const extension = vscode.extensions.getExtension(`${manifest.publisher}.${manifest.name}`);
  ok(extension, "the extension is not installed in this host");
  await extension.activate();
  return extension;
}

/** The uri of a file of the workspace. */
export function sampleUri(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  ok(folder, "no folder is open");
  return vscode.Uri.joinPath(folder.uri, name);
}

export async function openSample(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(sampleUri(name)));
}

export async function openNotebook(name: string): Promise<vscode.NotebookDocument> {
  const notebook = await vscode.workspace.openNotebookDocument(sampleUri(name));
  await vscode.window.showNotebookDocument(notebook);
  return notebook;
}

/** An unsaved document, for text no sample has. */
export async function openText(content: string, language = "plaintext"): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument({ content, language }));
}

export async function closeEditors(): Promise<void> {
  await vscode.commands.executeCommand("workbench.action.closeAllEditors");
}

/** The range of the n-th (1-based) occurrence of a text. */
export function rangeOf(document: vscode.TextDocument, text: string, occurrence = 1): vscode.Range {
  let at = -1;
  for (let n = 0; n < occurrence; n += 1) {
    at = document.getText().indexOf(text, at + 1);
    if (at < 0) fail(`"${text}" is not there ${occurrence} times in ${document.uri.path}`);
  }
  return new vscode.Range(document.positionAt(at), document.positionAt(at + text.length));
}

/** The document's hovers at the middle of the n-th occurrence of a text, from all providers. */
export async function hoversOn(document: vscode.TextDocument, text: string, occurrence = 1): Promise<vscode.Hover[]> {
  const range = rangeOf(document, text, occurrence);
  const middle = document.positionAt((document.offsetAt(range.start) + document.offsetAt(range.end)) >> 1);
  return vscode.commands.executeCommand<vscode.Hover[]>("vscode.executeHoverProvider", document.uri, middle);
}

/** The Markdown of hovers, joined. */
export function markdownOf(hovers: readonly vscode.Hover[]): string {
  return hovers
    .flatMap((hover) => hover.contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ""))
    .join("\n\n");
}

/** A range as "line:character-line:character", zero-based, to compare and to read. */
export function rangeText({ start, end }: vscode.Range): string {
  return `${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** Asks until the answer is neither undefined nor false; fails after `timeout` milliseconds. */
export async function eventually<T>(
  what: string,
  ask: () => T | undefined | false | PromiseLike<T | undefined | false>,
  timeout = 10_000,
): Promise<T> {
  for (const end = Date.now() + timeout; Date.now() < end; ) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return fail(`${what}: not within ${timeout} ms`);
}

/** The manifest, as built. */
export { manifest };
