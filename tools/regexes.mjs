// Probes every regular expression of the source for cost that grows faster than its text.
// It measures time, so it wants a quiet machine and stays out of `npm test`.
import path from "node:path";
import { runSuites } from "./mocha.mjs";
import { root } from "./paths.mjs";

process.exitCode = await runSuites({ folder: "regexes", ending: ".test.ts", parts: [], timeout: 600_000, bundle: { format: "cjs", external: ["mocha"], alias: { vscode: path.join(root, "test", "unit", "fake-vscode.ts") } } });
