// Installs the dependencies when they are missing or differ from package-lock.json.
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { isDeepStrictEqual } from "node:util";
import { modulePath, root } from "./paths.mjs";

/** @typedef {{ version?: string, optional?: boolean, dependencies?: unknown, devDependencies?: unknown }} LockedPackage */

/**
 * @param {string} file
 * @returns {any} undefined when the file is missing or not JSON
 */
function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/**
 * Whether everything the lock file names is installed in that version. npm notes what it
 * installed in node_modules/.package-lock.json; packages for other platforms are not there.
 * @param {Record<string, LockedPackage>} locked
 * @param {Record<string, LockedPackage> | undefined} installed
 */
export function isInstalled(locked, installed) {
  if (installed === undefined) return false;
  return Object.entries(locked).every(([name, { version, optional }]) => {
    if (name === "") return true;
    const found = installed[name];
    return found === undefined ? optional === true : found.version === version;
  });
}

/**
 * Runs npm when, and only when, the installed packages do not match the lock file.
 * @throws {Error} when npm cannot be run or fails
 */
export function ensureInstalled() {
  const manifest = readJson(path.join(root, "package.json"));
  const locked = readJson(path.join(root, "package-lock.json"))?.packages;
  if (locked !== undefined && isInstalled(locked, readJson(modulePath(".package-lock.json"))?.packages)) return;

  const lockFits =
    locked !== undefined &&
    isDeepStrictEqual(locked[""]?.dependencies, manifest.dependencies) &&
    isDeepStrictEqual(locked[""]?.devDependencies, manifest.devDependencies);
  const command = lockFits ? "ci" : "install";
  console.log(`Installing dependencies (npm ${command}) ...`);
  // Install scripts of dependencies are not needed, and one of them would download a browser.
  const status = runNpm([command, "--ignore-scripts", "--no-audit", "--no-fund"]);
  if (status !== 0) throw new Error(`npm ${command} failed; see its messages above.`);
}

/**
 * Installs what the lock file of another folder names, when it is not installed.
 * @param {string} folder
 * @throws {Error} when npm cannot be run or fails
 */
export function installFolder(folder) {
  const locked = readJson(path.join(folder, "package-lock.json")).packages;
  if (isInstalled(locked, readJson(path.join(folder, "node_modules", ".package-lock.json"))?.packages)) return;
  console.error(`Installing what ${path.relative(root, folder)} needs (npm ci) ...`);
  const status = runNpm(["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
  if (status !== 0) throw new Error("npm ci failed; see its messages above.");
}

/**
 * @param {string[]} args
 * @param {string} [cwd]
 * @returns {number | null} npm's exit code
 */
export function runNpm(args, cwd = root) {
  /** @type {import("node:child_process").SpawnSyncOptions} */
  const options = { cwd, stdio: ["ignore", "inherit", "inherit"] };
  const npmCli = process.env.npm_execpath;
  const run =
    npmCli !== undefined && path.basename(npmCli) === "npm-cli.js"
      ? spawnSync(process.execPath, [npmCli, ...args], options)
      : spawnSync("npm", args, { ...options, shell: process.platform === "win32" });
  if (run.error) throw new Error(`npm could not be started: ${run.error.message}`);
  return run.status;
}
