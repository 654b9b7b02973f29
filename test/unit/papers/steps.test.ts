import assert from "node:assert/strict";
import { Cancelled, finish, finishInSlices, type Slicing, type Steps } from "../../../src/papers/steps";

function* count(to: number, cleanUp: () => void = () => undefined): Steps<number> {
  try {
    for (let step = 0; step < to; step += 1) yield;
    return to;
  } finally {
    cleanUp();
  }
}

/** A clock that each look at moves on by a millisecond. */
function slicing(rest: Partial<Slicing> = {}): Slicing & { pauses: number } {
  let time = 0;
  const made = { slice: 10, pauses: 0, now: () => (time += 1), pause: () => Promise.resolve(void (made.pauses += 1)), cancelled: () => false, ...rest };
  return made;
}

suite("steps", () => {
  test("run through, or in slices with a pause after each", async () => {
    assert.equal(finish(count(100)), 100);
    const slices = slicing();
    assert.equal(await finishInSlices(count(100), slices), 100);
    assert.ok(slices.pauses >= 9 && slices.pauses <= 11, `${slices.pauses} pauses`);
  });

  test("end when cancelled, and clean up", async () => {
    let cleaned = false;
    const work = finishInSlices(count(100, () => (cleaned = true)), slicing({ cancelled: () => true }));
    await assert.rejects(work, Cancelled);
    assert.ok(cleaned);
  });
});
