import assert from "node:assert/strict";
import fc from "fast-check";
import { readListing } from "../../../src/ingest/listing/read-listing";

const WORDS = "Sparse attention kernels reach high throughput on recent accelerators while keeping accuracy. ";
const abstractOf = (seed: string): string => `${seed} ${WORDS.repeat(4)}`.trim();

interface Paper {
  title: string;
  abstract: string;
}

const header = { spaced: ["new", "Get trending papers in your email inbox!", "Subscribe", "Daily Papers", "byAK and the research community", "Aug 13"], glued: ["Get trending papers in your email inbox once a day!"] };

function spaced(papers: readonly Paper[], top: readonly string[] = header.spaced): string {
  return [...top, ...papers.flatMap((paper) => [paper.title, paper.abstract])].join("\n\n");
}

function dense(papers: readonly Paper[]): string {
  const lines = papers.flatMap((paper) => [paper.title, paper.abstract]);
  return [...header.glued, `Subscribe${lines[0] ?? ""}`, ...lines.slice(1)].join("\n");
}

const word = fc.stringMatching(/^[A-Za-z0-9$^{}\\%-]{1,12}$/);
const title = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(" "));
const paper = fc.record({ title, abstract: word.map(abstractOf) }, { noNullPrototype: true });
const papers = fc.uniqueArray(paper, { minLength: 1, maxLength: 8, selector: (one) => one.title });

const PAIR: Paper[] = [
  { title: "AWQ: Activation-aware Weight Quantization", abstract: abstractOf("First.") },
  { title: "A Study of Caches", abstract: abstractOf("Second.") },
];

suite("reading a listing", () => {
  test("both layouts give the same entries, ranks and the date where there is one", () => {
    const first = readListing("a.txt", spaced(PAIR));
    const second = readListing("b.txt", dense(PAIR));
    assert.deepEqual(first.problems, []);
    assert.deepEqual(second.problems, []);
    assert.equal(first.date, "Aug 13");
    assert.equal(second.date, null);
    const bare = (entries: readonly { title: string; abstract: string; rank: number }[]) => entries.map((entry) => [entry.title, entry.abstract, entry.rank]);
    assert.deepEqual(bare(first.entries), PAIR.map((one, index) => [one.title, one.abstract, index + 1]));
    assert.deepEqual(bare(second.entries), bare(first.entries));
    assert.deepEqual(first.entries.map((entry) => entry.line), [13, 17]);
  });

  test("the header may lack the line with the page's name", () => {
    const top = header.spaced.filter((line) => line !== "Daily Papers");
    assert.equal(readListing("a.txt", spaced(PAIR, top)).entries.length, 2);
  });

  test("any papers come back as they were written, in either layout, with any line ending", () => {
    fc.assert(
      fc.property(papers, fc.constantFrom(spaced, dense), fc.constantFrom("\n", "\r\n"), (list, write, ending) => {
        const { entries, problems } = readListing("a.txt", write(list).replaceAll("\n", ending));
        assert.deepEqual(problems, []);
        assert.deepEqual(entries.map(({ title: name, abstract }) => ({ title: name, abstract })), list);
        assert.deepEqual(entries.map((entry) => entry.rank), list.map((_, index) => index + 1));
      }),
    );
  });

  test("text cut off anywhere keeps every entry before the cut and invents none", () => {
    fc.assert(
      fc.property(papers, fc.double({ min: 0, max: 1, noNaN: true }), (list, share) => {
        const whole = spaced(list);
        const cut = whole.slice(0, Math.floor(whole.length * share));
        const { entries } = readListing("a.txt", cut);
        const complete = list.filter((one) => cut.includes(`\n\n${one.title}\n\n${one.abstract}\n\n`));
        assert.ok(entries.length >= complete.length);
        assert.ok(entries.length <= list.length);
        for (const one of complete) assert.ok(entries.some((entry) => entry.title === one.title && entry.abstract === one.abstract));
      }),
    );
  });

  test("no text makes the reader throw, and every problem names the file and a line of it", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), (text) => {
        const { problems } = readListing("any.txt", text);
        const lines = text.split(/\r\n|\r|\n/).length;
        for (const problem of problems) {
          assert.equal(problem.file, "any.txt");
          assert.ok(problem.line >= 1 && problem.line <= lines);
        }
      }),
    );
  });

  test("a title without an abstract is a problem with its line; the others are kept", () => {
    const text = spaced([PAIR[0]!, { title: "Orphan Title", abstract: "Another Title" }, PAIR[1]!]);
    const { entries, problems } = readListing("a.txt", text);
    assert.deepEqual(entries.map((entry) => entry.title), ["AWQ: Activation-aware Weight Quantization", "A Study of Caches"]);
    assert.deepEqual(problems.map((problem) => problem.line), [17, 19]);
    assert.match(problems[0]!.message, /"Orphan Title" has no abstract/);
  });

  test("a long paragraph without a title is a problem, and so is an abstract that stops short", () => {
    const stray = abstractOf("Stray").repeat(2);
    const { entries, problems } = readListing("a.txt", `${spaced([PAIR[0]!])}\n\n${stray}\n\nLast Title\n\n${abstractOf("Cut").slice(0, 250)}`);
    assert.equal(entries.length, 2);
    assert.match(problems[0]!.message, /without a title/);
    assert.match(problems[1]!.message, /middle of a sentence/);
  });

  test("an unknown layout, an empty file and a page without papers are clear errors", () => {
    assert.match(readListing("a.txt", "# Papers\n\n1. A title").problems[0]!.message, /Unknown layout/);
    assert.match(readListing("a.txt", "").problems[0]!.message, /empty/);
    assert.match(readListing("a.txt", header.spaced.join("\n\n")).problems[0]!.message, /no papers/);
  });

  test("bytes that are not UTF-8 are reported on their line", () => {
    const text = spaced(PAIR).replace("First.", "First\uFFFD.");
    assert.deepEqual(readListing("a.txt", text).problems.map((problem) => problem.line), [15]);
  });
});
