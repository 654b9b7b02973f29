import assert from "node:assert/strict";
import fc from "fast-check";
import { DocumentScan, findMentions, mentionAt } from "../../../src/recognize/find-mentions";
import { PAPERS, testLexicon } from "./library";

const LANGUAGES = ["plaintext", "markdown", "python", "cpp", "verilog", "yaml", "json", "html", "rust", "unheard-of"];
const pieces = fc.constantFrom(
  ...PAPERS.flatMap((paper) => paper.names.map((name) => name.text)), "systolic array", "2:4", "HLS", "import torch", "kv_cache", "\n", " ", "_", "++", "/*", "*/", '"', "'''", "`", "#", "//", "\\",
);
const text = fc.array(fc.oneof(pieces, fc.string({ unit: "binary", maxLength: 6 }), fc.string({ unit: "grapheme", maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join(""));

suite("any text", () => {
  test("ranges are exact, in order and never overlap", () => {
    fc.assert(
      fc.property(text, fc.constantFrom(...LANGUAGES), fc.constantFrom("strict", "balanced", "everything"), (source, language, sensitivity) => {
        let last = 0;
        for (const mention of findMentions(source, { lexicon: testLexicon(), language, sensitivity })) {
          assert.ok(mention.start >= last && mention.end > mention.start && mention.end <= source.length);
          assert.equal(mention.text, source.slice(mention.start, mention.end));
          assert.ok(mention.papers.length > 0);
          last = mention.end;
        }
      }),
      { numRuns: 400 },
    );
  });

  test("lone surrogates, bidi marks and NUL do no harm", () => {
    const source = "import torch\n\ud800AWQ\udc00 \u202eQServe\u202c \u0000AWQ\u0000 \ufeffAWQ";
    const found = findMentions(source, { lexicon: testLexicon(), language: "python" });
    assert.deepEqual(found.map((mention) => mention.text), ["AWQ", "QServe", "AWQ", "AWQ"]);
  });
});

suite("size", () => {
  /** Processor time of the quickest of three runs, in ms: other processes disturb the rest. */
  const cost = (source: string, language: string) => {
    let best = Infinity;
    for (let run = 0; run < 3; run++) {
      const before = process.cpuUsage();
      findMentions(source, { lexicon: testLexicon(), language });
      const { user, system } = process.cpuUsage(before);
      best = Math.min(best, (user + system) / 1000);
    }
    return best;
  };
  const hard: readonly (readonly [string, string, string])[] = [
    ["a minified line", "function a(b){return AWQ.demo(b)+HLS[2:4]}var systolic_array=kvCache;", "javascript"],
    ["one long word", "aB", "plaintext"],
    ["open quotes and comments", "\"'`/*<!--", "javascript"],
    ["prefixes of a long form", "activation aware weight quantization for llm compression and ", "markdown"],
    ["backticks", "`a", "markdown"],
  ];
  for (const [what, unit, language] of hard) {
    test(`${what} costs in proportion to its length`, () => {
      const small = unit.repeat(Math.ceil(120_000 / unit.length));
      const ratio = cost(small.repeat(8), language) / Math.max(2, cost(small, language));
      assert.ok(ratio < 24, `8 times the text cost ${ratio.toFixed(1)} times as much`);
    });
  }

  test("mentions are the same whether or not the text is read in pieces", () => {
    const line = "import torch\nx = awq_gemm(y) # quantized weights, QServe\n".repeat(40_000);
    const found = findMentions(line, { lexicon: testLexicon(), language: "python" });
    assert.equal(found.length, 80_000);
    assert.ok(found.every((mention) => line.slice(mention.start, mention.end) === mention.text));
  });
});

suite("one position", () => {
  const source = "import torch\nx = awq_gemm(y)\n# QServe and KV cache\n";
  const options = { lexicon: testLexicon(), language: "python" };

  test("a scan and a single question agree everywhere", () => {
    const scan = new DocumentScan(source, options);
    for (let offset = 0; offset <= source.length; offset++) assert.deepEqual(scan.at(offset), mentionAt(source, offset, options), `at ${offset}`);
  });

  test("the range is that of the words, both ends count", () => {
    const start = source.indexOf("awq");
    for (const offset of [start, start + 1, start + 3]) assert.equal(mentionAt(source, offset, options)?.text, "awq");
    assert.equal(mentionAt(source, start + 4, options), undefined);
    assert.equal(mentionAt(source, -1, options), undefined);
    assert.equal(mentionAt(source, source.length + 1, options), undefined);
  });

  test("far into a huge document the answer is still right", () => {
    const huge = "x = 1\n".repeat(200_000) + source;
    const offset = huge.indexOf("QServe");
    assert.equal(mentionAt(huge, offset, options)?.start, offset);
  });
});
