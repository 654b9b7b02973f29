// npm run fuzz: changes texts at random and keeps those that reach new code, to find what breaks the readers.
// Usage: npm run fuzz -- [--seconds N] [--seed N] [target ...]   findings are written to out/fuzz
import { spawnSync } from "node:child_process";
import { build } from "esbuild";
import { rmSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { root } from "./paths.mjs";

const outdir = path.join(root, "out", `fuzz-${process.pid}`);
try {
  ensureInstalled();
  const outfile = path.join(outdir, "fuzz-main.cjs");
  await build({
    entryPoints: [path.join(root, "test", "fuzz", "main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    loader: { ".txt": "text" },
    alias: { vscode: path.join(root, "test", "unit", "fake-vscode.ts") },
    logLevel: "warning",
  });
  const { status } = spawnSync(process.execPath, [outfile, ...process.argv.slice(2)], { cwd: root, stdio: ["ignore", "inherit", "inherit"] });
  process.exitCode = status ?? 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
