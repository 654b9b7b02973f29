import assert from "node:assert/strict";
import { truncateSync } from "node:fs";
import { LARGEST_FILE, readSource } from "../../../src/cli/scan/read-source";
import { Sandbox } from "./sandbox";

suite("reading source files", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox([], [])));
  teardown(() => sandbox.remove());

  const read = (content: string | Uint8Array) => readSource(sandbox.write("file", content));

  test("text is UTF-8", () => {
    assert.deepEqual(read("µ𝔸 = 1\r\n"), { text: "µ𝔸 = 1\r\n" });
    assert.deepEqual(read(""), { text: "" });
  });

  test("a byte order mark is not part of the text", () => {
    assert.deepEqual(read("\uFEFFa"), { text: "a" });
    assert.deepEqual(read(Buffer.from("\uFEFFaµ", "utf16le")), { text: "aµ" });
    assert.deepEqual(read(Buffer.from("\uFEFFaµ", "utf16le").swap16()), { text: "aµ" });
  });

  test("a NUL byte anywhere makes a file binary", () => {
    assert.deepEqual(read("a\0b"), { skipped: "binary" });
    assert.deepEqual(read(`${"x".repeat(100_000)}\0`), { skipped: "binary" });
  });

  test("a file too large is not read", () => {
    const file = sandbox.write("file", "");
    truncateSync(file, LARGEST_FILE + 1);
    assert.deepEqual(readSource(file), { skipped: "huge" });
    truncateSync(file, LARGEST_FILE);
    assert.deepEqual(readSource(file), { skipped: "binary" });
  });

  test("a file that is not there throws", () => {
    assert.throws(() => readSource("/nowhere/at/all"), { code: "ENOENT" });
    assert.throws(() => readSource(sandbox.folder), { code: "EISDIR" });
  });
});
