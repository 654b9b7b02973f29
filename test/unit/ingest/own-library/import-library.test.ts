import assert from "node:assert/strict";
import { toBibtex } from "../../../../src/cite/bibtex";
import { decodeText } from "../../../../src/ingest/own-library/decode-text";
import { describePapers, draftPapers, importLibrary, knownDescriptions, readLibrary, UnknownFormat } from "../../../../src/ingest/own-library/import-library";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { paperSchema } from "../../../../src/papers/paper";
import { finish } from "../../../../src/papers/steps";

const ABSTRACT = "We present ZebraNet, a sparse FPGA accelerator for stripes. It is 3x faster than a GPU baseline. Code: https://github.com/zoo/zebra.";
const BIB = `@article{z1, title={ZebraNet: An FPGA Accelerator for Stripes}, author={Horse, Ann}, year=2024, note={Ask Ann}, abstract={${ABSTRACT}}}
@article{z2, title={Stripes Without a Name}}
`;

suite("own libraries", () => {
  test("become whole papers by the same rules, marked with their source", () => {
    const { papers, format, problems } = finish(importLibrary("zoo/refs.bib", BIB, "refs.bib"));
    assert.equal(format, "BibTeX");
    assert.deepEqual(problems, []);
    for (const paper of papers) paperSchema.parse(paper);
    const [zebra, nameless] = papers;
    assert.equal(zebra?.id, "zebranet");
    assert.deepEqual(zebra.names[0], { text: "ZebraNet", primary: true });
    assert.ok(zebra.targets.includes("fpga"));
    assert.ok(zebra.claims.some(({ metric, low }) => metric === "speedup" && low === 3));
    assert.equal(zebra.codeUrl, "https://github.com/zoo/zebra");
    assert.deepEqual([zebra.origins, zebra.citationKey, zebra.note], [["refs.bib"], "z1", "Ask Ann"]);
    assert.deepEqual(zebra.sources, [{ listing: "refs.bib", rank: 1, date: null }]);
    assert.equal(nameless?.id, "stripes-without-a-name");
  });

  test("a key used for two works is a problem, for one work twice is none", () => {
    const { problems } = finish(readLibrary("a.bib", TextWindow.of("@misc{k, title={A}}\n@misc{k, title={B}}\n@misc{k, title={A}}")));
    assert.deepEqual(problems.map(({ line, message }) => [line, message]), [[2, 'The key "k" is already used on line 1. Both entries are kept.']]);
  });

  test("an empty file and an unknown format are told apart", () => {
    assert.match(finish(readLibrary("a.bib", TextWindow.of("\uFEFF \n"))).problems[0]?.message ?? "", /empty/);
    assert.throws(() => finish(readLibrary("a.json", TextWindow.of("{}"))), UnknownFormat);
  });

  test("after a change only what changed is described again", () => {
    const before = finish(readLibrary("a.bib", TextWindow.of(BIB))).entries;
    const papers = finish(draftPapers(before, "a.bib", new Map()));
    assert.deepEqual(papers.map(({ described }) => described), [false, false]);
    let count = 0;
    finish(describePapers(before, papers, "a.bib", (done) => (count = done)));
    assert.equal(count, 2);
    const after = finish(readLibrary("a.bib", TextWindow.of(`@misc{new, title={New}}\n${BIB.replace("Ask Ann", "Asked")}`))).entries;
    const again = finish(draftPapers(after, "a.bib", finish(knownDescriptions(papers))));
    assert.deepEqual(again.map(({ described }) => described), [false, true, true]);
    assert.equal(again[1]?.paper.note, "Asked");
    assert.deepEqual(again[1].paper.claims, papers[0]?.paper.claims);
    const changed = finish(readLibrary("a.bib", TextWindow.of(BIB.replace("3x", "4x")))).entries;
    assert.deepEqual(finish(draftPapers(changed, "a.bib", finish(knownDescriptions(papers)))).map(({ described }) => described), [false, true]);
  });

  test("describing can stop anywhere; what was done stays, and ids do not change", () => {
    const { entries } = finish(readLibrary("a.bib", TextWindow.of(BIB)));
    const papers = finish(draftPapers(entries, "a.bib", new Map()));
    const ids = papers.map(({ paper }) => paper.id);
    let count = 0;
    const steps = describePapers(entries, papers, "a.bib", (done) => (count = done));
    while (count === 0) steps.next();
    steps.return();
    assert.deepEqual(papers.map(({ described }) => described), [true, false]);
    finish(describePapers(entries, papers, "a.bib"));
    assert.deepEqual(papers.map(({ described }) => described), [true, true]);
    assert.deepEqual(papers.map(({ paper }) => paper.id), ids);
  });

  test("what Paper Lens exports comes back as the same works", () => {
    const { papers } = finish(importLibrary("a.bib", BIB, "a.bib"));
    const back = finish(importLibrary("b.bib", toBibtex(papers), "b.bib")).papers;
    assert.deepEqual(back.map(({ id, title, citationKey }) => [id, title, citationKey]), papers.map(({ id, title, citationKey }) => [id, title, citationKey]));
  });
});

suite("text of a file", () => {
  const bytes = (text: string) => new TextEncoder().encode(text);

  test("is UTF-8 or, by its mark or its zeros, UTF-16; other bytes are replaced", () => {
    assert.equal(finish(decodeText(bytes("é".repeat(2_000_000)))), "é".repeat(2_000_000));
    assert.equal(finish(decodeText(Uint8Array.of(0xff, 0xfe, 0xe9, 0))), "é");
    assert.equal(finish(decodeText(Uint8Array.of(0x40, 0, 0xe9, 0))), "@é");
    assert.equal(finish(decodeText(Uint8Array.of(0, 0x40, 0, 0xe9))), "@é");
    assert.equal(finish(decodeText(Uint8Array.of(0, 0, 0x40))), "\0\0@");
    assert.equal(finish(decodeText(Uint8Array.of(0x61, 0xe9, 0x62))), "a\uFFFDb");
  });
});
