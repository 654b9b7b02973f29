// Runs the suites in the Node extension host. tools/host-run.mjs makes the bundle's entry from this.
import Mocha from "mocha";
import { OPTIONS, report } from "./report";

/** Runs what `load` defines; see `report`. */
export function runSuites(load: () => void, canary: string): Promise<void> {
  const mocha = new Mocha(OPTIONS);
  mocha.suite.emit("pre-require", globalThis, "", mocha);
  load();
  return report(mocha, canary);
}
