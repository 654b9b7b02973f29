// What both entries of the host tests share. tools/host-run.mjs reads the two lines around the report.

/** The editor answers in its own time: a test counts as failed when it fails twice. */
export const OPTIONS = { ui: "tdd", reporter: "spec", timeout: 20_000, retries: 1 } as const;

/**
 * Runs the tests that are defined and reports the counts on a line of output.
 * @param canary a host that does not exist: the runner watches the network, and must see this
 * @throws {Error} when a test failed, which the workbench turns into its exit code
 */
export async function report(mocha: Pick<Mocha, "run">, canary: string): Promise<void> {
  await fetch(`http://${canary}/`).catch(() => undefined);
  console.log("PAPER_LENS_START");
  return new Promise((resolve, reject) => {
    const runner = mocha.run((failures) => {
      // A test that is not for this host is told in the report, and counts where it runs.
      const counts = { passed: runner.stats?.passes ?? 0, failed: failures };
      console.log(`PAPER_LENS_RESULT ${JSON.stringify(counts)}`);
      if (failures === 0) resolve();
      else reject(new Error(`${failures} failed`));
    });
  });
}
