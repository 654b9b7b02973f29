import assert from "node:assert/strict";
import fc from "fast-check";
import { FORMATS, formatOf } from "../../../../src/ingest/readers/formats";
import { readJsonLines } from "../../../../src/ingest/readers/json/read-json-lines";
import { readListingEntries } from "../../../../src/ingest/readers/read-listing-entries";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";

const read = (text: string) => finish(readJsonLines(TextWindow.of(text)));

suite("JSON lines reader", () => {
  test("reads papers of which only the title need be known", () => {
    const full = { title: "T", abstract: "A.", names: ["Foo", { text: "Bar", primary: false }], topics: ["moe"], arxivId: "arXiv:2306.00978v2", authors: ["Ji Lin"], doi: "https://doi.org/10.1/X", citationKey: "k", note: "n", keywords: ["w"], codeUrl: "https://github.com/a/b" };
    const { entries, problems } = read(`${JSON.stringify(full)}\r\n\r\n{"title":"U"}\n`);
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(({ line }) => line), [1, 3]);
    const [first, second] = entries;
    assert.deepEqual(first?.described, { names: [{ text: "Foo", primary: true }, { text: "Bar", primary: false }], topics: ["moe"] });
    assert.deepEqual([first.arxivId, first.year, first.doi, first.citationKey, first.note, first.urls, first.authorsComplete], ["2306.00978", 2023, null, "k", "n", ["https://github.com/a/b"], true]);
    assert.deepEqual(second?.described, {});
  });

  test("takes null for what is not known, years as text and the id in a DOI of arXiv", () => {
    const unknown = Object.fromEntries(["abstract", "names", "topics", "authors", "keywords", "note", "links", "year", "publication"].map((field) => [field, null]));
    const { entries, problems } = read([{ ...unknown, title: "T" }, { title: "U", year: "2020" }, { title: "V", doi: "https://doi.org/10.48550/arXiv.2306.00978" }].map((line) => JSON.stringify(line)).join("\n"));
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(({ abstract, authors, year, arxivId }) => [abstract, authors, year, arxivId]), [["", [], null, null], ["", [], 2020, null], ["", [], 2023, "2306.00978"]]);
  });

  test("a broken line costs no other", () => {
    const lines = ['{"title":"A"}', "{", '{"title":""}', '{"x":1}', "[1]", '{"title":"B","topics":["nonsense"]}', '{"title":"C","__proto__":{"year":1999}}', '{"title":"D","arxivId":"x"}'];
    const { entries, problems } = read(lines.join("\n"));
    assert.deepEqual(entries.map(({ title }) => title), ["A", "C", "D"]);
    assert.deepEqual(problems.map(({ line }) => line), [2, 3, 4, 5, 6, 8]);
    assert.match(problems[4]?.message ?? "", /"topics\.0" is not as expected/);
    assert.equal(entries[1]?.year, null);
    fc.assert(fc.property(fc.string(), (text) => void read(text)));
  });
});

suite("library formats", () => {
  test("are known by ending and beginning", () => {
    const name = (path: string, text = "") => formatOf(path, text)?.name;
    assert.equal(name("a/b.BIB"), "BibTeX");
    assert.equal(name("x.json", " \n[]"), "CSL-JSON");
    assert.equal(name("x.json", "{}"), undefined);
    assert.equal(name("x.xml", "<feed/>"), "arXiv Atom");
    assert.equal(name("x.jsonl"), "JSON lines");
    assert.equal(name("x.txt"), "listing");
    assert.equal(name("x.pdf"), undefined);
  });

  test("no reader throws on any text", () => {
    fc.assert(fc.property(fc.constantFrom(...FORMATS), fc.string({ unit: "binary" }), (format, text) => void finish(format.read(TextWindow.of(text)))));
  });

  test("a listing is read as in the corpus", () => {
    const { entries, problems } = finish(readListingEntries(TextWindow.of(`Daily Papers\nSubscribe\nZebraNet: Stripes\n${"It is 3x faster. ".repeat(20)}\nNo Abstract\n`)));
    assert.deepEqual(entries.map(({ title, line }) => [title, line]), [["ZebraNet: Stripes", 3]]);
    assert.deepEqual(problems.map(({ line }) => line), [5]);
  });
});
