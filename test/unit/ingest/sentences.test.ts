import assert from "node:assert/strict";
import fc from "fast-check";
import { splitSentences } from "../../../src/ingest/sentences";

const texts = (text: string): string[] => splitSentences(text).map((sentence) => sentence.text);

suite("splitSentences", () => {
  test("cuts at full stops, question and exclamation marks", () => {
    assert.deepEqual(texts("Why? We propose X. It works!  Code is out."), ["Why?", "We propose X.", "It works!", "Code is out."]);
  });

  test("keeps abbreviations, decimals, names and links whole", () => {
    const sentences = [
      "Models, e.g. GPT-3.5 (Brown et al. 2020), need 1.5 GB vs. 3 GB, i.e. Half of it, cf. Fig. 2 and Eq. 3.",
      "See https://example.org/a.b for more.",
      "J. Smith runs v1.0.",
    ];
    assert.deepEqual(texts(sentences.join(" ")), sentences);
  });

  test("starts a sentence with a numbered point, a figure or a Greek name", () => {
    assert.deepEqual(texts("Two steps. (1) Cut. 3D views help. π-RL wins."), ["Two steps.", "(1) Cut.", "3D views help.", "π-RL wins."]);
  });

  test("cuts where the blank behind the full stop was lost, but not inside names", () => {
    assert.deepEqual(texts("It is small.We release nn-JIT.web today."), ["It is small.", "We release nn-JIT.web today."]);
  });

  test("keeps closing quotes and brackets with their sentence", () => {
    assert.deepEqual(texts("They call it “fast.” We agree (mostly.) Then we stop."), ["They call it “fast.”", "We agree (mostly.)", "Then we stop."]);
  });

  test("has no sentences where there is no text", () => {
    assert.deepEqual(splitSentences(" \n "), []);
  });

  test("covers every text but for blanks, in order, with true spans", () => {
    const piece = fc.constantFrom("We", "a.", "e.g.", "3.5×", "X!", " ", "\n", "(2)", "”", ".", "et al.", "π", "https://a.b");
    const anyText = fc.oneof(fc.string(), fc.array(piece).map((pieces) => pieces.join(" ")), fc.array(piece).map((pieces) => pieces.join("")));
    fc.assert(
      fc.property(anyText, (text) => {
        let at = 0;
        for (const sentence of splitSentences(text)) {
          assert.equal(text.slice(at, sentence.start).trim(), "");
          assert.equal(text.slice(sentence.start, sentence.end), sentence.text);
          assert.ok(sentence.text.length > 0);
          at = sentence.end;
        }
        assert.equal(text.slice(at).trim(), "");
      }),
    );
  });
});
