import assert from "node:assert/strict";
import { Remade } from "../../../src/editor/library/remade";
import { Cancelled } from "../../../src/papers/steps";

interface Made {
  readonly version: number;
}

/** A Remade whose results come when the test says so. */
function arranged(patience: number) {
  const asked: { give(): void; fail(error: Error): void; outdated(): boolean }[] = [];
  let late = 0;
  const remade = new Remade<Made>(
    (outdated) =>
      new Promise((resolve, reject) => {
        const version = asked.length;
        asked.push({ give: () => resolve({ version }), fail: reject, outdated });
      }),
    () => (late += 1),
    patience,
  );
  const next = async () => {
    await new Promise((resolve) => setTimeout(resolve, 0));
    return asked.at(-1) ?? assert.fail("nothing is made");
  };
  return { remade, next, asked, late: () => late };
}

suite("what is remade with the library", () => {
  test("is made once for all who ask", async () => {
    const { remade, next, asked } = arranged(1000);
    const answers = Promise.all([remade.get(), remade.get()]);
    (await next()).give();
    assert.deepEqual(await answers, [{ version: 0 }, { version: 0 }]);
    await remade.get();
    assert.equal(asked.length, 1);
  });

  test("answers with the one before while the new one takes long, and says when it is there", async () => {
    const { remade, next, late } = arranged(10);
    const first = remade.get();
    (await next()).give();
    await first;
    remade.outdate();
    assert.deepEqual(await remade.get(), { version: 0 });
    assert.equal(late(), 0);
    (await next()).give();
    await new Promise((resolve) => setTimeout(resolve, 0));
    assert.equal(late(), 1);
    assert.deepEqual(await remade.get(), { version: 1 });
  });

  test("does not answer with the one before when the new one is soon there", async () => {
    const { remade, next, late } = arranged(1000);
    const first = remade.get();
    (await next()).give();
    await first;
    remade.outdate();
    const second = remade.get();
    (await next()).give();
    assert.deepEqual(await second, { version: 1 });
    assert.equal(late(), 0);
  });

  test("is begun again when outdated in the middle, for those who wait too", async () => {
    const { remade, next } = arranged(1000);
    const waiting = remade.get();
    const begun = await next();
    remade.outdate();
    assert.ok(begun.outdated());
    begun.fail(new Cancelled());
    (await next()).give();
    assert.deepEqual(await waiting, { version: 1 });
  });

  test("a failure is told, and the next who asks tries again", async () => {
    const { remade, next } = arranged(1000);
    const failing = remade.get();
    (await next()).fail(new Error("no"));
    await assert.rejects(failing, /no/);
    const again = remade.get();
    (await next()).give();
    assert.deepEqual(await again, { version: 1 });
  });
});
