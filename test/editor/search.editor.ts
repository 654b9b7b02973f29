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
    await workbench.typeInPick("sparse targ");
    await row("target:").waitFor();
    await workbench.typeInPick("target:fp");
    await row("fpga").waitFor();
    await workbench.typeInPick("target:fpgaa mamba");
    await row(/fpgaa/).waitFor();
    await row("LightMamba").waitFor();
    await workbench.screenshot("search-problem");
  });

  test("says which author no paper has, and takes the nearest on Enter", async () => {
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("author:hamn year:2023 weight quantization");
    await row(/No paper has an author "hamn"/).waitFor();
    await workbench.page.keyboard.press("Enter");
    await workbench.untilPickHolds("author:han year:2023 weight quantization");
    await row("AWQ: Activation-aware").waitFor();
  });

  test("marks the words that matched in the line that holds them", async () => {
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("protect the important weights, 4 bit");
    await row(/‹weights›.*‹important›/).waitFor();
    await workbench.screenshot("search-marked");
  });

  /** Up from the first row is the last one. A list that still fills begins at its top again. */
  async function walkUpTo(label: string): Promise<void> {
    const reached = workbench.page.locator(".quick-input-widget:visible .monaco-list-row.focused", { hasText: label });
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await workbench.page.keyboard.press("ArrowUp");
      if (await reached.waitFor({ timeout: 1000 }).then(() => true, () => false)) return;
    }
    throw new Error(`"${label}" was not reached by the arrow keys`);
  }

  test("the keyboard alone chooses several papers and cites them", async () => {
    await workbench.clickWord("AWQ");
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("weight quantization");
    await row("AWQ: Activation-aware").waitFor();
    await walkUpTo("Choose several to cite");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".quick-input-widget:visible .quick-input-list-checkbox:visible").first().waitFor();
    for (const key of ["ArrowDown", "Space", "ArrowDown", "Space"]) await workbench.page.keyboard.press(key);
    await workbench.page.locator(".quick-input-count", { hasText: "2 Selected" }).waitFor();
    await workbench.screenshot("search-several");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".view-line", { hasText: /arXiv:\d{4}\.\d{5}.*arXiv:\d{4}\.\d{5}/ }).first().waitFor();
  });

  test("stars a paper by its button, and shows the star", async () => {
    await workbench.runCommand("Paper Lens: Search Papers");
    await workbench.typeInPick("name:awq");
    await row("AWQ: Activation-aware").hover();
    await row("AWQ: Activation-aware").locator('[aria-label="Star"]').click();
    await row("AWQ: Activation-aware").locator(".codicon-star-full").first().waitFor();
  });
});
