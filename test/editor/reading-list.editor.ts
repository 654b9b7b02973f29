import type { Page } from "playwright-core";
import { Workbench } from "./workbench";

suite("the reading list", () => {
  let workbench: Workbench;
  const list = (page: Page) => page.locator('.pane:has(.pane-header[aria-label*="Reading List"])');
  const count = (text: string, page = workbench.page) => list(page).locator(".pane-header .description").getByText(text, { exact: true });
  const row = (text: string, page = workbench.page) => list(page).locator(".monaco-list-row", { hasText: text }).first();

  suiteSetup(async () => {
    workbench = await Workbench.open({ viewport: { width: 1200, height: 900 } });
    await workbench.runCommand("Paper Lens: Focus on Reading List View");
  });
  suiteTeardown(() => workbench.close());

  /** Runs a command on the paper that a search finds first. */
  async function on(command: string, query: string, title: string, window = workbench): Promise<void> {
    await window.runCommand(`Paper Lens: ${command}`);
    await window.typeInPick(query);
    await window.pickRows().first().filter({ hasText: title }).waitFor();
    await window.page.keyboard.press("Enter");
  }

  test("is made by the keyboard alone: stars, states and notes, with counts", async () => {
    await on("Star Paper", "name:awq", "AWQ: Activation-aware");
    await row("Starred").getByText("1", { exact: true }).waitFor();
    await on("Set Reading State", "name:awq", "AWQ: Activation-aware");
    await workbench.pickRows().filter({ hasText: "No state" }).filter({ hasText: "as it is now" }).waitFor();
    await workbench.typeInPick("To read");
    await workbench.page.keyboard.press("Enter");
    await row("To read").getByText("1", { exact: true }).waitFor();
    await row("Starred").waitFor({ state: "detached" });
    await on("Edit Note", "name:awq", "AWQ: Activation-aware");
    await workbench.page.locator(".quick-input-title", { hasText: /^Note$/ }).waitFor();
    await workbench.page.keyboard.type("compare the scales with ours, which are per channel");
    await workbench.page.keyboard.press("Enter");
    await row("compare the scales").locator(".codicon-star-full").waitFor();
    await count("1").waitFor();
  });

  test("shows a note that the row cuts off", async () => {
    await row("compare the scales").hover();
    await workbench.page.locator(".workbench-hover:visible, .monaco-hover:visible").getByText("compare the scales with ours, which are per channel").first().waitFor();
    await workbench.screenshot("reading-list");
    await workbench.restMouse();
  });

  test("loses nothing while two windows are open at once", async () => {
    const other = await workbench.another();
    await other.runCommand("Paper Lens: Focus on Reading List View");
    await count("1", other.page).waitFor();
    await on("Star Paper", "name:qserve", "QServe", other);
    await count("2", other.page).waitFor();
    // This window writes without having been looked at since.
    await workbench.page.bringToFront();
    await on("Star Paper", "name:lightmamba", "LightMamba");
    await count("3").waitFor();
    await other.page.close();
    const next = await workbench.another();
    await next.runCommand("Paper Lens: Focus on Reading List View");
    await count("3", next.page).waitFor();
  });
});
