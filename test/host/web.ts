// Runs the suites in the web extension host. tools/host-tests.mjs makes the bundle's entry from this.
import "mocha/mocha";

/**
 * Runs what `load` defines and reports the counts on a line of output.
 * @throws {Error} when a test failed, which the workbench turns into its exit code
 */
export function runSuites(load: () => void): Promise<void> {
  // Without a name mocha takes its HTML reporter, which needs a document.
  mocha.setup({ ui: "tdd", reporter: "spec", timeout: 20_000 });
  load();
  console.log("PAPER_LENS_START");
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      const counts = { passed: runner.stats?.passes ?? 0, failed: failures };
      console.log(`PAPER_LENS_RESULT ${JSON.stringify(counts)}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
