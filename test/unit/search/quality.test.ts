import assert from "node:assert/strict";
import { createSearcher, type Searcher } from "../../../src/search/searcher";
import { relatedPapers } from "../../../src/search/related";
import type { PaperIndex } from "../../../src/papers/paper-index";
import { bundledLibrary, querySets } from "../../bench/bundled-library";
import { firstByName, meanReciprocalRank, tasksFor, type Damage } from "../../bench/search-quality";

/**
 * Below what is measured (0.98 and more), so that a better tag or name may move a rank or
 * two, and above what plain MiniSearch reaches with prefixes and fuzzy terms.
 */
const LEAST: readonly [Damage, number][] = [
  ["as typed", 0.975],
  ["last word half typed", 0.97],
  ["a letter dropped", 0.965],
];

suite("search over the bundled papers", function () {
  this.timeout(180_000);
  let library: PaperIndex;
  let searcher: Searcher;
  let find: (query: string) => string[];

  suiteSetup(() => {
    library = bundledLibrary();
    searcher = createSearcher(library);
    find = (query) => searcher.search(query, { limit: 10 }).results.map(({ paper }) => paper.id);
  });

  for (const [damage, least] of LEAST) {
    test(`half-remembered queries, ${damage}: the paper is first or nearly`, () => {
      const { confirm, sample } = querySets();
      const tasks = tasksFor([...confirm, ...sample], library.papers, damage);
      assert.equal(tasks.length, 2 * (confirm.length + sample.length), "every query has its paper");
      const reached = meanReciprocalRank(tasks, find);
      assert.ok(reached >= least, `${reached} is below ${least}`);
    });
  }

  test("by name the paper is first", () => {
    const reached = firstByName(library.papers, find);
    assert.ok(reached >= 0.98, `${reached} is below 0.98`);
  });

  test("related papers: ten for each, never itself, at least eight of one topic with it where there are as many", () => {
    for (const paper of library.papers) {
      const related = relatedPapers(paper, searcher).map((each) => each.paper);
      const sameTopic = (other: typeof paper) => other.id !== paper.id && other.topics.some((topic) => paper.topics.includes(topic));
      assert.equal(related.length, 10, paper.id);
      assert.ok(!related.some((other) => other.id === paper.id), paper.id);
      const enough = Math.min(8, library.papers.filter(sameTopic).length);
      assert.ok(related.filter(sameTopic).length >= enough, paper.id);
    }
  });
});
