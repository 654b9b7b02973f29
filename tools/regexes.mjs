// Probes every regular expression of the source for cost that grows faster than its text.
// It measures time, so it wants a quiet machine and stays out of `npm test`.
import { runSuites } from "./mocha.mjs";

process.exitCode = await runSuites({ folder: "regexes", ending: ".test.ts", parts: [], timeout: 600_000, bundle: { format: "cjs", external: ["mocha"] } });
