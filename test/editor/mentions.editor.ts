import assert from "node:assert/strict";
import { Workbench } from "./workbench";

suite("terms of a file and of a workspace", () => {
  let workbench: Workbench;
  const row = (text: string | RegExp) => workbench.treeRows().filter({ hasText: text }).first();

  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light" });
    await workbench.openFile("quantize_awq.py");
    await workbench.hoverWord("AWQ");
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

  test("the walkthrough's steps tick off by doing, in the example it opens", async () => {
    await workbench.restMouse();
    await workbench.runCommand("Welcome: Open Walkthrough...");
    await workbench.typeInPick("Paper Lens");
    await workbench.pickRows().filter({ hasText: "Get Started with Paper Lens" }).first().waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.getByText("Rest the mouse on a term").first().waitFor();
    const step = (title: string) => workbench.page.locator("button.getting-started-step", { hasText: title });
    const ticked = (title: string) => step(title).locator(".codicon.complete").first().waitFor();
    // A card was shown before the walkthrough was opened; one in the example counts too.
    await workbench.page.getByRole("button", { name: "Open an Example", exact: true }).click();
    await workbench.hoverWord("flash_attn_func");
    await ticked("Rest the mouse on a term");
    await workbench.restMouse();
    await step("Search the papers").click();
    // The steps move while one opens.
    await workbench.page.waitForTimeout(1_000);
    await workbench.page.getByRole("button", { name: "Search Papers", exact: true }).click();
    await workbench.pickInput().waitFor();
    await workbench.page.keyboard.press("Escape");
    await ticked("Search the papers");
    await workbench.screenshot("walkthrough");
  });

  test("the changelog opens when it is asked for", async () => {
    await workbench.runCommand("Paper Lens: Show Changelog");
    await workbench.page.locator(".tab.active", { hasText: /^Preview changelog\.md/i }).waitFor();
  });
});
