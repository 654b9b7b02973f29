import assert from "node:assert/strict";
import { Library } from "../../../src/papers/library";
import { githubReporter } from "../../../src/cli/report/github";
import { markdownReporter } from "../../../src/cli/report/markdown";
import type { Reporter } from "../../../src/cli/report/reporter";
import { sarifReporter } from "../../../src/cli/report/sarif";
import type { FileMention, ScannedFile } from "../../../src/cli/scan/scan-text";
import { AWQ, OTHER_PCM, PCM } from "./sandbox";

const library = new Library();
library.set({ id: "test", label: "Test", papers: [AWQ, PCM, OTHER_PCM], concepts: [] });

function mention(partial: Partial<FileMention> = {}): FileMention {
  return { line: 3, column: 4, length: 3, text: "awq", term: "AWQ", kind: "name", key: "name:awq", papers: ["awq"], evidence: [], ...partial };
}

const PCM_MENTION = mention({ line: 9, column: 0, text: "PCM", term: "PCM", key: "name:pcm", papers: ["pcm", "pcm-2"] });

function report(reporter: Reporter, files: readonly ScannedFile[]): string {
  return [reporter.begin?.() ?? "", ...files.map((file) => reporter.file(file)), reporter.end?.() ?? ""].join("");
}

suite("scan reports", () => {
  test("github: an annotation per mention, columns from 1, delimiters escaped", () => {
    assert.equal(
      report(githubReporter(library), [{ path: "a,b:100%.py", mentions: [mention(), PCM_MENTION] }]),
      "::notice file=a%2Cb%3A100%25.py,line=3,col=5,endColumn=8,title=AWQ::AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration (Lin et al., 2023), https://arxiv.org/abs/2306.00978\n" +
        "::notice file=a%2Cb%3A100%25.py,line=9,col=1,endColumn=4,title=PCM::PCM: Phase Change Memory Accelerators (2021), and 1 more paper\n",
    );
  });

  test("github: a line break in a title cannot start another command", () => {
    const hostile = new Library();
    hostile.set({ id: "x", label: "x", papers: [{ ...AWQ, title: "AWQ\n::error::x" }], concepts: [] });
    assert.equal(report(githubReporter(hostile), [{ path: "a", mentions: [mention()] }]).split("\n").length, 2);
  });

  test("sarif: valid JSON with a result per mention and a rule per term", () => {
    const log = JSON.parse(
      report(sarifReporter(library, "1.2.3"), [
        { path: "src/a b.py", mentions: [mention(), mention({ line: 4 })] },
        { path: "empty.py", mentions: [] },
        { path: "c.py", mentions: [PCM_MENTION] },
      ]),
    ) as { version: string; runs: { columnKind: string; tool: { driver: { name: string; semanticVersion: string; rules: { id: string; helpUri?: string }[] } }; results: unknown[] }[] };
    assert.equal(log.version, "2.1.0");
    const [run] = log.runs;
    assert.equal(run!.columnKind, "utf16CodeUnits");
    assert.equal(run!.tool.driver.semanticVersion, "1.2.3");
    assert.deepEqual(run!.tool.driver.rules.map(({ id, helpUri }) => [id, helpUri]), [
      ["name:awq", "https://arxiv.org/abs/2306.00978"],
      ["name:pcm", undefined],
    ]);
    assert.equal(run!.results.length, 3);
    assert.deepEqual(run!.results[0], {
      ruleId: "name:awq",
      level: "note",
      message: { text: "AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration (Lin et al., 2023), https://arxiv.org/abs/2306.00978" },
      locations: [{ physicalLocation: { artifactLocation: { uri: "src/a%20b.py" }, region: { startLine: 3, startColumn: 5, endColumn: 8 } } }],
      properties: { papers: ["awq"] },
    });
  });

  test("sarif: an empty run is valid, absolute paths are file addresses", () => {
    const empty = JSON.parse(report(sarifReporter(library, "1"), [])) as { runs: [{ results: unknown[] }] };
    assert.deepEqual(empty.runs[0].results, []);
    assert.match(report(sarifReporter(library, "1"), [{ path: "/x y.py", mentions: [mention()] }]), /"uri":"file:\/\/\/x%20y\.py"/);
  });

  test("markdown: terms by frequency, papers as references, places counted", () => {
    const files = ["a", "b", "c", "d", "e", "f"].map((path) => ({ path: `${path}.py`, mentions: [mention(), mention({ line: 8 })] }));
    const text = report(markdownReporter(library), [{ path: "z.py", mentions: [PCM_MENTION] }, ...files]);
    assert.equal(
      text,
      "# Papers behind this code\n\n" +
        "## AWQ\n\n- [AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration](https://arxiv.org/abs/2306.00978), Lin et al., 2023\n\n" +
        "12 mentions: `a.py:3`, `b.py:3`, `c.py:3`, `d.py:3`, `e.py:3` and 1 more file\n\n" +
        "## PCM\n\n- PCM: Phase Change Memory Accelerators, 2021\n- PCM: Pulse Code Models for Audio\n\n1 mention: `z.py:9`\n",
    );
  });

  test("markdown: nothing found is said, backticks in paths do no harm", () => {
    assert.match(report(markdownReporter(library), []), /No mention/);
    assert.match(report(markdownReporter(library), [{ path: "a`b.py", mentions: [mention()] }]), /`` a`b\.py:3 ``/);
  });
});
