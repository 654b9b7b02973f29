import assert from "node:assert/strict";
import { IndexError, readBundledIndex, readPaperIndex, SCHEMA_VERSION, writeBundledIndex, type PaperIndex } from "../../../src/papers/paper-index";
import { sealedText } from "../../../src/papers/sealed-text";
import { CONCEPTS, PAPERS } from "../recognize/library";

const INDEX: PaperIndex = { schemaVersion: SCHEMA_VERSION, builtFrom: ["a.txt"], papers: PAPERS, concepts: CONCEPTS };
const WRITTEN = writeBundledIndex(INDEX);

const readBack = (text: string) => readBundledIndex(new TextEncoder().encode(text));

suite("The bundled index", () => {
  test("is read as it was written, and as any index is", () => {
    const { papers, concepts, builtFrom } = readBack(WRITTEN);
    assert.deepEqual({ papers, concepts, builtFrom }, { papers: PAPERS, concepts: CONCEPTS, builtFrom: ["a.txt"] });
    assert.deepEqual(readPaperIndex(WRITTEN), INDEX);
    assert.deepEqual(readBack(JSON.stringify(INDEX)), INDEX);
  });

  test("is not written without the form of an index", () => {
    assert.throws(() => writeBundledIndex({ ...INDEX, papers: [{ ...PAPERS[0]!, title: "" }] }));
  });

  test("that was changed or cut off is looked at part by part", () => {
    assert.throws(() => readBack(WRITTEN.replace('"abstract":"', '"abstract":null,"x":"')), /at "papers\.0\.abstract"/);
    assert.throws(() => readBack(WRITTEN.slice(0, -5)), IndexError);
    assert.equal(readBack(WRITTEN.replace("Activation-aware", "activation-aware")).papers[0]?.title.slice(0, 21), "AWQ: activation-aware");
  });

  test("of another version is refused, its hash be right or not", () => {
    assert.throws(() => readBack(sealedText({ ...INDEX, schemaVersion: SCHEMA_VERSION + 1 })), /at "schemaVersion"/);
  });

  test("is alone in being trusted by its hash: a library of others is not", () => {
    assert.throws(() => readPaperIndex(sealedText({ ...INDEX, papers: [{ id: 7 }] })), /at "papers\.0\.id"/);
  });
});
