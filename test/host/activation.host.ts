import * as vscode from "vscode";
import { ok } from "./assert";
import { activated } from "./helpers";

/** The few milliseconds it takes can grow many times on a busy machine; the bench holds the budget. */
const LIMIT_MS = 250;

/**
 * How long activate() ran, in milliseconds: as tools/activation-timer.cjs measured it in the Node host,
 * between the editor's own marks in the web host.
 */
function activationTime(extension: vscode.Extension<unknown>): number {
  const [measured] = performance.getEntriesByName("paperLens.activate", "measure");
  if (measured !== undefined) return measured.duration;
  const time = (mark: string) => {
    const name = `code/extHost/${mark}/${extension.id}`.toLowerCase();
    const found = performance.getEntriesByType("mark").find((entry) => entry.name.toLowerCase() === name);
    ok(found, `the editor has no mark ${name}`);
    return found.startTime;
  };
  return time("didActivateExtension") - time("willActivateExtension");
}

suite("activation", () => {
  test("activate() returns at once", async () => {
    const took = activationTime(await activated());
    console.log(`    activate() took ${took.toFixed(1)} ms (VS Code ${vscode.version}, ${vscode.env.appHost})`);
    ok(took <= LIMIT_MS, `activate() took ${took} ms`);
  });
});
