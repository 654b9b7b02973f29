import assert from "node:assert/strict";
import fc from "fast-check";
import { NumberLists } from "../../../src/recognize/number-lists";

suite("NumberLists", () => {
  test("gives back every list, also long ones and those on further pages", () => {
    const list = fc.oneof(fc.array(fc.nat()), fc.nat({ max: 80_000 }).map((length) => Array.from({ length }, (_, index) => index)));
    fc.assert(
      fc.property(fc.array(list, { maxLength: 12 }), (all) => {
        const lists = new NumberLists();
        const places = all.map((each) => lists.add(each));
        assert.deepEqual(places.map((place) => [...lists.at(place)]), all);
      }),
      { numRuns: 30 },
    );
  });
});
