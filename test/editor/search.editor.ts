import assert from "node:assert/strict";
import { Workbench } from "./workbench";

suite("search in the palette", () => {
  let workbench: Workbench;
  const row = (text: string | RegExp) => workbench.pickRows().filter({ hasText: text }).first();

  suiteSetup(async () => {
    workbench = await Workbench.open();
    await workbench.openFile("quantize_awq.py");
  });
  suiteTeardown(() => workbench.close());
  teardown(() => workbench.page.keyboard.press("Escape"));

  test("starts from the word under the cursor, which typing replaces", async () => {
    await workbench.clickWord("AWQ");
    await workbench.runCommand("Paper Lens: Search Papers");
    await row("AWQ: Activation-aware").waitFor();
    assert.equal(await workbench.pickInput().inputValue(), "AWQ");
    await workbench.page.keyboard.type("systolic array");
    await row(/systolic/i).waitFor();
    assert.equal(await workbench.pickInput().inputValue(), "systolic array");
  });

  test("offers papers for the file before anything is typed", async () => {
    await workbench.runCommand("Paper Lens: Papers for This Selection or File");
    await row("AWQ: Activation-aware").waitFor();
    await workbench.page.locator(".quick-input-list").getByText("for this file").waitFor();
    await workbench.screenshot("search-for-file");
  });

  test("completes filters, and says what it does not know", async () => {
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("target:fp");
    await row("fpga").waitFor();
    await workbench.typeInPick("target:fpgaa mamba");
    await row(/fpgaa/).waitFor();
    await row("LightMamba").waitFor();
    await workbench.screenshot("search-problem");
  });

  test("stars a paper by its button, and shows the star", async () => {
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("name:awq");
    await row("AWQ: Activation-aware").hover();
    await row("AWQ: Activation-aware").locator('[aria-label="Star"]').click();
    await row("AWQ: Activation-aware").locator(".codicon-star-full").first().waitFor();
  });
});
