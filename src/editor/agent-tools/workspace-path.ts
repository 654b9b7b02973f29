import * as vscode from "vscode";
import { ToolProblem } from "../../agent/context";

const inside = (uri: vscode.Uri, folder: vscode.Uri) =>
  uri.scheme === folder.scheme && uri.authority === folder.authority && (uri.path === folder.path || uri.path.startsWith(folder.path.replace(/(?<!\/)\/*$/u, "/")));

/** The URI without "..", which would lead out of a folder that its text begins with. */
function normal(uri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(uri.with({ path: "/" }), uri.path);
}

/** What the text may mean: a URI, an absolute path, or a path below one of the folders, with or without the folder's name. */
function candidates(wanted: string, folders: readonly vscode.WorkspaceFolder[]): vscode.Uri[] {
  if (/^[a-z][a-z\d+.-]+:\/\//iu.test(wanted)) return [normal(vscode.Uri.parse(wanted))];
  const path = wanted.replaceAll("\\", "/");
  const absolute = /^[a-z]:\//iu.test(path) ? `/${path}` : path;
  return folders.flatMap(({ uri, name }) => [
    ...(absolute.startsWith("/") ? [normal(uri.with({ path: absolute }))] : []),
    vscode.Uri.joinPath(uri, path),
    ...(path.startsWith(`${name}/`) ? [vscode.Uri.joinPath(uri, path.slice(name.length + 1))] : []),
  ]);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/**
 * The file of the workspace, or the open document, that a model means by a path or URI. Other
 * files stay closed: a model must not choose what is read beyond what the user has opened.
 * @throws {ToolProblem} when there is no such file there.
 */
export async function findInWorkspace(wanted: string): Promise<vscode.Uri> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const meant = candidates(wanted, folders);
  for (const uri of meant) {
    if (vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString())) return uri;
    if (folders.some((folder) => inside(uri, folder.uri)) && (await exists(uri))) return uri;
  }
  const untitled = vscode.workspace.textDocuments.find((document) => document.uri.path === wanted && document.isUntitled);
  if (untitled !== undefined) return untitled.uri;
  throw new ToolProblem(`${wanted} is not a file of the workspace, nor open in an editor. Give its path from the workspace folder, or the text itself.`);
}
