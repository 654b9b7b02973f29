import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { PaperView, ToPaperPage } from "../../src/pages/protocol";
import { Workbench } from "./workbench";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds on the page that is shown, as text; the page's own policy does not hold for the debugger. */
async function seriousFindings(workbench: Workbench): Promise<string[]> {
  const frame = await workbench.webviewFrame();
  await frame.evaluate(AXE);
  // Style sheets are read as they hold: fetching them again is what the page's policy forbids.
  const violations = await frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(context: Document, options: object): Promise<{ violations: Finding[] }> } };
    return (await axe.run(document, { preload: false })).violations;
  });
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.map((node) => `${node.html} ${node.failureSummary ?? ""}`).join("\n")}`);
}

async function openPaper(workbench: Workbench, query: string, title: RegExp): Promise<void> {
  await workbench.runCommand("Paper Lens: Search Papers");
  await workbench.typeInPick(query);
  // The rows move while one types: the first is taken by the keyboard once it is the one wanted.
  await workbench.pickRows().first().filter({ hasText: title }).waitFor();
  await workbench.page.keyboard.press("Enter");
  await workbench.webview().locator("h1").filter({ hasText: title }).waitFor();
}

/** The clipboard's text, once it is of the form; fails after some seconds. */
async function clipboard(workbench: Workbench, form: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    if (form.test(text)) return text;
    await workbench.page.waitForTimeout(100);
  }
  assert.fail(`The clipboard never held ${form.source}`);
}

/** Whether the element with the focus is on the screen and nothing lies above its middle. */
function isFocusSeen(workbench: Workbench): Promise<boolean> {
  return workbench.webview().locator(":focus").evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

/** Opens one of the pages that have a tab of their own, alone in the editor. */
async function openPage(workbench: Workbench, command: string, content: string): Promise<void> {
  await workbench.runCommand("View: Close All Editors");
  await workbench.runCommand(`Paper Lens: ${command}`);
  await workbench.webview().locator(content).waitFor();
}

for (const theme of ["light", "dark", "hc-black", "hc-light"] as const) {
  suite(`pages in the theme ${theme}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      workbench = await Workbench.open({ theme, viewport: { width: 1400, height: 900 } });
    });
    suiteTeardown(() => workbench.close());

    test("the paper page has no serious finding of axe-core", async () => {
      await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
      await workbench.webview().getByRole("button", { name: "1.85x faster" }).click();
      assert.deepEqual(await seriousFindings(workbench), []);
      await workbench.screenshot(`paper-${theme}`);
    });

    test("the map has no serious finding of axe-core", async () => {
      await workbench.showView("Paper Lens");
      await openPage(workbench, "Open Map", ".heat-map");
      await workbench.webview().getByRole("gridcell", { name: /^Quantization, FPGA/ }).click();
      await workbench.page.locator(".sidebar").getByText(/papers? match/).waitFor();
      assert.deepEqual(await seriousFindings(workbench), []);
      await workbench.screenshot(`map-${theme}`);
    });

    test("the results have no serious finding of axe-core, as chart and as table", async () => {
      await openPage(workbench, "Open Results", ".chart");
      await workbench.webview().locator(".chart .mark").nth(30).focus();
      assert.deepEqual(await seriousFindings(workbench), []);
      await workbench.screenshot(`results-${theme}`);
      await workbench.webview().getByRole("button", { name: "Table", exact: true }).click();
      await workbench.webview().locator("tbody tr").first().waitFor();
      assert.deepEqual(await seriousFindings(workbench), []);
      await workbench.screenshot(`results-table-${theme}`);
    });

    test("no page reports an error", () => {
      assert.deepEqual(workbench.errors.filter((line) => /Paper Lens|Content Security Policy|eval/.test(line)), []);
    });
  });
}

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

  test("leaves out what is not known", async () => {
    await show({ title: "Bare" });
    assert.deepEqual(await workbench.webview().locator("h2").allInnerTexts(), []);
  });
});

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
