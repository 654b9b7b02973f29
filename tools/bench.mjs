// npm run bench: measures Paper Lens beside other libraries and prints a Markdown table.
// Usage: npm run bench -- [--quick] [--json] [--check] [part of a section's name ...]
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { ensureInstalled, installFolder } from "./install.mjs";
import { root } from "./paths.mjs";

const folder = path.join(root, "test", "bench");
// Below the libraries, so that the bundle finds them by name.
const outdir = path.join(folder, "node_modules", ".paper-lens", String(process.pid));

/** @type {import("esbuild").BuildOptions} */
const shared = { bundle: true, platform: "node", target: "node20", format: "cjs", external: ["vscode"], loader: { ".txt": "text" }, logLevel: "warning" };

try {
  ensureInstalled();
  installFolder(folder);
  const extension = path.join(outdir, "extension.js");
  const main = path.join(outdir, "main.cjs");
  await build({ ...shared, entryPoints: [path.join(root, "src", "extension.ts")], outfile: extension, minify: true });
  await build({ ...shared, entryPoints: [path.join(folder, "main.ts")], outfile: main });
  if (!["paper-index.json", "lexicon.json"].every((file) => existsSync(path.join(root, "dist", file)))) {
    const { status } = spawnSync(process.execPath, ["esbuild.js", "--index"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
    if (status !== 0) throw new Error("The paper index could not be built; see the messages above.");
  }
  const { status } = spawnSync(process.execPath, [main, "--root", root, "--extension", extension, ...process.argv.slice(2)], {
    stdio: ["ignore", "inherit", "inherit"],
  });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
