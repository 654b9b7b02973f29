import * as vscode from "vscode";
import { equal, match } from "./assert";
import { activated, closeEditors, openText } from "./helpers";

suite("citing", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  test("inserts a comment in the language of the file, as one undo step", async () => {
    const editor = await openText("x = 1\n\ny = 2\n", "python");
    editor.selections = [new vscode.Selection(1, 0, 1, 0)];
    await vscode.commands.executeCommand("paperLens.cite", "awq");
    equal(editor.document.lineAt(1).text, "# AWQ (Lin et al., 2023), arXiv:2306.00978");
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), "x = 1\n\ny = 2\n");
  });

  test("does not comment out code behind the cursor", async () => {
    const editor = await openText("int a = 1; int b = 2;\n", "cpp");
    editor.selections = [new vscode.Selection(0, 10, 0, 10)];
    await vscode.commands.executeCommand("paperLens.cite", "awq");
    equal(editor.document.lineAt(1).text, "int a = 1; int b = 2;");
    match(editor.document.lineAt(0).text, /^\/\/ AWQ /);
  });

  test("copies BibTeX to the clipboard", async () => {
    await vscode.commands.executeCommand("paperLens.copyBibtex", "awq");
    match(await vscode.env.clipboard.readText(), /@misc\{lin2023awq,[\s\S]*eprint = \{2306\.00978\}/);
  });
});
