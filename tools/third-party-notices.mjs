// The licences of the packages whose code is in the bundles, taken from what esbuild really bundled.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.](?:md|txt|mit|apache|bsd))?$/i;
const RULE = "-".repeat(80);

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version
 * @property {string} licence its SPDX id
 * @property {string} text the text of its licence files
 * @property {number} bytes of it in all bundles together
 */

/**
 * The folder of the package an input of a bundle belongs to: "node_modules/@a/b/dist/c.js" is in
 * "node_modules/@a/b", also below other packages. Undefined for the project's own files.
 * @param {string} input
 */
export function packageFolder(input) {
  return /^(.*\bnode_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input.replaceAll("\\", "/"))?.[1];
}

/**
 * The bundled packages by name and version.
 * @param {readonly import("esbuild").Metafile[]} metafiles of all bundles that ship
 * @param {string} [base] the folder the metafiles' paths start from
 * @returns {BundledPackage[]}
 * @throws {Error} when a package brings no licence text
 */
export function bundledPackages(metafiles, base = root) {
  /** @type {Map<string, number>} */
  const folders = new Map();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(input);
        if (folder !== undefined && bytesInOutput > 0) folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput);
      }
    }
  }
  const packages = [...folders].map(([folder, bytes]) => {
    const { name, version, license } = JSON.parse(readFileSync(path.join(base, folder, "package.json"), "utf8"));
    const files = readdirSync(path.join(base, folder)).filter((file) => LICENCE_FILE.test(file)).sort();
    if (files.length === 0) throw new Error(`${folder} is bundled but brings no licence text, so it cannot be shipped.`);
    const text = files.map((file) => readFileSync(path.join(base, folder, file), "utf8").trim()).join("\n\n");
    return { name, version, licence: String(license), text, bytes };
  });
  return packages.sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
}

/**
 * The text of THIRD-PARTY-NOTICES.txt; each package and version once.
 * @param {readonly BundledPackage[]} packages
 */
export function renderNotices(packages) {
  const once = new Map(packages.map((each) => [`${each.name} ${each.version}`, each]));
  const blocks = [...once].map(([title, { licence, text }]) => `${RULE}\n${title} (${licence})\n${RULE}\n\n${text}\n`);
  return ["Paper Lens contains code of the packages below, each under its own licence.\n", ...blocks].join("\n");
}
