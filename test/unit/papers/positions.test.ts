import assert from "node:assert/strict";
import fc from "fast-check";
import { PositionReader } from "../../../src/papers/positions";

suite("lines and columns", () => {
  const places = (text: string, offsets: readonly number[]) => {
    const reader = new PositionReader(text);
    return offsets.map((offset) => reader.at(offset)).map(({ line, column }) => [line, column]);
  };

  test("lines count from 1, columns from 0", () => {
    assert.deepEqual(places("ab\ncd", [0, 1, 3, 4]), [[1, 0], [1, 1], [2, 0], [2, 1]]);
  });

  test("lines end with CR LF, LF or CR", () => {
    assert.deepEqual(places("a\r\nb\nc\rd\n\re", [3, 5, 7, 10]), [[2, 0], [3, 0], [4, 0], [6, 0]]);
  });

  test("characters beyond the basic plane are two columns", () => {
    assert.deepEqual(places("𝔸𝔹 AWQ", [5]), [[1, 5]]);
  });

  test("offsets must ascend", () => {
    const reader = new PositionReader("abc");
    reader.at(2);
    assert.throws(() => reader.at(1), RangeError);
  });

  test("agrees with splitting the text", () => {
    const text = fc.array(fc.constantFrom("a", "\r", "\n", "\r\n", "𝔸", "\u2028", "\f")).map((parts) => parts.join(""));
    fc.assert(
      fc.property(text, fc.array(fc.nat(60)), (content, wanted) => {
        const offsets = wanted.filter((offset) => offset <= content.length).sort((a, b) => a - b);
        const reader = new PositionReader(content);
        for (const offset of offsets) {
          // Inside CR LF there is no place of its own.
          if (content[offset - 1] === "\r" && content[offset] === "\n") continue;
          const lines = content.slice(0, offset).split(/\r\n|\r|\n/u);
          assert.deepEqual(reader.at(offset), { line: lines.length, column: lines.at(-1)!.length });
        }
      }),
    );
  });
});
