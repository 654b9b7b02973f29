/**
 * Measures the search and every choice in its ranking, as Markdown tables.
 *
 * npm run bench:search                 quality, ablation, times at 395 and 10,000 papers
 * npm run bench:search -- --large      the times at 100,000 papers too (needs 4 GB)
 */
import MiniSearch from "minisearch";
import { relatedPapers } from "../../src/search/related";
import { createSearcher, createSearcherAsync, type Searchable } from "../../src/search/searcher";
import { RANKING, type RankingSettings } from "../../src/search/engine/settings";
import { bundledLibrary, querySets } from "./bundled-library";
import { enlarge } from "./larger-library";
import { firstByName, forgetWords, meanReciprocalRank, tasksFor, type QueriesForPaper } from "./search-quality";
import { VARIANTS, VARIANTS_FOR_MANY, type Variant } from "./search-variants";
import { growLibrary } from "./synthetic-library";

type Find = (query: string) => readonly string[];

const library = bundledLibrary();
const sets = querySets();
const { papers } = library;

/** Mean reciprocal ranks: as typed, last word half typed, a letter dropped, one word forgotten. */
function quality(entries: readonly QueriesForPaper[], find: Find): number[] {
  const damaged = (["as typed", "last word half typed", "a letter dropped"] as const).map((damage) => tasksFor(entries, papers, damage));
  return [...damaged, forgetWords(tasksFor(entries, papers, "as typed"))].map((tasks) => meanReciprocalRank(tasks, find));
}

const row = (cells: readonly (string | number)[]) =>
  console.log(`| ${cells.map((cell) => (typeof cell === "number" ? cell.toFixed(4) : cell)).join(" | ")} |`);

function table(head: readonly string[]): void {
  row(head);
  row(head.map(() => "---"));
}

function searchWith(settings: RankingSettings, searched: Searchable = library): Find {
  const searcher = createSearcher(searched, settings);
  return (query) => searcher.search(query, { limit: 10 }).results.map(({ paper }) => paper.id);
}

function plainMiniSearch(options: { prefix?: (term: string) => boolean; fuzzy?: (term: string) => number | boolean }): Find {
  const engine = new MiniSearch({ fields: ["title", "abstract"] });
  engine.addAll(papers);
  return (query) => engine.search(query, options).slice(0, 10).map(({ id }) => id as string);
}

function measureQuality(): void {
  const chosen = searchWith(RANKING);
  const contenders: [string, Find][] = [
    ["MiniSearch, defaults, title and abstract", plainMiniSearch({})],
    ["with prefix above 3 and fuzzy above 5", plainMiniSearch({ prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 5 ? 0.2 : false) })],
    ["this search", chosen],
  ];
  console.log("\n## Half-remembered queries, MRR@10\n");
  table(["queries", "search", "as typed", "half typed", "letter dropped", "word forgotten"]);
  for (const [name, entries] of Object.entries(sets)) {
    for (const [label, find] of contenders) row([name, label, ...quality(entries as readonly QueriesForPaper[], find)]);
  }
  console.log(`\nBy name, first place: ${firstByName(papers, chosen).toFixed(4)}`);
}

/** The chosen ranking and others beside it, on the choosing half of the queries. */
function measureVariants(title: string, searched: Searchable, variants: readonly Variant[]): void {
  console.log(`\n## ${title}\n`);
  table(["change", "as typed", "half typed", "letter dropped", "word forgotten", "mean"]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const { name, settings } of [{ name: "**chosen**", settings: RANKING }, ...variants]) {
    const values = quality(sets.choose, searchWith(settings, searched));
    row([name, ...values, mean(values)]);
  }
}

const milliseconds = (value: number) => (value < 10 ? value.toFixed(2) : value.toFixed(0));

/** Median and 95th percentile of the milliseconds each call takes. */
function times<T>(inputs: readonly T[], run: (input: T) => unknown): [string, string] {
  for (const input of inputs.slice(0, 100)) run(input);
  const taken = inputs
    .map((input) => {
      const started = performance.now();
      run(input);
      return performance.now() - started;
    })
    .sort((a, b) => a - b);
  const at = (share: number) => milliseconds(taken[Math.floor(taken.length * share)] ?? 0);
  return [at(0.5), at(0.95)];
}

async function measureTimes(): Promise<void> {
  console.log("\n## Times, ms\n");
  table(["papers", "indexing", "query median", "query p95", "with lines and highlights, median", "related median", "MiniSearch defaults, median"]);
  const queries = sets.confirm.flatMap((entry) => entry.queries);
  for (const size of [papers.length, 10_000, ...(process.argv.includes("--large") ? [100_000] : [])]) {
    const large = { papers: enlarge(papers, size), concepts: library.concepts };
    const started = performance.now();
    const searcher = await createSearcherAsync(large);
    const indexing = performance.now() - started;
    const [median, p95] = times(queries, (query) => searcher.search(query));
    const [shown] = times(queries, (query) => searcher.search(query).results.map(({ matches, titleMatches }) => matches.length + titleMatches.length));
    const [related] = times(papers, (paper) => relatedPapers(paper, searcher));
    let plain = "";
    if (size <= 10_000) {
      const engine = new MiniSearch({ fields: ["title", "abstract"] });
      engine.addAll(large.papers);
      [plain] = times(queries, (query) => engine.search(query));
    }
    row([String(size), milliseconds(indexing), median, p95, shown, related, plain]);
  }
}

measureQuality();
measureVariants("Each choice undone, on the choosing half", library, VARIANTS);
measureVariants("The same among 10,000 papers", growLibrary(library, 10_000), VARIANTS_FOR_MANY);
await measureTimes();
