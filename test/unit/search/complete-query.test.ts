import assert from "node:assert/strict";
import { completeQuery } from "../../../src/search/query/complete-query";
import { makePaper } from "../make-paper";

const library = {
  papers: [
    makePaper({ title: "One", topics: ["quantization"], targets: ["fpga"], year: 2023, authors: ["Song Han", "Ji Lin"] }),
    makePaper({ title: "Two", topics: ["quantization", "moe"], targets: ["gpu"], year: 2024, authors: ["Song Han"] }),
  ],
};
const labels = (text: string, cursor = text.length) => completeQuery(text, cursor, library).map(({ label }) => label);

suite("completions in a query", () => {
  test("names of filters from their first letters", () => {
    assert.deepEqual(labels("mamba to"), ["topic:"]);
    assert.deepEqual(labels("-ta"), ["target:"]);
    assert.deepEqual(labels(""), []);
    assert.deepEqual(labels("zzz"), []);
  });

  test("values after the colon, the commonest first, with how many papers", () => {
    assert.deepEqual(labels("topic:").slice(0, 2), ["quantization", "moe"]);
    assert.deepEqual(labels("topic:mi"), ["moe"]);
    assert.deepEqual(labels("author:h"), ["Song Han"]);
    assert.deepEqual(labels("year:"), ["2023", "2024"]);
    assert.match(completeQuery("topic:quant", 11, library)[0]?.detail ?? "", /Quantization, 2 papers/u);
  });

  test("a bundled listing says what it is called beside its file's name", () => {
    const papers = [makePaper({ sources: [{ listing: "003_4a35a77b6ae95c58.txt", rank: 1, date: null }] })];
    assert.deepEqual(completeQuery("listing:0", 9, { papers }).map(({ insert, detail }) => [insert, detail]), [["003_4a35a77b6ae95c58.txt", "Listing 003, 1 paper"]]);
  });

  test("the completion replaces what was typed and is quoted when it has a space", () => {
    const [completion] = completeQuery("awq author:so more", 13, library);
    assert.deepEqual([completion?.insert, completion?.start, completion?.end], ['"Song Han"', 11, 13]);
  });

  test("after a comma a further value", () => {
    assert.deepEqual(labels("target:gpu,fp"), ["fpga"]);
  });

  test("nothing inside a quoted phrase", () => {
    assert.deepEqual(labels('"to'), []);
  });
});
