// What every change must pass: npm test, then npm run test:desktop. The last line counts both: "N passed, N failed".
import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.mjs";

const total = { passed: 0, failed: 0, skipped: 0 };
let broke = false;
for (const script of ["test", "test:desktop"]) {
  const file = path.join(root, "out", `total-${process.pid}.json`);
  mkdirSync(path.dirname(file), { recursive: true });
  const { status } = spawnSync("npm", ["run", "--silent", script], {
    cwd: root,
    env: { ...process.env, PAPER_LENS_TOTAL: file },
    stdio: ["ignore", "inherit", "inherit"],
    shell: process.platform === "win32",
  });
  try {
    const counts = JSON.parse(readFileSync(file, "utf8"));
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    broke ||= status !== 0 && counts.failed === 0;
  } catch {
    broke = true;
  }
  rmSync(file, { force: true });
}
if (broke) total.failed += 1;
if (total.skipped > 0) console.log(`\n${total.skipped} skipped; the reason is above.`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
