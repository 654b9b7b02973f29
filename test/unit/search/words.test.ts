import assert from "node:assert/strict";
import fc from "fast-check";
import { linesOf } from "../../../src/search/text/lines";
import { stem } from "../../../src/search/text/stem";
import { partsOf } from "../../../src/search/text/terms";
import { foldWord, squash, wordsOf } from "../../../src/search/text/words";

const words = (text: string) => wordsOf(text).map((word) => foldWord(word.text));

suite("words of a text", () => {
  test("numbers, ratios and codes stay whole", () => {
    assert.deepEqual(words("2:4 sparsity, 3.5 bits, 1,024 PEs, W4A8KV4 and FP8."), ["2:4", "sparsity", "3.5", "bits", "1024", "pes", "w4a8kv4", "and", "fp8"]);
  });

  test("superscripts and LaTeX signs fold into one spelling", () => {
    for (const name of ["S²FT", "S^{2}FT", "S$^2$FT", "S2FT", "s2ft"]) assert.deepEqual(words(name), ["s2ft"], name);
    assert.deepEqual(words("Jean-François Lučić"), ["jean", "francois", "lucic"]);
  });

  test("hyphens part words but say that they were joined", () => {
    assert.deepEqual(wordsOf("low-rank and low rank").map((word) => word.joined), [false, true, false, false, false]);
  });

  test("names are known by their parts too", () => {
    assert.deepEqual(partsOf("FlashAttention", "flashattention"), ["flash", "attention"]);
    assert.deepEqual(partsOf("KVCache", "kvcache"), ["kv", "cache"]);
    assert.deepEqual(partsOf("W4A8KV4", "w4a8kv4"), ["w4", "a8", "kv4"]);
    assert.deepEqual(partsOf("Llama2", "llama2"), ["llama"]);
    assert.deepEqual(partsOf("LLMs", "llms"), []);
  });

  test("two spellings of a name squash to one", () => {
    assert.equal(squash("Flash-Attention 2"), squash("FlashAttention2"));
  });

  test("every word stands where it says", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        let at = 0;
        for (const word of wordsOf(text)) {
          assert.equal(text.slice(word.start, word.end), word.text);
          assert.ok(word.start >= at && word.end > word.start);
          at = word.end;
        }
      }),
    );
  });
});

suite("light stemming", () => {
  test("forms of one word meet", () => {
    const families = [
      ["quantize", "quantized", "quantizing", "quantization", "quantizes"],
      ["accelerate", "accelerator", "accelerators", "accelerating", "acceleration"],
      ["cache", "caches", "cached", "caching"],
      ["prune", "pruned", "pruning"],
      ["memory", "memories"],
    ];
    for (const family of families) assert.equal(new Set(family.map((word) => stem(word, "light"))).size, 1, family.join(" "));
  });

  test("short words and words with digits stay", () => {
    for (const word of ["bus", "gpu", "fp8", "w4a8", "2:4", "gas"]) assert.equal(stem(word, "light"), word);
  });
});

suite("lines of an abstract", () => {
  test("sentences end at full stops, not at abbreviations or numbers", () => {
    const text = "We use e.g. FP8. It is 2.5 x faster, cf. Lin et al. Figure 2. Done!";
    assert.deepEqual(linesOf(text).map(({ start, end }) => text.slice(start, end)), ["We use e.g. FP8.", "It is 2.5 x faster, cf. Lin et al. Figure 2.", "Done!"]);
  });

  test("a very long sentence is cut at a semicolon", () => {
    const text = `${"word ".repeat(40)}; ${"more ".repeat(60)}end.`;
    assert.ok(linesOf(text).length > 1);
  });

  test("lines lie in the text in order and leave out nothing but white space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 500 }), (text) => {
        let at = 0;
        for (const { start, end } of linesOf(text)) {
          assert.ok(start >= at && end > start);
          assert.equal(text.slice(at, start).trim(), "");
          at = end;
        }
        assert.equal(text.slice(at).trim(), "");
      }),
    );
  });
});
