import assert from "node:assert/strict";
import fc from "fast-check";
import * as z from "zod";
import { elementLines, readJsonList } from "../../../src/ingest/json-list";

suite("reading a list of JSON entries", () => {
  test("the line of each element is found, however the file is laid out", () => {
    const indents = fc.constantFrom<string | number>(0, 1, 2, "\t");
    fc.assert(
      fc.property(fc.array(fc.jsonValue(), { maxLength: 8 }), indents, (list, indent) => {
        const text = JSON.stringify(list, null, indent);
        const lines = elementLines(text);
        assert.equal(lines.length, list.length);
        let line = text.startsWith("[\n") ? 2 : 1;
        list.forEach((item, index) => {
          assert.equal(lines[index], line);
          if (indent !== 0) line += JSON.stringify(item, null, indent).split("\n").length;
        });
      }),
    );
  });

  test("bad entries are problems with their line, the others stay", () => {
    const { entries, problems } = readJsonList("f.json", '[\n  {"a": 1},\n  {"a": "x"},\n\n  {"a": 3}\n]', z.object({ a: z.number() }));
    assert.deepEqual(entries.map((entry) => [entry.value.a, entry.line]), [[1, 2], [3, 5]]);
    assert.deepEqual(problems.map((problem) => problem.line), [3]);
    assert.match(problems[0]?.message ?? "", /"a"/);
  });

  test("text that is no JSON or no list says so with its line", () => {
    const schema = z.unknown();
    assert.deepEqual(readJsonList("f.json", '[\n 1,\n }', schema).problems.map((problem) => problem.line), [3]);
    assert.deepEqual(readJsonList("f.json", "[\n 1,\n", schema).problems.map((problem) => problem.line), [3]);
    assert.match(readJsonList("f.json", "{}", schema).problems[0]?.message ?? "", /must hold a list/);
  });
});
