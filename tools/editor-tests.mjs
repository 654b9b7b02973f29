// Runs the browser tests: a real browser in which VS Code for the Web runs the built extension.
// Usage: node tools/editor-tests.mjs [part of a path ...]   the extension must be built first (npm run build)
import { runSuites, toolsStayOutside } from "./mocha.mjs";

process.env.PAPER_LENS_REPORTER ??= "spec";
process.exitCode = await runSuites({
  folder: "editor",
  ending: ".editor.ts",
  parts: process.argv.slice(2),
  timeout: 60_000,
  // Most of their time is waiting for the editor.
  jobs: 2,
  // A busy machine can let a click or key arrive while the editor still draws.
  retries: 1,
  bundle: { format: "esm", packages: "external", plugins: [toolsStayOutside] },
});
