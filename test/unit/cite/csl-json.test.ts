import assert from "node:assert/strict";
import { toCslItem, toCslJson } from "../../../src/cite/csl-json";
import { makePaper } from "../make-paper";

const AWQ = makePaper({
  title: "AWQ: Activation-aware Weight Quantization",
  abstract: "We propose AWQ.",
  sources: [{ listing: "listing.txt", rank: 1, date: null }],
  names: [{ text: "AWQ", primary: true }],
  arxivId: "2306.00978",
  year: 2023,
  authors: ["Ji Lin", "van der Maaten, Laurens", "NVIDIA"],
});

suite("CSL-JSON", () => {
  test("a paper on arXiv has number, DOI and address", () => {
    assert.deepEqual(toCslItem(AWQ, "lin2023awq"), {
      id: "lin2023awq",
      type: "article",
      title: "AWQ: Activation-aware Weight Quantization",
      author: [{ family: "Lin", given: "Ji" }, { family: "van der Maaten", given: "Laurens" }, { literal: "NVIDIA" }],
      issued: { "date-parts": [[2023]] },
      publisher: "arXiv",
      number: "arXiv:2306.00978",
      DOI: "10.48550/arXiv.2306.00978",
      URL: "https://arxiv.org/abs/2306.00978",
    });
  });

  test("the text of a bundled paper, which a listing has of it, is no abstract; that of the user's own entry is", () => {
    const own = { ...AWQ, origins: ["own.bib"] };
    assert.equal(toCslItem(AWQ, "a").abstract, undefined);
    assert.equal(toCslItem({ ...own, sources: [{ listing: "own.bib", rank: 1, date: null }] }, "a").abstract, "We propose AWQ.");
    assert.equal(toCslItem(own, "a").abstract, undefined);
    assert.equal(toCslItem({ ...own, ownAbstract: "We, the users." }, "a").abstract, "We, the users.");
  });

  test("what is not known is left out", () => {
    assert.deepEqual(toCslItem(makePaper({ title: "A Title" }), "a"), { id: "a", type: "article", title: "A Title" });
  });

  test("the code stands in for a missing address", () => {
    assert.equal(toCslItem(makePaper({ codeUrl: "https://example.org/x" }), "a").URL, "https://example.org/x");
  });

  test("an incomplete list of authors says so", () => {
    assert.deepEqual(toCslItem(makePaper({ authors: ["Ji Lin"], authorsComplete: false }), "a").author, [{ family: "Lin", given: "Ji" }, { literal: "others" }]);
    assert.equal(toCslItem(makePaper({ authorsComplete: false }), "a").author, undefined);
  });

  test("a file has each paper once, in order, with unique ids", () => {
    const first = makePaper({ id: "1", title: "Same Word", year: 2020 });
    const second = makePaper({ id: "2", title: "Same Thing", year: 2020 });
    const items = JSON.parse(toCslJson([second, first, second])) as { id: string; title: string }[];
    assert.deepEqual(items.map(({ id, title }) => [id, title]), [["2020samea", "Same Thing"], ["2020same", "Same Word"]]);
    assert.equal(toCslJson([]), "[]\n");
  });
});
