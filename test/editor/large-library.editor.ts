import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { mapInSteps } from "../../src/editor/map/map-data";
import { resultsInSteps } from "../../src/editor/results/results-data";
import type { ToMapPage, ToResultsPage } from "../../src/pages/protocol";
import { readPaperIndex } from "../../src/papers/paper-index";
import { finish } from "../../src/papers/steps";
import { root } from "../../tools/paths.mjs";
import { growLibrary } from "../bench/synthetic-library";
import { openPage } from "./page-steps";
import { Workbench } from "./workbench";

const RUNS = 6;
/** How much longer a step may take with 10,000 papers than drawing the page takes with the bundled ones; the map shows counts and a few papers. */
const LIMITS = { map: 2, results: 4 };

/** What a person does on a page: a selector, and the value that a field gets; others are pointed at and clicked. */
type Step = readonly [selector: string, value?: string];

const MAP_STEPS: readonly Step[] = [["input[type=number]", "2020"], ["input[type=number]", ""], [".cell"], [".cell"], ['.cell[data-row="1"]'], ['.cell[data-row="1"]']];
const RESULTS_STEPS: readonly Step[] = [
  ["input[type=number]", "2020"],
  ["input[type=number]", ""],
  ["select", "1"],
  ["select", "0"],
  ["[data-view=table]"],
  ["[data-sort=paper]"],
  ["[data-sort=hardware]"],
  ["[data-view=chart]"],
];

/** The least milliseconds, layout included, of drawing the page anew and of each step. */
async function timeSteps(workbench: Workbench, data: ToMapPage | ToResultsPage, steps: readonly Step[]): Promise<number[]> {
  const frame = await workbench.webviewFrame();
  return frame.evaluate(
    async ({ message, todo, runs }) => {
      const least = [message, ...todo].map(() => Infinity);
      const time = async (index: number, run: () => void) => {
        await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve, 20)));
        const started = performance.now();
        run();
        document.body.getBoundingClientRect();
        least[index] = Math.min(least[index] ?? Infinity, performance.now() - started);
      };
      for (let run = 0; run < runs; run += 1) {
        await time(0, () => window.dispatchEvent(new MessageEvent("message", { data: message })));
        for (const [number, [selector, value]] of todo.entries()) {
          const element = document.querySelector<HTMLInputElement>(selector);
          if (element === null) throw new Error(`The page has no ${selector}`);
          await time(number + 1, () => {
            if (value !== undefined) element.value = value;
            for (const type of value === undefined ? ["pointerover", "click"] : ["input", "change"]) element.dispatchEvent(new Event(type, { bubbles: true }));
          });
        }
      }
      return least;
    },
    { message: data, todo: steps, runs: RUNS },
  );
}

suite("pages with 10,000 papers", () => {
  const index = readPaperIndex(readFileSync(path.join(root, "dist", "paper-index.json"), "utf8"));
  const { papers } = growLibrary(index, 10_000);
  let workbench: Workbench;
  suiteSetup(async () => {
    workbench = await Workbench.open({ theme: "light", viewport: { width: 1400, height: 900 } });
  });
  suiteTeardown(() => workbench.close());

  async function compare(steps: readonly Step[], bundled: ToMapPage | ToResultsPage, many: ToMapPage | ToResultsPage, limit: number): Promise<void> {
    const [draw = NaN] = await timeSteps(workbench, bundled, []);
    const taken = await timeSteps(workbench, many, steps);
    const texts = taken.map((milliseconds, step) => `${step === 0 ? "drawing" : (steps[step - 1] ?? []).join(" ")}: ${milliseconds.toFixed(0)} ms`);
    console.log(`      drawing the bundled papers: ${draw.toFixed(0)} ms; with 10,000 ${texts.join(", ")}`);
    for (const [step, milliseconds] of taken.entries()) assert.ok(milliseconds < limit * draw, texts[step]);
  }

  test("the map answers each step in the time of a few drawings of the bundled papers", async () => {
    const map = (of: typeof papers) => finish(mapInSteps({ papers: of, bundled: new Set(of.map(({ id }) => id)), mentioned: new Set(), scanned: false }));
    await openPage(workbench, "Open Map", ".heat-map");
    await compare(MAP_STEPS, map(index.papers), map(papers), LIMITS.map);
  });

  test("the results answer each step in the time of a few drawings of the bundled papers", async () => {
    await openPage(workbench, "Open Results", ".chart");
    await compare(RESULTS_STEPS, finish(resultsInSteps(index.papers)), finish(resultsInSteps(papers)), LIMITS.results);
  });
});
