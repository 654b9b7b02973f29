import assert from "node:assert/strict";
import { clipboard, openPaper } from "./page-steps";
import { Workbench } from "./workbench";

suite("paper page", () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light" });
  });
  suiteTeardown(() => workbench.close());

  test("a row of the results shows its evidence in the abstract, by mouse and by keyboard", async () => {
    await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
    const page = workbench.webview();
    const lit = async () => (await page.locator(".lit").allInnerTexts()).join("");
    await page.locator("table.results tbody tr").nth(1).hover();
    assert.match(await lit(), /^1\.85x faster/);
    await page.getByRole("button", { name: "1.45x speedup" }).focus();
    assert.match(await lit(), /^1\.45x speedup/);
    await page.getByRole("button", { name: "1.85x faster" }).click();
    await page.locator("h1").hover();
    assert.match(await lit(), /^1\.85x faster/);
  });

  test("a click keeps its evidence highlighted where the page scrolls under the mouse", async () => {
    const page = workbench.webview();
    await workbench.page.setViewportSize({ width: 1200, height: 560 });
    await page.locator("html").evaluate(() => window.scrollTo(0, 0));
    await page.getByRole("button", { name: "1.45x speedup" }).click();
    // As long as smooth scrolling takes.
    await workbench.page.waitForTimeout(800);
    assert.notEqual(await page.locator("html").evaluate(() => window.scrollY), 0);
    assert.match((await page.locator(".lit").allInnerTexts()).join(""), /^1\.45x speedup/);
    await workbench.page.setViewportSize({ width: 1200, height: 750 });
  });

  test("a related paper opens in the same tab; Alt with the arrows goes back and forward", async () => {
    const page = workbench.webview();
    const related = page.locator("ul.related button").first();
    const title = await related.innerText();
    await related.click();
    await page.locator("h1").filter({ hasText: title }).waitFor();
    await workbench.page.keyboard.press("Alt+ArrowLeft");
    await page.locator("h1").filter({ hasText: "AWQ: Activation-aware" }).waitFor();
    await workbench.page.keyboard.press("Alt+ArrowRight");
    await page.locator("h1").filter({ hasText: title }).waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.locator("h1").filter({ hasText: "AWQ: Activation-aware" }).waitFor();
    assert.equal(await page.getByRole("button", { name: "Back" }).isDisabled(), true);
    await workbench.page.locator('.editor-actions [aria-label^="Next Paper"]').click();
    await page.locator("h1").filter({ hasText: title }).waitFor();
    await workbench.page.locator('.editor-actions [aria-label^="Previous Paper"]').click();
    await page.locator("h1").filter({ hasText: "AWQ: Activation-aware" }).waitFor();
  });

  test("star, state and note are kept", async () => {
    const page = workbench.webview();
    await page.getByRole("button", { name: "Star" }).click();
    await page.locator('button[aria-label="Star"][aria-pressed="true"]').waitFor();
    await page.getByRole("combobox", { name: "Reading state" }).selectOption("reading");
    await page.getByRole("textbox", { name: "Note" }).fill("compare with GPTQ");
    await page.locator("ul.related button").first().click();
    await page.locator('button[aria-label="Star"][aria-pressed="false"]').waitFor();
    await page.getByRole("button", { name: "Back" }).click();
    await page.locator('button[aria-label="Star"][aria-pressed="true"]').waitFor();
    assert.equal(await page.getByRole("combobox", { name: "Reading state" }).inputValue(), "reading");
    assert.equal(await page.getByRole("textbox", { name: "Note" }).inputValue(), "compare with GPTQ");
  });

  test("the citation buttons work from the page", async () => {
    await workbench.webview().getByRole("button", { name: "Copy BibTeX" }).click();
    assert.match(await clipboard(workbench, /^@/), /title = \{.*AWQ/);
  });

  test("a concept in the abstract leads to a search, and a place in the workspace to its line", async () => {
    await workbench.openFile("quantize_awq.py");
    await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
    const page = workbench.webview();
    const place = page.locator("ul.places button").first();
    assert.match(await place.innerText(), /^quantize_awq\.py:\d+$/);
    await page.locator(".abstract a.concept").first().click();
    await workbench.pickInput().waitFor();
    assert.notEqual(await workbench.pickInput().inputValue(), "");
    await workbench.page.keyboard.press("Escape");
    await place.click();
    await workbench.page.locator('.tab.active[data-resource-name="quantize_awq.py"]').waitFor();
  });

  test("a page can be split, and both halves are there again after a reload", async () => {
    await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
    await workbench.page.locator('.editor-actions [aria-label^="Split Paper Page"]').click();
    const frames = workbench.page.locator("iframe.webview");
    await workbench.page.waitForFunction(() => document.querySelectorAll("iframe.webview").length === 2);
    const heading = (index: number) => frames.nth(index).contentFrame().locator("#active-frame").contentFrame().locator("h1");
    await heading(1).filter({ hasText: "AWQ: Activation-aware" }).waitFor();
    // The workbench stores its layout and the pages' state some seconds after they change.
    await workbench.page.waitForTimeout(7_000);
    await workbench.page.reload();
    await workbench.page.locator('.activitybar [aria-label^="Paper Lens"]').first().waitFor();
    for (const index of [0, 1]) await heading(index).filter({ hasText: "AWQ: Activation-aware" }).waitFor();
  });
});
