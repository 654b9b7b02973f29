// Runs the unit tests in plain Node.
// Usage: node tools/unit.mjs [part of a path ...]   only the test files whose path contains one of the parts
import path from "node:path";
import { runSuites } from "./mocha.mjs";
import { root } from "./paths.mjs";

process.exitCode = await runSuites({
  folder: "unit",
  ending: ".test.ts",
  parts: process.argv.slice(2),
  timeout: 20_000,
  // Shared modules are loaded once, not once per file: some read the whole index.
  bundle: { format: "esm", splitting: true, packages: "external", alias: { vscode: path.join(root, "test", "unit", "fake-vscode.ts") } },
});
