import * as vscode from "vscode";
import type { BibliographyFormat } from "../../cite/bibliography";
import type { Destination } from "./export-request";

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

/** Where the papers to export come from. */
export type PaperSet = "choose" | "starred" | "workspace";

async function ask<T>(title: string, placeHolder: string, items: readonly Choice<T>[]): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(items, { title, placeHolder }))?.value;
}

export function askForPapers(title: string, starred: number): Promise<PaperSet | undefined> {
  return ask<PaperSet>(title, "Which papers?", [
    { value: "choose", label: "$(search) Papers I choose", description: "search for one or several" },
    ...(starred === 0 ? [] : [{ value: "starred" as const, label: "$(star-full) Starred papers", description: String(starred) }]),
    { value: "workspace", label: "$(folder) Bibliography of this workspace", description: "all papers mentioned or cited, with the places" },
  ]);
}

export function askForFormat(title: string): Promise<BibliographyFormat | undefined> {
  return ask<BibliographyFormat>(title, "In which form?", [
    { value: "bibtex", label: "BibTeX", description: "for LaTeX, pandoc and Quarto" },
    { value: "csl-json", label: "CSL-JSON", description: "for Zotero and pandoc" },
    { value: "markdown", label: "Markdown", description: "a list for people" },
  ]);
}

export function askForDestination(title: string): Promise<Destination | undefined> {
  return ask<Destination>(title, "Where to?", [
    { value: "clipboard", label: "$(clippy) Clipboard" },
    { value: "editor", label: "$(new-file) New editor" },
    { value: "file", label: "$(save) File…" },
  ]);
}
