import assert from "node:assert/strict";
import { clipboard, cutOffWhenNarrow, isFocusSeen, openPage } from "./page-steps";
import { Workbench } from "./workbench";

suite("results", () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light", viewport: { width: 1400, height: 900 } });
    await openPage(workbench, "Open Results", ".chart");
  });
  suiteTeardown(() => workbench.close());

  test("a mark says what it is, and Enter opens the paper at the evidence", async () => {
    const page = workbench.webview();
    await page.locator(".chart .mark").first().focus();
    await workbench.page.keyboard.press("ArrowRight");
    const evidence = await page.locator(".detail q").innerText();
    const name = await page.locator(":focus").getAttribute("aria-label");
    assert.ok((await page.locator(".detail strong").innerText()) === name);
    await workbench.page.keyboard.press("Enter");
    const frame = workbench.page.frameLocator("iframe.webview >> visible=true").frameLocator("#active-frame");
    await frame.locator(".lit").first().waitFor();
    assert.equal((await frame.locator(".lit").allInnerTexts()).join(""), evidence);
  });

  test("no mark that takes the focus lies under the line about it", async () => {
    await openPage(workbench, "Open Results", ".chart");
    await workbench.page.setViewportSize({ width: 1000, height: 600 });
    await workbench.webview().locator(".chart .mark").first().focus();
    for (const key of [...Array<string>(14).fill("ArrowDown"), "End", ...Array<string>(14).fill("ArrowUp")]) {
      await workbench.page.keyboard.press(key);
      assert.ok(await isFocusSeen(workbench), `${await workbench.webview().locator(":focus").getAttribute("aria-label")} cannot be seen`);
    }
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  });

  test("the chart follows the width of its page, and the mark that has the focus keeps it", async () => {
    const chart = workbench.webview().locator(".chart");
    const width = () => chart.evaluate((element) => element.getBoundingClientRect().width);
    const wide = await width();
    const mark = workbench.webview().locator(".chart .mark").nth(5);
    await mark.focus();
    const name = await mark.getAttribute("aria-label");
    await workbench.page.setViewportSize({ width: 1250, height: 900 });
    for (let waited = 0; (await width()) === wide; waited += 50) {
      assert.ok(waited < 5_000, "the chart stayed as wide as it was");
      await workbench.page.waitForTimeout(50);
    }
    assert.ok(await chart.evaluate((element) => element.getBoundingClientRect().right <= window.innerWidth));
    assert.equal(await workbench.webview().locator(":focus").getAttribute("aria-label"), name);
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  });

  test("chart and table fit a narrow page", async () => {
    assert.deepEqual(await cutOffWhenNarrow(workbench, ".scroll:has(.mark), html"), []);
    await workbench.webview().getByRole("button", { name: "Table", exact: true }).click();
    await workbench.webview().locator(".scroll tbody").waitFor();
    assert.deepEqual(await cutOffWhenNarrow(workbench, ".scroll, html"), []);
    await workbench.webview().getByRole("button", { name: "Chart", exact: true }).click();
  });

  test("the table sorts by its heads, opens papers and is copied whole", async () => {
    await openPage(workbench, "Open Results", ".caution");
    const page = workbench.webview();
    await page.getByRole("button", { name: "Table", exact: true }).click();
    await page.getByRole("button", { name: "Year" }).click();
    const years = (await page.locator("tbody td:last-child").allInnerTexts()).map(Number);
    assert.deepEqual(years, [...years].sort((a, b) => b - a));
    await page.getByRole("searchbox", { name: "Compared with" }).fill("vllm");
    await page.locator("tbody tr").nth(years.length - 1).waitFor({ state: "detached" });
    const rows = await page.locator("tbody tr").count();
    assert.ok(rows > 0 && rows < years.length);
    await page.getByRole("button", { name: "Copy as CSV" }).click();
    const text = await clipboard(workbench, /^Paper,/);
    assert.equal(text.trim().split("\r\n").length, rows + 1);
  });
});
