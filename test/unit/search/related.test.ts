import assert from "node:assert/strict";
import type { Concept } from "../../../src/papers/concept";
import { papersForText } from "../../../src/search/for-text";
import { relatedPapers } from "../../../src/search/related";
import { createSearcher } from "../../../src/search/searcher";
import { makePaper } from "../make-paper";

const claim = (baseline: string) => ({ metric: "speedup", low: 2, high: 2, unit: "x", baseline, evidence: "2x" }) as const;
const fillers = Array.from({ length: 12 }, (_, index) =>
  makePaper({ id: `filler-${index}`, title: `Filler ${index}`, abstract: `Unlike anything, number ${index}.`, topics: ["audio-speech"] }),
);
const awq = makePaper({
  id: "awq",
  title: "Activation-aware weight quantization",
  abstract: "Salient weights of language models are protected by scaling channels.",
  topics: ["quantization"],
  targets: ["gpu"],
  claims: [claim("vLLM")],
});
const twin = { ...awq, id: "awq-2", title: "Activation-Aware Weight Quantization" };
const smooth = makePaper({
  id: "smooth",
  title: "Smoothing activations",
  abstract: "Outliers of language models are moved to weights by scaling channels.",
  topics: ["quantization"],
  targets: ["gpu"],
});
const serving = makePaper({ id: "serving", title: "Serving requests", abstract: "Batches of requests from a template.", topics: ["quantization"], claims: [claim("vLLM")] });
const music = makePaper({ id: "music", title: "Music", abstract: "Salient weights of language models are protected by scaling channels.", topics: ["audio-speech"] });
const concept: Concept = { id: "int4", label: "INT4", gloss: "Four bits.", forms: ["INT4"], context: [], ambiguous: [], papers: ["awq", "serving"] };
const library = { papers: [...fillers, music, serving, twin, awq, smooth], concepts: [concept] };
const searcher = createSearcher(library);

suite("related papers", () => {
  test("never the paper itself or another record of the same work", () => {
    const ids = relatedPapers(awq, searcher).map(({ paper }) => paper.id);
    assert.ok(!ids.includes("awq") && !ids.includes("awq-2"));
    assert.equal(new Set(ids).size, ids.length);
  });

  test("papers of the same topic come first, with the reasons in words", () => {
    const related = relatedPapers(awq, searcher, 3);
    assert.deepEqual(new Set(related.slice(0, 2).map(({ paper }) => paper.id)), new Set(["smooth", "serving"]));
    const reasons = new Map(related.map(({ paper, reasons: why }) => [paper.id, why]));
    assert.deepEqual(reasons.get("serving"), ["Both: INT4", "Same baseline: vLLM"]);
    assert.equal(reasons.get("smooth")?.[0], "Both: Quantization, GPU");
  });

  test("the same answer every time, every one with a reason", () => {
    const once = relatedPapers(awq, searcher);
    assert.deepEqual(relatedPapers(awq, createSearcher(library)), once);
    assert.ok(once.every(({ reasons }) => reasons.length > 0));
  });

  test("a paper that is not in the library has none", () => {
    assert.deepEqual(relatedPapers(makePaper({ id: "elsewhere" }), searcher), []);
  });
});

suite("papers for a text", () => {
  test("what the text mentions comes first, with the term that led there", () => {
    const [first] = papersForText("x = pack(w)", [{ term: "INT4", papers: ["serving", "awq"] }], searcher);
    assert.equal(first?.paper.id, "serving");
    assert.deepEqual(first.terms, ["INT4"]);
  });

  test("without mentions, the words of identifiers and comments lead to papers", () => {
    const text = "def moveOutliers(model):\n  # outliers into smoothed weights\n  return scale_channels(model)";
    assert.equal(papersForText(text, [], searcher)[0]?.paper.id, "smooth");
  });

  test("nothing for a text without meaning, and the limit is kept", () => {
    assert.deepEqual(papersForText("return true;", [], searcher), []);
    assert.deepEqual(papersForText("template <typename T>", [], searcher), [], "a word of one paper that says nothing in code");
    assert.ok(papersForText("language models scaling channels weights", [], searcher, 2).length <= 2);
  });
});
