import * as vscode from "vscode";
import { RESULT_BUDGET } from "../../src/agent/budget";
import type { Source } from "../../src/agent/context";
import { EditorContext } from "../../src/editor/agent-tools/editor-context";
import { isAtLeast } from "../../src/editor/agent-tools/newer-api";
import { mcpServerDefinitions } from "../../src/editor/agent-tools/register-mcp-server";
import { Lens } from "../../src/editor/library/lens";
import { deepEqual, equal, fail, match, ok } from "./assert";
import { activated, closeEditors, eventually, openSample, openText, sampleUri } from "./helpers";
import { askServer, type ServerDefinition } from "./mcp-process";
import { recordingLog } from "./recording-log";

/** What editors from 1.95 on have beyond the types of the oldest supported one. */
interface ToolHost {
  readonly tools: readonly { readonly name: string; readonly inputSchema: unknown }[];
  invokeTool(name: string, options: { input: object; toolInvocationToken: undefined }, token?: vscode.CancellationToken): Thenable<{ content: readonly { value: string }[] }>;
}

const host = vscode.lm as unknown as ToolHost;
const hasTools = isAtLeast(vscode.version, 1, 95);

const invoke = async (name: string, input: object, token?: vscode.CancellationToken): Promise<string> => {
  const { content } = await host.invokeTool(`paper_lens_${name}`, { input, toolInvocationToken: undefined }, token);
  return content.map(({ value }) => value).join("");
};

/** The message of the error the call must end with. */
async function refusal(answer: Promise<unknown>): Promise<string> {
  try {
    await answer;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
  return fail("the call was answered");
}

suite("tools for language models", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);

  test("are registered where the editor has them, and nowhere else", async () => {
    // Before 1.95 the functions exist but throw; the extension is active all the same.
    ok((await activated()).isActive);
    if (!hasTools) return;
    const names = await eventually("the tools", () => {
      const own = host.tools.filter(({ name }) => name.startsWith("paper_lens_")).map(({ name }) => name);
      return own.length > 0 && own;
    });
    deepEqual([...names].sort(), ["paper_lens_find_literature", "paper_lens_get_paper", "paper_lens_search_papers"]);
  });

  test("answer with ids and evidence", async function () {
    if (!hasTools) this.skip();
    match(await invoke("search_papers", { query: "activation-aware weight quantization", limit: 3 }), /\nawq: AWQ: /);
    match(await invoke("get_paper", { id: "2306.00978" }), /Claims of the abstract:\n- .* from "/);
    const text = await invoke("find_literature", { path: "quantize_awq.py" });
    match(text, /\nAWQ \(name\), lines \d+/);
    ok(text.length <= RESULT_BUDGET);
  });

  test("refuse in words what cannot be answered", async function () {
    if (!hasTools) this.skip();
    match(await refusal(invoke("get_paper", { id: "nothing like it" })), /no paper "nothing like it"/);
    match(await refusal(invoke("find_literature", { path: "missing.py" })), /missing\.py is not a file of the workspace/);
  });

  test("a cancelled call is not answered", async function () {
    if (!hasTools) this.skip();
    const cancel = new vscode.CancellationTokenSource();
    cancel.cancel();
    await refusal(invoke("search_papers", { query: "awq" }, cancel.token));
  });
});

suite("what the tools read in the editor", () => {
  let lens: Lens;
  let context: EditorContext;
  suiteSetup(async () => {
    lens = new Lens((await activated()).extensionUri, recordingLog());
    context = new EditorContext(lens);
  });
  suiteTeardown(async () => {
    lens.dispose();
    await closeEditors();
  });
  const textOf = ({ pieces }: Source) => pieces.map(({ text }) => text).join("\n");

  test("the selection of the active editor, or all of it", async () => {
    const editor = await openText("zero\none\ntwo\n", "python");
    const whole = await context.read(undefined);
    equal(textOf(whole), editor.document.getText());
    equal(whole.pieces[0]?.language, "python");
    editor.selection = new vscode.Selection(1, 0, 1, 3);
    const selection = await context.read(undefined);
    equal(textOf(selection), "one");
    equal(selection.firstLine, 2);
    match(selection.name, /^the selection in /);
  });

  test("nothing without an editor, and says so", async () => {
    await closeEditors();
    await eventually("the editor to close", () => vscode.window.activeTextEditor === undefined);
    match(await refusal(context.read(undefined)), /No editor is open/);
  });

  test("a file by its path below the folder, its whole path or its address", async () => {
    const uri = sampleUri("quantize_awq.py");
    const folder = vscode.workspace.workspaceFolders?.[0]?.name ?? "";
    for (const path of ["quantize_awq.py", "./quantize_awq.py", `${folder}/quantize_awq.py`, uri.path, uri.toString()]) {
      const source = await context.read(path);
      match(textOf(source), /AWQ/);
      equal(source.pieces[0]?.language, "python");
    }
  });

  test("unsaved changes", async () => {
    const editor = await openSample("systolic_array.cpp");
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), "// unsaved words\n"));
    try {
      match(textOf(await context.read("systolic_array.cpp")), /^\/\/ unsaved words/);
    } finally {
      await vscode.commands.executeCommand("workbench.action.files.revert");
    }
  });

  test("the cells of a notebook", async () => {
    const { pieces } = await context.read("serving_study.ipynb");
    ok(pieces.length > 1);
    equal(pieces[0]?.label, "cell 1");
    ok(pieces.some(({ language }) => language === "python"));
  });

  test("no file beyond the workspace, however its path is written", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    for (const path of ["../../../etc/passwd", "/etc/passwd", "file:///etc/passwd", `${folder?.toString() ?? ""}/../../../../etc/passwd`, "https://example.org/a.py"]) {
      match(await refusal(context.read(path)), /is not a file of the workspace/);
    }
  });

  test("no folder", async () => {
    match(await refusal(context.read(".")), /is a folder/);
  });
});

suite("the MCP server in the editor", () => {
  const configuration = () => vscode.workspace.getConfiguration("paperLens");
  const set = (value: boolean | undefined) => configuration().update("mcpServer.enabled", value, vscode.ConfigurationTarget.Global);
  const definitions = async () =>
    (await mcpServerDefinitions((await activated()).extensionUri, "1.2.3")) as unknown as readonly (ServerDefinition & { readonly version: string })[];
  const canStart = isAtLeast(vscode.version, 1, 101) && typeof process !== "undefined";
  teardown(() => set(undefined));

  test("is offered while its setting is on, where processes can be started", async () => {
    equal((await definitions()).length, 0);
    await set(true);
    const [definition] = await definitions();
    if (!canStart) {
      equal(definition, undefined);
      return;
    }
    equal(definition?.command, process.execPath);
    match(definition?.args.join(" ") ?? "", /dist.cli\.js mcp --sensitivity balanced$/);
    const [cli = ""] = definition?.args ?? [];
    await vscode.workspace.fs.stat(vscode.Uri.file(cli));
    equal(definition?.version, "1.2.3");
  });

  test("gets the user's libraries that are there, the sensitivity, and what is muted or added", async function () {
    if (!canStart) this.skip();
    const library = sampleUri("own.bib");
    await vscode.workspace.fs.writeFile(library, new TextEncoder().encode("@misc{own, title = {A Paper of Our Own}}\n"));
    const workspace = vscode.ConfigurationTarget.Workspace;
    try {
      await set(true);
      await configuration().update("libraries", ["own.bib", "missing.bib"], workspace);
      await configuration().update("sensitivity", "strict", workspace);
      await configuration().update("muted", ["name:gptq"], workspace);
      await configuration().update("terms", { my_gemm: ["awq", ""], " ": ["awq"] }, workspace);
      const [definition] = await definitions();
      deepEqual(definition?.args.slice(1), ["mcp", "--sensitivity", "strict", "--mute=name:gptq", "--term=my_gemm=awq", "--library", library.fsPath]);
    } finally {
      for (const setting of ["libraries", "sensitivity", "muted", "terms"]) await configuration().update(setting, undefined, workspace);
      await vscode.workspace.fs.delete(library);
    }
  });

  test("is silent on what is muted, and knows the user's own terms, once started", async function () {
    if (!canStart) this.skip();
    const workspace = vscode.ConfigurationTarget.Workspace;
    const ask = async () => {
      const [definition = fail("no server is offered")] = await definitions();
      return askServer(definition, "find_literature", { text: "import torch\nmy_gemm(AWQ, QServe)  # weight quantization of LLMs\n", language: "python" });
    };
    try {
      await set(true);
      const before = await ask();
      match(before, /\nQServe \(name\)/);
      ok(!before.includes("my_gemm ("), before);
      await configuration().update("muted", ["name:qserve"], workspace);
      await configuration().update("terms", { my_gemm: ["awq"] }, workspace);
      const after = await ask();
      match(after, /\nmy_gemm \(name\)/);
      match(after, /\nAWQ \(name\)/);
      ok(!after.includes("QServe (name)"), after);
    } finally {
      for (const setting of ["muted", "terms"]) await configuration().update(setting, undefined, workspace);
    }
  });
});
