import assert from "node:assert/strict";
import { escapeMarkdown, markdownReference, toMarkdown } from "../../../src/cite/markdown";
import { makePaper } from "../make-paper";

suite("Markdown references", () => {
  test("title with link, authors, year and code", () => {
    const paper = makePaper({
      title: "AWQ: Activation-aware Weight Quantization",
      arxivId: "2306.00978",
      year: 2023,
      authors: ["Ji Lin", "Jiaming Tang", "Song Han"],
      codeUrl: "https://github.com/mit-han-lab/llm-awq",
    });
    assert.equal(
      markdownReference(paper),
      "[AWQ: Activation-aware Weight Quantization](https://arxiv.org/abs/2306.00978), Lin et al., 2023, [code](https://github.com/mit-han-lab/llm-awq)",
    );
  });

  test("without an arXiv page the title leads to the code, without any to nothing", () => {
    assert.equal(markdownReference(makePaper({ title: "T", codeUrl: "https://example.org/x" })), "[T](https://example.org/x)");
    assert.equal(markdownReference(makePaper({ title: "T" })), "T");
  });

  test("nothing in a title is obeyed", () => {
    assert.equal(escapeMarkdown("[x](y) <b> *a* `c` $z$ a|b\n# no_t & \\"), "\\[x\\](y) \\<b\\> \\*a\\* \\`c\\` \\$z\\$ a\\|b # no\\_t \\& \\\\");
  });

  test("an address cannot end its link early", () => {
    assert.equal(markdownReference(makePaper({ title: "T", codeUrl: "https://e.org/a) [x](b" })), "[T](https://e.org/a%29%20[x]%28b)");
  });

  test("a list has each paper once, in order", () => {
    const [a, b] = [makePaper({ title: "A" }), makePaper({ title: "B" })];
    assert.equal(toMarkdown([b, a, b]), "- B\n- A\n");
    assert.equal(toMarkdown([]), "");
  });
});
