import assert from "node:assert/strict";
import fc from "fast-check";
import { groupByPaper, groupByTerm, type Place } from "../../../src/editor/mentions/mentions-model";
import { placesOf } from "../../../src/editor/mentions/places";
import type { Mention } from "../../../src/recognize/mention";
import { makePaper } from "../make-paper";

const mention = (part: Partial<Mention>): Mention => ({
  start: 0,
  end: 1,
  text: "",
  term: "AWQ",
  kind: "name",
  key: "name:awq",
  papers: ["awq"],
  score: 1,
  evidence: [],
  ...part,
});
const place = (part: Partial<Place>): Place => ({ uri: "file:///a.py", line: 0, column: 0, length: 3, text: "", term: "AWQ", kind: "name", papers: ["awq"], ...part });
const library = new Map(["awq", "intar"].map((id) => [id, makePaper({ id, title: id })]));

suite("Views of terms", () => {
  test("terms stand in the order of the text, with their places", () => {
    const groups = groupByTerm([place({ line: 4 }), place({ term: "HLS", line: 5 }), place({ line: 9 })]);
    assert.deepEqual(groups.map(({ label, detail, places }) => [label, detail, places.length]), [["AWQ", "2 places, line 5", 2], ["HLS", "1 place, line 6", 1]]);
  });

  test("a paper whose name stands there comes before papers of ideas", () => {
    const ideas = [1, 2, 3].map((line) => place({ line, kind: "concept", term: "HLS", papers: ["intar", "unknown"] }));
    const groups = groupByPaper([...ideas, place({ line: 7 })], (id) => library.get(id), (paper) => paper.id);
    assert.deepEqual(groups.map(({ label, detail }) => [label, detail]), [["awq", "1 place"], ["intar", "3 places"]]);
  });

  test("places give line, column and the line's text", () => {
    const text = "import torch\n\n    x = awq_gemm(y)\n";
    const at = text.indexOf("awq");
    assert.deepEqual(placesOf(text, "file:///a.py", [mention({ start: at, end: at + 3 })]), [
      place({ line: 2, column: 8, text: "x = awq_gemm(y)" }),
    ]);
  });

  test("places agree with counting lines one by one, also on very long lines", () => {
    const lines = fc.array(fc.string({ unit: fc.constantFrom("a", " ", "\n", "ß"), maxLength: 40 }), { maxLength: 8 });
    fc.assert(
      fc.property(lines, fc.nat(), (parts, seed) => {
        const text = `${parts.join("\n")}x`;
        const start = seed % text.length;
        const [found] = placesOf(text, "u", [mention({ start, end: start + 1 })]);
        const before = text.slice(0, start).split("\n");
        assert.deepEqual([found?.line, found?.column], [before.length - 1, before.at(-1)?.length]);
      }),
    );
    const [long] = placesOf("y".repeat(1_000_000), "u", [mention({ start: 500_000, end: 500_001 })]);
    assert.ok((long?.text.length ?? 0) <= 160);
  });
});
