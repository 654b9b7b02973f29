import * as vscode from "vscode";
import { toBibtex } from "../../cite/bibtex";
import { citationFor } from "../../cite/citation";
import { arxivUrl } from "../../papers/format";
import { COMMANDS, registerCommand } from "../commands";
import { choosePaper, choosePapers } from "../library/choose-paper";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { PaperPicker } from "../search/paper-picker";
import { insertCitation } from "./insert-citation";

/** Citing a paper, copying its BibTeX entry, and opening what it links to. */
export function registerCiting(lens: Lens, picker: PaperPicker, log: Log): vscode.Disposable {
  return vscode.Disposable.from(
    registerCommand(COMMANDS.cite, log, async (argument) => {
      const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
      const papers = await choosePapers(lens, picker, argument, "Insert Citation");
      if (papers.length === 0) return;
      const citation = citationFor(papers, editor?.document.languageId ?? "plaintext");
      if (editor === undefined) {
        await vscode.env.clipboard.writeText(citation);
        void vscode.window.showInformationMessage("No editor is open; the citation is on the clipboard.");
        return;
      }
      await insertCitation(editor, citation);
    }),
    registerCommand(COMMANDS.copyBibtex, log, async (argument) => {
      const papers = await choosePapers(lens, picker, argument, "Copy BibTeX");
      if (papers.length === 0) return;
      await vscode.env.clipboard.writeText(toBibtex(papers));
      vscode.window.setStatusBarMessage("BibTeX copied", 3000);
    }),
    registerCommand(COMMANDS.openArxiv, log, async (argument) => {
      const paper = await choosePaper(lens, picker, argument, "Open on arXiv");
      if (paper !== undefined) await openLink(arxivUrl(paper), "This paper has no arXiv page in the library.");
    }),
    registerCommand(COMMANDS.openCode, log, async (argument) => {
      const paper = await choosePaper(lens, picker, argument, "Open Code");
      if (paper !== undefined) await openLink(paper.codeUrl, "This paper has no code link in the library.");
    }),
  );
}

async function openLink(url: string | null, missing: string): Promise<void> {
  if (url === null) {
    void vscode.window.showInformationMessage(missing);
    return;
  }
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
