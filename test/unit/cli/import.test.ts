import assert from "node:assert/strict";
import path from "node:path";
import { AWQ, jsonLines, Recorder, Sandbox } from "./sandbox";

const ABSTRACT = "We present ZebraNet, an accelerator for stripes that is 3x faster than horses on every benchmark we ran. ".repeat(3).trim();
const LISTING = `Daily Papers\nSubscribe\nZebraNet: An Accelerator for Stripes\n${ABSTRACT}\n`;

suite("import", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  test("a good listing: its papers, no problems", async () => {
    sandbox.write("list.txt", LISTING);
    const { code, out, err } = await sandbox.run(["import", "list.txt", "--json"]);
    assert.equal(err, "");
    assert.deepEqual(jsonLines(out), [{ path: "list.txt", format: "listing", papers: ["zebranet"], problems: [] }]);
    assert.equal(code, 0);
    assert.equal((await sandbox.run(["import", "list.txt"])).out, "list.txt: listing, 1 paper, no problems\n");
  });

  test("problems come with their lines, and the good papers are kept", async () => {
    sandbox.write("list.txt", `${LISTING}A Title Without Abstract\n`);
    const { code, out } = await sandbox.run(["import", "list.txt"]);
    assert.equal(code, 2);
    assert.match(out, /^list\.txt:5: .*has no abstract/);
    assert.match(out, /list\.txt: listing, 1 paper, 1 problem\n$/);
  });

  test("a paper index is a library too; a damaged one is a problem", async () => {
    assert.deepEqual(jsonLines((await sandbox.run(["import", "index.json", "--json"])).out), [
      { path: "index.json", format: "paper index", papers: ["awq", "pcm", "pcm-2"], problems: [] },
    ]);
    sandbox.write("bad.json", "{");
    assert.match((await sandbox.run(["import", "bad.json"])).out, /^bad\.json:1: .*not valid JSON/);
  });

  test("each file is judged, also after one that cannot be read", async () => {
    sandbox.write("list.txt", LISTING);
    const { code, out, err } = await sandbox.run(["import", "missing.txt", "odd.xyz", "list.txt"]);
    assert.equal(code, 2);
    assert.match(err, /^missing\.txt: no such file/);
    assert.match(out, /^list\.txt: listing, 1 paper/);
  });

  test("--output makes one library that --library reads", async () => {
    sandbox.write("list.txt", LISTING);
    const { err } = await sandbox.run(["import", "list.txt", "--output", "ours.json"]);
    assert.equal(err, "Wrote 1 paper to ours.json.\n");
    for (const library of ["ours.json", "list.txt", path.join(sandbox.folder, "list.txt")]) {
      const { code, out } = await sandbox.run(["show", "ZebraNet", "--library", library]);
      assert.equal(code, 0);
      assert.match(out, /ZebraNet: An Accelerator for Stripes/);
    }
    assert.equal((await sandbox.run(["show", AWQ.id, "--library", "ours.json"])).code, 0);
  });

  test("an empty library is nothing found, no file is wrong usage", async () => {
    sandbox.write("empty.json", '{"schemaVersion":1,"builtFrom":[],"papers":[],"concepts":[]}');
    assert.equal((await sandbox.run(["import", "empty.json"])).code, 1);
    assert.equal((await sandbox.run(["import"])).code, 2);
  });

  test("a long reading shows its progress on a terminal, and nothing of it stays", async () => {
    const entries = Array.from({ length: 60 }, (_, number) => `@misc{k${number}, title={NetThing${number}: An FPGA Accelerator}, abstract={It is 3.5x faster than a GPU.}}\n`);
    sandbox.write("long.bib", entries.join(""));
    const now = performance.now.bind(performance);
    const err = new Recorder(true);
    // A clock this fast makes any reading a long one.
    performance.now = () => now() * 1000;
    try {
      assert.equal((await sandbox.run(["import", "long.bib"], { err })).code, 0);
    } finally {
      performance.now = now;
    }
    assert.match(err.text, /Reading long\.bib: \d+ papers? …/);
    assert.ok(err.text.endsWith("\r\x1b[K"), JSON.stringify(err.text.slice(-60)));
    assert.equal((await sandbox.run(["import", "long.bib"])).err, "");
  });
});
