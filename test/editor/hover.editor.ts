import assert from "node:assert/strict";
import { Workbench } from "./workbench";

suite("hover with a real mouse", () => {
  for (const theme of ["dark", "light"] as const) {
    suite(`${theme} theme`, () => {
      let workbench: Workbench;
      suiteSetup(async () => {
        workbench = await Workbench.open({ theme });
      });
      suiteTeardown(() => workbench.close());

      test("AWQ in the sample shows a card that names the paper", async () => {
        await workbench.openFile("quantize_awq.py");
        const hover = await workbench.hoverWord("AWQ");
        const text = await hover.innerText();
        assert.match(text, /AWQ: Activation-aware Weight Quantization/);
        await workbench.screenshot(`hover-${theme}`);
      });
    });
  }
});
