import assert from "node:assert/strict";
import { Bibliography, writeBibliography } from "../../../src/cite/bibliography";
import { citationKeys } from "../../../src/cite/citation-key";
import { CitationFinder, isBibliography } from "../../../src/cite/find-citations";
import { placeList } from "../../../src/cite/places";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";
import { costOfEightTimes } from "../processor-time";

const awq = makePaper({ id: "awq", title: "AWQ: A & B", names: [{ text: "AWQ", primary: true }], authors: ["Ji Lin"], authorsComplete: false, year: 2023, arxivId: "2306.00978" });
const old = makePaper({ id: "old", title: "Old", citationKey: "old:one", arxivId: "cs/0112017" });
const papers = [awq, old];
const keys = citationKeys(papers);
const finder = new CitationFinder(papers, keys);
const found = (text: string, language: string) => finder.find(text, language).map(({ start, paper }) => `${start} ${paper}`);

suite("Citations in files", () => {
  test("by key in LaTeX", () => {
    assert.deepEqual(found("\\cite{lin2023awq, nobody,OLD:one} \\citep[see][p.~3]{old:one}", "latex"), ["0 awq", "0 old", "34 old"]);
    assert.deepEqual(found("\\emph{lin2023awq} lin2023awq", "latex"), []);
  });

  test("by key in Markdown", () => {
    assert.deepEqual(found("[@lin2023awq; see @old:one, p. 3] me@lin2023awq `@old:one`", "markdown"), ["0 awq", "17 old"]);
    assert.deepEqual(found("\\cite{old:one}", "quarto"), ["0 old"]);
    assert.deepEqual(found("@lin2023awq", "cpp"), []);
  });

  test("by arXiv number everywhere", () => {
    assert.deepEqual(found("# arXiv:2306.00978v2, https://arxiv.org/abs/cs/0112017", "python"), ["2 awq", "30 old"]);
    assert.deepEqual(found("x = 2306.00978; arXiv:2306.009781", "python"), []);
  });

  test("take linear time on hostile text", () => {
    for (const [head, piece] of [["", "\\cite"], ["", "\\cite["], ["", "\\cite{"], ["", "@"], ["", "@{"], ["", "arxiv:"], ["\\cite", "[]"]] as const) {
      for (const language of ["markdown", "latex"]) {
        const times = costOfEightTimes(10_000, (length) => void found(head + piece.repeat(length / piece.length), language));
        assert.ok(times < 24, `${piece} in ${language}: ${times.toFixed(0)} times as much for 8 times the text`);
      }
    }
  });

  test("are not looked for in a bibliography", () => {
    assert.ok(isBibliography("bibtex"));
    assert.ok(!isBibliography("latex"));
  });
});

suite("Bibliography", () => {
  const bibliography = new Bibliography();
  bibliography.add("old", { file: "b.c", line: 4 });
  bibliography.add("awq", { file: "src/a_1.py", line: 12 });
  bibliography.add("awq", { file: "src/a_1.py", line: 3 });
  bibliography.add("awq", { file: "src/a_1.py", line: 3 });
  bibliography.add("awq", { file: "b.c", line: 1 });
  bibliography.add("gone", { file: "b.c", line: 1 });
  const listed = bibliography.papers((id) => papers.find((paper) => paper.id === id), keys);

  test("has each paper once, by key", () => {
    assert.deepEqual(listed.map((paper) => keys.of(paper)), ["lin2023awq", "old:one"]);
  });

  test("is written in three forms with the places", () => {
    for (const [format, file] of [["bibtex", "bibliography.bib"], ["csl-json", "bibliography.json"], ["markdown", "bibliography.md"]] as const) {
      assertGolden(file, writeBibliography(listed, format, keys, (paper) => bibliography.placesOf(paper, "lines")));
    }
  });

  test("gives files alone, or nothing, when that is asked for", () => {
    assert.equal(placeList(bibliography.placesOf(awq, "files")), "b.c; src/a_1.py");
    assert.equal(placeList(bibliography.placesOf(awq, "none")), "");
    assert.equal(placeList(Array.from({ length: 25 }, (_, index) => ({ file: "a", line: index + 1 }))).endsWith("19, 20 and 5 more"), true);
  });
});
