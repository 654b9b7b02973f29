// npm test: installs what is missing, then runs every check: lint and types beside the unit tests, the rest one after the other.
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
 * @property {boolean} [beside] whether it runs beside those before the build; its output is printed when all of them have ended
 * @property {boolean} [build] whether it needs the built extension
 * @property {boolean} [named] whether it runs only when it is named
 */

const tsc = modulePath("typescript", "bin", "tsc");
/** @type {Step[]} */
const STEPS = [
  { name: "lint", title: "Lint", commands: [[modulePath("eslint", "bin", "eslint.js"), "."]], counts: false, beside: true },
  { name: "types", title: "Types", commands: [[tsc, "--noEmit"], [tsc, "--noEmit", "-p", "src/pages"], [tsc, "--noEmit", "-p", "test/editor"]], counts: false, beside: true },
  { name: "unit", title: "Unit tests", commands: [["tools/unit.mjs"]], counts: true },
  { name: "host", title: "Tests in the extension host of VS Code", commands: [["tools/host-tests.mjs"]], counts: true, build: true },
  { name: "browser", title: "Tests in a browser", commands: [["tools/editor-tests.mjs"]], counts: true, build: true },
  { name: "package", title: "Package", commands: [["tools/package.mjs"]], counts: false, named: true },
  { name: "packaged", title: "Tests of the package in VS Code for the Web", commands: [["tools/host-tests.mjs", "--packaged"]], counts: true, named: true },
  { name: "desktop", title: "Tests of the package in the Node extension host of VS Code", commands: [["tools/desktop-tests.mjs"]], counts: true, named: true },
];
/** For one command: nothing takes as long, unless it hangs. */
const TIME_LIMIT_MS = 600_000;

/**
 * @param {string[]} args of Node
 * @param {Record<string, string>} env what to add to this process's
 * @param {(text: string) => void} [print] gets the output; without it the output goes where this process's goes
 * @returns {Promise<string | undefined>} why it failed, undefined when it did not
 */
function runNode(args, env = {}, print) {
  return new Promise((resolve) => {
    const output = print === undefined ? "inherit" : "pipe";
    const child = spawn(process.execPath, args, {
      cwd: root,
      env: { ...process.env, ...env },
      stdio: ["ignore", output, output],
      timeout: TIME_LIMIT_MS,
    });
    for (const stream of [child.stdout, child.stderr]) stream?.setEncoding("utf8").on("data", (text) => print?.(text));
    child.once("error", (error) => resolve(`could not be started: ${error.message}`));
    child.once("close", (code, signal) => {
      if (code === 0) resolve(undefined);
      else if (signal !== null) resolve(`was stopped (${signal}) after at most ${TIME_LIMIT_MS / 1000} s`);
      else resolve(`ended with exit code ${code}`);
    });
  });
}

/**
 * @typedef {import("./host-run.mjs").Counts & { reason?: string | undefined, seconds: number }} Outcome
 */

/**
 * @param {Step} step
 * @param {string} scratch a folder for the result
 * @param {(text: string) => void} [print] see runNode
 * @returns {Promise<Outcome>}
 */
async function run({ name, commands, counts }, scratch, print) {
  const start = performance.now();
  const resultFile = path.join(scratch, `${name}.json`);
  /** @type {string | undefined} */
  let reason;
  for (const command of commands) reason ??= await runNode(command, counts ? { PAPER_LENS_RESULT: resultFile } : {}, print);
  const seconds = (performance.now() - start) / 1000;
  if (!counts) return { passed: reason === undefined ? 1 : 0, failed: reason === undefined ? 0 : 1, reason, seconds };
  try {
    const { passed, failed, skipped = 0 } = JSON.parse(readFileSync(resultFile, "utf8"));
    if (passed + failed + skipped === 0) return { passed, failed: 1, reason: "ran no test", seconds };
    // A runner that fails without a failed test broke down after its last one.
    return reason !== undefined && failed === 0 ? { passed, failed: 1, skipped, reason, seconds } : { passed, failed, skipped, seconds };
  } catch {
    return { passed: 0, failed: 1, reason: reason ?? "ended without a result", seconds };
  }
}

/** @param {string} title */
const heading = (title) => console.log(`\n== ${title}`);

/** @param {import("./host-run.mjs").Counts} counts */
const inWords = ({ passed, failed, skipped }) => `${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ""}`;

/**
 * Runs steps one after the other and keeps what they print.
 * @param {Step[]} steps
 * @param {string} scratch
 */
async function runAside(steps, scratch) {
  const ended = [];
  for (const step of steps) {
    let output = "";
    const outcome = await run(step, scratch, (text) => (output += text));
    ended.push({ step, output, outcome });
  }
  return ended;
}

/** @param {string[]} names @returns {Promise<number>} the exit code */
async function main(names) {
  const unknown = names.find((name) => !STEPS.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`No step "${unknown}". The steps are ${STEPS.map((step) => step.name).join(", ")}.`);
    return 2;
  }
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @param {Step} step @param {Outcome} outcome */
  const count = (step, outcome) => {
    total.passed += outcome.passed;
    total.failed += outcome.failed;
    total.skipped += outcome.skipped ?? 0;
    const reason = outcome.reason === undefined ? "" : ` (${step.name} ${outcome.reason})`;
    console.log(`${inWords(outcome)} in ${outcome.seconds.toFixed(1)} s${reason}`);
  };
  try {
    ensureInstalled();
    mkdirSync(path.join(root, "out"), { recursive: true });
    const scratch = mkdtempSync(path.join(root, "out", "test-"));
    const chosen = STEPS.filter(({ name, named }) => (names.length === 0 ? !named : names.includes(name)));
    const aside = runAside(chosen.filter(({ beside }) => beside), scratch);

    for (const step of chosen.filter(({ beside, build }) => !beside && !build)) {
      heading(step.title);
      count(step, await run(step, scratch));
    }
    for (const { step, output, outcome } of await aside) {
      heading(step.title);
      process.stdout.write(output);
      count(step, outcome);
    }
    const onBuild = chosen.filter(({ build }) => build);
    /** @type {string | undefined} */
    let buildFailure;
    if (onBuild.length > 0) {
      heading("Build");
      buildFailure = await runNode(["esbuild.js"], {});
      console.log(buildFailure === undefined ? "done" : `the build ${buildFailure}`);
    }
    for (const step of onBuild) {
      heading(step.title);
      if (buildFailure === undefined) count(step, await run(step, scratch));
      else count(step, { passed: 0, failed: 1, seconds: 0, reason: `could not run: the build ${buildFailure}` });
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
