import assert from "node:assert/strict";
import fc from "fast-check";
import { resultsInSteps } from "../../../src/editor/results/results-data";
import { finish } from "../../../src/papers/steps";
import { chooseResults, layOut, sortResults } from "../../../src/pages/results/chart-model";
import { toCsv, toMarkdown } from "../../../src/pages/results/export";
import { linearScale, logScale } from "../../../src/pages/results/scale";
import type { ResultView } from "../../../src/pages/protocol";
import { fromResultsPage, toResultsPage } from "../../../src/pages/schemas";
import { makePaper } from "../make-paper";

const TARGETS = [{ id: "gpu", label: "GPU" }, { id: "fpga", label: "FPGA" }];
const SPEEDUP = { metric: "speedup", unit: "x", label: "Speedup" };
const result = (partial: Partial<ResultView>): ResultView => ({
  paper: "p", claim: 0, label: "P", title: "P", year: 2024, topics: [], targets: [0], metric: "speedup", low: 2, high: 2, unit: "x", figure: "2×", baseline: "", evidence: "2x faster", ...partial,
});

suite("Scales", () => {
  const positive = fc.double({ min: 1e-3, max: 1e6, noNaN: true });

  test("keep the order of the figures and put all of them between the ends", () => {
    for (const make of [logScale, linearScale]) {
      fc.assert(
        fc.property(fc.array(positive, { minLength: 1, maxLength: 20 }), (values) => {
          const scale = make(values, 100, 500);
          const places = [...values].sort((a, b) => a - b).map((value) => scale.at(value));
          assert.ok(places.every((place, index) => place >= (places[index - 1] ?? 99.999) - 1e-6 && place <= 500.001), String(places));
          assert.ok(scale.ticks.length >= 2 && scale.ticks.length <= 12, String(scale.ticks));
        }),
      );
    }
  });

  test("a logarithmic scale has equal room for equal ratios, and round ticks", () => {
    const scale = logScale([1.2, 800], 0, 300);
    assert.deepEqual(scale.ticks, [1, 10, 100, 1000]);
    assert.ok(Math.abs(scale.at(4) - scale.at(2) - (scale.at(20) - scale.at(10))) < 1e-9);
    assert.deepEqual(logScale([0.07, 0.9], 0, 1).ticks, [0.05, 0.1, 0.2, 0.5, 1]);
  });

  test("stand without any figure", () => {
    assert.ok(logScale([], 0, 1).ticks.length > 0);
    assert.ok(linearScale([], 0, 1).ticks.length > 0);
  });
});

suite("Results chart", () => {
  test("draws one figure, a range and open ends apart, and never lets marks of a lane overlap", () => {
    const kinds = layOut([result({}), result({ high: 4 }), result({ low: null }), result({ high: null })], SPEEDUP, TARGETS, 0, 500);
    assert.deepEqual(kinds.rows[0]?.marks.map(({ kind }) => kind).sort(), ["dot", "over", "range", "up to"]);
    const figures = fc.array(fc.double({ min: 0.5, max: 1000, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(figures, (values) => {
        const chart = layOut(values.map((low) => result({ low, high: low })), SPEEDUP, TARGETS, 0, 500);
        const marks = chart.rows.flatMap((row) => row.marks);
        assert.equal(marks.length, values.length);
        for (const a of marks) for (const b of marks) assert.ok(a === b || a.lane !== b.lane || a.end < b.start || b.end < a.start);
      }),
    );
  });

  test("shows a paper for several kinds of hardware with each, and one for none apart", () => {
    const { rows } = layOut([result({ targets: [0, 1] }), result({ targets: [] })], SPEEDUP, TARGETS, 0, 500);
    assert.deepEqual(rows.map(({ label, marks }) => [label, marks.length]), [["GPU", 1], ["FPGA", 1], ["No hardware named", 1]]);
  });

  test("says how many marks it leaves out, and passes over ratios that no logarithm has", () => {
    const many = Array.from({ length: 2000 }, () => result({}));
    assert.equal(layOut(many, SPEEDUP, TARGETS, 0, 500).left, 1500);
    assert.equal(layOut(many, SPEEDUP, TARGETS, 0, 500).logarithmic, true);
    assert.deepEqual(layOut([result({ low: 0, high: 0 })], SPEEDUP, TARGETS, 0, 500).rows, []);
  });

  test("filters by measure, topic, baseline and years", () => {
    const all = [result({ label: "a", topics: [0] }), result({ label: "b", baseline: "vLLM 0.4" }), result({ label: "c", year: null }), result({ label: "d", unit: "%" })];
    const none = { topic: "", baseline: "", from: null, to: null };
    const labels = (choice: object) => chooseResults(all, SPEEDUP, { ...none, ...choice }, [{ id: "moe", label: "MoE" }]).map(({ label }) => label);
    assert.deepEqual(labels({}), ["a", "b", "c"]);
    assert.deepEqual(labels({ topic: "moe" }), ["a"]);
    assert.deepEqual(labels({ baseline: " VLLM " }), ["b"]);
    assert.deepEqual(labels({ from: 2024 }), ["a", "b"]);
    assert.deepEqual(labels({ to: 2023 }), []);
  });

  test("sorts either way with what is unknown last", () => {
    const all = [result({ label: "b", year: 2020 }), result({ label: "a", year: null }), result({ label: "c", year: 2024 })];
    const labels = (key: "year" | "paper", descending: boolean) => sortResults(all, key, descending, TARGETS).map(({ label }) => label).join("");
    assert.deepEqual([labels("year", false), labels("year", true), labels("paper", true)], ["bca", "cba", "cba"]);
  });
});

suite("Export of results", () => {
  test("CSV quotes what needs it and disarms formulas, not numbers", () => {
    const [head, line] = toCsv([result({ label: 'A "b", c', title: "=HYPERLINK(1)", low: -2, evidence: "two\nlines" })], TARGETS).split("\r\n");
    assert.match(head ?? "", /^Paper,Title,Year/);
    assert.equal(line, `"A ""b"", c",'=HYPERLINK(1),2024,speedup,2×,-2,2,x,,GPU,"two\nlines"`);
  });

  test("Markdown keeps each result in one row", () => {
    const [, , line] = toMarkdown([result({ label: "a|b\nc <i>" })], TARGETS).split("\n");
    assert.equal(line, String.raw`| a\|b c \<i> | 2024 | speedup | 2× |  | GPU |`);
  });
});

suite("Messages of the results page", () => {
  test("data pass the check and hold only figures an axis can show", () => {
    const claim = { metric: "speedup", low: null, high: 2, unit: "x", baseline: null, evidence: "2x" } as const;
    const paper = makePaper({ claims: [{ ...claim, unit: "tokens/s" }, { ...claim, metric: "accuracy" }, claim], targets: ["gpu"] });
    const data = finish(resultsInSteps([paper]));
    assert.ok(toResultsPage.safeParse(data).success);
    assert.deepEqual(data.results.map((each) => [each.claim, each.figure]), [[2, "up to 2×"]]);
    assert.deepEqual(data.measures.map(({ label }) => label), ["Speedup, × (1)"]);
  });

  test("of another form are refused", () => {
    assert.ok(!fromResultsPage.safeParse({ type: "open", id: "a", result: -1 }).success);
    assert.ok(!fromResultsPage.safeParse({ type: "run", command: "x" }).success);
    assert.ok(!fromResultsPage.safeParse(null).success);
  });
});
