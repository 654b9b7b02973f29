// Runs the suites in the web extension host. tools/host-run.mjs makes the bundle's entry from this.
import "mocha/mocha";
import { OPTIONS, report } from "./report";

/** Runs what `load` defines; see `report`. */
export function runSuites(load: () => void, canary: string): Promise<void> {
  // Without the name of a reporter mocha takes its HTML one, which needs a document.
  mocha.setup(OPTIONS);
  load();
  return report(mocha, canary);
}
