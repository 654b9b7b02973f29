import assert from "node:assert/strict";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.join(process.cwd(), "test", "fixtures", "golden");

/**
 * Compares rendered text with the file test/fixtures/golden/NAME.
 * UPDATE_GOLDEN=1 writes the file instead; read the difference before it is committed.
 */
export function assertGolden(name: string, actual: string): void {
  const file = path.join(FOLDER, name);
  if (process.env.UPDATE_GOLDEN === "1") {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, actual);
    return;
  }
  assert.ok(existsSync(file), `There is no golden file ${name}; UPDATE_GOLDEN=1 writes it.`);
  assert.equal(actual, readFileSync(file, "utf8"), `${name} differs from what was rendered`);
}
