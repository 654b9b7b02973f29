import assert from "node:assert/strict";
import { byline, familyName, formatClaim, formatFigure, headlineClaim, shortAuthors, titleWithName } from "../../../src/papers/format";
import type { Claim } from "../../../src/papers/paper";
import { makePaper } from "../make-paper";

const claim = (part: Partial<Claim>): Claim => ({
  metric: "speedup",
  low: 2,
  high: 2,
  unit: "x",
  baseline: null,
  evidence: "",
  ...part,
});

suite("Words for papers and claims", () => {
  test("figures keep ranges, bounds and units apart", () => {
    assert.equal(formatFigure(claim({ low: 41, high: 137 })), "41–137×");
    assert.equal(formatFigure(claim({ low: null, high: 58 })), "up to 58×");
    assert.equal(formatFigure(claim({ low: 2, high: null })), "over 2×");
    assert.equal(formatFigure(claim({ low: 93, high: 93, unit: "tokens/s" })), "93 tokens/s");
    assert.equal(formatFigure(claim({ low: 41, high: 41, unit: "%" })), "41%");
  });

  test("a claim names its metric and baseline", () => {
    assert.equal(formatClaim(claim({ high: 7.93, low: null, baseline: "PyTorch" })), "up to 7.93× speedup vs. PyTorch");
    assert.equal(formatClaim(claim({ metric: "other", unit: "steps", low: 10, high: 10 })), "10 steps");
  });

  test("the headline is what an engineer asks first", () => {
    const paper = makePaper({ claims: [claim({ metric: "accuracy", unit: "%" }), claim({ metric: "memory" }), claim({ metric: "speedup", low: 3, high: 3 })] });
    assert.equal(headlineClaim(paper)?.metric, "speedup");
    assert.equal(headlineClaim(makePaper({ claims: [] })), undefined);
  });

  test("authors are shortened without inventing any", () => {
    assert.equal(shortAuthors({ authors: ["Ji Lin"], authorsComplete: false }), "Lin et al.");
    assert.equal(shortAuthors({ authors: ["Tri Dao", "Albert Gu"], authorsComplete: true }), "Dao and Gu");
    assert.equal(shortAuthors({ authors: [], authorsComplete: false }), "");
    assert.equal(familyName("Laurens van der Maaten"), "van der Maaten");
    assert.equal(familyName("Lin, Ji"), "Lin");
    assert.equal(byline(makePaper({ authors: ["Tri Dao"], authorsComplete: true, year: null })), "Dao");
  });

  test("the name stands once, before a title that does not hold it", () => {
    assert.equal(titleWithName(makePaper({ title: "Fast AWQ", names: [{ text: "AWQ", primary: true }] })), "Fast AWQ");
    assert.equal(titleWithName(makePaper({ title: "Long Convolutions", names: [{ text: "FlashButterfly", primary: true }] })), "FlashButterfly: Long Convolutions");
  });
});
