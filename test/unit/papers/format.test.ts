import assert from "node:assert/strict";
import { readdirSync } from "node:fs";
import path from "node:path";
import { byline, familyName, formatClaim, formatFigure, headlineClaim, listingName, shortAuthors, titleWithName } from "../../../src/papers/format";
import { formatNumber } from "../../../src/papers/format-number";
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
    assert.equal(formatFigure(claim({ low: null, high: null, unit: "" })), "");
  });

  test("numbers have one form, in figures as on axes", () => {
    const forms = [12500, 1000, 999, 1234567.25, 0.0005, -4200, 1e21, 1.5e-7].map(formatNumber);
    assert.deepEqual(forms, ["12,500", "1,000", "999", "1,234,567.25", "0.0005", "-4,200", "1e+21", "1.5e-7"]);
    assert.equal(formatFigure(claim({ low: 10000, high: 12500 })), "10,000–12,500×");
  });

  test("a bundled listing is called by its number, a library by its own name", () => {
    for (const file of readdirSync(path.join("src", "corpus", "listings"))) assert.equal(listingName(file), `Listing ${file.slice(0, 3)}`);
    assert.equal(listingName("references.bib"), "references.bib");
    assert.equal(listingName("2024_survey"), "2024_survey");
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
