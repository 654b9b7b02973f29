import assert from "node:assert/strict";
import { PageHistory } from "../../../src/editor/paper-page/page-history";
import { paperView } from "../../../src/editor/paper-page/paper-view";
import { renderShell } from "../../../src/editor/webview/shell";
import { toPaperPage } from "../../../src/pages/schemas";
import type { Mention } from "../../../src/recognize/mention";
import { makePaper } from "../make-paper";

const paper = makePaper({
  id: "quick",
  title: "Quick: Fast Kernels",
  names: [{ text: "Quick", primary: true }, { text: "QuickBench", primary: false }],
  topics: ["kernels-compilers"],
  targets: ["gpu"],
  why: { gpu: "on an A100 GPU" },
  abstract: "We propose Quick. It is 2x faster than A, 2x faster than B and beats AWQ.",
  keySentence: "We propose Quick.",
  claims: [
    { metric: "speedup", low: 2, high: 2, unit: "x", baseline: "A", evidence: "2x faster" },
    { metric: "speedup", low: null, high: 2, unit: "x", baseline: "B", evidence: "2x faster" },
    { metric: "memory", low: 3, high: null, unit: "x", baseline: null, evidence: "not there" },
  ],
  authors: ["Ann Lee"],
  authorsComplete: false,
  year: 2024,
  arxivId: "2401.00001",
  codeUrl: "https://quick.example/code",
  links: [
    { url: "https://quick.example/code", kind: "code" },
    { url: "javascript:alert(1)", kind: "other" },
    { url: "https://demo.example/x", kind: "other" },
    { url: "https://", kind: "other" },
  ],
  sources: [{ listing: "one.txt", rank: 3, date: "Aug 13" }],
});

function mention(text: string, kind: Mention["kind"], papers: readonly string[]): Mention {
  const start = paper.abstract.indexOf(text);
  return { start, end: start + text.length, text, term: text, kind, key: `${kind}:${text}`, papers, score: 1, evidence: [] };
}

suite("Paper view", () => {
  const mentions = [mention("Quick", "name", ["quick"]), mention("AWQ", "name", ["awq", "other"]), mention("faster", "concept", ["quick"])];
  const view = paperView(paper, mentions, [{ paper: makePaper({ id: "other", title: "Other" }), reasons: ["Both: GPU", "Similar abstract"] }]);

  test("is a message the page accepts", () => {
    const kept = { starred: false, state: null, note: "" };
    const history = { ids: ["quick"], index: 0 };
    assert.ok(toPaperPage.safeParse({ type: "paper", view, kept, history, result: null }).success);
  });

  test("gives the same evidence for two results two places, and none for evidence that is not there", () => {
    const places = view.results.map(({ start, end }) => [start, paper.abstract.slice(Math.max(start, 0), end)]);
    assert.deepEqual(places, [[24, "2x faster"], [42, "2x faster"], [-1, paper.abstract.slice(0, -1)]]);
    assert.deepEqual(view.results.map(({ figure }) => figure), ["2×", "up to 2×", "over 3×"]);
  });

  test("links other papers and concepts in the abstract, not the paper's own name", () => {
    assert.deepEqual(
      view.terms.map(({ kind, label, target }) => [kind, label, target]),
      [["name", "AWQ", "awq"], ["concept", "faster", "faster"]],
    );
  });

  test("links each web address once and nothing else", () => {
    assert.deepEqual(
      view.links.map(({ url, label }) => [label, url]),
      [["arXiv", "https://arxiv.org/abs/2401.00001"], ["Code", "https://quick.example/code"], ["demo.example", "https://demo.example/x"]],
    );
  });

  test("says what is incomplete, what justified a tag and where the paper was listed", () => {
    assert.equal(view.authors, "Ann Lee and others");
    assert.deepEqual(view.names, ["QuickBench"]);
    assert.deepEqual(view.tags[1], { label: "GPU", why: "on an A100 GPU", query: "target:gpu" });
    assert.deepEqual(view.sources, ["one.txt of Aug 13, place 3"]);
    assert.deepEqual(view.related, [{ id: "other", title: "Other", reasons: "Both: GPU; Similar abstract" }]);
  });

  test("holds nothing that is not known", () => {
    const empty = paperView(makePaper(), [], []);
    assert.deepEqual([empty.authors, empty.year, empty.links, empty.results, empty.tags, empty.sources], ["", null, [], [], [], []]);
  });
});

suite("Page history", () => {
  test("opening a paper forgets those that lay ahead", () => {
    const history = new PageHistory();
    ["a", "b", "c"].forEach((id) => history.open(id));
    assert.ok(history.move(-1) && history.move(-1));
    assert.ok(!history.move(-1));
    history.open("d");
    assert.deepEqual(history.state, { ids: ["a", "d"], index: 1 });
    assert.deepEqual([history.canGoBack, history.canGoForward], [true, false]);
  });

  test("opening the paper that is shown changes nothing", () => {
    const history = new PageHistory({ ids: ["a", "b"], index: 0 });
    history.open("a");
    assert.deepEqual(history.state, { ids: ["a", "b"], index: 0 });
  });

  test("a stored state that is out of range or too long is made to fit", () => {
    assert.equal(new PageHistory({ ids: ["a"], index: 7 }).current, "a");
    assert.equal(new PageHistory({ ids: [], index: 3 }).current, undefined);
    const long = new PageHistory({ ids: Array.from({ length: 80 }, (_, index) => `p${index}`), index: 79 });
    assert.equal(long.current, "p79");
    assert.equal(long.state.ids.length, 50);
  });
});

suite("Page shell", () => {
  const data = JSON.stringify({ title: "</script><script>alert(1)</script> <!-- <script>" });
  const shell = renderShell({ title: 'A <b> "title"', nonce: "abc", styles: "p { margin: 0; }", script: "start();", data });

  test("lets only its own style sheet and the one script with the nonce hold, and nothing be fetched", () => {
    assert.ok(shell.includes("default-src 'none'; style-src 'nonce-abc'; script-src 'nonce-abc';"));
    assert.deepEqual(shell.match(/<script[^>]*>/g), ['<script id="data" type="application/json">', '<script nonce="abc">']);
    assert.doesNotMatch(shell, /(?:src|href)=/);
  });

  test("holds its data as it was, whatever papers say", () => {
    const [, held = ""] = /type="application\/json">(.*?)<\/script>/s.exec(shell) ?? [];
    assert.deepEqual(JSON.parse(held), JSON.parse(data));
  });

  test("shows its title as text", () => {
    assert.ok(shell.includes("<title>A &lt;b&gt; &quot;title&quot;</title>"));
  });
});
