import assert from "node:assert/strict";
import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { sampleWorkspace } from "../../tools/paths.mjs";
import { dragFromExplorer, dropFromDesktop } from "./drag";
import { Workbench } from "./workbench";

const REFS = `@misc{horse2024,
  title = {ZebraNet: An FPGA Accelerator for Stripes},
  author = {Horse, Ann},
  year = {2024},
  note = {Ask Ann}
}
@misc{our-awq, title = {AWQ}, eprint = {2306.00978}, archiveprefix = {arXiv}}
@misc{untitled, author = {Horse, Ann}}
`;

suite("libraries dropped on the papers", () => {
  const folder = mkdtempSync(path.join(os.tmpdir(), "paper-lens-libraries-"));
  let workbench: Workbench;
  const row = (text: string | RegExp) => workbench.treeRows().filter({ hasText: text }).first();
  const notification = (text: string) => workbench.page.locator(".notifications-toasts .notification-list-item", { hasText: text });

  suiteSetup(async () => {
    cpSync(sampleWorkspace, folder, { recursive: true });
    writeFileSync(path.join(folder, "refs.bib"), REFS);
    workbench = await Workbench.open({ folder });
  });
  suiteTeardown(async () => {
    await workbench.close();
    rmSync(folder, { recursive: true, force: true });
  });

  test("a file from the desktop, whose place a browser does not tell, is not passed over in silence", async () => {
    await workbench.showView("Paper Lens");
    await row("Quantization").waitFor();
    await dropFromDesktop(row("Quantization"), { "desktop.bib": REFS });
    const told = notification("Not added: the browser does not tell where desktop.bib is. Drop it on the Explorer");
    await told.getByRole("button", { name: "Show Explorer" }).click();
    await workbench.page.locator('.sidebar .composite.title:has-text("Explorer")').waitFor();
  });

  test("a file of the Explorer brings its papers, which are marked and lead to their source", async () => {
    await dragFromExplorer(workbench, "refs.bib", "Paper Lens", row("Quantization"));
    const added = notification("Added refs.bib: 2 papers, 1 problem.");
    await added.getByRole("button", { name: "Show Papers" }).click();
    await workbench.page.getByText("2 papers match the filter.").first().waitFor();
    await row("ZebraNet").locator(".codicon-library").waitFor();
    await row("ZebraNet").hover();
    const tip = workbench.page.locator(".monaco-hover:visible, .workbench-hover:visible").filter({ hasText: "In refs.bib" });
    await tip.first().waitFor();
    assert.match(await tip.first().innerText(), /ZebraNet: An FPGA Accelerator for Stripes[\s\S]*Horse, 2024[\s\S]*Note: Ask Ann/);
    await workbench.screenshot("library-added");
    await workbench.restMouse();
  });

  test("what is wrong with the file stands in the Problems view, and a click leads there", async () => {
    await workbench.runCommand("Problems: Focus on Problems View");
    const problem = workbench.page.locator(".markers-panel .monaco-list-row", { hasText: /untitled/ }).first();
    await problem.waitFor();
    await workbench.screenshot("library-problem");
    await problem.dblclick();
    await workbench.page.locator('.tab.active[data-resource-name="refs.bib"]').waitFor();
    await workbench.page.locator(".statusbar-item", { hasText: /Ln 8, Col/ }).waitFor();
  });
});
