import assert from "node:assert/strict";
import fc from "fast-check";
import { citationContext } from "../../../src/cite/citation-context";
import { extendCitation } from "../../../src/cite/extend-citation";
import { costOfEightTimes } from "../processor-time";

const at = (before: string, language: string, inComment = true) => citationContext(before, language, () => inComment);

suite("Citation context", () => {
  test("in LaTeX, behind every command that cites", () => {
    for (const command of ["cite", "citep", "citet*", "Citet", "autocite", "parencite", "textcite", "footcite", "nocite", "fullcite", "citeauthor"]) {
      assert.deepEqual(at(`text \\${command}{aw`, "latex"), { kind: "latex", typed: "aw", replaces: 2, present: [] });
    }
    assert.deepEqual(at("\\citep[see][p.~3]{x, y,lin aw", "latex"), { kind: "latex", typed: "lin aw", replaces: 6, present: ["x", "y"] });
    assert.deepEqual(at("\\autocites(a)(b)[1]{x}[2]{aw", "latex"), { kind: "latex", typed: "aw", replaces: 2, present: [] });
    assert.deepEqual(at("\\cite{x,\n  aw", "latex"), { kind: "latex", typed: "aw", replaces: 2, present: ["x"] });
    assert.deepEqual(at("\\cite{", "latex"), { kind: "latex", typed: "", replaces: 0, present: [] });
  });

  test("in Markdown, behind an @ that is no address", () => {
    assert.deepEqual(at("see [@x; @aw", "markdown"), { kind: "pandoc", typed: "aw", replaces: 2, present: ["x"] });
    assert.deepEqual(at("[-@", "quarto"), { kind: "pandoc", typed: "", replaces: 0, present: [] });
    assert.deepEqual(at("as @lin2023:aw", "markdown"), { kind: "pandoc", typed: "lin2023:aw", replaces: 10, present: [] });
    assert.deepEqual(at("[@{x y", "markdown"), undefined);
    assert.deepEqual(at("[@{xy", "markdown"), { kind: "pandoc", typed: "xy", replaces: 3, present: [] });
    assert.deepEqual(at("\\cite{aw", "markdown")?.kind, "latex");
  });

  test("behind @cite in a comment", () => {
    assert.deepEqual(at("x = 1  # @cite awq lin", "python"), { kind: "comment", typed: "awq lin", replaces: 13, present: [] });
    assert.deepEqual(at("// @cite ", "cpp"), { kind: "comment", typed: "", replaces: 6, present: [] });
    assert.equal(at("x @cite awq", "python", false), undefined);
    assert.equal(at("// @cite this long sentence is nothing to search for", "cpp"), undefined);
    assert.equal(at("// @cited x", "cpp"), undefined);
  });

  test("nowhere else", () => {
    for (const [before, language] of [
      ["\\emph{aw", "latex"],
      ["\\cite{aw} x", "latex"],
      ["\\citestyle{aw", "latex"],
      ["\\cite[aw", "latex"],
      ["me@aw", "markdown"],
      ["npm i a/@aw", "markdown"],
      ["@aw", "latex"],
      ["@misc{aw", "bibtex"],
      ["\\cite{aw", "cpp"],
      ["@param aw", "java"],
      ["", "markdown"],
    ] as const) {
      assert.equal(at(before, language), undefined, `${language}: ${before}`);
    }
  });

  test("asks whether it is a comment only where the text looks like a citation", () => {
    const asked = () => assert.fail("asked");
    assert.equal(citationContext("int main() { return x", "cpp", asked), undefined);
    assert.equal(citationContext("@Override x ", "java", asked), undefined);
  });

  test("takes linear time on hostile text", () => {
    for (const [head, piece, tail] of [["", "\\cite{a}", ""], ["", "\\cite[", ""], ["", "\\cite", "{"], ["", "@", ""], ["", "[@a; ", ""], ["", " ", "{"], ["\\cite", "[]", "x{"]] as const) {
      for (const language of ["latex", "markdown", "cpp"]) {
        const times = costOfEightTimes(3_000, (length) => {
          const text = head + piece.repeat(length / piece.length) + tail;
          at(text, language);
          extendCitation(text, text, ["k"], language);
        });
        assert.ok(times < 24, `${piece} in ${language}: ${times.toFixed(0)} times as much for 8 times the text`);
      }
    }
  });

  test("replaces only what is typed on the line", () => {
    const piece = fc.constantFrom("\\cite", "{", "}", "[", "]", "@", "a", ",", ";", " ", "\n", "@cite ", "# ");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), fc.constantFrom("latex", "markdown", "python"), (pieces, language) => {
        const before = pieces.join("");
        const context = at(before, language);
        const line = before.slice(before.lastIndexOf("\n") + 1);
        if (context !== undefined) assert.ok(context.replaces <= line.length && context.replaces >= 0);
        const extension = extendCitation(before, "", ["k"], language);
        if (extension !== undefined) assert.equal(extension.offset, 0);
      }),
    );
  });
});
