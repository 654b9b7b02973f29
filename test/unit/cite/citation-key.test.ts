import assert from "node:assert/strict";
import fc from "fast-check";
import { baseKey, citationKeys, parseKeyTemplate } from "../../../src/cite/citation-key";
import { TemplateError } from "../../../src/cite/template";
import { makePaper } from "../make-paper";
import { costOfEightTimes } from "../processor-time";

const awq = makePaper({
  id: "awq",
  title: "AWQ: Activation-aware Weight Quantization",
  names: [{ text: "AWQ", primary: true }],
  authors: ["Ji Lin", "Jiaming Tang"],
  arxivId: "2306.00978",
  year: 2023,
});
const twin = { ...awq, id: "awq-2" };
const third = { ...awq, id: "awq-3" };

suite("Citation keys", () => {
  test("are made of first author, year and name", () => {
    assert.equal(baseKey(awq), "lin2023awq");
    assert.equal(baseKey(makePaper({ title: "On the Limits of Things", year: 2020 })), "2020limits");
    assert.equal(baseKey(makePaper({ id: "x-1", title: "论文", names: [] })), "x1");
  });

  test("are plain letters from names of any script", () => {
    const paper = makePaper({ id: "m3vit", title: "M³ViT", names: [{ text: "M³ViT", primary: true }], authors: ["Zoë Müller-Łuk"], year: 2022 });
    assert.match(baseKey(paper), /^[a-z0-9]+$/);
  });

  test("follow a template", () => {
    assert.equal(baseKey(awq, parseKeyTemplate("{authors}_{year}:{title}")), "lintang_2023:awqactivationaware");
    assert.equal(baseKey(awq, parseKeyTemplate("arXiv:{arxiv}")), "arXiv:2306.00978");
    assert.equal(baseKey({ ...awq, authors: [] }, parseKeyTemplate("{author}_{year}_{name}")), "2023_awq");
    assert.throws(() => parseKeyTemplate("{autor}{year}"), (error) => error instanceof TemplateError && error.message.includes("no placeholder {autor}; there are {author}"));
    assert.throws(() => parseKeyTemplate("{author} {year}"), /cannot hold " "/);
    assert.throws(() => parseKeyTemplate("paper"), /needs a placeholder/);
  });

  test("are the same whatever the order of the library, and no two are alike", () => {
    const library = [third, awq, twin, makePaper({ id: "lin", title: "x", names: [{ text: "AWQa", primary: true }], authors: ["Ji Lin"], year: 2023 })];
    const expected = { awq: "lin2023awq", "awq-2": "lin2023awqb", "awq-3": "lin2023awqc", lin: "lin2023awqa" };
    for (const papers of [library, [...library].reverse()]) {
      const keys = citationKeys(papers);
      assert.deepEqual(Object.fromEntries(papers.map((paper) => [paper.id, keys.of(paper)]).sort()), expected);
    }
  });

  test("keep the user's own, and give way to it", () => {
    const own = { ...twin, citationKey: "Lin2023AWQ" };
    const keys = citationKeys([awq, own]);
    assert.equal(keys.of(own), "Lin2023AWQ");
    assert.equal(keys.of(awq), "lin2023awqa");
    assert.equal(citationKeys([{ ...awq, citationKey: "smith, {2020}" }]).of(awq), "smith2020");
    for (const key of ["Agilent(2022)", "Ladyman;ea", "a[1]", "o'brien=x", "who@home"]) assert.equal(citationKeys([{ ...awq, citationKey: key }]).of(awq), key);
  });

  test("lead back to their papers and are found by their beginning", () => {
    const keys = citationKeys([awq, twin]);
    assert.equal(keys.paperOf("LIN2023awq"), "awq");
    assert.equal(keys.paperOf("nobody"), undefined);
    assert.deepEqual(keys.startingWith("Lin2023", 10).sort(), ["awq", "awq-2"]);
    assert.deepEqual(keys.startingWith("lin", 1).length, 1);
    const many = citationKeys(["c2", "b", "C1", "a", "c10", "d"].map((citationKey, index) => makePaper({ id: `p${index}`, citationKey })));
    const found = (beginning: string, limit = 9) => many.startingWith(beginning, limit).join(" ");
    assert.deepEqual([found("c"), found("C1"), found("c", 2), found(""), found("bb"), found("e")], ["p2 p4 p0", "p2 p4", "p2 p4", "p3 p1 p2 p4 p0 p5", "", ""]);
  });

  test("are unique, case aside, in any library", () => {
    const paper = fc.record({
      id: fc.stringMatching(/^[ab]{1,3}$/),
      title: fc.constantFrom("A", "B", "a", "Ba"),
      year: fc.constantFrom(null, 2020),
      citationKey: fc.option(fc.constantFrom("x", "X", "a", "2020a"), { nil: undefined }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(paper, { selector: ({ id }) => id, maxLength: 14 }), (partials) => {
        const papers = partials.map(({ citationKey, ...rest }) => makePaper({ ...rest, ...(citationKey === undefined ? {} : { citationKey }) }));
        const keys = citationKeys(papers);
        const all = papers.map((one) => keys.of(one));
        assert.equal(new Set(all.map((key) => key.toLowerCase())).size, papers.length);
        const reversed = citationKeys([...papers].reverse());
        assert.deepEqual(papers.map((one) => reversed.of(one)), all);
        for (const one of papers) assert.equal(keys.paperOf(keys.of(one)), one.id);
      }),
    );
  });

  test("are given to many papers of one key in time that grows with their number", () => {
    const times = costOfEightTimes(3_000, (length) => void citationKeys(Array.from({ length }, (_, index) => ({ ...awq, id: `p${index}` }))));
    assert.ok(times < 24, `${times.toFixed(0)} times as much for 8 times the papers`);
  });
});
