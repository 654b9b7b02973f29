import assert from "node:assert/strict";
import { toMapPage, toResultsPage } from "../../../src/pages/schemas";
import type { MapPaper, ResultView } from "../../../src/pages/protocol";

const paper: MapPaper = { id: "p", label: "P", title: "P", year: 2023, topics: [0], targets: [], bundled: true, own: false, mentioned: false };
const result: ResultView = {
  paper: "p", claim: 0, label: "P", title: "P", year: null, topics: [], targets: [1], metric: "speedup", low: null, high: 2.5, unit: "x", figure: "up to 2.5×", baseline: "", evidence: "2.5x",
};

const mapAccepts = (part: object) => toMapPage.safeParse({ type: "papers", topics: [], targets: [], papers: [{ ...paper, ...part }], scanned: false }).success;
const resultsAccept = (part: object) => toResultsPage.safeParse({ type: "results", topics: [], targets: [], measures: [], results: [{ ...result, ...part }] }).success;

suite("Messages with thousands of papers or results", () => {
  test("pass as they are", () => {
    assert.ok(mapAccepts({}));
    assert.ok(mapAccepts({ year: null }));
    assert.ok(resultsAccept({}));
  });

  test("are passed over when one value has another form", () => {
    const wrong = { id: 1, label: null, title: [], year: 2023.5, topics: [-1], targets: ["0"], bundled: "true", own: 0, mentioned: undefined };
    for (const [name, value] of Object.entries(wrong)) assert.ok(!mapAccepts({ [name]: value }), name);
    const wrongResult = { paper: null, claim: -1, year: "2023", topics: 0, targets: [0.5], low: Infinity, high: "2", figure: 2, evidence: undefined };
    for (const [name, value] of Object.entries(wrongResult)) assert.ok(!resultsAccept({ [name]: value }), name);
    for (const entry of [null, "p", []]) assert.ok(!toMapPage.safeParse({ type: "papers", topics: [], targets: [], papers: [entry], scanned: false }).success);
  });
});
