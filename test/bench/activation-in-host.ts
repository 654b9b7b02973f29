// Runs in the web host: has the editor activate Paper Lens and an extension of no work, and
// logs what it noted of both. tools/activation-host.mjs bundles this and reads the line.
import * as vscode from "vscode";
import { name, publisher } from "../../package.json";

/** The extension of no work, which tools/activation-host.mjs writes. */
const EMPTY = "bench.empty";

/** Milliseconds between two of the editor's own marks. */
function between(from: string, to: string, id: string): number {
  const time = (mark: string) => {
    const wanted = `code/extHost/${mark}/${id}`.toLowerCase();
    const found = performance.getEntriesByType("mark").find((entry) => entry.name.toLowerCase() === wanted);
    if (found === undefined) throw new Error(`The editor has no mark ${wanted}.`);
    return found.startTime;
  };
  return time(to) - time(from);
}

async function timesOf(id: string): Promise<{ readonly load: number; readonly activate: number }> {
  const extension = vscode.extensions.getExtension(id);
  if (extension === undefined) throw new Error(`${id} is not there.`);
  await extension.activate();
  return {
    load: between("willLoadExtensionCode", "didLoadExtensionCode", id),
    activate: between("willActivateExtension", "didActivateExtension", id),
  };
}

export async function run(): Promise<void> {
  // Paper Lens first: what the editor does for the first time counts against it.
  const ours = await timesOf(`${publisher}.${name}`);
  const empty = await timesOf(EMPTY);
  console.log(`PAPER_LENS_ACTIVATION ${JSON.stringify({ ours, empty })}`);
}
