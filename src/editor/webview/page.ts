import * as vscode from "vscode";

/** A page of dist/pages with its style sheet media/<name>-page.css. */
export interface PageKind {
  readonly name: "paper" | "map" | "results";
  readonly viewType: string;
  readonly title: string;
}

/** The texts that a page is made of. */
export interface PageFiles {
  readonly styles: string;
  readonly script: string;
}

/** Nothing is loaded from anywhere: a page holds all that it needs. */
export const PAGE_OPTIONS: vscode.WebviewOptions = { enableScripts: true, localResourceRoots: [] };

/** Reads the files of a page when they are first asked for; after a failure, who asks next tries again. */
export function pageFiles({ name }: PageKind, extensionUri: vscode.Uri): () => Promise<PageFiles> {
  const read = async (...path: string[]) => new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(extensionUri, ...path)));
  const readAll = async () => {
    const [shared, own, script] = await Promise.all([read("media", "page.css"), read("media", `${name}-page.css`), read("dist", "pages", `${name}.js`)]);
    return { styles: `${shared}\n${own}`, script };
  };
  let files: Promise<PageFiles> | undefined;
  return () => {
    files ??= readAll().catch((error: unknown) => {
      files = undefined;
      throw error;
    });
    return files;
  };
}

/** A new, empty tab for a page. */
export function createPanel(kind: PageKind, column: vscode.ViewColumn): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(kind.viewType, kind.title, column, { ...PAGE_OPTIONS, enableFindWidget: true });
}
