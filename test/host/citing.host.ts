import * as vscode from "vscode";
import { deepEqual, equal, match, ok } from "./assert";
import { activated, closeEditors, eventually, openSample, openText, sampleUri } from "./helpers";

const AWQ = "AWQ (Lin et al., 2023), arXiv:2306.00978";

/** Opens the text with a cursor at each | in it. */
async function openAt(marked: string, language: string): Promise<vscode.TextEditor> {
  const pieces = marked.split("|");
  const editor = await openText(pieces.join(""), language);
  const offsets = pieces.slice(0, -1).map((_, index) => pieces.slice(0, index + 1).join("").length);
  editor.selections = offsets.map((offset) => {
    const position = editor.document.positionAt(offset);
    return new vscode.Selection(position, position);
  });
  return editor;
}

const cite = (...args: unknown[]) => vscode.commands.executeCommand("paperLens.cite", ...args);
const exportCitations = (...args: unknown[]) => vscode.commands.executeCommand("paperLens.exportCitations", ...args);

/** The citations on offer at the | of a text. */
async function completionsAt(marked: string, language: string, resolve = 0): Promise<vscode.CompletionItem[]> {
  const { document, selection } = await openAt(marked, language);
  const list = await vscode.commands.executeCommand<vscode.CompletionList>("vscode.executeCompletionItemProvider", document.uri, selection.active, undefined, resolve);
  return list.items.filter((item) => item.kind === vscode.CompletionItemKind.Reference);
}

async function withSetting<T>(key: string, value: unknown, run: () => Promise<T>): Promise<T> {
  const configuration = vscode.workspace.getConfiguration("paperLens");
  await configuration.update(key, value, vscode.ConfigurationTarget.Global);
  try {
    return await run();
  } finally {
    await configuration.update(key, undefined, vscode.ConfigurationTarget.Global);
  }
}

suite("citing", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  test("inserts a comment in the language of the file, as one undo step", async () => {
    const editor = await openAt("x = 1\n|\ny = 2\n", "python");
    await cite("awq");
    equal(editor.document.lineAt(1).text, `# ${AWQ}`);
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), "x = 1\n\ny = 2\n");
  });

  test("inserts at every cursor, each in its form, and one undo takes all back", async () => {
    const text = 'def f():\n    """Sum. """\n    x = 1  # see \n    y = 2\n';
    const editor = await openAt('def f():\n    """Sum. |"""\n    x = 1  # see |\n    y = 2|\n', "python");
    await cite("awq");
    equal(editor.document.getText(), `def f():\n    """Sum. ${AWQ}"""\n    x = 1  # see ${AWQ}\n    y = 2 # ${AWQ}\n`);
    await vscode.commands.executeCommand("undo");
    equal(editor.document.getText(), text);
  });

  test("does not comment out code behind the cursor", async () => {
    const editor = await openAt("int a = 1;| int b| = 2;\n", "cpp");
    await cite("awq");
    equal(editor.document.getText(), `// ${AWQ}\nint a = 1; int b = 2;\n`);
  });

  test("joins the keys of a group in Markdown", async () => {
    const editor = await openAt("as in [@x; |] and |\n", "markdown");
    await cite("awq");
    equal(editor.document.getText(), "as in [@x; @lin2023awq] and [@lin2023awq]\n");
  });

  test("cites all nodes that are selected in a tree", async () => {
    const editor = await openAt("|", "markdown");
    const nodes = ["awq", "flashattention-2"].map((id) => ({ kind: "paper", paper: { id } }));
    await cite(nodes[0], nodes);
    match(editor.document.getText(), /^\[@lin2023awq; @dao2023flashattention2\]$/);
  });

  test("follows the templates of the settings, and the default when one is wrong", async () => {
    await withSetting("citation.comment", "{title} <{url}>", async () => {
      const editor = await openAt("|", "python");
      await cite("awq");
      match(editor.document.getText(), /^# AWQ: Activation-aware .* <https:\/\/arxiv\.org\/abs\/2306\.00978>$/);
    });
    await withSetting("citation.key", "{name}:{year}", async () => {
      const editor = await openAt("|", "markdown");
      await cite("awq");
      equal(editor.document.getText(), "[@awq:2023]");
    });
    await withSetting("citation.key", "{nope}", async () => {
      const editor = await openAt("|", "markdown");
      await cite("awq");
      equal(editor.document.getText(), "[@lin2023awq]");
    });
  });

  test("copies BibTeX to the clipboard, with the key that is inserted", async () => {
    await vscode.commands.executeCommand("paperLens.copyBibtex", "awq");
    match(await vscode.env.clipboard.readText(), /@misc\{lin2023awq,[\s\S]*eprint = \{2306\.00978\}/);
  });
});

suite("completing citations", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  test("finds a paper by key, name, title and author in Markdown", async () => {
    for (const typed of ["lin2023a", "awq", "activation-aware", "AWQ"]) {
      const [first] = await completionsAt(`see [@${typed}|]\n`, "markdown");
      equal(first?.insertText, "lin2023awq", `after @${typed}`);
    }
    const items = await completionsAt("see [@dao|", "markdown");
    ok(items.some((item) => item.insertText === "dao2023flashattention2"), "no FlashAttention after @dao");
    ok(items.every((item) => item.filterText?.startsWith("dao ")), "the editor would filter what the search found");
  });

  test("finds a paper in a group of LaTeX, and leaves out what the group cites already", async () => {
    for (const marked of ["\\cite{|}", "\\citep[see][p.~3]{x,awq|}", "\\autocite{x, lin2023a|"]) {
      const items = await completionsAt(`We quantize with AWQ and serve with vLLM ${marked}\n`, "latex");
      ok(items.some((item) => item.insertText === "lin2023awq"), `no AWQ at ${marked}`);
    }
    const [first] = await completionsAt("\\cite{dao2023flashattention2,awq|}", "latex");
    equal(first?.insertText, "lin2023awq");
    const range = first?.range;
    ok(range instanceof vscode.Range);
    deepEqual([range.start.character, range.end.character], [29, 32]);
    const others = await completionsAt("\\cite{lin2023awq,awq|}", "latex");
    ok(!others.some((item) => item.insertText === "lin2023awq"), "offered although cited");
    deepEqual(await completionsAt("\\bibliographystyle{awq|}", "latex"), []);
  });

  test("goes by the language of a block of code in Markdown", async () => {
    const inBlock = (language: string, line: string) => completionsAt(`text\n\n\`\`\`${language}\n${line}\n\`\`\`\n`, "markdown");
    equal((await inBlock("latex", "\\cite{awq|}"))[0]?.insertText, "lin2023awq");
    equal((await inBlock("python", "# @cite awq|"))[0]?.insertText, AWQ);
    for (const [language, line] of [["", "[@awq|]"], ["", "\\cite{awq|}"], ["python", "\\cite{awq|}"], ["cpp", "[@awq|]"], ["latex", "[@awq|]"]] as const) {
      deepEqual(await inBlock(language, line), [], `${line} in a block of ${language}`);
    }
    equal((await completionsAt("```\ncode\n```\n[@awq|]", "markdown"))[0]?.insertText, "lin2023awq");
    deepEqual(await completionsAt("`\\cite{awq|}`", "markdown"), []);
  });

  test("writes the citation in place of @cite in a comment", async () => {
    const [first] = await completionsAt("x = 1  # @cite awq|\n", "python");
    equal(first?.insertText, AWQ);
    const range = first?.range;
    ok(range instanceof vscode.Range);
    deepEqual([range.start.character, range.end.character], [9, 18]);
  });

  test("describes a paper when it is looked at", async () => {
    const [first] = await completionsAt("[@awq|", "markdown", 1);
    const documentation = first?.documentation;
    ok(documentation instanceof vscode.MarkdownString, "no documentation");
    match(documentation.value, /Activation\\-aware/);
  });

  test("offers what the file mentions before anything is typed, and nothing twice", async () => {
    const items = await completionsAt("We quantize with AWQ and serve with vLLM [@|", "markdown");
    equal(items[0]?.insertText, "lin2023awq");
    const others = await completionsAt("[@lin2023awq; @awq|", "markdown");
    ok(!others.some((item) => item.insertText === "lin2023awq"), "offered although cited");
  });

  test("offers what a name alone may mean, where no card would be shown", async () => {
    const [first] = await completionsAt("We use AWQ \\cite{|}", "latex");
    equal(first?.insertText, "lin2023awq");
  });

  test("is silent elsewhere, and when switched off", async () => {
    deepEqual(await completionsAt("x = awq|\n", "python"), []);
    deepEqual(await completionsAt("x = '@cite awq|'\n", "python"), []);
    deepEqual(await completionsAt("mail me@awq|\n", "markdown"), []);
    deepEqual(await completionsAt("```\n@awq|\n```\n", "markdown"), []);
    await withSetting("citation.completion", false, async () => deepEqual(await completionsAt("[@awq|", "markdown"), []));
  });
});

suite("exporting citations", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  test("puts the papers asked for on the clipboard, each once", async () => {
    await exportCitations({ papers: ["awq", "flashattention-2", "awq"], format: "csl-json", to: "clipboard" });
    const items = JSON.parse(await vscode.env.clipboard.readText()) as { id: string }[];
    deepEqual(items.map(({ id }) => id), ["lin2023awq", "dao2023flashattention2"]);
  });

  test("opens a new editor", async () => {
    await exportCitations({ papers: ["awq"], format: "markdown", to: "editor" });
    const document = await eventually("an editor with the list", () => {
      const active = vscode.window.activeTextEditor?.document;
      return active?.isUntitled === true && active.getText().startsWith("- [AWQ") ? active : undefined;
    });
    equal(document.languageId, "markdown");
  });

  test("exports the starred papers", async () => {
    await vscode.commands.executeCommand("paperLens.star", "awq");
    try {
      await exportCitations({ papers: "starred", format: "bibtex", to: "clipboard" });
      match(await vscode.env.clipboard.readText(), /^@misc\{lin2023awq,/m);
    } finally {
      await vscode.commands.executeCommand("paperLens.unstar", "awq");
    }
  });

  test("collects the bibliography of the workspace with the places", async () => {
    await vscode.commands.executeCommand("paperLens.workspaceBibliography", { format: "markdown", to: "clipboard" });
    const text = await vscode.env.clipboard.readText();
    match(text, /^- \[AWQ: .*\n(?: {2}- .*\n)* {2}- `quantize_awq\.py:\d+/m);
    match(text, /^- \[QServe: .*\n(?: {2}- .*\n)* {2}- `serving_study\.ipynb:\d+/m);
    await vscode.commands.executeCommand("paperLens.workspaceBibliography", { format: "markdown", to: "clipboard", places: "none" });
    equal((await vscode.env.clipboard.readText()).includes("quantize_awq.py"), false);
  });

  test("asks one question at a time for what is not known", async () => {
    const done = exportCitations({ papers: ["awq"] });
    // The pick opens with its first entry active: BibTeX, then the clipboard.
    for (let step = 0; step < 2; step += 1) {
      await new Promise((resolve) => setTimeout(resolve, 500));
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
    }
    await done;
    match(await vscode.env.clipboard.readText(), /^@misc\{lin2023awq,/);
  });

  test("counts a citation in the workspace's text", async () => {
    const file = sampleUri("cited.md");
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode("first\nsee [@lin2023awq]\n"));
    try {
      await vscode.commands.executeCommand("paperLens.workspaceBibliography", { format: "bibtex", to: "clipboard" });
      match(await vscode.env.clipboard.readText(), /@misc\{lin2023awq,[^@]*annote = \{[^}]*cited\.md:2/);
    } finally {
      await vscode.workspace.fs.delete(file);
    }
    await openSample("quantize_awq.py");
  });
});
