import assert from "node:assert/strict";
import fc from "fast-check";
import { sortInSteps } from "../../../src/papers/sort-steps";
import { finish } from "../../../src/papers/steps";

suite("sorting in steps", () => {
  test("orders as Array.sort does, equal items as they came", () => {
    const item = fc.record({ key: fc.integer({ min: 0, max: 20 }), id: fc.integer() });
    fc.assert(
      fc.property(fc.array(item, { maxLength: 3000, size: "max" }), (items) => {
        const compare = (a: { key: number }, b: { key: number }) => a.key - b.key;
        assert.deepEqual(finish(sortInSteps(items, compare)), [...items].sort(compare));
      }),
      { numRuns: 30 },
    );
  });

  test("pauses often, however many the items are", () => {
    const steps = sortInSteps(Array.from({ length: 20_000 }, (_, index) => (index * 7919) % 20_011), (a, b) => a - b);
    let pauses = 0;
    while (steps.next().done !== true) pauses += 1;
    assert.ok(pauses > 200, `${pauses} pauses`);
  });
});
