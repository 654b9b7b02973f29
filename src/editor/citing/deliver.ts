import * as vscode from "vscode";
import type { BibliographyFormat } from "../../cite/bibliography";
import type { Destination } from "./export-request";

interface FileForm {
  readonly language: string;
  readonly name: string;
  readonly filters: Record<string, string[]>;
}

const FORMS: Readonly<Record<BibliographyFormat, FileForm>> = {
  bibtex: { language: "bibtex", name: "references.bib", filters: { BibTeX: ["bib"] } },
  "csl-json": { language: "json", name: "references.json", filters: { "CSL-JSON": ["json"] } },
  markdown: { language: "markdown", name: "PAPERS.md", filters: { Markdown: ["md"] } },
};

/** The language as this editor knows it: BibTeX has none unless an extension brings it. */
async function knownLanguage(language: string): Promise<string> {
  return (await vscode.languages.getLanguages()).includes(language) ? language : "plaintext";
}

/** Puts a bibliography of `count` papers where it is wanted, and says so. */
export async function deliver(text: string, format: BibliographyFormat, to: Destination, count: number): Promise<void> {
  const papers = `${count} ${count === 1 ? "paper" : "papers"}`;
  const form = FORMS[format];
  if (to === "clipboard") {
    await vscode.env.clipboard.writeText(text);
    vscode.window.setStatusBarMessage(`${papers} copied`, 3000);
    return;
  }
  if (to === "editor") {
    const document = await vscode.workspace.openTextDocument({ content: text, language: await knownLanguage(form.language) });
    await vscode.window.showTextDocument(document);
    return;
  }
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  const file = await vscode.window.showSaveDialog({
    title: "Export Citations",
    filters: form.filters,
    ...(folder === undefined ? {} : { defaultUri: vscode.Uri.joinPath(folder, form.name) }),
  });
  if (file === undefined) return;
  await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  vscode.window.setStatusBarMessage(`${papers} written to ${vscode.workspace.asRelativePath(file)}`, 5000);
}
