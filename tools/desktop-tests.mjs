// Runs the host tests inside the Node extension host of the newest VS Code, on the installed .vsix.
// Usage: node tools/desktop-tests.mjs [part of a path ...]   the .vsix must be written first (npm run package)
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { desktopVersion, installDesktopHost, startDesktopServer } from "./desktop-host.mjs";
import { bundleSuites, runInWorkbench, withNetworkTest } from "./host-run.mjs";
import { sampleWorkspace } from "./paths.mjs";
import { writtenVsix } from "./vsix.mjs";

/** @typedef {import("./host-run.mjs").Counts} Counts */

/**
 * The tests have to belong to an extension under development; Paper Lens itself is installed.
 * @param {string} folder
 * @param {string[]} parts of paths, of the suites to run
 */
async function writeTestExtension(folder, parts) {
  mkdirSync(folder, { recursive: true });
  const manifest = { name: "paper-lens-host-tests", publisher: "paper-lens", version: "0.0.0", engines: { vscode: "*" } };
  writeFileSync(path.join(folder, "package.json"), JSON.stringify(manifest));
  await bundleSuites({ parts, host: "node", outfile: path.join(folder, "tests.js") });
}

/** @param {string[]} parts @returns {Promise<Counts>} */
async function runTests(parts) {
  const vsix = writtenVsix();
  const scratch = mkdtempSync(path.join(os.tmpdir(), "paper-lens-desktop-"));
  try {
    const workspace = path.join(scratch, "workspace");
    const tests = path.join(scratch, "tests");
    const networkLog = path.join(scratch, "network.log");
    // What the tests write here goes to the disk.
    cpSync(sampleWorkspace, workspace, { recursive: true });
    await writeTestExtension(tests, parts);
    const server = await startDesktopServer({ data: path.join(scratch, "data"), vsix, networkLog });
    try {
      const remote = `vscode-remote://127.0.0.1:${server.port}`;
      const payload = [
        ["extensionDevelopmentPath", `${remote}${tests}`],
        ["extensionTestsPath", `${remote}${path.join(tests, "tests.js")}`],
        ["skipWelcome", "true"],
        ["skipReleaseNotes", "true"],
      ];
      const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
      const url = `http://127.0.0.1:${server.port}/?${query}`;
      const { counts, requests } = await runInWorkbench({ url, port: server.port });
      const ofProcesses = existsSync(networkLog) ? readFileSync(networkLog, "utf8").trim().split("\n") : [];
      return withNetworkTest(counts, [...requests, ...ofProcesses]);
    } finally {
      await server.stop();
    }
  } finally {
    rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** @returns {Promise<Counts>} */
async function main() {
  const obstacle = installDesktopHost();
  if (obstacle !== undefined) {
    console.log(`Skipped: the VS Code with a Node extension host cannot be installed: ${obstacle}.`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  console.log(`VS Code ${desktopVersion()}`);
  return runTests(process.argv.slice(2));
}

// The server is a process group of its own, which ends with this process when that exits.
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => process.exit(1));

try {
  const counts = await main();
  if (process.env.PAPER_LENS_RESULT) writeFileSync(process.env.PAPER_LENS_RESULT, JSON.stringify(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
