import assert from "node:assert/strict";
import fc from "fast-check";
import { fit, shorten } from "../../../src/agent/budget";

const more = (left: number) => `… and ${left} more.`;

suite("the budget of a result", () => {
  test("what fits is given whole", () => {
    assert.equal(fit("head", ["one", "two"], 100, more), "head\n\none\n\ntwo");
  });

  test("what does not fit is counted", () => {
    assert.equal(fit("head", ["one", "x".repeat(50), "three"], 40, more), "head\n\none\n\n… and 2 more.");
  });

  test("no result is longer than its budget, and every block is shown or counted", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1, maxLength: 60 }).map((text) => `#${text.replaceAll("#", "")}`)), fc.integer({ min: 30, max: 400 }), (blocks, budget) => {
        const text = fit("head", blocks, budget, more);
        assert.ok(text.length <= budget);
        const left = Number(/… and (\d+) more\.$/u.exec(text)?.[1] ?? 0);
        assert.equal(text.split("#").length - 1 + left, blocks.length);
      }),
    );
  });

  test("a cut falls between words and never inside a character", () => {
    assert.equal(shorten("alpha beta gamma", 12), "alpha beta…");
    assert.equal(shorten("alpha", 5), "alpha");
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 50 }), (text, limit) => {
        const cut = shorten(text, limit);
        assert.ok(cut.length <= limit);
        assert.doesNotMatch(cut, /[\uD800-\uDBFF](?![\uDC00-\uDFFF])/u);
      }),
    );
  });
});
