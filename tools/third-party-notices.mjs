// The licences of the packages whose code is in the bundles, taken from what esbuild really bundled.
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const LICENCE_FILE = /^(?:licen[cs]e|copying|notice)(?:[-.](?:md|txt|mit|apache|bsd))?$/i;
/** Licences of packages that others bring inside their own files, by package name. */
const KEPT_LICENCES = path.join("tools", "licences");
/** What a bundler writes above code that it took in: "//#region ../../node_modules/.pnpm/ajv@8.17.1/node_modules/ajv/dist/core.js". */
const TAKEN_IN = /^\/\/ ?#region [^\n]*\bnode_modules\/((?:@[^/\n]+\/)?[^/\n.][^/\n]*)\//gm;
const RULE = "-".repeat(80);

/**
 * @typedef {object} BundledPackage
 * @property {string} name
 * @property {string} version "" when it came inside another package
 * @property {string} licence its SPDX id, or what it came in
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
 * The packages whose code a file holds in itself.
 * @param {string} source
 */
export function takenIn(source) {
  return [...new Set([...source.matchAll(TAKEN_IN)].flatMap(([, name]) => (name === undefined ? [] : [name])))];
}

/**
 * @param {string} name of a package that came inside another
 * @param {string} within
 * @param {string} root
 * @returns {BundledPackage}
 * @throws {Error} when its licence is not kept here
 */
function keptLicence(name, within, root) {
  const file = path.join(KEPT_LICENCES, `${name.replace("/", "__")}.txt`);
  try {
    return { name, version: "", licence: `within ${within}`, text: readFileSync(path.join(root, file), "utf8").trim(), bytes: 0 };
  } catch {
    throw new Error(`${within} contains code of ${name}: put its licence into ${file}.`);
  }
}

/**
 * The bundled packages by name and version.
 * @param {readonly import("esbuild").Metafile[]} metafiles of all bundles that ship
 * @param {string} base the folder of package.json, which the metafiles' paths start from
 * @returns {BundledPackage[]}
 * @throws {Error} when a package brings no licence text
 */
export function bundledPackages(metafiles, base) {
  /** @type {Map<string, number>} */
  const folders = new Map();
  /** @type {Map<string, BundledPackage>} */
  const within = new Map();
  for (const { outputs } of metafiles) {
    for (const { inputs } of Object.values(outputs)) {
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = packageFolder(input);
        if (folder === undefined || bytesInOutput === 0) continue;
        folders.set(folder, (folders.get(folder) ?? 0) + bytesInOutput);
        const host = folder.slice(folder.lastIndexOf("node_modules/") + "node_modules/".length);
        for (const name of takenIn(readFileSync(path.join(base, input), "utf8"))) if (!within.has(name)) within.set(name, keptLicence(name, host, base));
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
  return [...packages, ...within.values()].sort((a, b) => a.name.localeCompare(b.name, "en") || a.version.localeCompare(b.version, "en"));
}

/**
 * The text of THIRD-PARTY-NOTICES.txt; each package and version once.
 * @param {readonly BundledPackage[]} packages
 */
export function renderNotices(packages) {
  const once = new Map(packages.map((each) => [`${each.name} ${each.version}`.trim(), each]));
  const blocks = [...once].map(([title, { licence, text }]) => `${RULE}\n${title} (${licence})\n${RULE}\n\n${text}\n`);
  return ["Paper Lens contains code of the packages below, each under its own licence.\n", ...blocks].join("\n");
}
