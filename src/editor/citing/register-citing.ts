import * as vscode from "vscode";
import { toBibtex } from "../../cite/bibtex";
import { citationFor } from "../../cite/citation";
import { arxivUrl } from "../../papers/format";
import { COMMANDS, registerCommand } from "../commands";
import { choosePaper, choosePapers } from "../library/choose-paper";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { DocumentScans } from "../mentions/document-scans";
import type { ReadingListStore } from "../reading-list/reading-list-store";
import type { PaperPicker } from "../search/paper-picker";
import { CitationCompletion, TRIGGERS } from "./citation-completion";
import { CitationStyles } from "./citation-style";
import { insertCitation } from "./insert-citation";
import { paperIds } from "./papers-of";
import { registerExport } from "./register-export";

/** Citing papers, completing citations, exporting them, and opening what a paper links to. */
export function registerCiting(lens: Lens, picker: PaperPicker, scans: DocumentScans, readingList: ReadingListStore, log: Log): vscode.Disposable {
  const styles = new CitationStyles(lens);
  const completion = new CitationCompletion(lens, styles, scans, readingList, log);
  return vscode.Disposable.from(
    vscode.languages.registerCompletionItemProvider("*", completion, ...TRIGGERS),
    registerExport({ lens, picker, readingList, styles, log }),
    registerCommand(COMMANDS.cite, log, async (argument, selection) => {
      const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors[0];
      const papers = await choosePapers(lens, picker, paperIds(argument, selection), "Insert Citation");
      if (papers.length === 0) return;
      const style = await styles.style(editor?.document);
      if (editor !== undefined) {
        await insertCitation(editor, papers, style);
        return;
      }
      await vscode.env.clipboard.writeText(citationFor(papers, "plaintext", style));
      void vscode.window.showInformationMessage("No editor is open; the citation is on the clipboard.");
    }),
    registerCommand(COMMANDS.copyBibtex, log, async (argument, selection) => {
      const papers = await choosePapers(lens, picker, paperIds(argument, selection), "Copy BibTeX");
      if (papers.length === 0) return;
      await vscode.env.clipboard.writeText(toBibtex(papers, await styles.keys()));
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
  // Addresses come from files: no other scheme may start a program or run a command.
  if (!/^https?:\/\//iu.test(url)) throw new Error(`This is not a web address, so it is not opened: ${url}`);
  await vscode.env.openExternal(vscode.Uri.parse(url, true));
}
