import assert from "node:assert/strict";
import { citationKeys } from "../../../src/cite/citation-key";
import { citationCandidates } from "../../../src/editor/citing/candidates";
import { readRequest } from "../../../src/editor/citing/export-request";
import { paperIds } from "../../../src/editor/citing/papers-of";
import { createSearcher } from "../../../src/search/searcher";
import { makePaper } from "../make-paper";

const awq = makePaper({ id: "awq", title: "AWQ: Activation-aware Weight Quantization", names: [{ text: "AWQ", primary: true }], authors: ["Ji Lin"], year: 2023 });
const flash = makePaper({ id: "flash", title: "FlashAttention: Fast Attention", names: [{ text: "FlashAttention", primary: true }], authors: ["Tri Dao"], year: 2022 });
const papers = [awq, flash];
const keys = citationKeys(papers);
const sources = { keys, searcher: createSearcher({ papers, concepts: [] }), paperOf: (id: string) => papers.find((paper) => paper.id === id), suggested: ["flash", "gone", "flash"] };
const offered = (typed: string, present: string[] = []) => citationCandidates({ kind: "latex", typed, replaces: typed.length, present }, sources).map(({ id }) => id);

suite("Candidates for a citation", () => {
  test("by the beginning of a key, by name, by words of the title and by author", () => {
    assert.equal(offered("lin2023")[0], "awq");
    assert.equal(offered("dao")[0], "flash");
    assert.equal(offered("awq")[0], "awq");
    assert.equal(offered("fast atten")[0], "flash");
    assert.equal(offered("dao2022x")[0], "flash");
    assert.deepEqual(offered("zzzz"), []);
  });

  test("before anything is typed, what is suggested", () => {
    assert.deepEqual(offered(""), ["flash"]);
  });

  test("not those that are cited already", () => {
    assert.ok(!offered("awq", ["Lin2023AWQ"]).includes("awq"));
  });

  test("marks of the query language are words like any other", () => {
    assert.deepEqual(offered("year:>=1900 -awq"), offered("year 1900 awq"));
  });
});

suite("What a citing command was called on", () => {
  test("an id, ids, a node, several nodes, a group", () => {
    const node = { kind: "paper", key: "x", paper: awq };
    const group = { kind: "group", key: "g", children: [node, { kind: "group", key: "h", children: [{ kind: "paper", key: "y", paper: flash }, node] }] };
    assert.deepEqual(paperIds("awq"), ["awq"]);
    assert.deepEqual(paperIds(["awq", "flash", "awq"]), ["awq", "flash"]);
    assert.deepEqual(paperIds(node), ["awq"]);
    assert.deepEqual(paperIds(group), ["awq", "flash"]);
    const other = { kind: "paper", key: "z", paper: flash };
    assert.deepEqual(paperIds(node, [other, node]), ["flash", "awq"]);
    assert.deepEqual(paperIds(node, [other]), ["awq"]);
    assert.deepEqual(paperIds({ kind: "state", entries: [{ paper: "awq" }] }), ["awq"]);
    assert.deepEqual(paperIds(undefined), []);
  });

  test("a request, with its mistakes named", () => {
    assert.deepEqual(readRequest({ papers: "starred", format: "bibtex", to: "clipboard" }), { papers: "starred", format: "bibtex", to: "clipboard" });
    assert.equal(readRequest({ kind: "paper", paper: awq }), undefined);
    assert.equal(readRequest("awq"), undefined);
    assert.throws(() => readRequest({ format: "ris" }), /Export Citations: format/);
  });
});
