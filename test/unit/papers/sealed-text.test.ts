import assert from "node:assert/strict";
import { sealedText, unsealed } from "../../../src/papers/sealed-text";

const VALUE = { title: "Größe × 漢字 😀", lone: "\ud800", list: [1, 2, 3] };
const BYTES = new TextEncoder().encode(sealedText(VALUE));

suite("A sealed text", () => {
  test("is ASCII and holds what was written, the hash beside", () => {
    assert.ok(BYTES.every((byte) => byte < 0x80));
    const { hash, ...value } = JSON.parse(unsealed(BYTES) ?? assert.fail("the seal is broken")) as typeof VALUE & { hash: string };
    assert.deepEqual(value, VALUE);
    assert.match(hash, /^[\w-]+$/);
  });

  test("is read wherever it starts in a larger buffer", () => {
    for (let before = 0; before < 4; before += 1) {
      const buffer = new Uint8Array(before + BYTES.length + 3);
      buffer.set(BYTES, before);
      assert.equal(unsealed(buffer.subarray(before, before + BYTES.length)), sealedText(VALUE));
    }
  });

  test("counts as unsealed when any byte of it was changed, added or taken away", () => {
    for (let at = 0; at < BYTES.length - 1; at += 1) {
      assert.equal(unsealed(BYTES.with(at, (BYTES[at] ?? 0) ^ 1)), undefined, `changed at ${at}`);
      assert.equal(unsealed(Uint8Array.from([...BYTES.subarray(0, at), ...BYTES.subarray(at + 1)])), undefined, `without ${at}`);
    }
    for (const text of ["", "{}", ` ${sealedText(VALUE)}`]) assert.equal(unsealed(new TextEncoder().encode(text)), undefined);
  });
});
