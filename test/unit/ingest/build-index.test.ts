import assert from "node:assert/strict";
import { buildIndex } from "../../../src/ingest/build-index";
import { describePaper } from "../../../src/ingest/describe-paper";
import { readPaperIndex } from "../../../src/papers/paper-index";

const ABSTRACT =
  "Large models are slow on small devices. We propose TinyServe, a serving system for large language models on an edge GPU. TinyServe achieves 2.5times speedup over vLLM. Code is available at https://github.com/a/tinyserve.";
const OTHER = "Matrix multiplication dominates inference. We present a study of M^3Net on FPGAs, with many measurements of latency and energy over several boards. The results help designers of accelerators to choose well.";
const TITLE = "TinyServe: Serving Models on the Edge";
const listing = (...papers: readonly (readonly [string, string])[]): string =>
  ["new", "Subscribe", "Daily Papers", "Aug 4", ...papers.flat()].join("\n\n");

interface Files {
  listings?: { name: string; text: string }[];
  bibliography?: unknown;
  corrections?: unknown;
}

function build({ listings, bibliography = [], corrections = [] }: Files = {}) {
  return buildIndex({
    listings: listings ?? [{ name: "src/corpus/listings/a.txt", text: listing([TITLE, ABSTRACT], ["A Study of M^3Net", OTHER]) }],
    bibliography: { name: "bibliography.json", text: typeof bibliography === "string" ? bibliography : JSON.stringify(bibliography, null, 2) },
    corrections: { name: "corrections.json", text: typeof corrections === "string" ? corrections : JSON.stringify(corrections, null, 2) },
  });
}

const KNOWN = { title: TITLE, arxivId: "2401.00001", year: 2024, authors: null, authorsComplete: null, codeUrl: null, confidence: "high" };

suite("building the index", () => {
  test("a paper has cleaned text, name, claims, links and source, and can be read back", () => {
    const { index, problems } = build({ bibliography: [KNOWN] });
    assert.deepEqual(problems, []);
    const [paper] = readPaperIndex(JSON.stringify(index)).papers;
    assert.equal(paper?.id, "tinyserve");
    assert.match(paper.abstract, /achieves 2\.5× speedup over vLLM\. Code is available at github\.com\/a\/tinyserve\./);
    assert.deepEqual(paper.names, [{ text: "TinyServe", primary: true }]);
    assert.ok(paper.claims.some((claim) => claim.metric === "speedup" && claim.low === 2.5 && claim.unit === "x"));
    assert.ok(paper.targets.includes("gpu"));
    assert.equal(paper.arxivId, "2401.00001");
    assert.deepEqual(paper.authors, []);
    assert.equal(paper.authorsComplete, false);
    assert.equal(paper.codeUrl, "https://github.com/a/tinyserve");
    assert.deepEqual(paper.sources, [{ listing: "a.txt", rank: 1, date: "Aug 4" }]);
  });

  test("entries of one work are merged and every source is kept", () => {
    const { index } = build({
      listings: [
        { name: "b.txt", text: listing(["A Study of M$^3$Net", OTHER]) },
        { name: "a.txt", text: listing([TITLE, ABSTRACT], ["A Study of M^3Net", OTHER]) },
      ],
    });
    assert.deepEqual(index.builtFrom, ["a.txt", "b.txt"]);
    assert.deepEqual(index.papers.map((paper) => paper.title), [TITLE, "A Study of M³Net"]);
    assert.deepEqual(index.papers[1]?.sources.map((source) => [source.listing, source.rank]), [["a.txt", 2], ["b.txt", 1]]);
  });

  test("two titles with one arXiv id are one work", () => {
    const { index } = build({
      listings: [{ name: "a.txt", text: listing([TITLE, ABSTRACT], ["TinyServe, Second Version", ABSTRACT]) }],
      bibliography: [KNOWN, { ...KNOWN, title: "TinyServe, Second Version" }],
    });
    assert.deepEqual(index.papers.map((paper) => paper.sources.length), [2]);
  });

  test("a malformed listing is reported and the good entries are kept", () => {
    const { index, problems } = build({ listings: [{ name: "a.txt", text: listing(["No Abstract", "Here"], [TITLE, ABSTRACT]) }] });
    assert.deepEqual(index.papers.map((paper) => paper.title), [TITLE]);
    assert.deepEqual(problems.map((problem) => problem.line), [9, 11]);
  });

  test("a bibliography that is malformed is reported with the line of the entry", () => {
    const { index, problems } = build({ bibliography: [KNOWN, { ...KNOWN, title: "Other", arxivId: "not an id" }, KNOWN] });
    assert.equal(index.papers[0]?.arxivId, "2401.00001");
    assert.deepEqual(problems.map((problem) => [problem.file, problem.line]), [["bibliography.json", 11], ["bibliography.json", 20]]);
    assert.match(problems[0]?.message ?? "", /arxivId/);
    assert.match(build({ bibliography: "[\n{]" }).problems[0]?.message ?? "", /not valid JSON/);
  });

  test("importing a paper uses the same rules", () => {
    const { index } = build();
    const paper = index.papers[0];
    assert.ok(paper);
    const { names, topics, targets, claims, keySentence, why } = paper;
    assert.deepEqual(describePaper({ title: paper.title, abstract: paper.abstract }), { names, topics, targets, claims, keySentence, why });
  });
});

suite("corrections", () => {
  const correction = { paper: TITLE, reason: "The system is a scheduler.", topics: [{ id: "moe", phrase: "serving system" }] };

  test("they replace what they give, with their phrase, and nothing else", () => {
    const before = build().index.papers[0];
    const { index, problems, report } = build({ corrections: [correction] });
    assert.deepEqual(problems, []);
    assert.equal(report.corrections, 1);
    const after = index.papers[0];
    assert.deepEqual(after?.topics, ["moe"]);
    assert.equal(after.why.moe, "serving system");
    assert.deepEqual(after.targets, before?.targets);
    assert.deepEqual(after.claims, before?.claims);
  });

  test("one for a paper that is gone fails with the line of its entry", () => {
    const { problems } = build({ corrections: [correction, { ...correction, paper: "No Such Paper" }] });
    assert.deepEqual(problems.map((problem) => [problem.file, problem.line]), [["corrections.json", 12]]);
    assert.match(problems[0]?.message ?? "", /No Such Paper/);
  });

  const stale: readonly (readonly [string, object, RegExp])[] = [
    ["phrase", { topics: [{ id: "moe", phrase: "not there" }] }, /phrase "not there"/],
    ["evidence", { claims: [{ metric: "speedup", low: 2, high: 2, unit: "x", baseline: null, evidence: "2x faster" }] }, /evidence "2x faster"/],
    ["sentence", { keySentence: "We are not in the text." }, /key sentence/],
    ["name", { names: [{ text: "HugeServe", primary: true }] }, /name "HugeServe"/],
  ];
  for (const [what, part, message] of stale) {
    test(`one whose ${what} is no longer in the text fails and is not used`, () => {
      const { index, problems } = build({ corrections: [{ paper: TITLE, reason: "r", ...part }] });
      assert.equal(problems.length, 1);
      assert.equal(problems[0]?.line, 2);
      assert.match(problems[0].message, message);
      assert.deepEqual(index.papers[0], build().index.papers[0]);
    });
  }

  test("one that changes nothing fails", () => {
    const { names } = build().index.papers[0] ?? assert.fail();
    assert.match(build({ corrections: [{ paper: TITLE, reason: "r", names }] }).problems[0]?.message ?? "", /changes nothing/);
  });

  test("two for one paper and an unknown field fail", () => {
    assert.match(build({ corrections: [correction, correction] }).problems[0]?.message ?? "", /line 2/);
    assert.match(build({ corrections: [{ ...correction, topic: [] }] }).problems[0]?.message ?? "", /Entry 1/);
  });
});
