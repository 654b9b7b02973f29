/** Drag and drop as people do it: from one view to another, and from the desktop. */
import assert from "node:assert/strict";
import type { Locator } from "playwright-core";
import type { Workbench } from "./workbench";

async function middleOf(locator: Locator): Promise<{ x: number; y: number }> {
  await locator.waitFor();
  const box = await locator.boundingBox();
  assert.ok(box, "it is not on the screen");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** A container comes to the front 0.8 s after a drag has come over its icon. */
const MOST_NUDGES = 100;

/** Drags a file of the Explorer onto a row in another view container, over that container's icon in the activity bar. */
export async function dragFromExplorer(workbench: Workbench, file: string, container: string, target: Locator): Promise<void> {
  const { mouse } = workbench.page;
  const steps = { steps: 5 };
  await workbench.showView("Explorer");
  const from = await middleOf(workbench.page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${file}"]`));
  await mouse.move(from.x, from.y);
  await mouse.down();
  await mouse.move(from.x + 10, from.y + 10, steps);
  const icon = await middleOf(workbench.page.locator(`.activitybar [aria-label^="${container}"]`).first());
  await mouse.move(icon.x, icon.y, steps);
  const opened = workbench.page.locator(`.sidebar .composite.title:has-text("${container}")`);
  for (let nudge = 1; !(await opened.isVisible()); nudge += 1) {
    assert.ok(nudge < MOST_NUDGES, `${container} does not open while a file is dragged over its icon`);
    // A hand is never quite still: the editor counts on hearing of the drag again and again.
    await mouse.move(icon.x + (nudge % 2), icon.y);
    await workbench.page.waitForTimeout(50);
  }
  const to = await middleOf(target);
  await mouse.move(to.x, to.y, steps);
  await mouse.up();
}

/** Drops files on an element as a browser does it with files of the operating system: with their content, without a place. */
export async function dropFromDesktop(target: Locator, files: Readonly<Record<string, string>>): Promise<void> {
  await target.evaluate((element, contents) => {
    const dataTransfer = new DataTransfer();
    for (const [name, content] of Object.entries(contents)) dataTransfer.items.add(new File([content], name));
    for (const type of ["dragenter", "dragover", "drop"]) element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}
