import assert from "node:assert/strict";
import { isFocusSeen, openPage } from "./page-steps";
import { Workbench } from "./workbench";

suite("map", () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light", viewport: { width: 1400, height: 900 } });
    await openPage(workbench, "Open Map", ".heat-map");
  });
  suiteTeardown(() => workbench.close());

  const cell = (name: RegExp) => workbench.webview().getByRole("gridcell", { name });
  const list = () => workbench.webview().locator(".cell-papers");
  const focused = () => workbench.webview().locator(":focus").getAttribute("aria-label");

  test("the mouse over a cell shows its papers, as many as it counts", async () => {
    const name = await cell(/^Quantization, GPU/).getAttribute("aria-label");
    const count = Number(/(\d+) papers?$/.exec(name ?? "")?.[1]);
    await cell(/^Quantization, GPU/).hover();
    await list().locator("h2", { hasText: `Quantization × GPU · ${count}` }).waitFor();
    assert.equal(await list().locator("li").count(), count);
    assert.equal(await cell(/^Quantization, GPU/).locator("text").textContent(), String(count));
  });

  test("the arrow keys walk the cells, Enter filters the tree and Escape ends that", async () => {
    await workbench.showView("Paper Lens");
    await cell(/^All topics, all hardware/).focus();
    for (const key of ["ArrowDown", "ArrowRight", "ArrowRight"]) await workbench.page.keyboard.press(key);
    assert.match((await focused()) ?? "", /^Quantization, Cluster/);
    await workbench.page.keyboard.press("Control+End");
    assert.match((await focused()) ?? "", /^Ranking and retrieval, Hardware-agnostic/);
    await workbench.page.keyboard.press("Control+Home");
    await workbench.page.keyboard.press("ArrowDown");
    await workbench.page.keyboard.press("Enter");
    await workbench.page.locator(".sidebar").getByText("topic:quantization", { exact: true }).waitFor();
    assert.equal(await cell(/^Quantization, all hardware/).getAttribute("aria-selected"), "true");
    await workbench.page.keyboard.press("Escape");
    await workbench.page.locator(".sidebar").getByText("topic:quantization", { exact: true }).waitFor({ state: "detached" });
  });

  test("the tree follows the years of a chosen cell", async () => {
    await cell(/^Quantization, FPGA/).click();
    await workbench.webview().getByRole("spinbutton", { name: "Years" }).fill("2024");
    const tree = workbench.page.locator(".sidebar");
    await tree.getByText("topic:quantization target:fpga year:>=2024", { exact: true }).waitFor();
    await workbench.webview().getByRole("spinbutton", { name: "Years" }).fill("");
    await tree.getByText("topic:quantization target:fpga", { exact: true }).waitFor();
    await cell(/^Quantization, FPGA/).click();
  });

  test("no cell that takes the focus lies under the list of papers", async () => {
    await workbench.page.setViewportSize({ width: 1000, height: 700 });
    await workbench.webview().locator('.cell[tabindex="0"]').focus();
    for (const key of ["Control+Home", ...Array<string>(29).fill("ArrowDown"), "End", ...Array<string>(29).fill("ArrowUp")]) {
      await workbench.page.keyboard.press(key);
      assert.ok(await isFocusSeen(workbench), `${await focused()} cannot be seen`);
    }
    await workbench.page.setViewportSize({ width: 1400, height: 900 });
  });

  test("years narrow the counts, and what was chosen is there again after the page was hidden", async () => {
    const page = workbench.webview();
    const all = await cell(/^All topics, all hardware/).getAttribute("aria-label");
    await page.getByRole("spinbutton", { name: "Years" }).fill("2024");
    const narrowed = await cell(/^All topics, all hardware/).getAttribute("aria-label");
    assert.notEqual(narrowed, all);
    await workbench.openFile("quantize_awq.py");
    await workbench.runCommand("Paper Lens: Open Map");
    await cell(/^All topics, all hardware/).waitFor();
    assert.equal(await cell(/^All topics, all hardware/).getAttribute("aria-label"), narrowed);
    await page.getByRole("spinbutton", { name: "Years" }).fill("");
    await page.getByRole("checkbox", { name: /Mentioned in open files/ }).check();
    assert.match((await cell(/^All topics, all hardware/).getAttribute("aria-label")) ?? "", /: [1-9]\d? papers?$/);
    await page.getByRole("checkbox", { name: /Mentioned in open files/ }).uncheck();
  });

  test("the map and what was chosen in it are there again after a reload", async () => {
    await cell(/^Quantization, GPU/).click();
    // The workbench stores the pages' state some seconds after it changes, and only while it has the focus itself.
    await workbench.page.locator(".activitybar [aria-label^='Search']").first().click();
    await workbench.page.waitForTimeout(7_000);
    await workbench.page.reload();
    await workbench.page.locator('.activitybar [aria-label^="Paper Lens"]').first().waitFor();
    await list().locator("h2", { hasText: "Quantization × GPU" }).waitFor();
    assert.equal(await cell(/^Quantization, GPU/).getAttribute("aria-selected"), "true");
  });
});
