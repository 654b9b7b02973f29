// npm test: installs what is missing, then runs every check, one after the other.
// npm run test:desktop: the same for what people install, the .vsix, in both extension hosts.
// Usage: node tools/test.mjs [step ...]   only these: lint, types, unit, host, browser, package, packaged, desktop
// The last line is "N passed, N failed": tests of the runners, lint, types and package as one each.
// What cannot run on this machine is counted behind them: ", N skipped".
import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { modulePath, root } from "./paths.mjs";

/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} title
 * @property {string[][]} commands arguments of Node, run in order
 * @property {boolean} counts whether it reports its own counts (PAPER_LENS_RESULT); else it counts as one
 * @property {boolean} [build] whether it needs the built extension
 * @property {boolean} [named] whether it runs only when it is named
 */

const tsc = modulePath("typescript", "bin", "tsc");
/** @type {Step[]} */
const STEPS = [
  { name: "lint", title: "Lint", commands: [[modulePath("eslint", "bin", "eslint.js"), "."]], counts: false },
  { name: "types", title: "Types", commands: [[tsc, "--noEmit"], [tsc, "--noEmit", "-p", "src/pages"], [tsc, "--noEmit", "-p", "test/editor"]], counts: false },
  { name: "unit", title: "Unit tests", commands: [["tools/unit.mjs"]], counts: true },
  { name: "host", title: "Tests in the extension host of VS Code", commands: [["tools/host-tests.mjs"]], counts: true, build: true },
  { name: "browser", title: "Tests in a browser", commands: [["tools/editor-tests.mjs"]], counts: true, build: true },
  { name: "package", title: "Package", commands: [["tools/package.mjs"]], counts: false, named: true },
  { name: "packaged", title: "Tests of the package in VS Code for the Web", commands: [["tools/host-tests.mjs", "--packaged"]], counts: true, named: true },
  { name: "desktop", title: "Tests of the package in the Node extension host of VS Code", commands: [["tools/desktop-tests.mjs"]], counts: true, named: true },
];
const TIME_LIMIT_MS = 300_000;

/**
 * @param {string[]} args of Node
 * @param {Record<string, string>} [env]
 * @returns {Promise<string | undefined>} why it failed, undefined when it did not
 */
function runNode(args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", "inherit", "inherit"],
      timeout: TIME_LIMIT_MS,
    });
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else if (signal !== null) resolve(`was stopped (${signal}) after at most ${TIME_LIMIT_MS / 1000} s`);
      else resolve(`ended with exit code ${code}`);
    });
  });
}

/**
 * @param {Step} step
 * @param {string} scratch a folder for the result
 * @returns {Promise<import("./host-run.mjs").Counts & { reason?: string | undefined }>}
 */
async function run({ name, commands, counts }, scratch) {
  const resultFile = path.join(scratch, `${name}.json`);
  /** @type {string | undefined} */
  let reason;
  for (const command of commands) reason ??= await runNode(command, counts ? { PAPER_LENS_RESULT: resultFile } : {});
  if (!counts) return reason === undefined ? { passed: 1, failed: 0 } : { passed: 0, failed: 1, reason };
  try {
    const { passed, failed, skipped = 0 } = JSON.parse(readFileSync(resultFile, "utf8"));
    if (passed + failed + skipped === 0) return { passed, failed: 1, reason: "ran no test" };
    // A runner that fails without a failed test broke down after its last one.
    return reason !== undefined && failed === 0 ? { passed, failed: 1, skipped, reason } : { passed, failed, skipped };
  } catch {
    return { passed: 0, failed: 1, reason: reason ?? "ended without a result" };
  }
}

/** @param {string} title */
const heading = (title) => console.log(`\n== ${title}`);

/** @param {import("./host-run.mjs").Counts} counts */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;

/** @param {string[]} names */
async function main(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`No step "${unknown}". The steps are ${STEPS.map((step) => step.name).join(", ")}.`);
    return 2;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  try {
    ensureInstalled();
    mkdirSync(path.join(root, "out"), { recursive: true });
    const scratch = mkdtempSync(path.join(root, "out", "test-"));
    /** @type {string | undefined} */
    let buildFailure;
    let built = false;
    for (const step of STEPS.filter(({ name, named }) => (names.length === 0 ? !named : names.includes(name)))) {
      if (step.build && !built) {
        heading("Build");
        built = true;
        buildFailure = await runNode(["esbuild.js"]);
        console.log(buildFailure === undefined ? "done" : `the build ${buildFailure}`);
      }
      heading(step.title);
      const start = performance.now();
      const result =
        step.build && buildFailure !== undefined
          ? { passed: 0, failed: 1, reason: `could not run: the build ${buildFailure}` }
          : await run(step, scratch);
      total.passed += result.passed;
      total.failed += result.failed;
      total.skipped += result.skipped ?? 0;
      const seconds = ((performance.now() - start) / 1000).toFixed(1);
      const reason = result.reason === undefined ? "" : ` (${step.name} ${result.reason})`;
      console.log(`${inWords(result)} in ${seconds} s${reason}`);
    }
    rmSync(scratch, { recursive: true, force: true });
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  }
  if (process.env.PAPER_LENS_TOTAL) writeFileSync(process.env.PAPER_LENS_TOTAL, JSON.stringify(total));
  console.log(`\n${inWords(total)}`);
  return total.failed === 0 ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2));
