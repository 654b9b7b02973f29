import assert from "node:assert/strict";
import { Workbench } from "./workbench";

suite("terms of a file and of a workspace", () => {
  let workbench: Workbench;
  const row = (text: string | RegExp) => workbench.treeRows().filter({ hasText: text }).first();

  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light" });
    await workbench.openFile("quantize_awq.py");
  });
  suiteTeardown(() => workbench.close());

  test("the status bar counts the terms and leads to their list", async () => {
    const item = workbench.page.locator('.statusbar-item[id*="paperLens"], .statusbar-item[id*="paper-lens"]').first();
    await item.waitFor();
    assert.match((await item.getAttribute("aria-label")) ?? "", /\d+ terms in this file have papers/);
    await item.click();
    await row(/^AWQ/).waitFor();
  });

  test("a click on a place goes there", async () => {
    await row(/^AWQ/).click();
    await row(/class AWQLinear/).click();
    await workbench.page.locator(".statusbar-item", { hasText: /Ln 33, Col/ }).waitFor();
    await workbench.screenshot("mentions");
  });

  test("Find Literature in Workspace groups the places by paper", async () => {
    await workbench.runCommand("Paper Lens: Find Literature in Workspace");
    const view = workbench.page.locator('.pane:has([aria-label*="In This Workspace"])');
    await view.getByText(/\d+ papers in \d+ files/).waitFor({ timeout: 30_000 });
    await view.locator(".monaco-list-row", { hasText: "AWQ" }).first().waitFor();
    await workbench.screenshot("workspace");
  });

  test("the walkthrough opens with its steps", async () => {
    await workbench.runCommand("Welcome: Open Walkthrough...");
    await workbench.typeInPick("Paper Lens");
    await workbench.pickRows().filter({ hasText: "Get Started with Paper Lens" }).first().waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.getByText("Rest the mouse on a term").first().waitFor();
    await workbench.screenshot("walkthrough");
  });
});
