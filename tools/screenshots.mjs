// Takes the README's pictures anew: runs the browser tests with their pictures going to media/screenshots.
// Usage: node tools/screenshots.mjs [part of a path ...]   the extension must be built first (npm run build)
import path from "node:path";
import { root } from "./paths.mjs";

process.env.PAPER_LENS_SCREENSHOTS = path.join(root, "media", "screenshots");
await import("./editor-tests.mjs");
