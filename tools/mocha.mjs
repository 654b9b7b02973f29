// Bundles TypeScript suites and runs them in plain Node with mocha.
import { build } from "esbuild";
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { filesEndingIn } from "./files.mjs";
import { modulePath, root } from "./paths.mjs";

/** Tools find their place by their own address, so they stay outside a bundle. @type {import("esbuild").Plugin} */
export const toolsStayOutside = {
  name: "tools-stay-outside",
  setup: ({ onResolve }) => {
    onResolve({ filter: /\/tools\/[\w-]+\.mjs$/ }, ({ path: file, resolveDir }) => ({
      path: pathToFileURL(path.resolve(resolveDir, file)).href,
      external: true,
    }));
  },
};

/**
 * Runs the test files of a folder and prints mocha's report.
 * @param {object} options
 * @param {string} options.folder below test/
 * @param {string} options.ending how a test file's name ends
 * @param {string[]} options.parts only files whose path contains one of these; empty for all
 * @param {number} options.timeout milliseconds a test may take
 * @param {number} [options.jobs] how many files run at a time; 1 when left out
 * @param {number} [options.retries] how often a test that failed runs again before it counts as failed; 0 when left out
 * @param {import("esbuild").BuildOptions} options.bundle how to bundle
 * @returns {Promise<number>} mocha's exit code; 1 when the files cannot be bundled, 2 when there is none
 */
export async function runSuites({ folder, ending, parts, timeout, jobs = 1, retries = 0, bundle }) {
  const outbase = path.join(root, "test", folder);
  const entryPoints = filesEndingIn(outbase, ending).filter(
    (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
  );
  if (entryPoints.length === 0) {
    const wanted = parts.length === 0 ? "" : ` with ${parts.map((part) => `"${part}"`).join(" or ")} in its path`;
    console.error(`No test file under test/${folder}${wanted}.`);
    return 2;
  }

  // A folder of its own per process, so that two runs at once do not meet.
  const outdir = path.join(root, "out", `${folder}-${process.pid}`);
  const extension = bundle.format === "esm" ? ".mjs" : ".cjs";
  try {
    const bundled = await build({
      entryPoints,
      outdir,
      outbase,
      bundle: true,
      platform: "node",
      target: "node20",
      outExtension: { ".js": extension },
      sourcemap: "inline",
      loader: { ".txt": "text" },
      logLevel: "warning",
      ...bundle,
    }).then(
      () => true,
      // esbuild has said what is wrong.
      () => false,
    );
    if (!bundled) return 1;
    const mocha = spawn(
      process.execPath,
      [
        "--enable-source-maps",
        modulePath("mocha", "bin", "mocha.js"),
        ...["--ui", "tdd"],
        ...["--reporter", path.join(root, "tools", "reporter.cjs")],
        ...["--timeout", String(timeout)],
        ...["--retries", String(retries)],
        ...(jobs > 1 ? ["--parallel", "--jobs", String(jobs)] : []),
        // mocha reads this as a pattern, in which a backslash escapes.
        path.join(outdir, "**", `*${extension}`).replaceAll("\\", "/"),
      ],
      { stdio: ["ignore", "inherit", "inherit"], cwd: root },
    );
    // When this process is told to stop, the tests stop with it and close what they opened.
    process.once("SIGTERM", () => mocha.kill("SIGTERM"));
    return await new Promise((resolve) => mocha.once("close", (code) => resolve(code ?? 1)));
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}
