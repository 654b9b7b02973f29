import assert from "node:assert/strict";
import fc from "fast-check";
import { parseTemplate, renderTemplate, TemplateError } from "../../../src/cite/template";

const NAMES = ["name", "authors", "year", "arxiv"] as const;
const FULL = { name: "AWQ", authors: "Lin et al.", year: "2023", arxiv: "2306.00978" };
const render = (text: string, values: Partial<typeof FULL> = {}) =>
  renderTemplate(parseTemplate(text, NAMES), { name: "", authors: "", year: "", arxiv: "", ...values });
const without = (...missing: (keyof typeof FULL)[]) => ({ ...FULL, ...Object.fromEntries(missing.map((name) => [name, ""])) });

suite("Template", () => {
  test("puts values in", () => {
    assert.equal(render("{name} ({authors}, {year}), arXiv:{arxiv}", FULL), "AWQ (Lin et al., 2023), arXiv:2306.00978");
    assert.equal(render("see {name}.", FULL), "see AWQ.");
  });

  test("drops what is missing with its punctuation", () => {
    const text = "{name} ({authors}, {year}), arXiv:{arxiv}";
    assert.equal(render(text, without("arxiv")), "AWQ (Lin et al., 2023)");
    assert.equal(render(text, without("authors")), "AWQ (2023), arXiv:2306.00978");
    assert.equal(render(text, without("year")), "AWQ (Lin et al.), arXiv:2306.00978");
    assert.equal(render(text, without("authors", "year")), "AWQ, arXiv:2306.00978");
    assert.equal(render(text, without("name", "authors", "year")), "arXiv:2306.00978");
    assert.equal(render(text), "");
    assert.equal(render("{name} <{arxiv}> [by {authors}].", without("arxiv")), "AWQ [by Lin et al.].");
    assert.equal(render("{name} by {authors}.", without("authors")), "AWQ.");
  });

  test("takes brackets that do not match, or hold no placeholder, as text", () => {
    assert.equal(render("{name} -> ({year}", FULL), "AWQ -> (2023");
    assert.equal(render("{name} (a paper), {year}", FULL), "AWQ (a paper), 2023");
    assert.equal(render("((((((((((((((((((((((((((((((((((((((((({name}", FULL), "(((((((((((((((((((((((((((((((((((((((((AWQ");
  });

  test("names what is wrong with it", () => {
    const wrong = (text: string, message: RegExp) => assert.throws(() => parseTemplate(text, NAMES), (error) => error instanceof TemplateError && message.test(error.message));
    wrong("{name}\u2028evil()", /one line/);
    wrong("{nam} {year}", /There is no placeholder \{nam\}; there are \{name\}, \{authors\}, \{year\}, \{arxiv\}\./);
    wrong("AWQ", /needs a placeholder/);
    wrong("{name}\n{year}", /one line/);
    wrong(`{name}${"x".repeat(400)}`, /at most 300 characters/);
  });

  test("never throws but for a reason, and never brings in what is not there", () => {
    const piece = fc.constantFrom("{name}", "{authors}", "{year}", "(", ")", "[", "]", "<", ">", ", ", "x", " ", "{", "}");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
        try {
          assert.equal(render(pieces.join("")), "");
        } catch (error) {
          assert.ok(error instanceof TemplateError);
        }
      }),
    );
  });
});
