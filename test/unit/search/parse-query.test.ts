import assert from "node:assert/strict";
import fc from "fast-check";
import { formatQuery } from "../../../src/search/query/format-query";
import { parseQuery } from "../../../src/search/query/parse-query";
import type { Clause } from "../../../src/search/query/query";

/** The clauses without their places. */
function plain(text: string): unknown[] {
  return parseQuery(text).clauses.map((clause: Clause) =>
    clause.kind === "filter" ? { not: clause.negated, ...clause.filter } : { not: clause.negated, [clause.kind]: clause.text },
  );
}

const range = (low: number | null, high: number | null, lowOpen = false, highOpen = false) => ({ low, high, lowOpen, highOpen });

suite("query language", () => {
  test("words, phrases, filters and their negations", () => {
    assert.deepEqual(plain('awq topic:quantization -target:gpu "kv cache" -diffusion -"image generation"'), [
      { not: false, word: "awq" },
      { not: false, name: "topic", values: ["quantization"] },
      { not: true, name: "target", values: ["gpu"] },
      { not: false, phrase: "kv cache" },
      { not: true, word: "diffusion" },
      { not: true, phrase: "image generation" },
    ]);
  });

  test("years in every way people write them", () => {
    const years: [string, unknown][] = [
      ["year:2023", range(2023, 2023)],
      ["year:>=2023", range(2023, null)],
      ["year:>= 2023", range(2023, null)],
      ["year >= 2023", range(2023, null)],
      ["year>2022", range(2022, null, true)],
      ["year:<=2020", range(null, 2020)],
      ["year:<2020", range(null, 2020, false, true)],
      ["year:2020..2023", range(2020, 2023)],
      ["year:2023..2020", range(2020, 2023)],
      ["year:2020-2023", range(2020, 2023)],
      ["year:2020..", range(2020, null)],
      ["year:..2020", range(null, 2020)],
    ];
    for (const [text, expected] of years) {
      assert.deepEqual(plain(text), [{ not: false, name: "year", range: expected }], text);
    }
  });

  test("claims: a number alone means at least, a unit is kept", () => {
    assert.deepEqual(plain("speedup:3"), [{ not: false, name: "speedup", range: range(3, null), unit: null }]);
    assert.deepEqual(plain("speedup:>=3×"), [{ not: false, name: "speedup", range: range(3, null), unit: "x" }]);
    assert.deepEqual(plain("power:<5W"), [{ not: false, name: "power", range: range(null, 5, false, true), unit: "w" }]);
    assert.deepEqual(plain("memory:20%..50%"), [{ not: false, name: "memory", range: range(20, 50), unit: "%" }]);
  });

  test("labels, beginnings, other words, wrong case and spaces after the colon", () => {
    const topics: [string, string][] = [
      ["Topic: Quantization", "quantization"],
      ["topic:quant", "quantization"],
      ["TOPICS:MOE", "moe"],
      ['topic:"Attention and KV cache"', "attention-kv"],
      ["topic:kv", "attention-kv"],
      ["topic:verilog", "hls-rtl-eda"],
      ['topic:"speculative dec', "speculative-decoding"],
    ];
    for (const [text, topic] of topics) assert.deepEqual(plain(text), [{ not: false, name: "topic", values: [topic] }], text);
    assert.deepEqual(plain("hardware:risc-v,FPGA"), [{ not: false, name: "target", values: ["riscv", "fpga"] }]);
    assert.deepEqual(plain("author:han,dao"), [{ not: false, name: "author", values: ["han", "dao"] }]);
    assert.deepEqual(plain('author:"Song Han","Tri Dao",lin'), [{ not: false, name: "author", values: ["Song Han", "Tri Dao", "lin"] }]);
    assert.deepEqual(plain('author:"Song Han"'), [{ not: false, name: "author", values: ["Song Han"] }]);
  });

  test("an unknown filter or value is named with the nearest, and the rest stays", () => {
    const { clauses, problems } = parseQuery("tpoic:moe pim target:fgpa has:cde");
    assert.deepEqual(clauses.map((clause) => clause.kind), ["word"]);
    assert.deepEqual(problems.map((problem) => problem.suggestion), ["topic:moe", "target:fpga", "has:code"]);
    assert.deepEqual(problems.map(({ start, end }) => [start, end]), [[0, 9], [14, 25], [26, 33]]);
    assert.match(problems[0]?.message ?? "", /no filter "tpoic:".*"topic:"/u);
  });

  test("one wrong value among good ones is reported and left out", () => {
    const { clauses, problems } = parseQuery("target:gpu,zzz");
    assert.equal(clauses.length, 1);
    assert.equal(problems.length, 1);
  });

  test("what is suggested keeps the dash and the other values", () => {
    for (const [text, mended] of [
      ["-topci:moe fpga", "-topic:moe fpga"],
      ["awq -target:fpgaa", "awq -target:fpga"],
      ["topic:moe,quantizaton kernel", "topic:moe,quantization kernel"],
      ["target:fpag,gpuu", "target:fpga,gpu"],
    ] as const) {
      const [problem, ...others] = parseQuery(text).problems;
      assert.deepEqual(others, []);
      assert.equal(text.slice(0, problem?.start) + String(problem?.suggestion) + text.slice(problem?.end), mended);
    }
  });

  test("a filter without a value says so and does not eat the next one", () => {
    const { clauses, problems } = parseQuery("topic: target:fpga");
    assert.deepEqual(clauses.map((clause) => clause.kind === "filter" && clause.filter.name), ["target"]);
    assert.match(problems[0]?.message ?? "", /"topic:" needs a value/u);
  });

  test("titles, ratios, addresses and code are words, not filters", () => {
    for (const text of ["AWQ: Activation-aware", "2:4 sparsity", "https://arxiv.org", "hls::stream", "state-of-the-art", "a - b"]) {
      assert.deepEqual(parseQuery(text).problems, [], text);
      assert.ok(parseQuery(text).clauses.every((clause) => clause.kind === "word"), text);
    }
  });

  test("an unfinished phrase runs to the end", () => {
    assert.deepEqual(plain('mamba "state space'), [{ not: false, word: "mamba" }, { not: false, phrase: "state space" }]);
  });

  const piece = fc.constantFrom(
    "topic:", "target:", "year:", "speedup:", "author:", "has:code", "moe", "fpga", ">=", "<", "3x", "2023", "..", ",", "-", '"', "“", "”",
    ":", " ", "  ", "foo:bar", "×", "\u00a0", "²", "::", "//", "=", "han", "topic:moe", "name:AWQ", "is:starred", "is:",
  );
  const text = fc.oneof(fc.string({ unit: "binary" }), fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join("")));

  test("never throws, and every place lies in the text in order", () => {
    fc.assert(
      fc.property(text, (query) => {
        const { clauses, problems } = parseQuery(query);
        let at = 0;
        for (const { start, end } of clauses) {
          assert.ok(at <= start && start < end && end <= query.length);
          at = end;
        }
        for (const { start, end } of problems) assert.ok(0 <= start && start <= end && end <= query.length);
      }),
      { numRuns: 2000 },
    );
  });

  test("what was read is written so that it reads the same", () => {
    fc.assert(
      fc.property(text, (query) => {
        const written = formatQuery(parseQuery(query));
        assert.deepEqual(plain(written), plain(query), written);
        assert.deepEqual(parseQuery(written).problems, [], written);
      }),
      { numRuns: 2000 },
    );
  });
});
