import assert from "node:assert/strict";
import fc from "fast-check";
import { toCslJson } from "../../../../src/cite/csl-json";
import { readCslJson } from "../../../../src/ingest/readers/json/read-csl-json";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";
import { makePaper } from "../../make-paper";

const read = (text: string) => finish(readCslJson(TextWindow.of(text)));

/** An item as Zotero exports it. */
const ITEM = {
  id: "http://zotero.org/users/1/items/ABCD",
  type: "article",
  title: "<i>AWQ</i>: Activation-aware Weight Quantization",
  abstract: "We propose AWQ.",
  note: "Citation Key: lin2023awq\ntex.eprint: 2306\nArXiv: 2306.00978\nCompare with GPTQ",
  number: "arXiv:2306.00978",
  DOI: "10.48550/arXiv.2306.00978",
  URL: "https://github.com/mit-han-lab/llm-awq",
  keyword: "quantization; LLM",
  "citation-key": "lin2023awq",
  author: [{ family: "Lin", given: "Ji" }, { family: "Maaten", given: "Laurens", "non-dropping-particle": "van der" }, { literal: "NVIDIA Corporation" }, { family: "King", given: "Martin", suffix: "Jr." }],
  issued: { "date-parts": [["2023", 6]] },
};

suite("CSL-JSON reader", () => {
  test("reads an item with all that is used of it", () => {
    const { entries, problems } = read(JSON.stringify([ITEM], null, 2));
    assert.deepEqual(problems, []);
    assert.deepEqual(entries, [
      {
        line: 2,
        title: "AWQ: Activation-aware Weight Quantization",
        abstract: "We propose AWQ.",
        authors: ["Ji Lin", "Laurens van der Maaten", "NVIDIA Corporation", "King, Jr., Martin"],
        authorsComplete: true,
        year: 2023,
        arxivId: "2306.00978",
        doi: "10.48550/arxiv.2306.00978",
        citationKey: "lin2023awq",
        publication: {
          issued: [2023, 6],
          literals: ["NVIDIA Corporation"],
          URL: "https://github.com/mit-han-lab/llm-awq",
          variables: { title: "<i>AWQ</i>: Activation-aware Weight Quantization", note: "tex.eprint: 2306" },
        },
        note: "Compare with GPTQ",
        annotation: "",
        keywords: ["quantization", "LLM"],
        urls: ["https://github.com/mit-han-lab/llm-awq"],
        described: {},
      },
    ]);
  });

  test("takes names that are mere text", () => {
    const { entries } = read(JSON.stringify([{ title: "T", author: "Ji Lin" }, { title: "U", author: ["Ji Lin", null, 5, "others"] }]));
    assert.deepEqual(entries.map(({ authors, authorsComplete }) => [authors, authorsComplete]), [[["Ji Lin"], true], [["Ji Lin"], false]]);
  });

  test("Zotero's own ids are no citation keys; others are", () => {
    const key = (id: unknown) => read(JSON.stringify([{ id, title: "T" }])).entries[0]?.citationKey;
    assert.deepEqual(["http://zotero.org/x", 12, "12", undefined, "lin2023"].map(key), [null, null, null, null, "lin2023"]);
  });

  test("dates in all forms", () => {
    const year = (issued: unknown) => read(JSON.stringify([{ title: "T", issued }])).entries[0]?.year;
    assert.deepEqual([{ "date-parts": [[2020]] }, { literal: "May 2021" }, { raw: "2019-01-02" }, "2018", {}, null, { "date-parts": "x" }].map(year), [2020, 2021, 2019, 2018, null, null, null]);
  });

  suite("a broken item costs no other", () => {
    const good = (title: string) => JSON.stringify({ id: title, title, author: [{ family: "A", given: "B" }] }, null, 2);
    const BROKEN: Readonly<Record<string, string>> = {
      "brace not closed": '{\n  "id": "bad",\n  "title": "T"\n',
      "list not closed": '{\n  "id": "bad",\n  "author": [{"family": "X"}\n}',
      "quote not closed": '{\n  "id": "bad,\n  "title": "T"\n}',
      "no comma between fields": '{\n  "id": "bad"\n  "title": "T"\n}',
      "no object": "12",
      "no title": '{\n  "id": "bad"\n}',
      "title that is no text": '{\n  "id": "bad", "title": {"x": 1}\n}',
      "bad escape": '{\n  "id": "bad", "title": "\\x"\n}',
    };
    for (const [what, text] of Object.entries(BROKEN)) {
      for (const indent of ["", "  "]) {
        test(`${what}${indent === "" ? "" : ", indented"}`, () => {
          const items = [good("One"), text, good("Two"), good("Three")].join(",\n");
          const { entries, problems } = read(`[\n${items.replace(/^/gmu, indent)}\n]`);
          assert.deepEqual(entries.map(({ title }) => title), ["One", "Two", "Three"]);
          assert.equal(problems.length, 1, JSON.stringify(problems));
          assert.equal(problems[0]?.line, good("One").split("\n").length + 2);
        });
      }
    }

    test("on one line", () => {
      const { entries, problems } = read('[{"id":"a","title":"A"},{"id":"bad","title":"B","author":[{"family":"X"},{"id":"c","title":"C"}]');
      assert.deepEqual(entries.map(({ title }) => title), ["A", "C"]);
      assert.equal(problems.length, 1);
    });
  });

  test("says when the list does not close, and keeps all", () => {
    const { entries, problems } = read('[{"title":"A"},\n{"title":"B"}\n');
    assert.equal(entries.length, 2);
    assert.match(problems[0]?.message ?? "", /does not close/);
  });

  test("reads on behind a list that closes early, and says so", () => {
    const joined = read('[{"title":"A"}]\n[{"title":"B"}]');
    const tooMany = read('[\n  {"title":"A"}],\n  {"title":"B"},\n  {"title":"C"}\n]');
    assert.deepEqual(joined.entries.map(({ title }) => title), ["A", "B"]);
    assert.deepEqual(tooMany.entries.map(({ title }) => title), ["A", "B", "C"]);
    for (const { problems } of [joined, tooMany]) assert.match(problems.map(({ message }) => message).join("\n"), /^The list closes before the end/);
  });

  test("a quote that swallows a comma costs its own item alone", () => {
    for (const broken of ['"', '{"title":"Open}', '"x": {"y":"']) {
      const { entries, problems } = read(`[\n  {"title":"A"},\n  ${broken},\n  {"title":"B"}\n]`);
      assert.deepEqual(entries.map(({ title }) => title), ["A", "B"]);
      assert.deepEqual(problems.map(({ line }) => line), [3]);
    }
  });

  test("what stands beside the list in an object is no item", () => {
    const { entries, problems } = read('{"version":1,"items":[{"title":"A"}],"count":1}');
    assert.deepEqual([entries.length, problems], [1, []]);
  });

  test("survives hostile and huge input in linear time", () => {
    const started = performance.now();
    const polluted = read('[{"__proto__":{"title":"P"},"title":"T","author":{"length":9}},{"__proto__":{"title":"P"}}]');
    assert.deepEqual(polluted.entries.map(({ title }) => title), ["T"]);
    assert.equal(({} as Record<string, unknown>).title, undefined);
    const long = "x ".repeat(5_000_000);
    assert.equal(read(JSON.stringify([{ title: "T", abstract: long }, { title: "U" }])).entries.length, 2);
    for (const part of ["[", "{", '[{"a":', '{"id":', '"', "[{},", '[{"id":"x",\n', "\\", ']},\n{"type":[']) read(`[${part.repeat(200_000)}`);
    assert.ok(performance.now() - started < 15_000);
  });

  test("never throws, and on valid JSON finds the items that JSON.parse finds", () => {
    fc.assert(fc.property(fc.string(), (text) => void read(`[${text}`)));
    fc.assert(
      fc.property(fc.array(fc.record({ title: fc.stringMatching(/^[a-z{}[\]",\\:]{1,9}$/u), x: fc.jsonValue() })), fc.constantFrom(0, 1, 2), (items, indent) => {
        assert.equal(read(JSON.stringify(items, null, indent)).entries.length, items.filter(({ title }) => title.trim() !== "").length);
      }),
    );
  });

  test("reads back what Paper Lens writes", () => {
    const text = fc.stringMatching(/^[A-Za-z0-9&%#_~éöłπ²:.,!?()+*/|"=-]{1,12}(?: [A-Za-z0-9&%#_~éöłπ²]{1,12}){0,5}$/u);
    const name = fc.stringMatching(/^[A-Z][a-zéöł]{1,8}$/u);
    const author = fc.tuple(name, name).map(([given, family]) => `${given} ${family}`);
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, abstract: text, authors: fc.array(author, { maxLength: 3 }), year: fc.option(fc.integer({ min: 1950, max: 2090 })), authorsComplete: fc.boolean() })), (partials) => {
        const papers = partials.map((partial, index) => makePaper({ ...partial, id: `p${index}`, origins: ["x"] }));
        const { entries, problems } = read(toCslJson(papers));
        assert.deepEqual(problems, []);
        assert.deepEqual(
          entries.map((entry) => [entry.title, entry.abstract, entry.authors, entry.year, entry.authors.length === 0 || entry.authorsComplete]),
          papers.map((paper) => [paper.title, paper.abstract, paper.authors, paper.year, paper.authors.length === 0 || paper.authorsComplete]),
        );
      }),
    );
  });
});
