// Measures how long activate() takes in the web host of VS Code, for npm run bench.
// Usage: node tools/activation-host.mjs RUNS   prints a line of JSON: what each run measured
import { build } from "esbuild";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { openWorkbench } from "./host-run.mjs";
import { root, sampleWorkspace } from "./paths.mjs";
import { QUIET_SETTINGS, startServer } from "./server.mjs";

/** @typedef {{ extension: string, empty: string, tests: string }} Folders */

const LINE = /^PAPER_LENS_ACTIVATION (\{.*\})$/;
const [runs = "1"] = process.argv.slice(2);
const out = path.join(root, "out");
mkdirSync(out, { recursive: true });
const scratch = mkdtempSync(path.join(out, "activation-"));

/**
 * Writes what an editor loads: Paper Lens as it ships, an extension of no work, and the bundle that measures both.
 * @param {string} folder
 * @returns {Promise<Folders>}
 */
async function writeExtensions(folder) {
  const extension = path.join(folder, "extension");
  const empty = path.join(folder, "empty");
  for (const each of [extension, empty]) mkdirSync(each, { recursive: true });
  cpSync(path.join(root, "package.json"), path.join(extension, "package.json"));
  const manifest = { name: "empty", publisher: "bench", version: "0.0.0", engines: { vscode: "^1.91.0" }, main: "./main.js", browser: "./main.js", activationEvents: [] };
  writeFileSync(path.join(empty, "package.json"), JSON.stringify(manifest));
  writeFileSync(path.join(empty, "main.js"), "exports.activate = () => {};\n");

  /** @param {string} entry @param {string} outfile @param {import("esbuild").Platform} platform */
  const bundle = (entry, outfile, platform) =>
    build({ entryPoints: [path.join(root, entry)], outfile, platform, bundle: true, minify: true, target: "es2023", format: "cjs", external: ["vscode"], logLevel: "warning" });
  await bundle("src/extension.ts", path.join(extension, "dist", "web", "extension.js"), "browser");
  // The web host loads its tests from the folder of an extension.
  const tests = path.join(extension, "activation-in-host.js");
  await bundle("test/bench/activation-in-host.ts", tests, "browser");
  return { extension, empty, tests };
}

/**
 * One window, in which the editor activates both.
 * @param {{ url: string }} server
 * @returns {Promise<unknown>} what it noted
 */
async function measure({ url }) {
  /** @type {unknown} */
  let noted;
  /** @type {string[]} */
  const output = [];
  await openWorkbench({
    url,
    onLine: (line) => {
      const found = LINE.exec(line)?.[1];
      if (found === undefined) output.push(line);
      else noted = JSON.parse(found);
    },
  });
  if (noted === undefined) throw new Error(`The editor activated nothing.\n${output.filter((line) => line.startsWith("Error:")).join("\n")}`);
  return noted;
}

/** @param {Folders} folders @returns {Promise<unknown[]>} */
async function inWebHost({ extension, empty, tests }) {
  const server = await startServer({ folder: sampleWorkspace, port: 0, extensionPath: extension, testsPath: tests, extensions: [empty], settings: QUIET_SETTINGS });
  const noted = [];
  try {
    for (let run = 0; run < Number(runs); run += 1) noted.push(await measure(server));
  } finally {
    await server.stop();
  }
  return noted;
}

try {
  console.log(JSON.stringify(await inWebHost(await writeExtensions(scratch))));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true, maxRetries: 5 });
}
