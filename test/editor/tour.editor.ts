import assert from "node:assert/strict";
import { Workbench } from "./workbench";

/** What a person sees: sidebar, search and paper page, in each kind of theme. */
suite("a look around", () => {
  for (const theme of ["light", "dark", "hc-black", "hc-light"] as const) {
    suite(theme, () => {
      let workbench: Workbench;
      suiteSetup(async () => {
        workbench = await Workbench.open({ theme });
      });
      suiteTeardown(() => workbench.close());

      test("the sidebar shows the papers by topic and target, with counts", async () => {
        await workbench.showView("Paper Lens");
        const topic = workbench.treeRows().filter({ hasText: "Quantization" }).first();
        await topic.click();
        await workbench.treeRows().filter({ hasText: "GPU" }).first().click();
        await workbench.treeRows().filter({ hasText: /AWQ|QServe|GPTQ/ }).first().waitFor();
        assert.match((await topic.getAttribute("aria-label")) ?? "", /^Quantization, \d+ papers/);
        await workbench.screenshot(`sidebar-${theme}`);
      });

      test("search finds a half-remembered paper while one types", async () => {
        await workbench.runCommand("Paper Lens: Search Papers");
        await workbench.typeInPick("protect the important weights, 4 bit");
        await workbench.pickRows().filter({ hasText: "AWQ: Activation-aware" }).first().waitFor();
        await workbench.screenshot(`search-${theme}`);
      });

      test("Enter opens the paper's page, which the keyboard can walk", async () => {
        // Its own, as a second try would find the one before closed.
        await workbench.runCommand("Paper Lens: Search Papers");
        await workbench.typeInPick("activation-aware weight quantization");
        await workbench.pickRows().filter({ hasText: "AWQ: Activation-aware" }).first().waitFor();
        await workbench.page.keyboard.press("Enter");
        const page = workbench.webview();
        await page.locator("h1").filter({ hasText: "AWQ: Activation-aware" }).waitFor();
        assert.match(await page.locator("main").innerText(), /Results[\s\S]*Abstract[\s\S]*Related papers/);
        await workbench.page.keyboard.press("Tab");
        await page.locator(":focus").waitFor();
        await workbench.screenshot(`paper-${theme}`);
      });

      test("the console of the editor stays free of the extension's errors", () => {
        assert.deepEqual(workbench.errors.filter((line) => /paper-?lens/i.test(line) && !/ENOPRO|nls/.test(line)), []);
      });
    });
  }
});
