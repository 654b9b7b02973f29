import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { finishInSlices, type Steps } from "../../../src/papers/steps";
import { nextTurn } from "../../../src/papers/turns";

function* busy(until: () => boolean): Steps<void> {
  while (!until()) yield;
}

suite("turns", () => {
  test("several long works at once leave input its turn, and none of them waits for another's end", async () => {
    const start = performance.now();
    let ended = false;
    const slices = [0, 0, 0];
    const works = slices.map((_, index) =>
      finishInSlices(busy(() => ended || performance.now() > start + 3000), {
        slice: 5,
        pause: () => {
          slices[index] = (slices[index] ?? 0) + 1;
          return nextTurn();
        },
        cancelled: () => false,
        now: () => performance.now(),
      }),
    );
    let answers = 0;
    for (; performance.now() < start + 400; answers += 1) await readFile("package.json");
    ended = true;
    await Promise.all(works);
    assert.ok(answers >= 5, `${answers} files read meanwhile`);
    assert.ok(Math.min(...slices) >= 5, `slices: ${slices.join(", ")}`);
  });

  test("come in the order in which they were asked for", async () => {
    const order: number[] = [];
    await Promise.all([1, 2, 3].map((each) => nextTurn().then(() => order.push(each))));
    assert.deepEqual(order, [1, 2, 3]);
  });
});
