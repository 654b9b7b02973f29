import assert from "node:assert/strict";
import { chmodSync, truncateSync } from "node:fs";
import path from "node:path";
import { LARGEST_FILE } from "../../../src/cli/scan/read-source";
import { jsonLines, Recorder, Sandbox } from "./sandbox";

interface Scanned {
  path: string;
  mentions: { line: number; column: number; length: number; text: string; term: string; kind: string; papers: string[] }[];
}

const PYTHON = "import torch\nfrom awq import AutoAWQForCausalLM\n\nmodel = AWQ(bits=4)  # weight quantization\n";

suite("scan", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  const scan = async (...argv: string[]) => {
    const { code, out, err } = await sandbox.run(["scan", "--json", ...argv]);
    return { code, err, files: jsonLines(out) as Scanned[] };
  };

  test("--json has a line per file with exactly the fields of the contract", async () => {
    sandbox.write("a.py", PYTHON);
    const { code, err, files } = await scan("a.py");
    assert.equal(code, 0);
    assert.equal(err, "");
    assert.equal(files.length, 1);
    assert.deepEqual(Object.keys(files[0]!), ["path", "mentions"]);
    assert.equal(files[0]!.path, "a.py");
    const mention = files[0]!.mentions.find(({ line }) => line === 4)!;
    assert.deepEqual(mention, { line: 4, column: 8, length: 3, text: "AWQ", term: "AWQ", kind: "name", papers: ["awq"] });
  });

  test("concepts are told apart from names", async () => {
    sandbox.write("array.sv", "// weight-stationary systolic array\nmodule systolic_array;\nendmodule\n");
    const { files } = await scan("array.sv");
    const concepts = files[0]!.mentions.filter(({ term }) => term === "systolic array");
    assert.deepEqual(concepts.map(({ line, kind, papers }) => [line, kind, [...papers].sort()]), [
      [1, "concept", ["awq", "pcm"]],
      [2, "concept", ["awq", "pcm"]],
    ]);
  });

  test("files without mentions have a line too, and nothing at all is exit code 1", async () => {
    sandbox.write("src/a.py", "x = 1\n");
    const { code, files } = await scan("src");
    assert.equal(code, 1);
    assert.deepEqual(files, [{ path: "src/a.py", mentions: [] }]);
    assert.match((await sandbox.run(["scan", "src"])).err, /No mention found/);
  });

  test("places hold with every line ending, a byte order mark and characters beyond the basic plane", async () => {
    sandbox.write("a.py", "\uFEFFAWQ\r\n# 𝔸𝔹 AWQ quantization\rAWQ\nAWQ");
    const { files } = await scan("a.py");
    assert.deepEqual(files[0]!.mentions.map(({ line, column, text }) => [line, column, text]), [
      [1, 0, "AWQ"],
      [2, 7, "AWQ"],
      [3, 0, "AWQ"],
      [4, 0, "AWQ"],
    ]);
  });

  test("mentions in a notebook stand where the file has them", async () => {
    const notebook = JSON.stringify({ cells: [{ cell_type: "code", source: ["import torch\n", "\tq = 'é' + AWQ()\n"], outputs: [{ text: "AWQ" }] }] }, null, 1);
    sandbox.write("n.ipynb", notebook);
    const { files } = await scan("n.ipynb");
    const [mention, ...others] = files[0]!.mentions;
    assert.deepEqual(others, []);
    assert.equal(notebook.split("\n")[mention!.line - 1]!.slice(mention!.column, mention!.column + mention!.length), "AWQ");
  });

  test("folders are read as git sees them, binary and huge files are told on standard error", async () => {
    sandbox.write("tree/.gitignore", "build/\n");
    sandbox.write("tree/build/a.py", PYTHON);
    sandbox.write("tree/src/a.py", PYTHON);
    for (const name of ["1", "2", "3", "4"]) sandbox.write(`tree/${name}.png`, "\0");
    truncateSync(sandbox.write("tree/huge.log", ""), LARGEST_FILE + 1);
    const { code, err, files } = await scan("tree");
    assert.equal(code, 0);
    assert.deepEqual(files.map((file) => file.path), ["tree/.gitignore", "tree/src/a.py"]);
    assert.equal(err, "tree/huge.log: skipped, larger than 20 MB\nSkipped 4 binary files: tree/1.png, tree/2.png, tree/3.png, …\n");
  });

  test("a file that is named is scanned even when it is ignored, and told when it is binary", async () => {
    sandbox.write("tree/.gitignore", "*\n");
    sandbox.write("tree/a.py", PYTHON);
    sandbox.write("tree/b.bin", "\0");
    const { err, files } = await scan("tree", "tree/a.py", "tree/b.bin");
    assert.deepEqual(files.map((file) => file.path), ["tree/a.py"]);
    assert.equal(err, "tree/b.bin: skipped, a binary file\n");
  });

  test("--exclude passes over more", async () => {
    sandbox.write("src/a.py", PYTHON);
    sandbox.write("src/gen/b.py", PYTHON);
    assert.deepEqual((await scan("src", "--exclude", "gen/")).files.map((file) => file.path), ["src/a.py"]);
  });

  test("what cannot be read is told with path and reason, the others are scanned, exit code 2", async () => {
    sandbox.write("a.py", PYTHON);
    const { code, err, files } = await scan("missing", "a.py");
    assert.equal(code, 2);
    assert.equal(err, "missing: no such file or folder\n");
    assert.deepEqual(files.map((file) => file.path), ["a.py"]);
  });

  test("a file without permission is told", async function () {
    if (process.platform === "win32" || process.getuid?.() === 0) this.skip();
    chmodSync(sandbox.write("a.py", PYTHON), 0);
    const { code, err } = await scan("a.py");
    assert.equal(code, 2);
    assert.equal(err, "a.py: permission denied\n");
  });

  test("no path, an unknown format and contradicting formats are wrong usage", async () => {
    assert.equal((await sandbox.run(["scan"])).code, 2);
    assert.equal((await sandbox.run(["scan", ".", "--format", "xml"])).code, 2);
    assert.equal((await sandbox.run(["scan", ".", "--json", "--format", "sarif"])).code, 2);
    assert.equal((await sandbox.run(["scan", ".", "--sensitivity", "high"])).code, 2);
  });

  test("--mute passes over terms, --term adds terms of one's own", async () => {
    sandbox.write("a.py", "import torch\nmodel = AWQ(bits=4)  # quantization\ny = my_gemm(x)\n");
    const found = async (...options: string[]) => {
      const { files, err } = await scan("a.py", ...options);
      return { terms: files[0]!.mentions.map(({ text, papers }) => `${text}: ${papers.join()}`), err };
    };
    assert.deepEqual(await found(), { terms: ["AWQ: awq"], err: "" });
    assert.deepEqual(await found("--mute", "name:awq", "--term", "my_gemm=PCM", "--term", "my_gemm=awq"), { terms: ["my_gemm: awq,pcm"], err: "" });
    assert.deepEqual(await found("--term", "my_gemm=nobody"), { terms: ["AWQ: awq"], err: '--term: the library has no paper "nobody", which "my_gemm" stands for.\n' });
    for (const wrong of ["my_gemm", "=awq", "my_gemm="]) {
      const { code, err } = await sandbox.run(["scan", "a.py", `--term=${wrong}`]);
      assert.equal(code, 2);
      assert.match(err, /--term takes TERM=PAPER/);
    }
  });

  test("--explain gives the evidence", async () => {
    sandbox.write("a.py", PYTHON);
    const { files } = await scan("a.py", "--explain");
    const [mention] = files[0]!.mentions as unknown as { evidence: { what: string; weight: number }[] }[];
    assert.ok(mention!.evidence.length > 0);
    const { out } = await sandbox.run(["scan", "a.py", "--explain"]);
    assert.ok(out.includes(`\n    + ${mention!.evidence.find(({ weight }) => weight > 0)!.what}`));
  });

  test("text is aligned, with columns from 1 and the spelling of the file", async () => {
    sandbox.write("a.py", PYTHON);
    const { out } = await sandbox.run(["scan", "a.py"]);
    const lines = out.trimEnd().split("\n");
    assert.ok(lines.some((line) => /^a\.py:4:9 +AWQ +awq$/.test(line)), out);
    assert.equal(new Set(lines.map((line) => line.indexOf("AWQ"))).size, 1);
  });

  test("a path inside a path is scanned once", async () => {
    sandbox.write("src/a.py", PYTHON);
    assert.equal((await scan("src", path.join("src", "a.py"), sandbox.folder + "/src")).files.length, 1);
  });

  test("progress never reaches standard output or a file of diagnostics", async () => {
    sandbox.write("a.py", PYTHON);
    const err = new Recorder(true);
    await sandbox.run(["scan", "a.py"], { err });
    assert.equal(err.text, "");
  });
});
