// What the runners of the host tests share: the bundle of suites, and the workbench that runs it and reports.
import { build } from "esbuild";
import path from "node:path";
import { format } from "node:util";
import { openBrowser } from "./browser.mjs";
import { filesEndingIn } from "./files.mjs";
import { CANARY, watchRequests } from "./requests.mjs";
import { root } from "./paths.mjs";

/**
 * @typedef {object} Counts of tests
 * @property {number} passed
 * @property {number} failed
 * @property {number} [skipped]
 */

const TIME_LIMIT_MS = 240_000;
// The lines of test/host/report.ts around the report: the first before it, the second, with the counts, after it.
const START = "PAPER_LENS_START";
const RESULT = /^PAPER_LENS_RESULT (\{.*\})$/;
// The workbench says these whenever it reads its list of extensions, and whenever it answers a dialog itself.
// VS Code before 1.95 knows no tools of extensions and says so.
const NOISE = /^(?:(?:Ignoring fetching|Updating) additional builtin extensions|DialogService: Dialog requested|Invalid tool contribution from)/;
// The Node host comes without its compiled parts, which nothing here needs, and says so each time.
const UNBUILT = /^Error: Could not locate the bindings file/;

/**
 * Bundles the host tests for one of the two hosts.
 * @param {object} options
 * @param {string[]} options.parts only files whose path contains one of these; empty for all
 * @param {"web" | "node"} options.host
 * @param {string} options.outfile
 * @throws {Error} when there is no such file or it cannot be bundled
 */
export async function bundleSuites({ parts, host, outfile }) {
  const folder = path.join(root, "test", "host");
  const suites = filesEndingIn(folder, ".host.ts").filter((file) => parts.length === 0 || parts.some((part) => file.includes(part)));
  if (suites.length === 0) throw new Error(`No test file under test/host matches ${parts.join(", ")}.`);
  const imports = suites.map((file) => `require(${JSON.stringify(file)});`).join("\n");
  await build({
    stdin: {
      contents: `import { runSuites } from "./${host}";\nexport const run = () => runSuites(() => {\n${imports}\n}, ${JSON.stringify(CANARY)});`,
      resolveDir: folder,
    },
    outfile,
    bundle: true,
    platform: host === "web" ? "browser" : "node",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
    // Parts of mocha that find their files by name at run time; none of them is used here.
    logOverride: { "require-resolve-not-external": "silent" },
  });
}

/**
 * Opens a workbench that runs the tests of its address, to their end.
 * @param {object} options
 * @param {string} options.url
 * @param {(line: string) => void} options.onLine gets what they and the workbench log
 * @param {(context: import("playwright-core").BrowserContext) => void} [options.watch] gets the browser before the workbench opens
 * @returns {Promise<boolean>} whether they ended in time
 */
export async function openWorkbench({ url, onLine, watch }) {
  const browser = await openBrowser({ permissions: ["clipboard-read", "clipboard-write"] });
  try {
    watch?.(browser.context);
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    // The workbench calls these two globals in a test run: output, and the end with 0 or 1.
    await page.exposeFunction("codeAutomationLog", (/** @type {string} */ _type, /** @type {unknown[]} */ args) => onLine(format(...args)));
    const exit = new Promise((resolve) => page.exposeFunction("codeAutomationExit", resolve).then(() => page.goto(url)));
    return await Promise.race([exit.then(() => true), new Promise((resolve) => setTimeout(resolve, TIME_LIMIT_MS, false).unref())]);
  } finally {
    await browser.close();
  }
}

/**
 * Opens a workbench that runs the tests of its address, and prints what they log.
 * @param {{ url: string, port: number }} server the address to open, and the port that is the test server's own
 * @returns {Promise<{ counts: Counts, requests: string[] }>} `requests`: addresses other than the server's that the browser asked for
 * @throws {Error} when the tests do not start or do not end
 */
export async function runInWorkbench({ url, port }) {
  /** @type {string[]} */
  let requests = [];
  /** @type {Counts | undefined} */
  let counts;
  let started = false;
  // What the workbench says while it starts is worth reading only when it fails to.
  /** @type {string[]} */
  const startup = [];
  const inTime = await openWorkbench({
    url,
    watch: (context) => {
      requests = watchRequests(context, port);
    },
    onLine: (line) => {
      const result = RESULT.exec(line)?.[1];
      if (result !== undefined) counts = JSON.parse(result);
      else if (line === START) started = true;
      else if (!started) startup.push(line);
      else if (counts === undefined && !NOISE.test(line) && !UNBUILT.test(line)) console.log(line);
    },
  });
  if (counts === undefined) console.log(startup.join("\n"));
  if (!inTime) throw new Error(`The tests did not end within ${TIME_LIMIT_MS / 1000} s.`);
  if (counts === undefined) throw new Error("The tests ended without a result: the bundle or the extension host did not start.");
  return { counts, requests };
}

/**
 * Adds the test of the whole run to its counts: that nothing was asked of the network. The tests ask
 * for one address that does not exist, so that a watch that sees nothing is noticed.
 * @param {Counts} counts
 * @param {string[]} requests everything that was seen
 * @returns {Counts}
 */
export function withNetworkTest(counts, requests) {
  const foreign = requests.filter((request) => !request.includes(CANARY));
  if (foreign.length === requests.length) {
    console.log("  x the network was not watched: the request that every run makes was not seen");
  } else if (foreign.length > 0) {
    console.log(`  x the network was asked for:\n${[...new Set(foreign)].map((request) => `      ${request}`).join("\n")}`);
  } else {
    console.log("  \u2714 nothing was asked of the network while these tests ran");
    return { ...counts, passed: counts.passed + 1 };
  }
  return { ...counts, failed: counts.failed + 1 };
}
