import assert from "node:assert/strict";
import path from "node:path";
import type { CDPSession } from "playwright-core";
import { root } from "../../tools/paths.mjs";
import { Workbench } from "./workbench";

/** Beside pages that do next to nothing, opened by turns with ours: what is more is what Paper Lens adds. */
const EMPTY = { command: "Empty Page: Open", extension: "paper-lens-tests.empty-page" };
const OURS = { extension: "paper-lens.paper-lens" };
const TURNS = 3;
/** Work of a page goes on for some time after it is seen; the editor's own, too. */
const SETTLE_MS = 700;
/** Most processor time that opening may take, as a multiple of that of an empty page in the same run. */
const LIMIT = 1.8;

/** Milliseconds of processor time that the browser has used, in all its processes: the editor, the extension host and the pages. */
async function processorTime(session: CDPSession): Promise<number> {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return 1000 * processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

interface Page {
  readonly command: string;
  readonly extension: string;
  /** Stands on the page when it is drawn. */
  readonly content: string;
  /** What is typed into the pick that the command opens. */
  readonly query?: string;
}

const PAGES: readonly Page[] = [
  { ...EMPTY, content: "h1" },
  { ...OURS, command: "Paper Lens: Open Paper", content: ".abstract", query: "activation-aware weight quantization" },
  { ...OURS, command: "Paper Lens: Open Map", content: ".heat-map" },
  { ...OURS, command: "Paper Lens: Open Results", content: ".chart" },
];

suite("opening a page", () => {
  let workbench: Workbench;
  let session: CDPSession;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light", extensions: [path.join(root, "test", "fixtures", "extensions")] });
    const browser = workbench.page.context().browser();
    assert.ok(browser, "the browser cannot be asked for its processor time");
    session = await browser.newBrowserCDPSession();
  });
  suiteTeardown(() => workbench.close());

  /** Opens the page by the keyboard; gives the processor time from the last key on, and the milliseconds until the page was painted. */
  async function open({ command, extension, content, query }: Page): Promise<{ processor: number; painted: number }> {
    await workbench.runCommand("View: Close All Editors");
    await workbench.page.keyboard.press("F1");
    await workbench.typeInPick(`>${command}`);
    await workbench.pickRows().filter({ hasText: command }).first().waitFor();
    if (query !== undefined) {
      await workbench.page.keyboard.press("Enter");
      await workbench.typeInPick(query);
      await workbench.pickRows().first().filter({ hasText: "AWQ: Activation-aware" }).waitFor();
    }
    await workbench.page.waitForTimeout(SETTLE_MS);
    const before = await processorTime(session);
    const pressed = await workbench.page.evaluateHandle(() => {
      const at = { time: 0 };
      document.addEventListener("keydown", () => (at.time = performance.timeOrigin + performance.now()), { once: true, capture: true });
      return at;
    });
    await workbench.page.keyboard.press("Enter");
    const body = workbench.page.frameLocator(`iframe.webview[src*="extensionId=${extension}"]`).frameLocator("#active-frame").locator("body");
    await body.locator(content).first().waitFor();
    await workbench.page.waitForTimeout(SETTLE_MS);
    const processor = (await processorTime(session)) - before;
    const seen = await body.evaluate(() => performance.timeOrigin + (performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? NaN));
    return { processor, painted: seen - (await pressed.evaluate(({ time }) => time)) };
  }

  test("takes little more processor time than opening an empty one", async function () {
    this.timeout(240_000);
    const turns: Record<string, { processor: number; painted: number }[]> = {};
    for (let turn = 0; turn <= TURNS; turn += 1) {
      for (const page of PAGES) {
        const taken = await open(page);
        // The first time the index is read and scripts are compiled.
        if (turn > 0) (turns[page.command] ??= []).push(taken);
      }
    }
    const medians = (command: string) => {
      const taken = turns[command] ?? [];
      return { processor: median(taken.map(({ processor }) => processor)), painted: median(taken.map(({ painted }) => painted)) };
    };
    const floor = medians(EMPTY.command);
    for (const { command } of PAGES) {
      const { processor, painted } = medians(command);
      console.log(`      ${command}: ${processor.toFixed(0)} ms of processor time, painted after ${painted.toFixed(0)} ms`);
      assert.ok(processor < LIMIT * floor.processor, `"${command}" takes ${(processor / floor.processor).toFixed(1)} times as much as an empty page`);
    }
  });
});
