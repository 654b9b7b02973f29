import assert from "node:assert/strict";
import { inSlices } from "../../../src/editor/libraries/in-slices";
import type { Steps } from "../../../src/papers/steps";

const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

suite("long work on the extension host", () => {
  test("begins in a turn of its own, also when several works are started at once", async () => {
    const begun: number[] = [];
    function* work(number: number): Steps<number> {
      begun.push(number);
      yield;
      return number;
    }
    const works = Promise.all([1, 2, 3].map((number) => inSlices(work(number), () => false)));
    assert.deepEqual(begun, []);
    await turn();
    assert.deepEqual(begun, [1]);
    await turn();
    assert.deepEqual(begun, [1, 2]);
    assert.deepEqual(await works, [1, 2, 3]);
  });
});
