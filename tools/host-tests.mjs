// Runs the host tests: mocha inside the extension host of VS Code for the Web.
// Usage: node tools/host-tests.mjs [part of a path ...]   the extension must be built first (npm run build)
import { build } from "esbuild";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { format } from "node:util";
import { openBrowser } from "./browser.mjs";
import { filesEndingIn } from "./files.mjs";
import { root, sampleWorkspace } from "./paths.mjs";
import { QUIET_SETTINGS, startServer } from "./server.mjs";

const TIME_LIMIT_MS = 120_000;
// The lines of test/host/web.ts around the report: the first before it, the second, with the counts, after it.
const START = "PAPER_LENS_START";
const RESULT = /^PAPER_LENS_RESULT (\{.*\})$/;
// The workbench says this whenever it reads its list of extensions.
const NOISE = /^(?:Ignoring fetching|Updating) additional builtin extensions/;

const parts = process.argv.slice(2);
const suites = filesEndingIn(path.join(root, "test", "host"), ".host.ts").filter(
  (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
);
// Below the root: the extension host loads its tests from the extension's own folder.
const outdir = path.join(root, "out", `host-${process.pid}`);

/** @returns {Promise<string>} the bundle's path */
async function bundle() {
  const testsPath = path.join(outdir, "tests.js");
  const imports = suites.map((file) => `require(${JSON.stringify(file)});`).join("\n");
  await build({
    stdin: {
      contents: `import { runSuites } from "./web";\nexport const run = () => runSuites(() => {\n${imports}\n});`,
      resolveDir: path.join(root, "test", "host"),
    },
    outfile: testsPath,
    bundle: true,
    platform: "browser",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return testsPath;
}

/**
 * Opens the workbench, which runs the tests, and prints what they log.
 * @param {string} testsPath
 * @returns {Promise<{ passed: number, failed: number }>}
 */
async function runInBrowser(testsPath) {
  const server = await startServer({ folder: sampleWorkspace, port: 0, testsPath, settings: QUIET_SETTINGS });
  try {
    const browser = await openBrowser({ permissions: ["clipboard-read", "clipboard-write"] });
    try {
      const page = browser.context.pages()[0] ?? (await browser.context.newPage());
      /** @type {{ passed: number, failed: number } | undefined} */
      let counts;
      let started = false;
      // What the workbench says while it starts is worth reading only when it fails to.
      /** @type {string[]} */
      const startup = [];
      // The workbench calls these two globals in a test run: output, and the end with 0 or 1.
      await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => {
        const line = format(...args);
        const result = RESULT.exec(line)?.[1];
        if (result !== undefined) counts = JSON.parse(result);
        else if (line === START) started = true;
        else if (!started) startup.push(line);
        else if (counts === undefined && !NOISE.test(line)) console.log(line);
      });
      const exit = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve).then(() => page.goto(server.url)));
      const inTime = await Promise.race([
        exit.then(() => true),
        new Promise((resolve) => setTimeout(resolve, TIME_LIMIT_MS, false).unref()),
      ]);
      if (counts === undefined) console.log(startup.join("\n"));
      if (!inTime) throw new Error(`The tests did not end within ${TIME_LIMIT_MS / 1000} s.`);
      if (counts === undefined) throw new Error("The tests ended without a result: the bundle or the extension host did not start.");
      return counts;
    } finally {
      await browser.close();
    }
  } finally {
    await server.stop();
  }
}

try {
  if (suites.length === 0) throw new Error(`No test file under test/host matches ${parts.join(", ")}.`);
  const counts = await runInBrowser(await bundle());
  if (process.env.PAPER_LENS_RESULT) writeFileSync(process.env.PAPER_LENS_RESULT, JSON.stringify(counts));
  process.exitCode = counts.failed === 0 ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
