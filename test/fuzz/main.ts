import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { processorMilliseconds } from "../bench/measure";
import { pick, randomNumbers } from "../bench/random";
import { Coverage } from "./coverage";
import { growsTooFast } from "./growth";
import { mutate } from "./mutate";
import type { Target } from "./target";
import { TARGETS } from "./targets";

/** Milliseconds a text may take: a base for compiling and collecting, and so much for each of its characters. */
const BASE = 60;
const PER_CHARACTER = 0.1;
/** The part of the time in which pieces are repeated, to find what costs more than in proportion. */
const REPEATING = 0.3;
const LONGEST_PIECE = 60;
/** Findings of one target after which it is left. */
const ENOUGH = 5;

interface Finding {
  readonly text: string;
  readonly reason: string;
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { seconds: { type: "string", default: "20" }, seed: { type: "string" }, out: { type: "string", default: "out/fuzz" } },
});

/** Why the text is a finding, or undefined. */
function check(target: Target, text: string): string | undefined {
  const limit = BASE + PER_CHARACTER * text.length;
  try {
    // A slow run may be a collection of garbage: only what is slow three times is slow.
    const times = [processorMilliseconds(() => target.run(text))];
    while (times.length < 3 && (times.at(-1) ?? 0) > limit) times.push(processorMilliseconds(() => target.run(text)));
    const least = Math.min(...times);
    return least > limit ? `took ${least.toFixed(0)} ms for ${text.length} characters` : undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

/** Takes out what the finding does not need. */
function shrink(target: Target, { text, reason }: Finding): Finding {
  const kind = (of: string) => of.split("\n")[0]?.replace(/\d+/gu, "");
  let smallest = text;
  for (let size = Math.ceil(text.length / 2); size >= 1; size = Math.floor(size / 2)) {
    for (let at = 0; at < smallest.length; ) {
      const shorter = smallest.slice(0, at) + smallest.slice(at + size);
      const still = check(target, shorter);
      if (still !== undefined && kind(still) === kind(reason)) smallest = shorter;
      else at += size;
    }
  }
  return { text: smallest, reason };
}

/** Repeats pieces of texts and of the format for so many seconds. */
function repeat(target: Target, corpus: readonly string[], seconds: number, random: () => number): Finding[] {
  const end = performance.now() + seconds * 1000;
  const findings: Finding[] = [];
  const slice = (text: string) => text.slice(Math.floor(random() * text.length)).slice(0, 1 + Math.floor(random() ** 2 * LONGEST_PIECE));
  while (performance.now() < end && findings.length < ENOUGH) {
    const parts = [() => pick(random, target.words), () => slice(pick(random, corpus))];
    const piece = Array.from({ length: 1 + Math.floor(random() * 2) }, () => pick(random, parts)()).join("");
    const head = random() < 0.5 ? "" : pick(random, corpus).slice(0, 200 * random());
    if (piece === "") continue;
    try {
      const reason = growsTooFast(target, head, piece);
      if (reason !== undefined) findings.push({ text: JSON.stringify({ head, piece }), reason });
    } catch (error) {
      findings.push({ text: JSON.stringify({ head, piece }), reason: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  }
  return findings;
}

/** Changes texts for so many seconds; those that reach new code are changed further. */
function fuzz(target: Target, seconds: number, seed: number): { readonly runs: number; readonly blocks: number; readonly kept: number; readonly findings: readonly Finding[] } {
  const random = randomNumbers(seed);
  const coverage = new Coverage("fuzz-main.cjs");
  const corpus = [...target.seeds];
  const findings: Finding[] = [];
  const end = performance.now() + seconds * 1000 * (1 - REPEATING);
  let runs = 0;
  for (const text of corpus) check(target, text);
  coverage.news();
  while (performance.now() < end && findings.length < ENOUGH) {
    const text = mutate(pick(random, corpus), random, target.words, corpus);
    const reason = check(target, text);
    runs += 1;
    if (reason !== undefined) findings.push(shrink(target, { text, reason }));
    else if (coverage.news() > 0) corpus.push(text);
  }
  coverage.stop();
  findings.push(...repeat(target, corpus, seconds * REPEATING, random));
  return { runs, blocks: coverage.blocks, kept: corpus.length, findings };
}

const seconds = Number(values.seconds);
const seed = values.seed === undefined ? Date.now() % 1_000_000 : Number(values.seed);
let failed = 0;
console.log(`seed ${seed}, ${seconds} s for each target`);
for (const target of TARGETS.filter(({ name }) => positionals.length === 0 || positionals.includes(name))) {
  const { runs, blocks, kept, findings } = fuzz(target, seconds, seed);
  console.log(`${target.name}: ${runs} texts, ${blocks} blocks, ${kept} texts kept, ${findings.length} findings`);
  for (const [index, { text, reason }] of findings.entries()) {
    const file = path.join(values.out, `${target.name}-${index + 1}.txt`);
    mkdirSync(values.out, { recursive: true });
    writeFileSync(file, text);
    console.log(`  ${file}: ${JSON.stringify(text.slice(0, 300))}\n  ${reason.split("\n").slice(0, 6).join("\n  ")}`);
  }
  failed += findings.length;
}
process.exitCode = failed === 0 ? 0 : 1;
