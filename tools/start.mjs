// npm start: installs what is missing, builds, and opens VS Code with Paper Lens in it.
import { spawn, spawnSync } from "node:child_process";
import { cpSync, mkdirSync, rmSync, statSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ensureInstalled } from "./install.mjs";
import { root, sampleWorkspace } from "./paths.mjs";
import { QUIET_SETTINGS, startServer } from "./server.mjs";

const DEFAULT_PORT = 3000;
const launcher = process.ppid;
const HELP = `Opens VS Code for the Web with Paper Lens and a sample workspace.

npm start -- [OPTIONS] [FOLDER]

  FOLDER       open this folder instead of the sample; edits stay in the browser
  --port N     the port to serve on (${DEFAULT_PORT}); the next free one when it is taken
  --no-open    print the address only, open no browser
  --desktop    open the installed desktop VS Code ("code") instead; edits are saved
  --help       print this
`;

class UsageError extends Error {}

/**
 * Without the two dashes npm keeps the options to itself and hands them on as environment variables:
 * "npm start --port 4000" comes as the argument 4000 and npm_config_port=true.
 * @returns {string[]} what npm kept
 */
function optionsKeptByNpm() {
  const { npm_config_port: port, npm_config_open: open, npm_config_desktop: desktop } = process.env;
  return [
    ...(open === "" || open === "false" ? ["--no-open"] : []),
    ...(desktop === "true" ? ["--desktop"] : []),
    // Last: its number may be the first argument.
    ...(port === undefined ? [] : port === "true" ? ["--port"] : [`--port=${port}`]),
  ];
}

/** @param {string[]} args */
function readArguments(args) {
  /** @type {{ values: { port?: string, "no-open"?: boolean, desktop?: boolean, help?: boolean }, positionals: string[] }} */
  let parsed;
  try {
    parsed = parseArgs({
      args,
      allowPositionals: true,
      options: {
        port: { type: "string" },
        "no-open": { type: "boolean" },
        desktop: { type: "boolean" },
        help: { type: "boolean" },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
  const { values, positionals } = parsed;
  const port = values.port ?? String(DEFAULT_PORT);
  if (!/^\d{1,5}$/.test(port) || Number(port) < 1 || Number(port) > 65535) {
    throw new UsageError(`--port takes a number from 1 to 65535, not "${port}".`);
  }
  if (positionals.length > 1) throw new UsageError("One folder at most.");
  // npm runs this in the repository's root; a relative folder is meant from where npm was called.
  const folder = positionals[0] === undefined ? undefined : path.resolve(process.env.INIT_CWD ?? "", positionals[0]);
  if (folder !== undefined && !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new UsageError(`"${folder}" is not a folder.`);
  }
  return {
    port: Number(port),
    folder,
    open: values["no-open"] !== true,
    desktop: values.desktop === true,
    help: values.help === true,
  };
}

function build() {
  console.log("Building ...");
  const { status } = spawnSync(process.execPath, ["esbuild.js"], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) throw new Error("The build failed; see its messages above.");
}

/**
 * Opens an address in the system's browser, if there is one to be seen.
 * @param {string} url
 */
function openInBrowser(url) {
  /** @type {Partial<Record<NodeJS.Platform, [string, string[]]>>} */
  const openers = { darwin: ["open", [url]], win32: ["cmd", ["/c", "start", "", url]] };
  const hasScreen = process.env.DISPLAY !== undefined || process.env.WAYLAND_DISPLAY !== undefined;
  const opener = openers[process.platform] ?? (hasScreen ? ["xdg-open", [url]] : undefined);
  if (opener === undefined) return;
  const child = spawn(opener[0], opener[1], { detached: true, stdio: "ignore" });
  // The address is printed, so a missing opener is no failure.
  child.once("error", () => {});
  child.unref();
}

/** @param {string | undefined} folder */
function openDesktop(folder) {
  let workspace = folder;
  if (workspace === undefined) {
    // The desktop saves edits, so it gets a copy of the sample.
    workspace = path.join(root, "out", "sample-workspace");
    rmSync(workspace, { recursive: true, force: true });
    mkdirSync(path.dirname(workspace), { recursive: true });
    cpSync(sampleWorkspace, workspace, { recursive: true });
  }
  const windows = process.platform === "win32";
  /** @param {string} text */
  const quoted = (text) => (windows ? `"${text}"` : text);
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, workspace].map(quoted);
  const { error, status } = spawnSync("code", args, { stdio: ["ignore", "inherit", "inherit"], shell: windows });
  if (error !== undefined || status !== 0) {
    throw new Error(
      'The command "code" could not be run. Install VS Code and its command ' +
        "(in VS Code: Shell Command: Install 'code' command in PATH), or use npm start without --desktop.",
    );
  }
}

/**
 * npm runs this through a shell, and a signal that ends npm and that shell may not come through.
 * @param {() => void} stop
 */
function stopWithParent(stop) {
  const timer = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}

/**
 * Serves until Ctrl-C.
 * @param {{ port: number, folder: string | undefined, open: boolean }} options
 */
async function serve({ port, folder, open }) {
  const server = await startServer({ folder: folder ?? sampleWorkspace, port, settings: QUIET_SETTINGS });
  let stopping = false;
  const stop = () => {
    stopping = true;
    void server.stop();
  };
  process.once("SIGINT", stop);
  process.once("SIGTERM", stop);
  if (process.env.npm_lifecycle_event === "start") stopWithParent(stop);

  if (server.port !== port) console.log(`Port ${port} is taken, using ${server.port}.`);
  console.log(`\nPaper Lens in VS Code for the Web: ${server.url}\nOpen folder: ${folder ?? "the sample workspace"}\nCtrl-C stops it.`);
  if (open) openInBrowser(server.url);

  await server.ended;
  if (!stopping) throw new Error("The server stopped unexpectedly.");
}

try {
  const options = readArguments([...optionsKeptByNpm(), ...process.argv.slice(2)]);
  if (options.help) {
    console.log(HELP);
  } else {
    ensureInstalled();
    build();
    if (options.desktop) openDesktop(options.folder);
    else await serve(options);
  }
} catch (error) {
  const wrongUsage = error instanceof UsageError;
  console.error(error instanceof Error ? error.message : error);
  if (wrongUsage) console.error("npm start -- --help lists the options.");
  process.exitCode = wrongUsage ? 2 : 1;
}
