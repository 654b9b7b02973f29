// npm run package: builds for production, writes the .vsix and checks what is in it.
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ensureInstalled } from "./install.mjs";
import { modulePath, root } from "./paths.mjs";
import { listVsix, vsixPath } from "./vsix.mjs";

const LIMIT_BYTES = 1.5 * 1024 * 1024;
// The first two are the packager's own; it writes README, CHANGELOG and LICENSE under names of its own.
const ALLOWED = [
  /^extension\.vsixmanifest$/,
  /^\[Content_Types\]\.xml$/,
  /^extension\/(?:package\.json|readme\.md|changelog\.md|LICENSE\.txt)$/,
  /^extension\/dist\/.+(?<!\.map)$/,
  /^extension\/media\/.+$/,
];

/**
 * The README that ships has no pictures: an installed extension's page loads pictures from web
 * addresses only, and the project has none to put them at.
 * @returns {string} its path
 * @throws {Error} when a picture stands where it cannot be left out
 */
function writeReadme() {
  const text = readFileSync(path.join(root, "README.md"), "utf8")
    .replace(/^!\[[^\]]*\]\([^)]*\)$/gm, "")
    .replace(/\n{3,}/g, "\n\n");
  if (/!\[|<img|<picture/.test(text)) throw new Error("Each picture of the README must stand alone on its line, as ![...](...).");
  const file = path.join(root, "out", "package", "README.md");
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
  return file;
}

/** @param {string} file where the .vsix goes */
function pack(file) {
  // No map or page of an earlier build may slip in; the packager runs the production build itself.
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  rmSync(file, { force: true });
  const vsce = modulePath("@vscode", "vsce", "vsce");
  const readme = path.relative(root, writeReadme());
  // The README's links stay relative: there is no public repository to point them to.
  const args = ["package", "--no-dependencies", "--allow-missing-repository", "--no-rewrite-relative-links", "--readme-path", readme, "--out", file];
  const run = spawnSync(process.execPath, [vsce, ...args], { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
  const output = `${run.stdout}${run.stderr}`;
  console.log(output.trim());
  if (run.status !== 0) throw new Error("The packager failed; see its messages above.");
  if (/\bWARNING\b/.test(output)) throw new Error("The packager warned; see its messages above.");
}

async function main() {
  ensureInstalled();
  const file = vsixPath();
  pack(file);

  const files = await listVsix(file);
  console.log("");
  for (const { name: entry, size } of files) console.log(`${String(size).padStart(9)}  ${entry}`);
  const { size } = statSync(file);
  console.log(`${String(size).padStart(9)}  ${path.basename(file)}, limit ${LIMIT_BYTES}`);

  const stray = files.filter(({ name: entry }) => !ALLOWED.some((pattern) => pattern.test(entry)));
  if (stray.length > 0) throw new Error(`These do not belong in the package: ${stray.map((entry) => entry.name).join(", ")}`);
  for (const needed of ["dist/extension.js", "dist/web/extension.js", "dist/cli.js", "dist/mcp.js", "dist/paper-index.json", "dist/lexicon.json", "dist/THIRD-PARTY-NOTICES.txt", "readme.md", "changelog.md", "LICENSE.txt"]) {
    if (!files.some((entry) => entry.name === `extension/${needed}`)) throw new Error(`The package lacks ${needed}.`);
  }
  if (size > LIMIT_BYTES) throw new Error("The package is larger than its limit.");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
