import assert from "node:assert/strict";
import { renderPage, type PageLinks } from "../../../src/editor/paper-page/html";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";

const links: PageLinks = {
  open: (paper) => `command:open?${paper.id}`,
  cite: (paper) => `command:cite?${paper.id}`,
  copyBibtex: (paper) => `command:bibtex?${paper.id}`,
};
const frame = { cspSource: "https://pages.example", styleUri: "https://pages.example/page.css" };

const paper = makePaper({
  id: "quick",
  title: "Quick: Fast <Kernels> & More",
  names: [{ text: "Quick", primary: true }, { text: "QuickBench", primary: false }],
  topics: ["kernels-compilers"],
  targets: ["gpu"],
  why: { gpu: "on an A100 GPU" },
  abstract: "Kernels are slow. We propose Quick, which is 2× faster. Code is free.",
  keySentence: "We propose Quick, which is 2× faster.",
  claims: [{ metric: "speedup", low: 2, high: 2, unit: "x", baseline: null, evidence: "2× faster" }],
  authors: ["Ann Lee"],
  authorsComplete: false,
  year: 2024,
  arxivId: "2401.00001",
  links: [{ url: "https://quick.example/code", kind: "code" }, { url: "javascript:alert(1)", kind: "other" }],
  sources: [{ listing: "one.txt", rank: 3, date: "Aug 13" }],
});

suite("Paper page", () => {
  test("shows all that is known, with the key sentence marked", () => {
    const related = [{ paper: makePaper({ id: "other", title: "Other" }), reasons: ["Both: GPU"] }];
    assertGolden("paper-page.html", renderPage({ paper, related }, links, frame));
  });

  test("shows text of a paper as text, whatever stands in it", () => {
    const evil = '"><script>alert(1)</script><a href="command:evil">';
    const page = renderPage(
      { paper: makePaper({ title: evil, abstract: evil, keySentence: evil, authors: [evil], names: [{ text: evil, primary: true }], why: { gpu: evil }, targets: ["gpu"] }), related: [] },
      links,
      frame,
    );
    assert.ok(!page.includes("<script"));
    assert.ok(!page.includes('href="command:evil'));
  });

  test("links only to web addresses", () => {
    const page = renderPage({ paper, related: [] }, links, frame);
    assert.ok(page.includes("https://quick.example/code"));
    assert.ok(!page.includes("javascript:"));
  });

  test("leaves out sections that would be empty", () => {
    const page = renderPage({ paper: makePaper({ abstract: "", keySentence: "", claims: [], topics: [], targets: [], sources: [] }), related: [] }, links, frame);
    assert.ok(!page.includes("<h2>"));
  });
});
