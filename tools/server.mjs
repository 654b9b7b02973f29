// Starts and stops the server of VS Code for the Web (tools/server-process.mjs).
import { fork } from "node:child_process";
import path from "node:path";
import { root } from "./paths.mjs";

/**
 * @typedef {object} ServerOptions
 * @property {string} folder the folder the workbench opens; writes stay in the browser's memory
 * @property {number} port the first port to try; 0 lets the system choose
 * @property {string} [extensionPath] the folder of the extension; the repository's root when left out
 * @property {string} [testsPath] a bundle with `run()`, below the extension's folder, to run in the extension host
 * @property {string[]} [extensions] folders of further extensions
 * @property {Record<string, unknown>} [settings] default settings of the workbench
 */

/** Settings for a workbench that shows its folder and nothing else. */
export const QUIET_SETTINGS = { "workbench.startupEditor": "none", "workbench.tips.enabled": false };

/**
 * @param {ServerOptions} options
 * @returns {Promise<{ url: string, port: number, stop: () => Promise<void>, ended: Promise<void> }>}
 * @throws {Error} when no port is free or the server does not start
 */
export async function startServer(options) {
  const child = fork(path.join(root, "tools", "server-process.mjs"), [JSON.stringify(options)], {
    cwd: root,
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  let errors = "";
  child.stderr?.setEncoding("utf8").on("data", (text) => {
    errors = (errors + text).slice(-4000);
  });
  /** @type {Promise<void>} */
  const ended = new Promise((resolve) => child.once("exit", () => resolve()));
  const port = await new Promise((resolve, reject) => {
    child.once("message", (/** @type {{ port: number }} */ message) => resolve(message.port));
    void ended.then(() => reject(new Error(`The server did not start.\n${errors}`)));
  });
  return {
    // By this name, not by address: webviews live on a name below it.
    url: `http://localhost:${port}/`,
    port,
    ended,
    stop: async () => {
      if (child.connected) child.disconnect();
      await ended;
    },
  };
}
