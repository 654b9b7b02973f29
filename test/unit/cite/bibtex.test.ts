import assert from "node:assert/strict";
import fc from "fast-check";
import { toBibtex } from "../../../src/cite/bibtex";
import { escapeLatex } from "../../../src/cite/latex-text";
import { finish } from "../../../src/papers/steps";
import { readBibtex } from "../../../src/ingest/readers/bibtex/read-bibtex";
import { TextWindow } from "../../../src/ingest/readers/text-window";
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

const odd = makePaper({
  id: "odd",
  title: "100% of $5 & {braces for μKernels_in C#: A <b> | Ω \\LaTeX ~ ^ ``quoted'' -- and R",
  authors: ["José Núñez", "O'Neil, Anna", "Barnes and Noble", "Laurens van der Maaten", "others"],
  authorsComplete: true,
  year: 2024,
  codeUrl: "https://example.org/a_b%20c?x={1}&y=\\#z",
  doi: "10.1000/a_b<c>",
});

suite("BibTeX", () => {
  test("writes what is known and ends an incomplete author list in others", () => {
    assertGolden("awq.bib", toBibtex([awq]));
  });

  test("escapes what LaTeX would read as commands and protects capitals", () => {
    assertGolden("special-characters.bib", toBibtex([odd]));
  });

  test("leaves out every field that is not known", () => {
    const bare = makePaper({ id: "bare", title: "Bare", authors: [], arxivId: null, year: null, codeUrl: null });
    assert.equal(toBibtex([bare]), "@misc{bare,\n  title = {Bare},\n}\n");
  });

  test("says where a paper stands", () => {
    const places = [{ file: "src/a_b@2/x{.py", line: 14 }, { file: "src/a_b@2/x{.py", line: 3 }, { file: "a.c", line: 1 }];
    assert.match(toBibtex([awq], undefined, () => places), /annote = \{a\.c:1; src\/a\\_b@2\/x\\textbraceleft\{\}\.py:3, 14\},/);
  });

  test("never unbalances the braces of a file", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        let depth = 0;
        for (const character of escapeLatex(text)) {
          if (character === "{") depth += 1;
          if (character === "}") depth -= 1;
          assert.ok(depth >= 0);
        }
        assert.equal(depth, 0);
      }),
    );
  });

  test("is read back as it was written, special characters included", () => {
    const [entry] = finish(readBibtex(TextWindow.of(toBibtex([odd])))).entries;
    assert.equal(entry?.title, "100% of $5 & {braces for μKernels_in C#: A <b> | Ω \\LaTeX ~ ^ ``quoted'' -- and R");
    assert.deepEqual(entry.authors, ["José Núñez", "Anna O'Neil", "Barnes and Noble", "Laurens van der Maaten", "others"]);
  });
});
