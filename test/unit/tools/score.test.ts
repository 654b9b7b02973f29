import assert from "node:assert/strict";
import type { LabelledPaper, ScoredPaper } from "../../../tools/score";
import { score } from "../../../tools/score";

const labels: LabelledPaper = {
  title: "S^{2}FT: A Method",
  topics: { must: ["quantization", "moe"], may: ["quantization", "moe", "codesign"] },
  targets: { must: ["gpu"], may: ["gpu"] },
  names: { primary: ["S2FT"], must: ["S2FT"], may: ["S2FT", "Sparse Tuning"] },
  claims: [
    { low: 2, high: 2, unit: "x" },
    { low: 2, high: 2, unit: "x" },
  ],
  keySentences: ["S^{2}FT is 3times faster."],
};
const right: ScoredPaper = {
  title: "S²FT: A Method",
  topics: ["quantization", "moe"],
  targets: ["gpu"],
  names: [{ text: "S2FT", primary: true }],
  claims: labels.claims,
  keySentence: "S²FT is 3× faster.",
};

suite("scoring against labelled papers", () => {
  test("all right is 1 throughout; raw and cleaned sentences match", () => {
    const scores = score([right], [labels]);
    assert.deepEqual(scores, { papers: 1, topics: 1, targets: 1, names: 1, primaryFound: 1, claims: 1, keySentence: 1, missing: [] });
  });

  test("a label of one pass alone counts neither way, any other is wrong, a missing one is missed", () => {
    assert.equal(score([{ ...right, topics: ["quantization", "moe", "codesign"] }], [labels]).topics, 1);
    assert.equal(score([{ ...right, topics: ["quantization", "moe", "hls-rtl-eda"] }], [labels]).topics, 4 / 5);
    assert.equal(score([{ ...right, topics: ["quantization"] }], [labels]).topics, 2 / 3);
    assert.equal(score([{ ...right, targets: ["cpu"] }], [labels]).targets, 0);
  });

  test("equal claims are counted one by one, by bounds and unit", () => {
    assert.equal(score([{ ...right, claims: right.claims.slice(1) }], [labels]).claims, 2 / 3);
    assert.equal(score([{ ...right, claims: [{ low: null, high: 2, unit: "x" }, { low: 2, high: 2, unit: "%" }] }], [labels]).claims, 0);
  });

  test("a name that is not primary is not the primary name", () => {
    const scores = score([{ ...right, names: [{ text: "S2FT", primary: false }] }], [labels]);
    assert.deepEqual([scores.names, scores.primaryFound], [1, 0]);
  });

  test("labelled papers that are not there are named", () => {
    assert.deepEqual(score([], [labels]).missing, ["S^{2}FT: A Method"]);
  });
});
