import assert from "node:assert/strict";
import { AWQ, jsonLines, OTHER_PCM, PCM, Sandbox } from "./sandbox";

suite("show", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  for (const wanted of ["awq", "AWQ", "Awq", "tinychat", "Tiny Chat", "2306.00978", "arXiv:2306.00978v5", "https://arxiv.org/abs/2306.00978", "arxiv.org/pdf/2306.00978v2.pdf", AWQ.title, AWQ.title.toUpperCase()]) {
    test(`finds AWQ by ${wanted}`, async () => {
      const { code, out, err } = await sandbox.run(["show", wanted, "--json"]);
      assert.equal(code, 0);
      assert.equal(err, "");
      assert.deepEqual(jsonLines(out), [AWQ]);
    });
  }

  test("text tells what is known", async () => {
    const { out } = await sandbox.run(["show", "awq"]);
    for (const part of [/^AWQ: Activation-aware/, /Ji Lin, Jiaming Tang et al\./, /2023/, /Quantization/, /https:\/\/arxiv\.org\/abs\/2306\.00978/, /over 3× speedup vs\. FP16/, /Listing 003 \(4, Aug 13\)/, /astronomical/]) {
      assert.match(out, part);
    }
  });

  test("several papers of one name are listed, in JSON a line each", async () => {
    const { code, out } = await sandbox.run(["show", "PCM"]);
    assert.equal(code, 0);
    assert.match(out, /^2 papers/);
    assert.match(out, /^ {2}pcm {4}PCM: Phase/m);
    assert.match(out, /^ {2}pcm-2 {2}PCM: Pulse/m);
    assert.deepEqual(jsonLines((await sandbox.run(["show", "PCM", "--json"])).out), [PCM, OTHER_PCM]);
  });

  test("an id is one paper; others of that name are told on standard error", async () => {
    const { out, err } = await sandbox.run(["show", "pcm", "--json"]);
    assert.deepEqual(jsonLines(out), [PCM]);
    assert.equal(err, "Also called so: pcm-2\n");
  });

  test("a concept stands for its papers", async () => {
    assert.deepEqual(jsonLines((await sandbox.run(["show", "Systolic Array", "--json"])).out), [AWQ, PCM]);
  });

  test("nothing found gives the nearest on standard error and exit code 1", async () => {
    for (const wanted of ["AQW", "tinychatt"]) {
      const { code, out, err } = await sandbox.run(["show", wanted]);
      assert.equal(code, 1);
      assert.equal(out, "");
      assert.match(err, new RegExp(`No paper is called "${wanted}"\\.\nNearest:\n  awq  AWQ`));
    }
    assert.deepEqual(await sandbox.run(["show", "zzzzqqqq"]), { code: 1, out: "", err: 'No paper is called "zzzzqqqq".\n' });
  });

  test("nothing named is wrong usage", async () => {
    assert.equal((await sandbox.run(["show"])).code, 2);
    assert.equal((await sandbox.run(["show", "--", "---"])).code, 1);
  });
});
