import assert from "node:assert/strict";
import { RESULT_BUDGET } from "../../../src/agent/budget";
import { ToolProblem, type AgentContext, type Source } from "../../../src/agent/context";
import { findLiterature, LONGEST_SOURCE } from "../../../src/agent/find-literature";
import { getPaper } from "../../../src/agent/get-paper";
import { paperResources } from "../../../src/agent/paper-resources";
import { searchPapers } from "../../../src/agent/search-papers";
import type { AgentTool } from "../../../src/agent/tool";
import type { Paper } from "../../../src/papers/paper";
import { Library } from "../../../src/papers/library";
import { buildLexicon } from "../../../src/recognize/lexicon";
import { createSearcher } from "../../../src/search/searcher";
import { AWQ, OTHER_PCM, PCM, SYSTOLIC } from "../cli/sandbox";
import { makePaper } from "../make-paper";

function contextOf(papers: readonly Paper[] = [AWQ, PCM, OTHER_PCM], files: Readonly<Record<string, Source>> = {}): AgentContext {
  const library = new Library();
  library.set({ id: "test", label: "Test", papers, concepts: [SYSTOLIC] });
  return {
    library: () => Promise.resolve(library),
    searcher: () => Promise.resolve(createSearcher(library)),
    recognition: () => Promise.resolve({ lexicon: buildLexicon(library), sensitivity: "everything" }),
    read: (path = "") => {
      const source = files[path];
      return source === undefined ? Promise.reject(new ToolProblem("no such file")) : Promise.resolve(source);
    },
  };
}

const call = (tool: AgentTool, input: unknown, context = contextOf(), budget?: number) =>
  tool.call(input, { context, signal: new AbortController().signal, ...(budget === undefined ? {} : { budget }) });

suite("search_papers", () => {
  test("gives ids, who, when, hardware, headline result and the line that matched", async () => {
    const text = await call(searchPapers, { query: "weight-only quantization" });
    assert.match(text, /^2 papers for "weight-only quantization", best first/);
    assert.match(text, /\nawq: AWQ: Activation-aware .*\(Lin et al\., 2023\), arXiv:2306\.00978\n {2}GPU, Mobile and edge; over 3× speedup vs\. FP16\n {2}"We propose AWQ/);
  });

  test("says when there are more than asked for", async () => {
    const text = await call(searchPapers, { query: "pcm", limit: 1 });
    assert.match(text, /^The best paper for "pcm"/);
    assert.match(text, /More papers match/);
  });

  test("says what to try when nothing is found, and what is wrong with a filter", async () => {
    assert.match(await call(searchPapers, { query: "zzzzqqqq" }), /^No paper found for "zzzzqqqq"\.\nTry fewer/);
    assert.match(await call(searchPapers, { query: "target:gpuu zzzzqqqq" }), /\nNote: .*gpuu/);
  });

  test("refuses bad input with what it needs", async () => {
    await assert.rejects(call(searchPapers, {}), { name: "ToolProblem", message: /query: Say what to search for/ });
    await assert.rejects(call(searchPapers, { query: " " }), ToolProblem);
    await assert.rejects(call(searchPapers, { query: "awq", limit: "3" }), { message: /limit: Give a whole number\./ });
    await assert.rejects(call(searchPapers, { query: "awq", limit: 51 }), { message: /50 results or fewer/ });
    await assert.rejects(call(searchPapers, null), ToolProblem);
  });

  test("stays within its budget and counts what it left out", async () => {
    const papers = Array.from({ length: 50 }, (_, index) => makePaper({ id: `p${index}`, title: `Quantization study ${index} ${"of weights ".repeat(30)}`, keySentence: "Quantization. ".repeat(40) }));
    const text = await call(searchPapers, { query: "quantization", limit: 50 }, contextOf(papers));
    assert.ok(text.length <= RESULT_BUDGET);
    const shown = text.match(/^p\d+:/gmu)?.length ?? 0;
    const found = Number(/^(\d+) papers/u.exec(text)?.[1]);
    assert.ok(shown > 5 && found > shown);
    assert.match(text, new RegExp(`… and ${found - shown} more of these`));
    assert.ok((await call(searchPapers, { query: "quantization" }, contextOf(papers), 600)).length <= 600);
  });
});

suite("get_paper", () => {
  test("answers to id, name, arXiv id, address and title", async () => {
    for (const id of ["awq", "AWQ", "2306.00978", "https://arxiv.org/abs/2306.00978v2", AWQ.title]) {
      const text = await call(getPaper, { id });
      assert.match(text, /^AWQ: Activation-aware/);
      assert.match(text, /- over 3× speedup vs\. FP16, from "over 3x speedup over the FP16 implementation"/);
      assert.match(text, /Authors: Ji Lin, Jiaming Tang and others/);
    }
  });

  test("lists the papers of a shared name, and each by its id", async () => {
    assert.match(await call(getPaper, { id: "PCM" }), /^2 papers answer to "PCM"\..*\n\npcm: .*\n\npcm-2: /);
    assert.match(await call(getPaper, { id: "pcm-2" }), /^PCM: Pulse Code Models/);
    assert.match(await call(getPaper, { id: "pcm" }), /^PCM: Phase Change[^]*Also called "pcm":\n- pcm-2: /);
  });

  test("names the nearest when there is none", async () => {
    await assert.rejects(call(getPaper, { id: "awqq" }), { name: "ToolProblem", message: /no paper "awqq"\. The nearest are:\n- awq: .*\nUse search_papers/s });
  });

  test("related papers are those of the index at hand, even if the library has moved on", async () => {
    const late = makePaper({ id: "late", title: "Activation-aware weights again", topics: ["quantization"] });
    const older = contextOf([AWQ, PCM]);
    const context = { ...contextOf([AWQ, PCM, late]), searcher: () => older.searcher() };
    assert.ok((await call(getPaper, { id: "awq" })).includes("Related papers"));
    assert.ok(!(await call(getPaper, { id: "awq" }, context)).includes("again"));
    assert.ok(!(await call(getPaper, { id: "late" }, context)).includes("Related papers"));
  });

  test("an abstract of any length leaves room for the rest", async () => {
    const text = await call(getPaper, { id: "awq" }, contextOf([{ ...AWQ, abstract: "word ".repeat(20_000) }]));
    assert.ok(text.length <= RESULT_BUDGET);
    assert.match(text, /Claims of the abstract/);
  });
});

suite("find_literature", () => {
  test("gives each term with its lines, evidence and papers", async () => {
    const text = await call(findLiterature, { text: "import torch\nmodel = AWQ(bits=4)\n# the AWQ scales\n", language: "python" });
    assert.match(text, /^2 mentions of 1 term in the text/);
    assert.match(text, /\nAWQ \(name\), lines 2, 3\n {2}why: .+\n {2}awq: AWQ: Activation-aware/);
  });

  test("lines count from where a selection starts, and cells are told apart", async () => {
    const piece = { text: "AWQ", language: "python" };
    const selection: Source = { name: "the selection in a.py", path: "a.py", firstLine: 41, pieces: [{ label: "", ...piece }] };
    assert.match(await call(findLiterature, { path: "a.py" }, contextOf(undefined, { "a.py": selection })), /in the selection in a\.py[^]*AWQ \(name\), line 41/);
    const notebook: Source = { name: "a.ipynb", path: "a.ipynb", firstLine: 1, pieces: [{ label: "cell 1", ...piece }, { label: "cell 2", ...piece, text: "\nAWQ" }] };
    assert.match(await call(findLiterature, { path: "a.ipynb" }, contextOf(undefined, { "a.ipynb": notebook })), /lines cell 1:1, cell 2:2/);
  });

  test("says when there is nothing", async () => {
    assert.match(await call(findLiterature, { text: "hello" }), /^No name or concept .* search_papers/);
  });

  test("refuses text and path together, and what is too long", async () => {
    await assert.rejects(call(findLiterature, { text: "a", path: "b" }), { message: /either text or path/ });
    await assert.rejects(call(findLiterature, { text: "x".repeat(LONGEST_SOURCE + 1) }), { message: /Too long/ });
    await assert.rejects(call(findLiterature, { path: "missing" }), ToolProblem);
    const long: Source = { name: "long.py", path: "long.py", firstLine: 1, pieces: [{ label: "", text: "x".repeat(LONGEST_SOURCE + 1), language: "python" }] };
    await assert.rejects(call(findLiterature, { path: "long.py" }, contextOf(undefined, { "long.py": long })), { message: /long\.py is too long/ });
  });
});

suite("a cancelled call", () => {
  test("ends at once, whatever it waits for", async () => {
    const cancel = new AbortController();
    const context = { ...contextOf(), searcher: () => new Promise<never>(() => undefined) };
    const answer = searchPapers.call({ query: "awq" }, { context, signal: cancel.signal });
    cancel.abort(new Error("enough"));
    await assert.rejects(answer, /enough/);
    await assert.rejects(searchPapers.call({ query: "awq" }, { context, signal: cancel.signal }), /enough/);
  });
});

suite("papers as resources", () => {
  const resources = paperResources(contextOf([AWQ, makePaper({ id: "π0", title: "Pi" })]));

  test("have addresses that lead back to them", async () => {
    const list = await resources.list();
    assert.deepEqual(list.map(({ uri }) => uri), ["paperlens://paper/awq", "paperlens://paper/%CF%800"]);
    assert.match((await resources.read("π0")) ?? "", /^Pi\n/);
    assert.equal(await resources.read("nothing"), undefined);
  });

  test("complete by id and by name", async () => {
    assert.deepEqual(await resources.complete("AW"), ["awq"]);
    assert.deepEqual(await resources.complete("tiny"), ["awq"]);
    assert.deepEqual(await resources.complete("zzz"), []);
  });
});
