import assert from "node:assert/strict";
import { AWQ, jsonLines, PCM, Sandbox } from "./sandbox";

interface Answer {
  query: string;
  results: { id: string; title: string; score: number }[];
}

suite("search", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  test("--json has exactly query and results of id, title and score", async () => {
    const { code, out, err } = await sandbox.run(["search", "weight", "quantization", "--json"]);
    assert.equal(code, 0);
    assert.equal(err, "");
    const [answer] = jsonLines(out) as [Answer];
    assert.deepEqual(Object.keys(answer), ["query", "results"]);
    assert.equal(answer.query, "weight quantization");
    const [first] = answer.results;
    assert.deepEqual(Object.keys(first!), ["id", "title", "score"]);
    assert.equal(first!.id, AWQ.id);
    assert.equal(first!.title, AWQ.title);
    assert.ok(first!.score > 0);
  });

  test("--limit bounds the results", async () => {
    const all = jsonLines((await sandbox.run(["search", "phase pulse code", "--json"])).out) as [Answer];
    assert.ok(all[0].results.length > 1);
    const one = jsonLines((await sandbox.run(["search", "phase pulse code", "--json", "--limit", "1"])).out) as [Answer];
    assert.deepEqual(one[0].results, all[0].results.slice(0, 1));
  });

  test("nothing found is exit code 1 and still a line of JSON", async () => {
    const { code, out, err } = await sandbox.run(["search", "zzzzqqqq", "--json"]);
    assert.equal(code, 1);
    assert.deepEqual(jsonLines(out), [{ query: "zzzzqqqq", results: [] }]);
    assert.equal(err, "");
    assert.match((await sandbox.run(["search", "zzzzqqqq"])).err, /No paper found/);
  });

  test("no query is wrong usage", async () => {
    assert.equal((await sandbox.run(["search"])).code, 2);
    assert.equal((await sandbox.run(["search", " "])).code, 2);
    assert.equal((await sandbox.run(["search", "awq", "--limit", "none"])).code, 2);
  });

  test("--batch answers each line in order, empty ones included", async () => {
    sandbox.write("questions.txt", "\uFEFFphase change memory\r\n\r\nAWQ\n\nzzzzqqqq\n");
    const { code, out } = await sandbox.run(["search", "--batch", "questions.txt", "--json"]);
    assert.equal(code, 0);
    const answers = jsonLines(out) as Answer[];
    assert.deepEqual(
      answers.map(({ query }) => query),
      ["phase change memory", "", "AWQ", "", "zzzzqqqq"],
    );
    assert.equal(answers[0]!.results[0]!.id, PCM.id);
    assert.deepEqual(answers[1]!.results, []);
    assert.equal(answers[2]!.results[0]!.id, AWQ.id);
    assert.deepEqual(answers[4]!.results, []);
  });

  test("--batch - reads standard input, the last line with or without its end", async () => {
    for (const input of ["awq\npcm", "awq\npcm\n"]) {
      const { out } = await sandbox.run(["search", "--batch", "-", "--json"], { readInput: () => Promise.resolve(input) });
      assert.deepEqual((jsonLines(out) as Answer[]).map(({ query }) => query), ["awq", "pcm"]);
    }
  });

  test("--batch takes no further queries, and names a file that cannot be read", async () => {
    assert.equal((await sandbox.run(["search", "--batch", "q.txt", "awq"])).code, 2);
    const { code, err } = await sandbox.run(["search", "--batch", "missing.txt"]);
    assert.equal(code, 2);
    assert.match(err, /missing\.txt: no such file/);
  });

  test("a part of the query that cannot be used is told on standard error", async () => {
    const { out, err } = await sandbox.run(["search", "awq topic:quantisation", "--json"]);
    assert.match(err, /quantisation/);
    assert.equal(jsonLines(out).length, 1);
  });

  test("text shows title, id, authors and year", async () => {
    const { out } = await sandbox.run(["search", "awq"]);
    assert.ok(out.startsWith(AWQ.title));
    assert.match(out, /awq · Lin et al\., 2023 · GPU, Mobile and edge/);
  });

  test("control characters of papers and queries never reach the terminal", async () => {
    const hostile = new Sandbox([{ ...AWQ, title: "AWQ \x1b]0;owned\x07 title" }]);
    try {
      hostile.write("q.txt", "awq \x1b[31m\n");
      const { out } = await hostile.run(["search", "--batch", "q.txt"]);
      assert.match(out, /owned/);
      assert.ok(!out.includes("\x1b") && !out.includes("\x07"));
    } finally {
      hostile.remove();
    }
  });

  test("--library adds the papers of a file", async () => {
    const extra = { ...PCM, id: "mine", title: "My Own Zebra Accelerator", names: [] };
    sandbox.write("mine.json", JSON.stringify({ schemaVersion: 1, builtFrom: [], papers: [extra], concepts: [] }));
    const { out } = await sandbox.run(["search", "zebra", "--json", "--library", "mine.json"]);
    assert.equal((jsonLines(out) as [Answer])[0].results[0]!.id, "mine");
    assert.equal((await sandbox.run(["search", "zebra", "--json"])).code, 1);
  });

  test("a library of unknown format is refused, a damaged one told and passed over", async () => {
    sandbox.write("papers.xyz", "?");
    const unknown = await sandbox.run(["search", "awq", "--library", "papers.xyz"]);
    assert.equal(unknown.code, 2);
    assert.match(unknown.err, /papers\.xyz: the format of this library is not known/);
    sandbox.write("bad.json", '{"papers": 3}');
    const bad = await sandbox.run(["search", "awq", "--library", "bad.json"]);
    assert.equal(bad.code, 0);
    assert.match(bad.err, /bad\.json:1: /);
  });
});
