import assert from "node:assert/strict";
import { openPage, openPaper, seriousFindings } from "./page-steps";
import { Workbench } from "./workbench";

const WIDE = { width: 1400, height: 900 };
/** Leaves a page some 420 pixels beside the side bar. */
const NARROW = { width: 768, height: 900 };

for (const theme of ["light", "dark", "hc-black", "hc-light"] as const) {
  suite(`pages in the theme ${theme}`, () => {
    let workbench: Workbench;
    suiteSetup(async () => {
      workbench = await Workbench.open({ theme, viewport: WIDE });
    });
    suiteTeardown(() => workbench.close());

    async function findings(): Promise<string[]> {
      const wide = await seriousFindings(workbench);
      await workbench.page.setViewportSize(NARROW);
      await workbench.webview().locator("html").evaluate(() => new Promise(requestAnimationFrame));
      const narrow = await seriousFindings(workbench);
      await workbench.page.setViewportSize(WIDE);
      return [...wide, ...narrow];
    }

    test("the paper page has no serious finding of axe-core", async () => {
      await openPaper(workbench, "activation-aware weight quantization", /AWQ: Activation-aware/);
      await workbench.webview().getByRole("button", { name: "1.85x faster" }).click();
      await workbench.screenshot(`paper-evidence-${theme}`);
      assert.deepEqual(await findings(), []);
    });

    test("the map has no serious finding of axe-core", async () => {
      await workbench.showView("Paper Lens");
      await openPage(workbench, "Open Map", ".heat-map");
      await workbench.webview().getByRole("gridcell", { name: /^Quantization, FPGA/ }).click();
      await workbench.page.locator(".sidebar").getByText(/papers? match/).waitFor();
      await workbench.screenshot(`map-${theme}`);
      assert.deepEqual(await findings(), []);
    });

    test("the results have no serious finding of axe-core, as chart and as table", async () => {
      await openPage(workbench, "Open Results", ".chart");
      await workbench.webview().locator(".chart .mark").nth(30).focus();
      await workbench.screenshot(`results-${theme}`);
      assert.deepEqual(await findings(), []);
      await workbench.webview().getByRole("button", { name: "Table", exact: true }).click();
      await workbench.webview().locator("tbody tr").first().waitFor();
      await workbench.screenshot(`results-table-${theme}`);
      assert.deepEqual(await findings(), []);
    });

    test("no page reports an error", () => {
      assert.deepEqual(workbench.errors.filter((line) => /Paper Lens|Content Security Policy|eval/.test(line)), []);
    });
  });
}
