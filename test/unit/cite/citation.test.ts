import assert from "node:assert/strict";
import { citationFor, plainCitation } from "../../../src/cite/citation";
import { asComment } from "../../../src/cite/comment";
import { planInsertion } from "../../../src/editor/citing/insertion";
import { makePaper } from "../make-paper";

const awq = makePaper({
  title: "AWQ: Activation-aware Weight Quantization",
  names: [{ text: "AWQ", primary: true }],
  authors: ["Ji Lin", "Jiaming Tang", "Song Han"],
  authorsComplete: true,
  arxivId: "2306.00978",
  year: 2023,
});

suite("Citation", () => {
  test("is one plain line of what is known", () => {
    assert.equal(plainCitation(awq), "AWQ (Lin et al., 2023), arXiv:2306.00978");
    const bare = makePaper({ title: "Efficient Deep Neural Networks", names: [], authors: [], year: null, arxivId: null });
    assert.equal(plainCitation(bare), "Efficient Deep Neural Networks");
  });

  test("takes the form the file calls for", () => {
    assert.equal(citationFor([awq], "python"), "# AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(citationFor([awq], "cpp"), "// AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(citationFor([awq], "systemverilog"), "// AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(citationFor([awq], "vhdl"), "-- AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(citationFor([awq], "latex"), "\\cite{lin2023awq}");
    assert.equal(citationFor([awq, awq], "markdown"), "[@lin2023awq; @lin2023awq]");
    assert.equal(citationFor([awq], "plaintext"), "AWQ (Lin et al., 2023), arXiv:2306.00978");
  });

  test("cannot end a block comment early", () => {
    assert.equal(asComment("a --> b", "html"), "<!-- a - - > b -->");
    assert.equal(asComment("a */ b", "css"), "/* a * / b */");
  });

  test("never turns code behind the cursor into a comment", () => {
    assert.deepEqual(planInsertion("  x = 1; y = 2", 8, "// c", true, "\n"), { column: 0, text: "  // c\n" });
    assert.deepEqual(planInsertion("x = 1", 5, "# c", true, "\n"), { column: 5, text: " # c" });
    assert.deepEqual(planInsertion("  ", 2, "# c", true, "\n"), { column: 2, text: "# c" });
    assert.deepEqual(planInsertion("see  for", 4, "\\cite{k}", false, "\n"), { column: 4, text: "\\cite{k}" });
  });
});
