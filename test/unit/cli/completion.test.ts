import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { COMMANDS } from "../../../src/cli/commands";
import { Sandbox } from "./sandbox";

suite("completion", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  for (const shell of ["bash", "zsh", "fish"]) {
    test(`${shell}: every verb and option is in the script`, async () => {
      const { code, out } = await sandbox.run(["completion", shell]);
      assert.equal(code, 0);
      for (const { name, options } of COMMANDS) {
        assert.ok(out.includes(name), name);
        for (const option of Object.keys(options)) assert.ok(out.includes(shell === "fish" ? `-l ${option}` : `--${option}`), option);
      }
    });
  }

  test("an unknown shell is wrong usage", async () => {
    assert.equal((await sandbox.run(["completion"])).code, 2);
    assert.equal((await sandbox.run(["completion", "cmd"])).code, 2);
  });

  test("bash completes verbs, options, values and files", async function () {
    if (spawnSync("bash", ["--version"]).status !== 0) this.skip();
    const { out } = await sandbox.run(["completion", "bash"]);
    sandbox.write("kernel.cu", "");
    const complete = (...words: string[]) => {
      const list = ["paper-lens", ...words].map((word) => `'${word}'`).join(" ");
      const script = `${out}\nCOMP_WORDS=(${list}); COMP_CWORD=${words.length}; _paper_lens; printf '%s\\n' "\${COMPREPLY[@]}"`;
      const { stdout, stderr } = spawnSync("bash", ["-c", script], { cwd: sandbox.folder, encoding: "utf8" });
      assert.equal(stderr, "");
      return stdout.split("\n").filter((word) => word !== "");
    };
    assert.deepEqual(complete("s"), ["search", "show", "scan"]);
    assert.deepEqual(complete("scan", "--f"), ["--format"]);
    assert.deepEqual(complete("scan", "--format", "s"), ["sarif"]);
    assert.deepEqual(complete("scan", "ker"), ["kernel.cu"]);
    assert.deepEqual(complete("completion", "z"), ["zsh"]);
    assert.deepEqual(complete("show", "--library", "ker"), ["kernel.cu"]);
    sandbox.write("my kernel.cu", "");
    assert.deepEqual(complete("scan", "my"), ["my kernel.cu"]);
    // Bash splits words at "=".
    assert.deepEqual(complete("scan", "--format", "=", "s"), ["sarif"]);
    assert.deepEqual(complete("scan", "--sensitivity", "="), ["strict", "balanced", "everything"]);
    const { stdout } = spawnSync("bash", ["-c", `${out}\ncomplete -p paper-lens`], { encoding: "utf8" });
    assert.equal(stdout, "complete -F _paper_lens paper-lens\n", "a folder called search would make the verb search/");
  });
});
