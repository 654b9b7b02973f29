import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { makePaper } from "../make-paper";
import { AWQ, Sandbox, SYSTOLIC } from "./sandbox";

const ZEBRA = makePaper({
  id: "zebranet",
  title: "ZebraNet: An Accelerator for Stripes",
  names: [{ text: "ZebraNet", primary: true }],
  year: 2021,
});

suite("bib", () => {
  let sandbox: Sandbox;
  setup(() => {
    sandbox = new Sandbox([AWQ, ZEBRA], [{ ...SYSTOLIC, papers: ["awq"] }]);
    sandbox.write("src/a.py", "import torch\nfrom awq import AutoAWQForCausalLM\nmodel = AWQ(bits=4)\n# a systolic array\n");
    sandbox.write("src/b.c", "/* the ZebraNet accelerator */\n");
  });
  teardown(() => sandbox.remove());

  test("BibTeX of every paper named, once, by citation key", async () => {
    const { code, out } = await sandbox.run(["bib", "src"]);
    assert.equal(code, 0);
    assert.deepEqual([...out.matchAll(/^@\w+\{(.*),$/gm)].map(([, key]) => key), ["2021zebranet", "lin2023awq"]);
  });

  test("CSL-JSON and Markdown", async () => {
    const items = JSON.parse((await sandbox.run(["bib", "src", "--format", "csl-json"])).out) as { id: string }[];
    assert.deepEqual(items.map(({ id }) => id), ["2021zebranet", "lin2023awq"]);
    assert.equal((await sandbox.run(["bib", "src", "--json"])).out, (await sandbox.run(["bib", "src", "--format", "csl-json"])).out);
    assert.match((await sandbox.run(["bib", "src", "--format", "markdown"])).out, /^- ZebraNet: .*\n {2}- `src\/b\.c:1`\n- \[AWQ: .*\n {2}- `src\/a\.py:2, 3`\n$/);
  });

  test("concepts count only when asked for", async () => {
    sandbox.write("only/a.sv", "// a systolic array\nmodule systolic_array;\n");
    assert.equal((await sandbox.run(["bib", "only"])).code, 1);
    assert.equal((await sandbox.run(["bib", "only", "--concepts"])).code, 0);
  });

  test("nothing named: an empty bibliography and exit code 1", async () => {
    sandbox.write("none/a.py", "x = 1\n");
    assert.deepEqual(await sandbox.run(["bib", "none"]), { code: 1, out: "", err: "No paper is named or cited there.\n" });
    assert.equal((await sandbox.run(["bib", "none", "--json"])).out, "[]\n");
  });

  test("--output writes the file and does not read it back", async () => {
    sandbox.write("src/PAPERS.md", "ZebraNet was here\n");
    sandbox.write("src/b.c", "");
    const { code, out, err } = await sandbox.run(["bib", "src", "--format", "markdown", "--places", "none", "--output", "src/PAPERS.md"]);
    assert.equal(code, 0);
    assert.equal(out, "");
    assert.equal(err, "Wrote 1 paper to src/PAPERS.md.\n");
    assert.match(readFileSync(path.join(sandbox.folder, "src/PAPERS.md"), "utf8"), /^- \[AWQ: [^\n]*\n$/);
  });

  test("--check says whether the file is up to date and writes nothing", async () => {
    const argv = ["bib", "src", "--output", "refs.bib"];
    assert.equal((await sandbox.run([...argv, "--check"])).code, 2);
    assert.ok(!existsSync(path.join(sandbox.folder, "refs.bib")));
    await sandbox.run(argv);
    assert.deepEqual(await sandbox.run([...argv, "--check"]), { code: 0, out: "", err: "" });
    const file = path.join(sandbox.folder, "refs.bib");
    sandbox.write("refs.bib", readFileSync(file, "utf8").replaceAll("\n", "\r\n"));
    assert.equal((await sandbox.run([...argv, "--check"])).code, 0);
    sandbox.write("src/a.py", "");
    const stale = await sandbox.run([...argv, "--check"]);
    assert.equal(stale.code, 1);
    assert.equal(stale.err, "refs.bib is stale. Write it again without --check.\n");
  });

  test("what cannot be read is exit code 2, and no file is written from half the code", async () => {
    const { code, out } = await sandbox.run(["bib", "missing", "src"]);
    assert.equal(code, 2);
    assert.match(out, /lin2023awq/);
    const { err } = await sandbox.run(["bib", "missing", "src", "--output", "refs.bib"]);
    assert.match(err, /refs\.bib is left as it was/);
    assert.ok(!existsSync(path.join(sandbox.folder, "refs.bib")));
  });

  test("papers cited by key or arXiv number count, those in a bibliography do not", async () => {
    sandbox.write("doc/a.tex", "\n\\citep[see][p.~3]{other, 2021zebranet}\n");
    sandbox.write("doc/b.md", "x\ny [@lin2023awq]\n");
    sandbox.write("doc/c.v", "// arXiv:2306.00978v2\n");
    sandbox.write("doc/d.bib", "@misc{x, eprint = {arXiv:2306.00978}, title = {AWQ}}\n");
    const { out } = await sandbox.run(["bib", "doc", "--format", "markdown"]);
    assert.match(out, /^- ZebraNet: .*\n {2}- `doc\/a\.tex:2`\n- \[AWQ: .*\n {2}- `doc\/b\.md:2`\n {2}- `doc\/c\.v:1`\n$/);
  });

  test("places by line, by file or not at all", async () => {
    assert.match((await sandbox.run(["bib", "src"])).out, /annote = \{src\/a\.py:2, 3\}/);
    assert.match((await sandbox.run(["bib", "src", "--places", "files"])).out, /annote = \{src\/a\.py\}/);
    assert.doesNotMatch((await sandbox.run(["bib", "src", "--places", "none"])).out, /annote/);
  });

  test("keys follow --key and are unique in the whole library", async () => {
    assert.match((await sandbox.run(["bib", "src", "--key", "{name}:{year}"])).out, /^@misc\{awq:2023,$/m);
    const { code, err } = await sandbox.run(["bib", "src", "--key", "{nme}"]);
    assert.equal(code, 2);
    assert.match(err, /--key: There is no placeholder \{nme\}/);
  });

  test("wrong usage", async () => {
    assert.equal((await sandbox.run(["bib"])).code, 2);
    assert.equal((await sandbox.run(["bib", "src", "--check"])).code, 2);
    assert.equal((await sandbox.run(["bib", "src", "--format", "ris"])).code, 2);
    assert.equal((await sandbox.run(["bib", "src", "--json", "--format", "bibtex"])).code, 2);
  });
});
