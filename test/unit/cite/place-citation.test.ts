import assert from "node:assert/strict";
import type { CitationStyle } from "../../../src/cite/citation";
import { citationKeys } from "../../../src/cite/citation-key";
import { placeCitation } from "../../../src/cite/place-citation";
import { withinAt } from "../../../src/editor/citing/within";
import { makePaper } from "../make-paper";

const a = makePaper({ id: "a", title: "Alpha", citationKey: "k1" });
const b = makePaper({ id: "b", title: "Beta", citationKey: "k2" });
const style: CitationStyle = { keys: citationKeys([a, b]) };

/** The text after citing both papers at the | in it. */
function cited(marked: string, language: string, papers = [a, b]): string {
  const offset = marked.indexOf("|");
  const text = marked.replace("|", "");
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  const end = text.indexOf("\n", offset);
  const line = text.slice(start, end < 0 ? text.length : end);
  const place = { language, line, column: offset - start, linesBefore: text.slice(0, start), within: withinAt(text, offset, language), eol: "\n" };
  const { column, text: inserted } = placeCitation(papers, place, style);
  return text.slice(0, start + column) + inserted + text.slice(start + column);
}

suite("Placing a citation", () => {
  test("ends a line of code or takes the line above it, and swallows no code", () => {
    assert.equal(cited("x = 1|\n", "python", [a]), "x = 1 # Alpha\n");
    assert.equal(cited("x = 1\n  |\n", "python", [a]), "x = 1\n  # Alpha\n");
    assert.equal(cited("  int a = 1;| int b = 2;\n", "cpp", [a]), "  // Alpha\n  int a = 1; int b = 2;\n");
    assert.equal(cited("f('a|b')\n", "javascript", [a]), "// Alpha\nf('ab')\n");
  });

  test("stands above code that a comment cannot end", () => {
    assert.equal(cited("set part xcu280|\n", "tcl", [a]), "# Alpha\nset part xcu280\n");
    assert.equal(cited("\tRUN make|\n", "dockerfile", [a]), "\t# Alpha\n\tRUN make\n");
    assert.equal(cited("|\n", "tcl", [a]), "# Alpha\n");
    assert.equal(cited("#define F(x) \\|\n  g(x)\n", "c", [a]), "// Alpha\n#define F(x) \\\n  g(x)\n");
  });

  test("does not draw the next line into a comment", () => {
    assert.equal(cited("|\nint a;\n", "c", [makePaper({ id: "x", title: "Escape \\" })]), "// Escape\nint a;\n");
  });

  test("leaves a docstring valid Python", () => {
    assert.equal(cited('"""Sum. |"""\n', "python", [makePaper({ id: "x", title: 'Learning to "see"' })]), '"""Sum. Learning to "see" """\n');
    assert.equal(cited('"""Sum. |\n"""\n', "python", [makePaper({ id: "x", title: "\\N and \\u" })]), '"""Sum. \\\\N and \\\\u\n"""\n');
  });

  test("is plain text in a comment", () => {
    assert.equal(cited("x = 1  # see |\n", "python", [a]), "x = 1  # see Alpha\n");
    assert.equal(cited("# see|", "python", [a]), "# see Alpha");
    assert.equal(cited("#|\n", "python", [a]), "# Alpha\n");
    assert.equal(cited("/*\n * see |\n */\n", "cpp", [a]), "/*\n * see Alpha\n */\n");
    assert.equal(cited("// see | for it\n", "cpp", [a]), "// see Alpha for it\n");
    assert.equal(cited("-- see |\n", "vhdl", [a]), "-- see Alpha\n");
  });

  test("is no plain text beside a comment", () => {
    assert.equal(cited("|# see\n", "python", [a]), "# Alpha\n# see\n");
    assert.equal(cited("# one\n|# two\n", "python", [a]), "# one\n# Alpha\n# two\n");
    assert.equal(cited("/* one */|\n", "cpp", [a]), "/* one */ // Alpha\n");
    assert.equal(cited('s = "# no"|\n', "python", [a]), 's = "# no" # Alpha\n');
  });

  test("is a plain line in a docstring", () => {
    assert.equal(cited('def f():\n    """Sum.\n\n|\n    """\n', "python", [a]), 'def f():\n    """Sum.\n\n    Alpha\n    """\n');
    assert.equal(cited('def f():\n    """Sum. |\n    """\n', "python", [a]), 'def f():\n    """Sum. Alpha\n    """\n');
    assert.equal(cited('"""|"""\n', "python", [a]), '"""Alpha"""\n');
    assert.equal(cited('"""Sum."""|\n', "python", [a]), '"""Sum.""" # Alpha\n');
  });

  test("joins the keys of a group in LaTeX", () => {
    assert.equal(cited("\\cite{x,|}", "latex"), "\\cite{x,k1,k2}");
    assert.equal(cited("\\cite{x|}", "latex"), "\\cite{x,k1,k2}");
    assert.equal(cited("\\cite{|}", "latex"), "\\cite{k1,k2}");
    assert.equal(cited("\\cite{|x}", "latex"), "\\cite{k1,k2,x}");
    assert.equal(cited("\\cite{x,|y}", "latex"), "\\cite{x,k1,k2,y}");
    assert.equal(cited("\\citep[see][p.~3]{xy|z, w}", "latex"), "\\citep[see][p.~3]{xyz,k1,k2, w}");
    assert.equal(cited("\\autocites{a}{x,\n  |\n}", "latex"), "\\autocites{a}{x,\n  k1,k2\n}");
    assert.equal(cited("\\cite{k1|}", "latex"), "\\cite{k1,k2}");
    assert.equal(cited("\\cite{k2, k1|}", "latex"), "\\cite{k2, k1}");
    assert.equal(cited("\\emph{x|}", "latex"), "\\emph{x\\cite{k1,k2}}");
    assert.equal(cited("\\cite{x} |", "latex"), "\\cite{x} \\cite{k1,k2}");
    assert.equal(cited("\\citestyle{x|}", "latex"), "\\citestyle{x\\cite{k1,k2}}");
  });

  test("joins the keys of a group in Markdown", () => {
    assert.equal(cited("[@x; |]", "markdown"), "[@x; @k1; @k2]");
    assert.equal(cited("[@x;|]", "markdown"), "[@x; @k1; @k2]");
    assert.equal(cited("[see @x, p. 3|]", "markdown"), "[see @x, p. 3; @k1; @k2]");
    assert.equal(cited("[|@x]", "markdown"), "[@k1; @k2; @x]");
    assert.equal(cited("[@|]", "markdown"), "[@k1; @k2]");
    assert.equal(cited("as @|", "markdown"), "as @k1; @k2");
    assert.equal(cited("[@k1; @k2|]", "markdown"), "[@k1; @k2]");
    assert.equal(cited("[text|](url)", "markdown"), "[text[@k1; @k2]](url)");
    assert.equal(cited("[@x|](url)", "markdown"), "[@x[@k1; @k2]](url)");
    assert.equal(cited("[@x] and |", "markdown"), "[@x] and [@k1; @k2]");
    assert.equal(cited("me@x.org |", "markdown"), "me@x.org [@k1; @k2]");
    assert.equal(cited("\\cite{x|}", "quarto"), "\\cite{x,k1,k2}");
  });
});
