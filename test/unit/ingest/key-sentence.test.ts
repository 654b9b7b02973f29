import assert from "node:assert/strict";
import fc from "fast-check";
import { pickKeySentence } from "../../../src/ingest/key-sentence";
import { splitSentences } from "../../../src/ingest/sentences";

const pick = (abstract: string, names: readonly string[] = []): string => pickKeySentence({ title: "", abstract }, names);

suite("pickKeySentence", () => {
  const background = "Existing kernels waste memory bandwidth by 40%.";
  const part = "Specifically, we introduce a tiling scheme.";
  const introduction = "In this paper, we present Orchard, an attention kernel that keeps tiles in shared memory.";
  const result = "Orchard is 3.1× faster than the baseline.";
  const link = "Code is available at example.org/orchard.";

  test("takes the sentence that introduces the work by name", () => {
    assert.equal(pick([background, introduction, part, result, link].join(" "), ["Orchard"]), introduction);
  });

  test("takes the first introduction when a part of the work is introduced later", () => {
    const later = "We propose a second kernel that reads the tiles again for the backward pass.";
    const first = "We propose a first kernel that reads the tiles once for the forward pass.";
    assert.equal(pick(`${first} ${later}`), first);
  });

  test("takes the results where nothing is introduced", () => {
    const plain = "Attention is the slowest part of many of the models in use today.";
    const strong = "The kernel reaches a 3.1× speedup over the baseline and reduces memory by 40%.";
    assert.equal(pick(`${plain} ${strong} ${link}`), strong);
  });

  test("is empty for an empty abstract", () => {
    assert.equal(pick(""), "");
  });

  test("is always a sentence of the abstract", () => {
    const piece = fc.constantFrom(background, introduction, part, result, link, "So.", "…");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(piece).map((pieces) => pieces.join(" "))), (abstract) => {
        const sentences = splitSentences(abstract).map((sentence) => sentence.text);
        assert.ok(sentences.length === 0 ? pick(abstract) === "" : sentences.includes(pick(abstract, ["Orchard"])));
      }),
    );
  });
});
