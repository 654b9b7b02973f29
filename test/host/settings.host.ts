import * as vscode from "vscode";
import { settingProblems } from "../../src/editor/settings/settings";
import { equal, ok } from "./assert";
import { activated, closeEditors, eventually, hoversOn, openSample, openText } from "./helpers";

const configuration = (scope?: vscode.ConfigurationScope) => vscode.workspace.getConfiguration("paperLens", scope);
const set = (key: string, value: unknown) => configuration().update(key, value, vscode.ConfigurationTarget.Global);

suite("settings", () => {
  suiteSetup(activated);
  suiteTeardown(closeEditors);
  teardown(async () => {
    for (const key of ["hover.enabled", "muted", "sensitivity", "terms"]) {
      await set(key, undefined);
      await configuration().update(key, undefined, vscode.ConfigurationTarget.Workspace);
    }
  });

  const cards = async (word = "AWQ") => (await hoversOn((await openSample("quantize_awq.py")).document, word)).length;

  test("the master switch ends all cards", async () => {
    ok((await cards()) > 0);
    await set("hover.enabled", false);
    equal(await cards(), 0);
  });

  test("a language can have its own switch", async () => {
    await configuration({ languageId: "python" }).update("hover.enabled", false, vscode.ConfigurationTarget.Global, true);
    try {
      equal(await cards(), 0);
      ok((await hoversOn((await openSample("systolic_array.cpp")).document, "systolic")).length > 0, "C++ has no cards either");
    } finally {
      await configuration({ languageId: "python" }).update("hover.enabled", undefined, vscode.ConfigurationTarget.Global, true);
    }
  });

  test("a term is muted here or everywhere, and both lists hold together", async () => {
    const document = (await openText("from awq import AWQ  # AWQ quantization with SmoothQuant, SVDQuant\nimport torch\nSVDQuant()\n", "python")).document;
    ok((await hoversOn(document, "AWQ")).length > 0);
    void vscode.commands.executeCommand("paperLens.muteTerm", "name:awq", "workspace");
    await eventually("the card to go", async () => (await hoversOn(document, "AWQ")).length === 0);
    await configuration().update("muted", ["name:svdquant"], vscode.ConfigurationTarget.Global);
    equal((await hoversOn(document, "AWQ")).length, 0);
    equal((await hoversOn(document, "SVDQuant")).length, 0);
  });

  test("a value that cannot be used leaves the default in force", async () => {
    await set("sensitivity", "loud");
    ok((await cards()) > 0);
  });

  test("a wrong value is named, also where only a language has it", async () => {
    const named = () => settingProblems().map(({ key, language }) => `${key} ${language ?? "everywhere"}`).join(", ");
    const python = (value: unknown) => configuration({ languageId: "python" }).update("hover.enabled", value, vscode.ConfigurationTarget.Global, true);
    await set("sensitivity", "loud");
    await python("never");
    try {
      equal(named(), "paperLens.hover.enabled python, paperLens.sensitivity everywhere");
    } finally {
      await python(undefined);
    }
    await set("sensitivity", undefined);
    equal(named(), "");
  });

  test("terms of one's own lead to their papers", async () => {
    await set("terms", { frobnicated_gemm: ["awq"] });
    const { document } = await openText("y = frobnicated_gemm(x)\n", "python");
    await eventually("the card of an own term", async () => (await hoversOn(document, "frobnicated_gemm")).length > 0);
  });
});
