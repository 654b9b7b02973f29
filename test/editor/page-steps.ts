/** What the tests of several pages do. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Workbench } from "./workbench";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary?: string }[];
}

/** What axe-core finds on the page that is shown, as text; the page's own policy does not hold for the debugger. */
export async function seriousFindings(workbench: Workbench): Promise<string[]> {
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

/** Opens the page of the paper that a search finds first. */
export async function openPaper(workbench: Workbench, query: string, title: RegExp): Promise<void> {
  await workbench.runCommand("Paper Lens: Search Papers");
  await workbench.typeInPick(query);
  // The rows move while one types: the first is taken by the keyboard once it is the one wanted.
  await workbench.pickRows().first().filter({ hasText: title }).waitFor();
  await workbench.page.keyboard.press("Enter");
  await workbench.webview().locator("h1").filter({ hasText: title }).waitFor();
}

/** The clipboard's text, once it is of the form; fails after some seconds. */
export async function clipboard(workbench: Workbench, form: RegExp): Promise<string> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
    if (form.test(text)) return text;
    await workbench.page.waitForTimeout(100);
  }
  assert.fail(`The clipboard never held ${form.source}`);
}

/** Whether the element with the focus is on the screen and nothing lies above its middle. */
export function isFocusSeen(workbench: Workbench): Promise<boolean> {
  return workbench.webview().locator(":focus").evaluate((element) => {
    const { x, y, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(x + width / 2, y + height / 2));
  });
}

/** Opens one of the pages that have a tab of their own, alone in the editor. */
export async function openPage(workbench: Workbench, command: string, content: string): Promise<void> {
  await workbench.runCommand("View: Close All Editors");
  await workbench.runCommand(`Paper Lens: ${command}`);
  await workbench.webview().locator(content).waitFor();
}

/** What stands wider than its room, in a tab of some 420 pixels, and so has to be scrolled sideways. */
export async function cutOffWhenNarrow(workbench: Workbench, selector: string): Promise<string[]> {
  const before = workbench.page.viewportSize();
  await workbench.page.setViewportSize({ width: 768, height: 900 });
  const body = workbench.webview().locator("body");
  for (let waited = 0; (await body.evaluate(() => window.innerWidth)) > 430; waited += 50) {
    assert.ok(waited < 5_000, "the page stayed as wide as it was");
    await workbench.page.waitForTimeout(50);
  }
  // A chart is drawn anew when its page has another width.
  await body.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  const cut = await workbench.webview().locator(selector).evaluateAll((elements) =>
    elements.filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth).map((element) => `${element.outerHTML.slice(0, 80)}: ${element.scrollWidth} in ${element.clientWidth}`),
  );
  if (before !== null) await workbench.page.setViewportSize(before);
  return cut;
}
