import assert from "node:assert/strict";
import fc from "fast-check";
import { renderCard, type CardLinks } from "../../../src/editor/hover/card";
import { escapeMarkdown } from "../../../src/editor/hover/escape-markdown";
import { renderTooltip } from "../../../src/editor/sidebar/tooltip";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";

const links: CardLinks = {
  open: (paper) => `command:open?${paper.id}`,
  cite: (paper) => `command:cite?${paper.id}`,
  search: (term) => `command:search?${encodeURIComponent(term)}`,
  mute: (key) => [{ label: "here", url: `command:mute?${key}` }],
};

const awq = makePaper({
  id: "awq",
  title: "AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration",
  names: [{ text: "AWQ", primary: true }],
  targets: ["gpu", "mobile-edge"],
  authors: ["Ji Lin", "Jiaming Tang", "Song Han"],
  authorsComplete: true,
  arxivId: "2306.00978",
  year: 2023,
  keySentence: "We propose AWQ.",
  claims: [{ metric: "speedup", low: 3, high: null, unit: "x", baseline: "the Huggingface FP16 implementation", evidence: "more than 3×" }],
});

suite("Card", () => {
  test("of a name shows its paper, who, hardware, headline result and links", () => {
    assertGolden("card-name.md", renderCard({ mention: { term: "AWQ", kind: "name", key: "name:awq", evidence: [{ what: "imports torch", where: "imports", weight: 2 }, { what: "short name", where: "spelling", weight: -1 }] }, papers: [awq] }, links));
  });

  test("of a concept explains it and leads from three papers to the rest", () => {
    const papers = [awq, makePaper({ id: "p2", title: "Second" }), makePaper({ id: "p3", title: "Third" }), makePaper({ id: "p4", title: "Fourth" }), makePaper({ id: "p5", title: "Fifth" })];
    const card = renderCard({ mention: { term: "Weight-only quantization", kind: "concept", key: "concept:weight-only", evidence: [] }, papers, gloss: "Weights in few bits, activations in full." }, links);
    assertGolden("card-concept.md", card);
    assert.ok(!card.includes("Fourth"));
  });

  test("tooltip of a paper", () => {
    assertGolden("tooltip.md", renderTooltip(awq));
  });

  test("text of a paper cannot start a link, markup, an icon or a line", () => {
    const evil = "[x](command:evil) <b>&nbsp; $(trash) ![i](http://e) `c`\n\n# h \u202e";
    const shown = escapeMarkdown(evil);
    assert.ok(!/(?<!\\)[[\]<>`$!&]/.test(shown), shown);
    assert.ok(!/[\n\u202e]/.test(shown));
  });

  test("escaping loses no visible character", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const visible = text.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\s]/gu, "");
        const back = escapeMarkdown(text).replace(/\\([\\`*_{}[\]()#+\-.!|<>~$:&@])/g, "$1").replace(/\s/gu, "");
        assert.equal(back, visible);
      }),
    );
  });
});
