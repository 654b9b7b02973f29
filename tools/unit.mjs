// Runs the unit tests in plain Node: bundles test/unit/**/*.test.ts and hands them to mocha.
// Usage: node tools/unit.mjs [part of a path ...]   only the test files whose path contains one of the parts
import { build } from "esbuild";
import { spawnSync } from "node:child_process";
import { filesEndingIn } from "./files.mjs";
import { rmSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
const parts = process.argv.slice(2);
const entryPoints = filesEndingIn(path.join(root, "test", "unit"), ".test.ts").filter(
  (file) => parts.length === 0 || parts.some((part) => file.includes(part)),
);
if (entryPoints.length === 0) {
  console.error(`No test file under test/unit has ${parts.map((part) => `"${part}"`).join(" or ")} in its path.`);
  process.exit(2);
}

// A folder of its own per process, so that two runs at once do not meet.
const outdir = path.join(root, "out", `unit-${process.pid}`);
try {
  await build({
    entryPoints,
    outdir,
    outbase: path.join(root, "test", "unit"),
    bundle: true,
    platform: "node",
    target: "node20",
    format: "cjs",
    outExtension: { ".js": ".cjs" },
    sourcemap: "inline",
    loader: { ".txt": "text" },
    logLevel: "warning",
    external: ["mocha"],
  });
  const run = spawnSync(
    process.execPath,
    ["--enable-source-maps", path.join(root, "node_modules", "mocha", "bin", "mocha.js"), "--ui", "tdd", "--reporter", process.env.PAPER_LENS_REPORTER ?? "dot", "--timeout", "20000", path.join(outdir, "**", "*.cjs")],
    { stdio: "inherit", cwd: root },
  );
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(outdir, { recursive: true, force: true });
}
