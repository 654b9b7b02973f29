import assert from "node:assert/strict";
import { toBibtex } from "../../../src/cite/bibtex";
import { citationKey, citationKeys } from "../../../src/cite/citation-key";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";

const awq = makePaper({
  id: "awq",
  title: "AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration",
  names: [{ text: "AWQ", primary: true }],
  authors: ["Ji Lin", "Jiaming Tang"],
  authorsComplete: false,
  arxivId: "2306.00978",
  year: 2023,
});

suite("BibTeX", () => {
  test("writes what is known and ends an incomplete author list in others", () => {
    assertGolden("awq.bib", toBibtex([awq]));
  });

  test("escapes what LaTeX would read as commands and protects capitals", () => {
    const odd = makePaper({
      id: "odd",
      title: "100% of $5 & {braces} for μKernels_in C#",
      authors: ["José Núñez", "O'Neil, Anna"],
      authorsComplete: true,
      year: 2024,
    });
    assertGolden("special-characters.bib", toBibtex([odd]));
  });

  test("leaves out every field that is not known", () => {
    const bare = makePaper({ id: "bare", title: "Bare", authors: [], arxivId: null, year: null, codeUrl: null });
    assert.equal(toBibtex([bare]), "@misc{bare,\n  title = {Bare},\n}\n");
  });

  test("gives a paper the same key alone and among others, and no two papers one key", () => {
    const twin = makePaper({ ...awq, id: "awq-2" });
    const keys = citationKeys([awq, twin, makePaper({ ...awq, id: "awq-3" })]);
    assert.equal(citationKey(awq), "lin2023awq");
    assert.deepEqual([...keys.values()], ["lin2023awq", "lin2023awqa", "lin2023awqb"]);
  });

  test("makes keys of plain letters from names of any script", () => {
    const paper = makePaper({ id: "m3vit", title: "M³ViT", names: [{ text: "M³ViT", primary: true }], authors: ["Zoë Müller-Łuk"], year: 2022 });
    assert.match(citationKey(paper), /^[a-z0-9]+$/);
  });
});
