import assert from "node:assert/strict";
import fc from "fast-check";
import { isKept, mergeReadingLists, READING_STATES, readReadingList, writeReadingList, type ReadingEntry } from "../../../src/papers/reading-list";

const entry = fc.record<ReadingEntry>({
  paper: fc.constantFrom("awq", "gptq", "qserve"),
  title: fc.string(),
  starred: fc.boolean(),
  state: fc.constantFrom(null, ...READING_STATES),
  note: fc.string(),
  changed: fc.integer({ min: 0, max: 5 }),
}, { noNullPrototype: true });
const list = fc.array(entry, { maxLength: 3 }).map((entries) => new Map(entries.map((item) => [item.paper, item])));

suite("Reading list", () => {
  test("two windows agree, whichever writes last", () => {
    fc.assert(
      fc.property(list, list, list, (a, b, c) => {
        const left = mergeReadingLists(mergeReadingLists(a, b), c);
        const right = mergeReadingLists(c, mergeReadingLists(b, a));
        assert.equal(writeReadingList(left), writeReadingList(right));
        assert.deepEqual(mergeReadingLists(left, left), left);
      }),
    );
  });

  test("an older entry never replaces a newer one", () => {
    const base: ReadingEntry = { paper: "awq", title: "AWQ", starred: true, state: null, note: "mine", changed: 2 };
    const merged = mergeReadingLists(new Map([["awq", base]]), new Map([["awq", { ...base, note: "old", changed: 1 }]]));
    assert.equal(merged.get("awq")?.note, "mine");
  });

  test("what is written is read back", () => {
    fc.assert(fc.property(list, (entries) => assert.deepEqual([...readReadingList(writeReadingList(entries)).list].sort(), [...entries].sort())));
  });

  test("one broken entry does not cost the others", () => {
    const good: ReadingEntry = { paper: "awq", title: "AWQ", starred: true, state: "read", note: "", changed: 1 };
    const { list: kept, problems } = readReadingList(JSON.stringify({ version: 1, entries: [{ paper: 3 }, good] }));
    assert.deepEqual([...kept.values()], [good]);
    assert.equal(problems.length, 1);
    assert.match(problems[0]!, /^Entry 1: paper/);
    assert.throws(() => readReadingList('{"entries": 1}'), /not a reading list/);
  });

  test("an entry without star, state and note says nothing", () => {
    const none: ReadingEntry = { paper: "awq", title: "AWQ", starred: false, state: null, note: "", changed: 1 };
    assert.equal(isKept(none), false);
    assert.equal(isKept({ ...none, note: "try this" }), true);
  });
});
