// Small file helpers the tools share; Node modules only, so that they work before anything is installed.
import { readdirSync } from "node:fs";
import path from "node:path";

/**
 * All files under `folder` whose name ends in `ending`, sorted.
 * @param {string} folder
 * @param {string} ending
 * @returns {string[]}
 */
export function filesEndingIn(folder, ending) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith(ending))
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}
