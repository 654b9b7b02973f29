import ignore from "ignore";
import * as vscode from "vscode";

type Ignore = ReturnType<typeof ignore>;

/** Glob patterns that are switched on in files.exclude or search.exclude. */
function excludePattern(): string {
  const patterns = ["files", "search"].flatMap((section) => {
    const exclude = vscode.workspace.getConfiguration(section).get<Record<string, unknown>>("exclude", {});
    return Object.keys(exclude).filter((pattern) => exclude[pattern] === true);
  });
  return `{${["**/.git", ...new Set(patterns)].join(",")}}`;
}

/** The folder of a path: "a/b/c" is in "a/b/"; a path without folders is in "". */
const folderOf = (path: string) => path.slice(0, path.lastIndexOf("/") + 1);

/** The rules of every .gitignore file of the folder, by the path of the folder they hold for; one that cannot be read has none. */
async function gitignores(folder: vscode.WorkspaceFolder, problems: string[]): Promise<ReadonlyMap<string, Ignore>> {
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, "**/.gitignore"), excludePattern());
  const rules = new Map<string, Ignore>();
  for (const file of files) {
    try {
      const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
      rules.set(folderOf(relativePath(folder, file)), ignore().add(text));
    } catch (error) {
      problems.push(`${file.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return rules;
}

function relativePath(folder: vscode.WorkspaceFolder, file: vscode.Uri): string {
  const root = folder.uri.path.endsWith("/") ? folder.uri.path : `${folder.uri.path}/`;
  return file.path.startsWith(root) ? file.path.slice(root.length) : file.path.replace(/^\/+/, "");
}

/** Git's rule: the nearest file that says something about the path decides. */
function isIgnored(path: string, rules: ReadonlyMap<string, Ignore>): boolean {
  for (let folder = folderOf(path); ; folder = folderOf(folder.slice(0, -1))) {
    const result = rules.get(folder)?.test(path.slice(folder.length));
    if (result?.ignored === true) return true;
    if (result?.unignored === true) return false;
    if (folder === "") return false;
  }
}

/** All files of the workspace that a person would search: excluded and ignored ones left out; what could not be read goes to `problems`. */
export async function workspaceFiles(token: vscode.CancellationToken, problems: string[]): Promise<vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  for (const folder of vscode.workspace.workspaceFolders ?? []) {
    if (token.isCancellationRequested) break;
    const rules = await gitignores(folder, problems);
    const files = await vscode.workspace.findFiles(new vscode.RelativePattern(folder, "**/*"), excludePattern(), undefined, token);
    found.push(...files.filter((file) => !isIgnored(relativePath(folder, file), rules)));
  }
  return found;
}
