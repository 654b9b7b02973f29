import assert from "node:assert/strict";
import fc from "fast-check";
import { abstractRuns } from "../../../src/pages/paper/abstract-runs";
import type { AbstractTerm, ResultRow } from "../../../src/pages/protocol";

const row = (start: number, end: number): ResultRow => ({ metric: "", figure: "", baseline: "", evidence: "", start, end });
const term = (start: number, end: number): AbstractTerm => ({ start, end, kind: "concept", label: "", target: "" });

suite("Runs of the abstract", () => {
  test("mark key sentence, evidence and terms where they overlap", () => {
    const abstract = "Slow. Systolic arrays are 2x faster. End.";
    const runs = abstractRuns({
      abstract,
      keySentence: "Systolic arrays are 2x faster.",
      results: [row(15, 35)],
      terms: [term(6, 21)],
    });
    assert.deepEqual(
      runs.map(({ term: link, pieces }) => [link !== undefined, pieces.map(({ text, isKey, results }) => [text, isKey, results.length])]),
      [
        [false, [["Slow. ", false, 0]]],
        [true, [["Systolic ", true, 0], ["arrays", true, 1]]],
        [false, [[" are 2x faster", true, 1], [".", true, 0], [" End.", false, 0]]],
      ],
    );
  });

  test("hold the whole text in order, whatever is marked", () => {
    const range = fc.tuple(fc.integer({ min: -1, max: 60 }), fc.integer({ min: -1, max: 60 }));
    fc.assert(
      fc.property(fc.string({ maxLength: 50 }), fc.array(range), fc.nat(50), (abstract, ranges, from) => {
        const results = ranges.map(([a, b]) => row(Math.min(a, b), Math.max(a, b)));
        const runs = abstractRuns({ abstract, keySentence: abstract.slice(from), results, terms: [] });
        assert.equal(runs.flatMap(({ pieces }) => pieces.map(({ text }) => text)).join(""), abstract);
      }),
    );
  });
});
