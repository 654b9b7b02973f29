import assert from "node:assert/strict";
import type { Concept } from "../../../src/papers/concept";
import { RANKING } from "../../../src/search/engine/settings";
import { searcherInSteps } from "../../../src/search/searcher";
import { bundledLibrary } from "../../bench/bundled-library";

/** Largest share of the work that one step may be; the average of those below is a thousandth of it. */
const MOST = 0.02;

/** Milliseconds of processor time of each step. */
function stepTimes(steps: Iterator<unknown>): number[] {
  const times: number[] = [];
  for (let done = false; !done; ) {
    const before = process.cpuUsage();
    done = steps.next().done === true;
    const { user, system } = process.cpuUsage(before);
    times.push((user + system) / 1000);
  }
  return times;
}

suite("indexing in steps", () => {
  test("no step takes long: neither one for many concepts, nor the first or the last", function () {
    this.timeout(60_000);
    const library = bundledLibrary();
    // As many as own libraries may bring, in other words.
    const copyOf = (concept: Concept, copy: number): Concept => ({ ...concept, id: `${concept.id}-${copy}`, label: `c${copy}`, forms: concept.forms.map((form) => `c${copy} ${form}`) });
    const concepts = Array.from({ length: 20 }, (_, copy) => library.concepts.map((concept) => copyOf(concept, copy))).flat();
    const papers = library.papers.slice(0, 100);
    const runs = [0, 1, 2].map(() => stepTimes(searcherInSteps({ papers, concepts }, RANKING)));
    // Garbage is collected and code compiled in another step each time.
    const [first = []] = runs;
    const least = first.map((_, step) => Math.min(...runs.map((times) => times[step] ?? 0)));
    const longest = Math.max(...least) / least.reduce((sum, time) => sum + time, 0);
    assert.ok(longest <= MOST, `one step is ${(longest * 100).toFixed(1)} % of the work`);
  });
});
