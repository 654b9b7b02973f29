import * as vscode from "vscode";
import { equal, ok } from "./assert";
import { activated, closeEditors, eventually, openText } from "./helpers";

const activeTab = () => vscode.window.tabGroups.activeTabGroup.activeTab;
const paperTabs = () =>
  vscode.window.tabGroups.all
    .flatMap((group) => group.tabs)
    .filter((tab) => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith("paperLens.paper"));

suite("paper page and search", () => {
  suiteSetup(activated);
  teardown(closeEditors);

  test("a paper opens in one tab that the next paper reuses", async () => {
    await vscode.commands.executeCommand("paperLens.openPaper", "awq");
    await eventually("the page of AWQ", () => activeTab()?.label === "AWQ");
    await vscode.commands.executeCommand("paperLens.openPaper", "smerf");
    await eventually("the page of SMERF", () => activeTab()?.label === "SMERF");
    equal(paperTabs().length, 1);
  });

  test("search starts from the word under the cursor, and Enter opens the best paper", async () => {
    const editor = await openText("model = SMERF()\n", "python");
    editor.selection = new vscode.Selection(0, 10, 0, 10);
    const closed = vscode.commands.executeCommand("paperLens.lookUp");
    await eventually("the page of SMERF", async () => {
      await vscode.commands.executeCommand("workbench.action.acceptSelectedQuickOpenItem");
      return activeTab()?.label === "SMERF";
    });
    await closed;
  });

  test("leaving the pick opens nothing", async () => {
    const closed = vscode.commands.executeCommand("paperLens.search", "systolic array");
    await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
    await eventually("the pick to close", async () => {
      await vscode.commands.executeCommand("workbench.action.closeQuickOpen");
      return Promise.race([Promise.resolve(closed).then(() => true), new Promise<false>((resolve) => setTimeout(resolve, 100, false))]);
    });
    ok(paperTabs().length === 0, "a page was opened");
  });
});
