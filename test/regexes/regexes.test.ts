import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type ts from "typescript";
// First, so that it sees what the modules below build.
import { builtRegexes } from "./built-regexes";
import { TARGETS } from "../fuzz/targets";
import { cost, regexesOf, worstText, type FoundRegex } from "./regex-probe";

const compiler = createRequire(path.resolve("package.json"))("typescript") as typeof ts;

/** Characters of the texts tried first, and how much longer the ones are that decide. */
const LENGTH = 3_000;
const LONGER = 8;
/** Milliseconds that few patterns need for the shorter text; what is below is in proportion. */
const ENOUGH = 4;

function sourceRegexes(): FoundRegex[] {
  const files = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".ts"));
  return files.flatMap((file) => regexesOf(compiler, file, readFileSync(path.join("src", file), "utf8")));
}

/** What is in proportion costs LONGER times as much, what is quadratic its square: between them is room for noise. */
const TOO_MUCH = LONGER * 3;

/** How many times more the longer text costs, each the least of five tries; undefined when no text costs anything to speak of. */
function slowness(pattern: RegExp): { readonly times: number; readonly text: string } | undefined {
  const worst = worstText(pattern, LENGTH, ENOUGH);
  if (worst === undefined) return undefined;
  const { head, pump, tail, ms } = worst;
  if (ms === Infinity) return { times: Infinity, text: `${head}${pump}${pump}…${tail}` };
  const text = (length: number) => head + pump.repeat(Math.ceil(length / pump.length)) + tail;
  const least = (length: number) => Math.min(...Array.from({ length: 5 }, () => cost(pattern, text(length))));
  return { times: least(LENGTH * LONGER) / Math.max(least(LENGTH), 0.05), text: `${head}${pump}${pump}…${tail}` };
}

/** Whether a pattern grows too fast each time it is asked: noise on a busy machine does not last. */
function growsTooFast(pattern: RegExp): ReturnType<typeof slowness> {
  const asked = [1, 2, 3].map(() => slowness(pattern));
  return asked.every((worst) => (worst?.times ?? 0) > TOO_MUCH) ? asked[0] : undefined;
}

/** What the readers build from pieces: when they are loaded, and for the texts they read. */
function readersRegexes(): FoundRegex[] {
  for (const target of TARGETS) target.seeds.forEach((text) => target.run(text));
  const written = new Set(sourceRegexes().map(({ pattern }) => String(pattern)));
  return builtRegexes().filter((pattern) => !written.has(String(pattern))).map((pattern) => ({ file: "built", line: 0, pattern }));
}

function slowOnes(found: readonly FoundRegex[]): string[] {
  return found.flatMap(({ file, line, pattern }) => {
    // Most cost nothing at all; the few others are asked again.
    const worst = (slowness(pattern)?.times ?? 0) > TOO_MUCH ? growsTooFast(pattern) : undefined;
    return worst === undefined ? [] : [`${file}:${line} ${String(pattern)} on ${JSON.stringify(worst.text)}: ${worst.times.toFixed(0)} times for ${LONGER} times the text`];
  });
}

suite("Regular expressions", () => {
  // Before the probe builds patterns of its own.
  const ofReaders = readersRegexes();

  test("the probe finds patterns that grow faster than their text", () => {
    for (const pattern of [/(?:a+)+b/u, /\s+$/u, /\p{Lu}.*\p{Ll}\d/u, /^\w*\w*!$/u]) {
      const times = [1, 2, 3].map(() => slowness(pattern)?.times ?? 0);
      assert.ok(Math.max(...times) > TOO_MUCH, `${String(pattern)}: ${times.join(", ")}`);
    }
    assert.equal(growsTooFast(/(?<!\s)\s+x/u), undefined);
  });

  test("every one in the source costs in proportion to its text", function () {
    this.timeout(600_000);
    const found = sourceRegexes();
    assert.ok(found.length > 300, `only ${found.length} were found`);
    assert.deepEqual(slowOnes(found), []);
  });

  test("every one that readers put together from pieces does too", function () {
    this.timeout(600_000);
    assert.ok(ofReaders.length > 30, `only ${ofReaders.length} were found`);
    assert.deepEqual(slowOnes(ofReaders), []);
  });
});
