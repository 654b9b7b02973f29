import * as vscode from "vscode";
import { ToolProblem, type Source } from "../../agent/context";
import { LONGEST_SOURCE } from "../../agent/find-literature";
import { languageOfPath } from "../../recognize/language";

/** UTF-8 takes up to this many bytes for a UTF-16 unit. */
const BYTES_PER_UNIT = 3;

/**
 * Reads a file as it stands in the editor, unsaved changes included, or else on disk.
 * @throws {ToolProblem} when it is a folder, binary, too large or cannot be read.
 */
export async function readUri(uri: vscode.Uri, name: string): Promise<Source> {
  const source = (pieces: Source["pieces"]): Source => ({ name, path: uri.path, firstLine: 1, pieces });
  if (uri.path.toLowerCase().endsWith(".ipynb")) return source(await readCells(uri, name));
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return source([{ label: "", text: open.getText(), language: open.languageId }]);
  return source([{ label: "", text: await readText(uri, name), language: languageOfPath(uri.path) }]);
}

async function readCells(uri: vscode.Uri, name: string): Promise<Source["pieces"]> {
  try {
    const notebook = await vscode.workspace.openNotebookDocument(uri);
    return notebook.getCells().map(({ document }, index) => ({ label: `cell ${index + 1}`, text: document.getText(), language: document.languageId }));
  } catch (error) {
    throw unreadable(name, error);
  }
}

async function readText(uri: vscode.Uri, name: string): Promise<string> {
  let bytes: Uint8Array;
  try {
    const { type, size } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.Directory) !== 0) throw new ToolProblem(`${name} is a folder. Give one file.`);
    if (size > LONGEST_SOURCE * BYTES_PER_UNIT) throw new ToolProblem(`${name} is too large. Give the part that matters as text.`);
    bytes = await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    throw unreadable(name, error);
  }
  if (bytes.includes(0)) throw new ToolProblem(`${name} is a binary file. Give a file of text.`);
  return new TextDecoder().decode(bytes);
}

function unreadable(name: string, error: unknown): ToolProblem {
  if (error instanceof ToolProblem) return error;
  return new ToolProblem(`${name} cannot be read: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
}
