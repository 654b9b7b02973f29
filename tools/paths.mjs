// Where things are in the repository; Node modules only, so that it works before anything is installed.
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.dirname(path.dirname(fileURLToPath(import.meta.url)));
export const sampleWorkspace = path.join(root, "test", "fixtures", "sample-workspace");

/** @param {string[]} parts path below node_modules */
export const modulePath = (...parts) => path.join(root, "node_modules", ...parts);

/** Where the browser tests put their pictures; not part of the repository. */
export const screenshotFolder = path.join(root, "out", "screenshots");
