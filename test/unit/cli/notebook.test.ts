import assert from "node:assert/strict";
import fc from "fast-check";
import { readStrings } from "../../../src/cli/scan/json-strings";
import { readNotebook } from "../../../src/cli/scan/notebook";
import { processorTime } from "../processor-time";

/** The part of the file that stands for a part of a cell. */
function original(file: string, cell: number, part: string): string {
  const { text, offsets } = readNotebook(file)![cell]!;
  const start = text.indexOf(part);
  const range = offsets.range(start, start + part.length);
  return file.slice(range.start, range.end);
}

suite("notebooks", () => {
  const notebook = (cells: readonly unknown[], metadata: unknown = {}) => JSON.stringify({ cells, metadata, nbformat: 4 }, null, 1);

  test("cells have the text of their source, a list or one string", () => {
    const file = notebook([
      { cell_type: "code", source: ["import awq\n", 'print("µ")'], outputs: [{ text: ["AWQ"] }] },
      { cell_type: "markdown", source: "# AWQ\n\tand *more*", metadata: { source: "no" } },
      { cell_type: "raw", source: [] },
    ]);
    assert.deepEqual(
      readNotebook(file)!.map(({ language, text }) => [language, text]),
      [
        ["python", 'import awq\nprint("µ")'],
        ["markdown", "# AWQ\n\tand *more*"],
        ["plaintext", ""],
      ],
    );
  });

  test("the language of code is the kernel's", () => {
    const cells = [{ cell_type: "code", source: "x" }];
    assert.equal(readNotebook(notebook(cells, { kernelspec: { language: "Julia" } }))![0]!.language, "julia");
    assert.equal(readNotebook(notebook(cells, { language_info: { name: "scala" } }))![0]!.language, "scala");
  });

  test("places are those of the file, past escapes and list items", () => {
    const file = notebook([{ cell_type: "code", source: ["\tx = 1\n", '"\\AWQ" + "FlashAttention"'] }]);
    assert.equal(original(file, 0, "AWQ"), "AWQ");
    assert.equal(original(file, 0, "FlashAttention"), "FlashAttention");
    assert.equal(original(file, 0, "\t"), "\\t");
  });

  test("an escape inside the part is covered whole", () => {
    const file = '{"cells":[{"cell_type":"code","source":"a caf\\u00e9 b"}]}';
    assert.equal(original(file, 0, "café"), "caf\\u00e9");
    assert.equal(original(file, 0, "b"), "b");
  });

  test("a damaged notebook gives what can be read, other JSON gives none", () => {
    const file = notebook([{ cell_type: "code", source: ["first"] }, { cell_type: "code", source: ["second"] }]);
    assert.equal(readNotebook(file.slice(0, file.indexOf("second") + 3))![0]!.text, "first");
    assert.equal(readNotebook('{"rows": [1, 2]}'), undefined);
    assert.equal(readNotebook("not JSON at all"), undefined);
    assert.equal(readNotebook(""), undefined);
  });

  test("a large embedded image costs no time to speak of", () => {
    const image = "iVBOR".repeat(1_000_000);
    const text = notebook([{ cell_type: "code", source: "x", outputs: [{ data: { "image/png": image } }] }]);
    const time = processorTime(() => assert.equal(readNotebook(text)!.length, 1));
    assert.ok(time < 1000, `${time} ms`);
  });

  test("agrees with JSON.parse on every string of a value", () => {
    const collect = (value: unknown): string[] => {
      if (typeof value === "string") return [value];
      return value !== null && typeof value === "object" ? Object.values(value).flatMap(collect) : [];
    };
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2), (value, indent) => {
        const text = JSON.stringify(value, null, indent);
        assert.deepEqual([...readStrings(text)].map((string) => string.value()), collect(JSON.parse(text)));
      }),
    );
  });

  test("paths lead to the string", () => {
    const text = '{"a": {"b": [1, ["x"], {"c": "y"}]}, "d": "z"}';
    assert.deepEqual(
      [...readStrings(text)].map((string) => [string.path, string.value()]),
      [
        [["a", "b", 1, 0], "x"],
        [["a", "b", 2, "c"], "y"],
        [["d"], "z"],
      ],
    );
  });

  test("offsets outside the text are refused", () => {
    const [cell] = readNotebook('{"cells":[{"source":"ab"}]}')!;
    assert.throws(() => cell!.offsets.range(1, 3), RangeError);
    assert.throws(() => cell!.offsets.range(2, 3), RangeError);
  });
});
