// Takes the README's pictures anew: runs the browser tests and keeps those of their pictures that the README shows.
// Usage: node tools/screenshots.mjs   the extension must be built first (npm run build)
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root, screenshotFolder } from "./paths.mjs";

rmSync(screenshotFolder, { recursive: true, force: true });
await import("./editor-tests.mjs");

mkdirSync(path.join(root, "media", "screenshots"), { recursive: true });
for (const [shown, name = ""] of readFileSync(path.join(root, "README.md"), "utf8").matchAll(/media\/screenshots\/([\w-]+\.png)/g)) {
  const taken = path.join(screenshotFolder, name);
  if (existsSync(taken)) {
    copyFileSync(taken, path.join(root, shown));
    console.log(`Took ${shown}`);
  } else {
    console.error(`The README shows ${shown}, but no browser test takes it.`);
    process.exitCode = 1;
  }
}
