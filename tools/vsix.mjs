// Reads the packaged extension: a .vsix is a zip.
import { createWriteStream, existsSync, mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { modulePath, root } from "./paths.mjs";

/** @typedef {{ fileName: string, uncompressedSize: number }} Entry */

/** @returns {string} where npm run package writes the .vsix */
export function vsixPath() {
  const { name, version } = JSON.parse(readFileSync(path.join(root, "package.json"), "utf8"));
  return path.join(root, `${name}-${version}.vsix`);
}

/**
 * @returns {string} the .vsix, to be tested
 * @throws {Error} when it was not written
 */
export function writtenVsix() {
  const file = vsixPath();
  if (!existsSync(file)) throw new Error("There is no .vsix to test: npm run package writes it.");
  return file;
}

/**
 * Visits the files of a .vsix, one after the other.
 * @param {string} file
 * @param {(entry: Entry, open: () => Promise<import("node:stream").Readable>) => Promise<void> | void} visit
 * @returns {Promise<void>}
 * @throws {Error} when the file is missing or is no zip
 */
function visitFiles(file, visit) {
  // The zip reader the packager uses.
  const yauzl = createRequire(modulePath("@vscode", "vsce", "package.json"))("yauzl");
  return new Promise((resolve, reject) => {
    yauzl.open(file, { lazyEntries: true }, (/** @type {Error | null} */ error, /** @type {any} */ zip) => {
      if (error !== null) return reject(error);
      /** @param {Entry} entry @returns {Promise<import("node:stream").Readable>} */
      const open = (entry) =>
        new Promise((opened, failed) => {
          zip.openReadStream(entry, (/** @type {Error | null} */ problem, /** @type {import("node:stream").Readable} */ stream) =>
            problem === null ? opened(stream) : failed(problem),
          );
        });
      zip.on("entry", (/** @type {Entry} */ entry) => {
        Promise.resolve(visit(entry, () => open(entry))).then(() => zip.readEntry(), reject);
      });
      zip.once("end", () => resolve());
      zip.once("error", reject);
      zip.readEntry();
    });
  });
}

/**
 * The files of a .vsix.
 * @param {string} file
 * @returns {Promise<{ name: string, size: number }[]>} with their sizes unpacked, in bytes
 */
export async function listVsix(file) {
  /** @type {{ name: string, size: number }[]} */
  const files = [];
  await visitFiles(file, ({ fileName, uncompressedSize }) => void files.push({ name: fileName, size: uncompressedSize }));
  return files;
}

/**
 * Unpacks a .vsix; the extension is then in the folder "extension". The zip reader refuses names that lead outside.
 * @param {string} file
 * @param {string} folder
 */
export async function unpackVsix(file, folder) {
  await visitFiles(file, async ({ fileName }, open) => {
    if (fileName.endsWith("/")) return;
    const target = path.join(folder, fileName);
    mkdirSync(path.dirname(target), { recursive: true });
    await pipeline(await open(), createWriteStream(target));
  });
}
