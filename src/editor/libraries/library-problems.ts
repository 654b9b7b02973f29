import * as vscode from "vscode";
import type { ReaderProblem } from "../../ingest/readers/entry";
import { asMessage } from "../plain-text";

/** The editor shows no more of one file. */
const MOST = 1000;
const SHOW = "Show Problems";

export async function showProblems(): Promise<void> {
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}

/** Problems of library files in the Problems view. */
export class LibraryProblems implements vscode.Disposable {
  readonly #collection = vscode.languages.createDiagnosticCollection("Paper Lens");

  /** Shows the problems of a file, and no others of it any more. */
  set(file: vscode.Uri, problems: readonly ReaderProblem[]): void {
    const shown = problems.slice(0, MOST - 1).map(({ line, message }) => diagnostic(line, message));
    const more = problems.length - shown.length;
    if (more > 0) shown.push(diagnostic(1, `The file has ${more.toLocaleString("en-US")} problems more.`));
    this.#collection.set(file, shown);
  }

  /** Warns of a problem; the button also keeps the editor from cutting the message off at one line. */
  async tell(message: string): Promise<void> {
    if ((await vscode.window.showWarningMessage(asMessage(message), SHOW)) === SHOW) await showProblems();
  }

  delete(file: vscode.Uri): void {
    this.#collection.delete(file);
  }

  dispose(): void {
    this.#collection.dispose();
  }
}

function diagnostic(line: number, message: string): vscode.Diagnostic {
  const made = new vscode.Diagnostic(new vscode.Range(line - 1, 0, line - 1, 1000), message, vscode.DiagnosticSeverity.Warning);
  made.source = "Paper Lens";
  return made;
}
