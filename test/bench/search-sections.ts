import { readFileSync } from "node:fs";
import path from "node:path";
import { createSearcherAsync } from "../../src/search/searcher";
import { figure, OURS, quantile, type Outcome } from "./figure";
import { longestTask } from "./measure";
import { tasksFor, type Damage, type QueriesForPaper, type Task } from "./search-quality";
import { SEARCH_PEERS, type Find, type SearchPeer } from "./search-peers";
import type { Bench, Section } from "./section";
import { growLibrary } from "./synthetic-library";

const QUERY = "search, one query";

/** Queries asked of each library; all are asked of the ones that answer in time. */
const TASKS = { quick: 60, full: 240 } as const;
/** Fewest answers a median is taken of, and milliseconds for all. */
const FEWEST = 9;
const TIME = { quick: 8_000, full: 60_000 } as const;

/** Each way a query is half remembered, with the measure of how well its paper is found. */
const QUALITY: readonly [Damage, string][] = [
  ["as typed", "search quality"],
  ["last word half typed", "search quality, last word half typed"],
  ["a letter dropped", "search quality, a letter dropped"],
];

function someTasks({ root, index, effort }: Bench, damage: Damage): Task[] {
  const entries = JSON.parse(readFileSync(path.join(root, "test", "fixtures", "queries.json"), "utf8")) as QueriesForPaper[];
  const all = tasksFor(entries, index.papers, damage);
  const wanted = effort.quick ? TASKS.quick : TASKS.full;
  return all.filter((_, position) => Math.floor((position * wanted) / all.length) !== Math.floor(((position - 1) * wanted) / all.length));
}

interface Answers {
  /** Milliseconds of each query. */
  readonly times: readonly number[];
  /** Mean reciprocal rank; undefined when the time was over before the last query. */
  readonly quality: number | undefined;
}

async function ask(tasks: readonly Task[], find: Find, limit: number): Promise<Answers> {
  const times: number[] = [];
  let reciprocal = 0;
  const end = performance.now() + limit;
  for (const { query, id } of tasks) {
    if (performance.now() > end && times.length >= FEWEST) break;
    const before = performance.now();
    const ids = await find(query);
    times.push(performance.now() - before);
    const rank = ids.indexOf(id);
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  return { times, quality: times.length === tasks.length ? reciprocal / tasks.length : undefined };
}

async function measureSearch({ who, build }: SearchPeer, bench: Bench): Promise<Outcome[]> {
  const { papers: size, effort } = bench;
  const { papers, concepts } = growLibrary(bench.index, size);
  const started = performance.now();
  const find = await build(papers, concepts);
  const what = { who, papers: size } as const;
  const outcomes: Outcome[] = [figure({ ...what, measure: "search index, built", unit: "ms" }, [performance.now() - started])];
  const limit = effort.quick ? TIME.quick : TIME.full;
  await find(someTasks(bench, "as typed")[0]?.query ?? "");
  let inTime = true;
  for (const [damage, measure] of QUALITY) {
    const tasks = someTasks(bench, damage);
    const { times, quality }: Answers = inTime ? await ask(tasks, find, limit) : { times: [], quality: undefined };
    inTime = quality !== undefined;
    outcomes.push(quality === undefined ? { ...what, measure, reason: `too slow for ${tasks.length} queries` } : figure({ ...what, measure, unit: "MRR@10" }, [quality]));
    if (damage !== "as typed") continue;
    outcomes.push(figure({ ...what, measure: QUERY, unit: "ms" }, times), figure({ ...what, measure: `${QUERY}, p95`, unit: "ms" }, [quantile(times, 0.95)]));
  }
  return outcomes;
}

export const SEARCH_SECTIONS: readonly Section[] = [
  ...SEARCH_PEERS.map(
    (peer): Section => ({ name: `search-${peer.who}`, measure: QUERY, who: peer.who, run: (bench) => measureSearch(peer, bench) }),
  ),
  {
    name: "search-slices",
    measure: "longest task while the search index is built",
    who: OURS,
    async run({ index, papers, effort }) {
      const library = growLibrary(index, papers);
      const samples: number[] = [];
      for (let run = 0; run < (papers > 20_000 ? 1 : effort.runs); run += 1) samples.push(await longestTask(() => createSearcherAsync(library)));
      return [figure({ measure: "longest task while the search index is built", who: OURS, papers, unit: "ms" }, samples)];
    },
  },
];
