import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { CorpusFile } from "../../../src/ingest/build-index";
import { buildIndex } from "../../../src/ingest/build-index";
import { findLeftovers } from "../../../src/ingest/clean-text/leftovers";
import type { Paper } from "../../../src/papers/paper";
import { assertGolden } from "../golden";

const CORPUS = path.join(process.cwd(), "src", "corpus");
const read = (name: string): CorpusFile => ({ name, text: readFileSync(path.join(CORPUS, name), "utf8") });

/** A listing that comes later: a paper of a known name, one already listed in another spelling, one without a name. */
const filler = "It is measured on many models and many devices, and it holds up well in every one of the settings that were tried. ".repeat(3);
const LATER: CorpusFile = {
  name: "listings/zzz.txt",
  text: ["Subscribe", "AWQ: Another Work on Queues", `We present AWQ, a queue. ${filler}`, "M$^3$ViT: Mixture-of-Experts Vision Transformer for Efficient Multi-task Learning with Model-Accelerator Co-design", `We present it again. ${filler}`, "Real-Time Neural Light Field on Mobile Devices and Beyond", `We study light. ${filler}`].join("\n\n"),
};

suite("the bundled index", function () {
  this.timeout(180_000);
  const listings = readdirSync(path.join(CORPUS, "listings")).map((name) => read(`listings/${name}`));
  const corpus = { listings, bibliography: read("bibliography.json"), corrections: read("corrections.json") };
  let papers: readonly Paper[] = [];
  let problems: readonly unknown[] = [];

  suiteSetup(() => {
    const built = buildIndex(corpus);
    papers = built.index.papers;
    problems = built.problems;
  });

  const titled = (start: string): Paper[] => papers.filter((paper) => paper.title.startsWith(start));

  test("holds every entry of the listings once per work", () => {
    assert.deepEqual(problems, []);
    assert.equal(papers.reduce((sum, paper) => sum + paper.sources.length, 0), 488);
    assert.equal(papers.length, 395);
    assert.equal(papers.filter((paper) => paper.arxivId !== null).length, 393);
    assert.equal(new Set(papers.map((paper) => paper.id)).size, 395);
  });

  test("spellings of one title are one work, alike titles are not", () => {
    assert.deepEqual(titled("M³ViT").map((paper) => paper.sources.length > 1), [true]);
    assert.deepEqual(new Set(papers.filter((paper) => /^automat:/i.test(paper.title)).map((paper) => paper.names[0]?.text)), new Set(["AutoMat", "AutoMAT"]));
    assert.equal(papers.filter((paper) => paper.names.some((name) => name.text === "PCM" && name.primary)).length, 2);
    assert.match(titled("PUSA")[0]?.title ?? "", /with \$500 Training Cost/);
  });

  test("no title and no abstract has LaTeX or markup left", () => {
    assert.deepEqual(papers.flatMap((paper) => [...findLeftovers(paper.title), ...findLeftovers(paper.abstract)]), []);
  });

  test("reasons, evidence and key sentences are pieces of the text", () => {
    for (const paper of papers) {
      const whole = `${paper.title}\n${paper.abstract}`;
      for (const phrase of Object.values(paper.why)) assert.ok(whole.includes(phrase), `${paper.id}: ${phrase}`);
      for (const claim of paper.claims) assert.ok(paper.abstract.includes(claim.evidence), `${paper.id}: ${claim.evidence}`);
      assert.ok(paper.abstract.includes(paper.keySentence), paper.id);
    }
  });

  test("ids are the ones people have links to", () => {
    const ids = Object.fromEntries(papers.map((paper) => [paper.title, paper.id] as const).sort(([a], [b]) => (a < b ? -1 : 1)));
    assertGolden(path.join("..", "paper-ids.json"), `${JSON.stringify(ids, null, 2)}\n`);
  });

  test("a new listing changes no id", () => {
    const later = buildIndex({ ...corpus, listings: [LATER, ...listings] });
    const ids = new Map(later.index.papers.map((paper) => [paper.title, paper.id]));
    assert.equal(later.index.papers.length, 397);
    for (const paper of papers) assert.equal(ids.get(paper.title), paper.id);
    assert.equal(ids.get("AWQ: Another Work on Queues"), "awq-another-work-on-queues");
  });
});
