import * as vscode from "vscode";
import { SECTION } from "../settings/settings";

/** Where an entry of the setting stands: user settings hold everywhere, those of a folder in it. */
export type LibraryScope = { readonly kind: "user" } | { readonly kind: "folder"; readonly folder: vscode.WorkspaceFolder; readonly target: vscode.ConfigurationTarget };

/** One entry of `paperLens.libraries`. */
export interface ConfiguredLibrary {
  /** As written in the settings. */
  readonly entry: string;
  readonly scope: LibraryScope;
  /** The file, or for a glob the folder it starts from; undefined when the entry cannot be understood. */
  readonly base: vscode.Uri | undefined;
  /** What files below `base` must match; undefined for a single file. */
  readonly glob: string | undefined;
}

const SETTING = "libraries";
const GLOB = /[*?[{]/u;
/** Files one glob may bring. */
const MOST_FILES = 1000;

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.filter((item): item is string => typeof item === "string" && item.trim() !== "") : []);

/** All entries: those of the folders, which come first, and those of the user hold together. */
export function configuredLibraries(): ConfiguredLibrary[] {
  const found = new Map<string, ConfiguredLibrary>();
  const add = (entry: string, scope: LibraryScope) => {
    const library = understand(entry.trim(), scope);
    const key = library.base === undefined ? `${scope.kind} ${entry}` : `${library.base.toString()} ${library.glob ?? ""}`;
    if (!found.has(key)) found.set(key, library);
  };
  for (const [index, folder] of (vscode.workspace.workspaceFolders ?? []).entries()) {
    const inspected = vscode.workspace.getConfiguration(SECTION, folder.uri).inspect<unknown>(SETTING);
    for (const entry of strings(inspected?.workspaceFolderValue)) add(entry, { kind: "folder", folder, target: vscode.ConfigurationTarget.WorkspaceFolder });
    // The settings of a workspace of several folders belong to all of them; paths in it start from the first.
    if (index === 0) for (const entry of strings(inspected?.workspaceValue)) add(entry, { kind: "folder", folder, target: vscode.ConfigurationTarget.Workspace });
  }
  const user = vscode.workspace.getConfiguration(SECTION).inspect<unknown>(SETTING);
  for (const entry of strings(user?.globalValue)) add(entry, { kind: "user" });
  return [...found.values()];
}

function understand(entry: string, scope: LibraryScope): ConfiguredLibrary {
  const start = GLOB.exec(entry)?.index;
  const fixed = start === undefined ? entry : entry.slice(0, Math.max(entry.lastIndexOf("/", start), entry.lastIndexOf("\\", start)) + 1);
  const glob = start === undefined ? undefined : entry.slice(fixed.length).replaceAll("\\", "/");
  return { entry, scope, base: baseOf(fixed, scope), glob };
}

function baseOf(path: string, scope: LibraryScope): vscode.Uri | undefined {
  if (/^[a-z][\w+.-]+:\/\//iu.test(path)) return vscode.Uri.parse(path);
  if (/^(?:\/|\\\\|[a-z]:[\\/])/iu.test(path)) return vscode.Uri.file(path);
  if (scope.kind === "user") return undefined;
  return vscode.Uri.joinPath(scope.folder.uri, path.replaceAll("\\", "/"));
}

/** The files an entry stands for; a glob may stand for none. */
export async function filesOf({ base, glob }: ConfiguredLibrary): Promise<vscode.Uri[]> {
  if (base === undefined) return [];
  if (glob === undefined) return [base];
  const files = await vscode.workspace.findFiles(new vscode.RelativePattern(base, glob), undefined, MOST_FILES);
  return files.sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** What to watch for changes of the files an entry stands for. */
export function watchPattern({ base, glob }: ConfiguredLibrary): vscode.RelativePattern | undefined {
  if (base === undefined) return undefined;
  if (glob !== undefined) return new vscode.RelativePattern(base, glob);
  const name = base.path.slice(base.path.lastIndexOf("/") + 1);
  // Brackets in a file's name are no pattern.
  return new vscode.RelativePattern(vscode.Uri.joinPath(base, ".."), name.replace(/[*?[\]{}]/gu, "[$&]"));
}

/** Adds files to the settings: of their folder when they are in one, else of the user. */
export async function addLibraries(files: readonly vscode.Uri[]): Promise<void> {
  for (const file of files) {
    const folder = vscode.workspace.getWorkspaceFolder(file);
    if (folder === undefined) {
      await change({ kind: "user" }, (list) => [...list, file.scheme === "file" ? file.fsPath : file.toString()]);
      continue;
    }
    const several = (vscode.workspace.workspaceFolders?.length ?? 0) > 1;
    const target = several ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Workspace;
    const path = vscode.workspace.asRelativePath(file, false);
    await change({ kind: "folder", folder, target }, (list) => [...list, path]);
  }
}

export async function removeLibrary({ entry, scope }: ConfiguredLibrary): Promise<void> {
  await change(scope, (list) => list.filter((other) => other.trim() !== entry));
}

async function change(scope: LibraryScope, make: (list: readonly string[]) => readonly string[]): Promise<void> {
  const configuration = vscode.workspace.getConfiguration(SECTION, scope.kind === "folder" ? scope.folder.uri : undefined);
  const inspected = configuration.inspect<unknown>(SETTING);
  const target = scope.kind === "user" ? vscode.ConfigurationTarget.Global : scope.target;
  const values = {
    [vscode.ConfigurationTarget.Global]: inspected?.globalValue,
    [vscode.ConfigurationTarget.Workspace]: inspected?.workspaceValue,
    [vscode.ConfigurationTarget.WorkspaceFolder]: inspected?.workspaceFolderValue,
  };
  const list = [...new Set(make(strings(values[target])))];
  await configuration.update(SETTING, list.length === 0 ? undefined : list, target);
}
