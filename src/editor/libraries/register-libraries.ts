import * as vscode from "vscode";
import { COMMANDS, registerCommand } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { asLabel, asMessage } from "../plain-text";
import { SECTION } from "../settings/settings";
import { CacheStore } from "./cache-store";
import { addLibraries, configuredLibraries, filesOf, removeLibrary } from "./configured-libraries";
import { LibraryProblems } from "./library-problems";
import { OwnLibraries } from "./own-libraries";
import { SizeLimit } from "./size-limit";

/** Endings of the formats that src/ingest/readers/formats.ts knows. */
const ENDINGS = ["bib", "bibtex", "biblatex", "json", "csljson", "jsonl", "ndjson", "atom", "xml", "txt"];

/** The user's own libraries: read after the first use of the bundled one, watched, added and removed. */
export function registerLibraries(context: vscode.ExtensionContext, lens: Lens, rules: string, log: Log): vscode.Disposable {
  const cache = new CacheStore(context.globalStorageUri);
  const problems = new LibraryProblems();
  const limit = new SizeLimit(context.workspaceState);
  const libraries = new OwnLibraries(lens, cache, problems, limit, rules, log);

  // Nothing is read before something asks for papers; the bundled ones come first.
  const first = lens.onDidChange(() => {
    first.dispose();
    void libraries.reload();
  });
  const reload = async () => {
    limit.askAgain();
    await lens.library();
    await libraries.resume();
    if (!vscode.workspace.isTrusted) void askForTrust("Only libraries of the user settings are in use");
  };
  const remove = async () => {
    const items = configuredLibraries().map((library) => ({
      label: asLabel(library.entry),
      description: library.scope.kind === "user" ? "User settings" : asLabel(library.scope.folder.name),
      library,
    }));
    if (items.length === 0) {
      if (!vscode.workspace.isTrusted) return askForTrust("No libraries are in use");
      void vscode.window.showInformationMessage("No libraries are added yet.");
      return;
    }
    const chosen = await vscode.window.showQuickPick(items, { title: "Remove Library", placeHolder: "Its papers leave Paper Lens; the file stays." });
    if (chosen === undefined) return;
    const files = await filesOf(chosen.library);
    await removeLibrary(chosen.library);
    await Promise.all(files.map((file) => cache.remove(file)));
  };
  return vscode.Disposable.from(
    libraries,
    problems,
    first,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.libraries`) || event.affectsConfiguration(`${SECTION}.libraryLimitMB`)) void lens.library().then(() => libraries.schedule());
    }),
    vscode.workspace.onDidChangeWorkspaceFolders(() => libraries.schedule()),
    vscode.workspace.onDidGrantWorkspaceTrust(() => libraries.schedule()),
    registerCommand(COMMANDS.addLibrary, log, async (...given) => {
      const files = given.filter((file) => file instanceof vscode.Uri);
      const chosen = files.length > 0 ? files : await choose();
      const added = await add(chosen);
      if (added.length === 0) return;
      await lens.library();
      libraries.awaitFiles(added);
    }),
    registerCommand(COMMANDS.reloadLibraries, log, reload),
    registerCommand(COMMANDS.removeLibrary, log, remove),
  );
}

async function askForTrust(what: string): Promise<void> {
  const manage = "Manage Workspace Trust";
  const message = `${what}: files in a workspace are read as libraries only when the workspace is trusted, because they may come from others.`;
  if ((await vscode.window.showWarningMessage(message, manage)) === manage) await vscode.commands.executeCommand("workbench.trust.manage");
}

async function choose(): Promise<readonly vscode.Uri[]> {
  const filters = { Libraries: ENDINGS, "All files": ["*"] };
  return (await vscode.window.showOpenDialog({ title: "Add Library", openLabel: "Add", canSelectMany: true, filters })) ?? [];
}

/**
 * Adds the files that can be libraries to the settings, and names the others. Settings of a workspace
 * that is not trusted are hidden from extensions: adding to their list would write over it.
 * @returns the files that are added
 */
export async function add(files: readonly vscode.Uri[], trusted = vscode.workspace.isTrusted): Promise<readonly vscode.Uri[]> {
  const known = (file: vscode.Uri) => ENDINGS.some((ending) => file.path.toLowerCase().endsWith(`.${ending}`));
  const held = (file: vscode.Uri) => !trusted && vscode.workspace.getWorkspaceFolder(file) !== undefined;
  const added = files.filter((file) => known(file) && !held(file));
  await addLibraries(added);
  if (files.some((file) => known(file) && held(file))) void askForTrust("Not added");
  const others = files.filter((file) => !known(file)).map((file) => file.path.slice(file.path.lastIndexOf("/") + 1));
  if (others.length > 0) void vscode.window.showWarningMessage(asMessage(`Not added, because the ending is that of no library: ${others.join(", ")}. Libraries end in ${ENDINGS.map((ending) => `.${ending}`).join(", ")}.`));
  return added;
}
