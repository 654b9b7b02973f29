// Runs the host tests: mocha inside the extension host of VS Code for the Web.
// Usage: node tools/host-tests.mjs [--packaged] [part of a path ...]
// The extension must be built first (npm run build); with --packaged it is what the .vsix holds (npm run package).
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { bundleSuites, runInWorkbench, withNetworkTest } from "./host-run.mjs";
import { root, sampleWorkspace } from "./paths.mjs";
import { QUIET_SETTINGS, startServer } from "./server.mjs";
import { unpackVsix, writtenVsix } from "./vsix.mjs";

const args = process.argv.slice(2);
const packaged = args.includes("--packaged");
const parts = args.filter((arg) => arg !== "--packaged");
const outdir = path.join(root, "out", `host-${process.pid}`);

try {
  mkdirSync(outdir, { recursive: true });
  if (packaged) await unpackVsix(writtenVsix(), outdir);
  const extensionPath = packaged ? path.join(outdir, "extension") : root;
  // The web host loads its tests from the extension's own folder.
  const testsPath = path.join(packaged ? extensionPath : outdir, "host-tests.js");
  await bundleSuites({ parts, host: "web", outfile: testsPath });
  const server = await startServer({ folder: sampleWorkspace, port: 0, extensionPath, testsPath, settings: QUIET_SETTINGS });
  try {
    const { counts, requests } = await runInWorkbench(server);
    const total = withNetworkTest(counts, requests);
    if (process.env.PAPER_LENS_RESULT) writeFileSync(process.env.PAPER_LENS_RESULT, JSON.stringify(total));
    process.exitCode = total.failed === 0 ? 0 : 1;
  } finally {
    await server.stop();
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
