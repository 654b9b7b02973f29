import assert from "node:assert/strict";
import { Workbench } from "./workbench";

suite("privacy", () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open();
  });
  suiteTeardown(() => workbench.close());

  test("hovering, searching, reading, citing and looking through the workspace ask nothing of the network", async () => {
    await workbench.openFile("quantize_awq.py");
    await (await workbench.hoverWord("AWQ")).getByText("Activation-aware Weight Quantization").first().waitFor();

    await workbench.clickWord("AWQ");
    await workbench.runCommand("Paper Lens: Insert Citation");
    await workbench.typeInPick("activation-aware weight quantization");
    await workbench.pickRows().filter({ hasText: "AWQ: Activation-aware" }).first().waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".view-line", { hasText: "arXiv:2306.00978" }).first().waitFor();

    await workbench.runCommand("Paper Lens: Find Literature in Workspace");
    await workbench.page.getByText(/\d+ papers in \d+ files/).first().waitFor({ timeout: 30_000 });

    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("activation-aware weight quantization");
    await workbench.pickRows().filter({ hasText: "AWQ: Activation-aware" }).first().click();
    const page = workbench.webview();
    await page.locator("h1").filter({ hasText: "AWQ: Activation-aware" }).waitFor();
    await page.locator("ul.related button").first().click();
    await page.locator("h1").filter({ hasNotText: "AWQ: Activation-aware" }).waitFor();

    assert.deepEqual(workbench.requests, []);
  });

  test("a request would have been seen", async () => {
    // A name that is never given to a host: nothing leaves this machine but the question for it.
    await workbench.page.evaluate(() => fetch("http://page.invalid/", { mode: "no-cors" }).catch(() => undefined));
    assert.deepEqual(workbench.requests, ["http://page.invalid/"]);
  });
});
