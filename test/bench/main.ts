import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { readPaperIndex } from "../../src/papers/paper-index";
import { activateOnce, ACTIVATION_SECTIONS } from "./activation";
import { BUDGETS, Figures } from "./budgets";
import type { Outcome } from "./figure";
import { LIBRARY_SECTIONS } from "./library-sections";
import { FULL, QUICK } from "./measure";
import { RECOGNIZE_SECTIONS } from "./recognize-sections";
import { SEARCH_SECTIONS } from "./search-sections";
import type { Section } from "./section";
import { renderTable } from "./table";

const SECTIONS: readonly Section[] = [...ACTIVATION_SECTIONS, ...LIBRARY_SECTIONS, ...RECOGNIZE_SECTIONS, ...SEARCH_SECTIONS];
const SIZES = { quick: [395, 10_000], full: [395, 10_000, 100_000] } as const;
const TIME_LIMIT = { quick: 60_000, full: 600_000 } as const;
/** The line a child gives its outcomes on. */
const RESULT = "PAPER_LENS_BENCH ";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    root: { type: "string" },
    extension: { type: "string" },
    json: { type: "boolean" },
    quick: { type: "boolean" },
    check: { type: "boolean" },
    section: { type: "string" },
    papers: { type: "string" },
    "activate-once": { type: "string" },
  },
});
const quick = values.quick === true;
const { root = ".", extension = "" } = values;

/** In a child: one section at one size. */
async function runSection(name: string): Promise<void> {
  const section = SECTIONS.find((each) => each.name === name);
  if (section === undefined) throw new Error(`There is no section "${name}".`);
  const index = readPaperIndex(readFileSync(path.join(root, "dist", "paper-index.json"), "utf8"));
  const outcomes = await section.run({ root, extension, index, papers: Number(values.papers), effort: quick ? QUICK : FULL });
  process.stdout.write(`\n${RESULT}${JSON.stringify(outcomes)}\n`);
}

/** Every section at every size in a process of its own, one after the other. */
function measureAll(): Outcome[] {
  const outcomes: Outcome[] = [];
  const limit = quick ? TIME_LIMIT.quick : TIME_LIMIT.full;
  for (const { name, measure, who, most } of SECTIONS) {
    if (positionals.length > 0 && !positionals.some((part) => name.includes(part))) continue;
    for (const papers of quick ? SIZES.quick : SIZES.full) {
      if (most !== undefined && papers > most.papers) {
        outcomes.push({ measure, who, papers, reason: most.reason });
        continue;
      }
      process.stderr.write(`${name}, ${papers} papers\n`);
      const args = ["--expose-gc", "--max-old-space-size=12000", process.argv[1] ?? "", ...["--root", root], ...["--extension", extension], ...["--section", name], ...["--papers", String(papers)], ...(quick ? ["--quick"] : [])];
      const child = spawnSync(process.execPath, args, { encoding: "utf8", timeout: limit, maxBuffer: 1e8 });
      const line = child.stdout.split("\n").find((each) => each.startsWith(RESULT));
      if (line !== undefined) {
        outcomes.push(...(JSON.parse(line.slice(RESULT.length)) as Outcome[]));
        continue;
      }
      const late = child.error !== undefined && "code" in child.error && child.error.code === "ETIMEDOUT";
      if (!late) process.stderr.write(child.stderr.slice(-2000));
      outcomes.push({ measure, who, papers, reason: late ? `over ${limit / 1000} s` : "failed" });
    }
  }
  return outcomes;
}

async function main(): Promise<void> {
  if (values["activate-once"] !== undefined) process.stdout.write(JSON.stringify(activateOnce(values["activate-once"])));
  else if (values.section !== undefined) await runSection(values.section);
  else {
    const outcomes = measureAll();
    process.stdout.write(values.json === true ? `${JSON.stringify(outcomes, null, 2)}\n` : `${renderTable(outcomes)}\n`);
    const run = new Figures(outcomes);
    const missed = BUDGETS.filter((budget) => budget.check(run) === false);
    for (const { measure, limit } of missed) process.stderr.write(`Missed: ${measure}: ${limit}\n`);
    if (values.check === true && missed.length > 0) process.exitCode = 1;
  }
}

void main();
