import assert from "node:assert/strict";
import type { PaperView, ToPaperPage } from "../../src/pages/protocol";
import { cutOffWhenNarrow, openPaper } from "./page-steps";
import { Workbench } from "./workbench";

suite("paper page with unusual text", () => {
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light" });
    await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
  });
  suiteTeardown(() => workbench.close());

  /** Gives the page a paper as the extension would. */
  async function show(part: Partial<PaperView>): Promise<void> {
    const view: PaperView = {
      id: "x", title: "T", names: [], authors: "", year: null, links: [], keySentence: "", results: [], abstract: "", terms: [], tags: [], related: [], sources: [], ...part,
    };
    const message: ToPaperPage = { type: "paper", view, kept: { starred: false, state: null, note: "" }, history: { ids: ["x"], index: 0 } };
    const frame = await workbench.webviewFrame();
    await frame.evaluate((data) => window.dispatchEvent(new MessageEvent("message", { data })), message);
    await workbench.webview().locator("h1").filter({ hasText: view.title }).waitFor();
  }

  test("reads right-to-left text from the right", async () => {
    await show({ title: "\u05de\u05d0\u05d9\u05e5 \u05e2\u05dd FPGA", abstract: "\u05d0\u05e0\u05d7\u05e0\u05d5 \u05de\u05e6\u05d9\u05e2\u05d9\u05dd 2x." });
    for (const part of ["h1", ".abstract"]) {
      assert.equal(await workbench.webview().locator(part).evaluate((element) => getComputedStyle(element).direction), "rtl");
    }
  });

  test("shows markup as text and never grows wider than the page", async () => {
    const evil = '<img src=x onerror="alert(1)">';
    const abstract = `${evil} ${"x".repeat(3000)} ${"long words ".repeat(2000)}`;
    await show({ title: evil, abstract, results: [{ metric: "speedup", figure: "2×", baseline: "y".repeat(400), evidence: evil, start: 0, end: evil.length }] });
    const page = workbench.webview();
    assert.equal(await page.locator("img").count(), 0);
    assert.ok((await page.locator(".abstract").innerText()).startsWith(evil));
    assert.ok(await page.locator("html").evaluate((root) => root.scrollWidth <= root.clientWidth));
  });

  test("fits a narrow page, however long figures and baselines are", async () => {
    const long = { metric: "energy efficiency", figure: "up to 12,345.6\u00d7", baseline: "the state-of-the-art sparse systolic accelerator", evidence: "a", start: -1, end: -1 };
    await show({ title: "Narrow", results: [long, { ...long, figure: "2\u00d7", baseline: "" }] });
    assert.deepEqual(await cutOffWhenNarrow(workbench, ".scroll:has(.results), html"), []);
  });

  test("leaves out what is not known", async () => {
    await show({ title: "Bare" });
    assert.deepEqual(await workbench.webview().locator("h2").allInnerTexts(), []);
  });
});
