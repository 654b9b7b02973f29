import assert from "node:assert/strict";
import fc from "fast-check";
import { LargeMap } from "../../../src/papers/large-map";
import { processorTime } from "../processor-time";

suite("LargeMap", () => {
  test("answers as a Map does, whatever is put in and taken out", () => {
    const step = fc.record({ key: fc.integer({ min: 0, max: 40 }), value: fc.option(fc.integer()) });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (steps, layer) => {
        const map = new Map<number, number>();
        const large = new LargeMap<number, number>(layer);
        for (const { key, value } of steps) {
          if (value === null) {
            map.delete(key);
            large.delete(key);
          } else {
            map.set(key, value);
            large.set(key, value);
          }
          assert.equal(large.get(key), map.get(key));
          assert.equal(large.has(key), map.has(key));
        }
        assert.equal(large.size, map.size);
        assert.deepEqual(sorted(large), sorted(map));
        assert.deepEqual([...large.keys()], [...large].map(([key]) => key));
        assert.deepEqual([...large.values()], [...large].map(([, value]) => value));
      }),
    );
  });

  test("keeps the order in which keys were put in", () => {
    const large = new LargeMap<string, number>(2);
    for (const key of ["e", "a", "d", "a", "b", "c"]) large.set(key, 1);
    assert.deepEqual([...large.keys()], ["e", "a", "d", "b", "c"]);
  });

  test("takes no long step where a Map does", () => {
    const ENTRIES = 300_000;
    const longest = (map: Map<number, number> | LargeMap<number, number>) => {
      let most = 0;
      for (let key = 0; key < ENTRIES; key += 100) {
        const time = processorTime(() => {
          for (let next = key; next < key + 100; next += 1) map.set(next, next);
        });
        most = Math.max(most, time);
      }
      return most;
    };
    const [map, large] = [() => new Map<number, number>(), () => new LargeMap<number, number>()].map((make) => Math.min(...[1, 2, 3].map(() => longest(make()))));
    assert.ok(Number(large) < Number(map) / 2, `${large} ms, a Map ${map} ms`);
  });
});

function sorted(entries: Iterable<[number, number]>): [number, number][] {
  return [...entries].sort(([a], [b]) => a - b);
}
