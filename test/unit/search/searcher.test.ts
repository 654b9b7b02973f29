import assert from "node:assert/strict";
import type { Concept } from "../../../src/papers/concept";
import type { Paper } from "../../../src/papers/paper";
import { Cancelled } from "../../../src/papers/steps";
import { createSearcher, createSearcherAsync } from "../../../src/search/searcher";
import { makePaper } from "../make-paper";
import { costOfEightTimes } from "../processor-time";

const named = (text: string) => [{ text, primary: true }];
const speedup = { metric: "speedup", low: null, high: 58, unit: "x", baseline: null, evidence: "up to 58x" } as const;

const papers: Paper[] = [
  makePaper({
    id: "awq",
    title: "AWQ: Activation-aware Weight Quantization",
    names: named("AWQ"),
    abstract: "Weights are not equally important. We protect the salient weights with 4-bit quantization of the rest. It runs on phones.",
    keySentence: "We protect the salient weights with 4-bit quantization of the rest.",
    topics: ["quantization"],
    targets: ["gpu"],
    year: 2023,
    authors: ["Ji Lin", "Song Han"],
    arxivId: "2306.00978",
  }),
  makePaper({
    id: "sparse-kernels",
    title: "Kernels that compare themselves with AWQ",
    names: named("FastSpMM"),
    abstract: "AWQ, AWQ and again AWQ are the baselines. N:M sparsity of 2:4 is faster.",
    topics: ["sparsity-compression"],
    targets: ["gpu"],
    year: 2024,
    claims: [speedup],
  }),
  makePaper({
    id: "pim",
    title: "Attention inside the memory",
    abstract: "A processing-in-memory design computes attention over the key-value cache. Low-rank projections help.",
    topics: ["attention-kv"],
    targets: ["pim"],
    year: 2022,
    codeUrl: "https://example.org/code",
  }),
  makePaper({ id: "automat-alloys", title: "Alloys by agents", names: named("AutoMAT"), year: 2025 }),
  makePaper({ id: "automat-crystals", title: "Crystals by agents", names: named("AutoMat"), year: 2025 }),
  makePaper({ id: "s2ft", title: "S²FT: fine-tuning by structured sparsity", names: named("S2FT"), abstract: "Selects heads and channels.", year: 2024 }),
];

const concepts: Concept[] = [
  { id: "pim", label: "Processing in memory", gloss: "Compute where data is.", forms: ["processing-in-memory", "PIM"], context: [], ambiguous: ["PIM"], papers: [] },
];

const searcher = createSearcher({ papers, concepts });
const ids = (query: string) => searcher.search(query).results.map(({ paper }) => paper.id);

suite("searching papers", () => {
  test("a name puts its paper first, however often others write it", () => {
    assert.equal(ids("awq")[0], "awq");
    assert.equal(ids("AWQ ")[0], "awq");
  });

  test("of two papers with one name, the spelling with the same case is first", () => {
    assert.deepEqual(ids("AutoMAT").slice(0, 2), ["automat-alloys", "automat-crystals"]);
    assert.deepEqual(ids("AutoMat").slice(0, 2), ["automat-crystals", "automat-alloys"]);
  });

  test("half-remembered words, half-typed words and typing errors", () => {
    assert.equal(ids("protect the important weights, 4 bit")[0], "awq");
    assert.equal(ids("salient weights quantiz")[0], "awq");
    assert.equal(ids("salient weights quantizati")[0], "awq");
    assert.equal(ids("salient weigts quantizaton")[0], "awq");
  });

  test("a half-typed or misspelt word finds its paper alone; a finished one is not the beginning of another", () => {
    assert.deepEqual(ids("salie"), ["awq"]);
    assert.deepEqual(ids("quantizaton "), ["awq"]);
    assert.deepEqual(ids("projecions"), ["pim"]);
    assert.deepEqual(ids("head "), ["s2ft"]);
    assert.deepEqual(ids("he channels"), ["s2ft"]);
  });

  test("a misspelt word that happens to be two known words is taken for the misspelt one, a compound for its parts", () => {
    const some = [
      makePaper({ id: "diffusion", title: "Faster diffusion" }),
      makePaper({ id: "pieces", title: "Diff of trees", abstract: "An ion trap." }),
      makePaper({ id: "compound", title: "Loop nest orders" }),
    ];
    const find = (query: string) => createSearcher({ papers: some, concepts: [] }).search(query).results.map(({ paper }) => paper.id);
    assert.deepEqual(find("diffsion "), ["diffusion"]);
    assert.deepEqual(find("loopnest "), ["compound"]);
    assert.deepEqual(find("trapdiff "), ["pieces"], "for lack of another spelling");
  });

  test("hyphens both ways, superscripts, ratios", () => {
    for (const query of ["low rank", "low-rank", "lowrank"]) assert.deepEqual(ids(query), ["pim"], query);
    for (const query of ["S2FT", "s²ft", "S^{2}FT"]) assert.equal(ids(query)[0], "s2ft", query);
    assert.equal(ids("2:4")[0], "sparse-kernels");
  });

  test("the forms of a concept find each other", () => {
    assert.ok(ids("PIM accelerator").includes("pim"));
    assert.deepEqual(createSearcher({ papers: papers.map((paper) => ({ ...paper, targets: [] })), concepts }).search("PIM").results.map(({ paper }) => paper.id), ["pim"]);
  });

  test("words that say nothing are left out", () => {
    assert.deepEqual(ids("that one with the salient weights"), ids("salient weights"));
  });

  test("filters narrow; alone they list, the newest first", () => {
    assert.deepEqual(ids("topic:quantization"), ["awq"]);
    assert.deepEqual(ids("target:gpu"), ["sparse-kernels", "awq"]);
    assert.deepEqual(ids("target:gpu year:>=2024"), ["sparse-kernels"]);
    assert.deepEqual(ids("awq -topic:quantization"), ["sparse-kernels"]);
    assert.deepEqual(ids("author:han"), ["awq"]);
    assert.deepEqual(ids('author:"ji l"'), ["awq"]);
    assert.deepEqual(ids("has:code"), ["pim"]);
    assert.deepEqual(ids("has:arxiv"), ["awq"]);
    assert.deepEqual(ids("speedup:>=10"), ["sparse-kernels"]);
    assert.deepEqual(ids("speedup:>=60x"), []);
    assert.deepEqual(ids("name:auto"), ["automat-alloys", "automat-crystals"]);
  });

  test("exact phrases and unwanted words", () => {
    assert.deepEqual(ids('"salient weights"'), ["awq"]);
    assert.deepEqual(ids('"weights salient"'), []);
    assert.deepEqual(ids("awq -baseline"), ["awq"]);
    assert.deepEqual(ids('awq -"salient weights"'), ["sparse-kernels"]);
  });

  test("a problem is told and the rest still runs", () => {
    const { results, problems } = searcher.search("tpoic:moe salient");
    assert.equal(results[0]?.paper.id, "awq");
    assert.equal(problems.length, 1);
  });

  test("an author, name or listing no paper has is told with the nearest, and the rest still runs", () => {
    const told: [string, string | null][] = [
      ["author:hann salient", "author:han"],
      ['author:"Song Hann" salient', 'author:"Song Han"'],
      ["name:awqq salient", "name:AWQ"],
      ["-name:awqq salient", "name:AWQ"],
      ["author:lin,hann salient", "author:lin,han"],
      ["author:xyzzyx salient", null],
    ];
    for (const [query, suggestion] of told) {
      const { results, problems } = searcher.search(query);
      assert.equal(results[0]?.paper.id, "awq", query);
      assert.deepEqual(problems.map((problem) => problem.suggestion), [suggestion], query);
      assert.equal(query.slice(problems[0]?.start, problems[0]?.end).startsWith("-"), false);
    }
    assert.deepEqual(searcher.search("author:han name:aw -author:lin").problems, []);
  });

  test("an empty query has no results", () => {
    for (const query of ["", "  ", '"', "-"]) assert.deepEqual(ids(query), [], query);
  });

  test("the line that matched, with the words to highlight", () => {
    const [first] = searcher.search("run on phone").results;
    assert.equal(first?.line, "It runs on phones.");
    assert.deepEqual(first.matches.map(({ start, end }) => first.line.slice(start, end)), ["runs", "phones"]);
    const [byTitle] = searcher.search("activation-aware").results;
    assert.deepEqual(byTitle?.titleMatches.map(({ start, end }) => byTitle.paper.title.slice(start, end)), ["Activation", "aware"]);
  });

  test("the key sentence stands in when no line matched", () => {
    assert.equal(searcher.search("topic:quantization").results[0]?.line, papers[0]?.keySentence);
  });

  test("starred papers: as a filter, and first in a list", () => {
    const starred = new Set(["awq"]);
    assert.deepEqual(searcher.search("is:starred", { starred }).results.map(({ paper }) => paper.id), ["awq"]);
    assert.deepEqual(searcher.search("target:gpu", { starred }).results.map(({ paper }) => paper.id), ["awq", "sparse-kernels"]);
  });

  test("the limit is kept", () => {
    assert.equal(searcher.search("agents", { limit: 1 }).results.length, 1);
  });

  test("a word of any length costs in proportion to its letters", () => {
    assert.ok(costOfEightTimes(6_000, (letters) => void searcher.search("x".repeat(letters))) < 24);
  });

  test("an index built in slices answers the same, and can be given up", async () => {
    const library = { papers: [...papers], concepts };
    const sliced = await createSearcherAsync(library, { slice: 0 });
    for (const query of ["awq", "salient weights", "topic:quantization"]) {
      assert.deepEqual(sliced.search(query).results.map(({ paper }) => paper.id), ids(query));
    }
    await assert.rejects(createSearcherAsync(library, { slice: 0, cancelled: () => true }), Cancelled);
  });
});
