import { readFileSync } from "node:fs";
import path from "node:path";
import { createSearcherAsync } from "../../src/search/searcher";
import { figure, OURS, type Outcome } from "./figure";
import { longestTask } from "./measure";
import { tasksFor, type QueriesForPaper, type Task } from "./search-quality";
import { SEARCH_PEERS, type SearchPeer } from "./search-peers";
import type { Bench, Section } from "./section";
import { growLibrary } from "./synthetic-library";

/** Queries asked of each library; all are asked of the ones that answer in time. */
const TASKS = { quick: 60, full: 240 } as const;
/** Fewest answers a median is taken of, and milliseconds for all. */
const FEWEST = 9;
const TIME = { quick: 8_000, full: 60_000 } as const;

function someTasks({ root, index, effort }: Bench): Task[] {
  const entries = JSON.parse(readFileSync(path.join(root, "test", "fixtures", "queries.json"), "utf8")) as QueriesForPaper[];
  const all = tasksFor(entries, index.papers, "as typed");
  const wanted = effort.quick ? TASKS.quick : TASKS.full;
  return all.filter((_, position) => Math.floor((position * wanted) / all.length) !== Math.floor(((position - 1) * wanted) / all.length));
}

async function measureSearch({ who, build }: SearchPeer, bench: Bench): Promise<Outcome[]> {
  const { papers: size, effort } = bench;
  const { papers, concepts } = growLibrary(bench.index, size);
  const started = performance.now();
  const find = await build(papers, concepts);
  const built = performance.now() - started;
  const tasks = someTasks(bench);
  const samples: number[] = [];
  let reciprocal = 0;
  const end = performance.now() + (effort.quick ? TIME.quick : TIME.full);
  await find(tasks[0]?.query ?? "");
  for (const { query, id } of tasks) {
    if (performance.now() > end && samples.length >= FEWEST) break;
    const before = performance.now();
    const ids = await find(query);
    samples.push(performance.now() - before);
    const rank = ids.indexOf(id);
    if (rank >= 0) reciprocal += 1 / (rank + 1);
  }
  const quality =
    samples.length === tasks.length
      ? figure({ measure: "search quality", who, papers: size, unit: "MRR@10" }, [reciprocal / tasks.length])
      : { measure: "search quality", who, papers: size, reason: `too slow for ${tasks.length} queries` };
  return [
    figure({ measure: "search, one query", who, papers: size, unit: "ms" }, samples),
    quality,
    figure({ measure: "search index, built", who, papers: size, unit: "ms" }, [built]),
  ];
}

export const SEARCH_SECTIONS: readonly Section[] = [
  ...SEARCH_PEERS.map(
    (peer): Section => ({ name: `search-${peer.who}`, measure: "search, one query", who: peer.who, run: (bench) => measureSearch(peer, bench) }),
  ),
  {
    name: "search-slices",
    measure: "longest task while the search index is built",
    who: OURS,
    async run({ index, papers, effort }) {
      const library = growLibrary(index, papers);
      const samples: number[] = [];
      for (let run = 0; run < (papers > 20_000 ? 1 : effort.runs); run += 1) samples.push(await longestTask(() => createSearcherAsync({ ...library, papers: [...library.papers] })));
      return [figure({ measure: "longest task while the search index is built", who: OURS, papers, unit: "ms" }, samples)];
    },
  },
];
