import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, linkSync, rmSync } from "node:fs";
import path from "node:path";
import { Sandbox } from "./sandbox";

/** The command line as it ships, one file next to its index, run as a process. */
suite("the paper-lens process", () => {
  let sandbox: Sandbox;
  let cli: string;

  suiteSetup(() => {
    sandbox = new Sandbox();
    cli = path.join(sandbox.folder, "dist", "cli.js");
    const options = { entryPoints: ["src/cli/main.ts"], outfile: cli, bundle: true, platform: "node", format: "cjs", target: "es2022" };
    const built = spawnSync(process.execPath, ["-e", `require("esbuild").buildSync(${JSON.stringify(options)})`], { encoding: "utf8" });
    assert.equal(built.status, 0, built.stderr);
    copyFileSync(path.join(sandbox.folder, "index.json"), path.join(sandbox.folder, "dist", "paper-index.json"));
    sandbox.write("code/a.py", "import torch\nmodel = AWQ(bits=4)\n");
  });
  suiteTeardown(() => sandbox.remove());

  const run = (argv: readonly string[], input = "") => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...argv], { cwd: path.join(sandbox.folder, "code"), input, encoding: "utf8" });
    return { status, stdout, stderr };
  };

  test("finds its index next to itself, wherever it is started", () => {
    const { status, stdout, stderr } = run(["search", "awq", "--json"]);
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.equal((JSON.parse(stdout) as { results: { id: string }[] }).results[0]!.id, "awq");
  });

  test("exit codes", () => {
    assert.equal(run(["scan", "."]).status, 0);
    assert.equal(run(["search", "zzzzqqqq"]).status, 1);
    assert.equal(run(["show", "zzzzqqqq"]).status, 1);
    assert.equal(run(["scan", "missing"]).status, 2);
    assert.equal(run(["--nonsense"]).status, 2);
    assert.equal(run([]).status, 2);
  });

  test("--version is that of the package", () => {
    assert.match(run(["--version"]).stdout, /^\d+\.\d+\.\d+\S*\n$/);
  });

  test("queries come from standard input", () => {
    const { stdout } = run(["search", "--batch", "-", "--json"], "awq\n\npcm\n");
    assert.deepEqual(stdout.trimEnd().split("\n").map((line) => (JSON.parse(line) as { query: string }).query), ["awq", "", "pcm"]);
  });

  test("large output arrives whole through a pipe", () => {
    const { status, stdout } = run(["search", "--batch", "-", "--json"], "awq quantization\n".repeat(1500));
    assert.equal(status, 0);
    assert.equal(stdout.split("\n").length, 1501);
    assert.ok(stdout.endsWith("}\n"));
  });

  test("a reader that goes away ends it quietly", async () => {
    const child = spawn(process.execPath, [cli, "search", "--batch", "-", "--json"], { stdio: ["pipe", "pipe", "pipe"] });
    let errors = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => (errors += text));
    child.stdin.on("error", () => undefined).end("awq quantization\n".repeat(5000));
    child.stdout.once("data", () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once("close", resolve));
    assert.equal(errors, "");
    assert.equal(code, 0);
  });

  test("memory does not grow with the number of files", () => {
    const text = "import torch\n# weight quantization\n" + "model = AWQ(bits=4)\n".repeat(20);
    const file = sandbox.write("code/many/0.py", text);
    for (let number = 1; number < 5_000; number += 1) linkSync(file, path.join(sandbox.folder, "code", "many", `${number}.py`));
    // What 100,000 mentions take would not fit.
    const { status, stdout, stderr } = spawnSync(process.execPath, ["--max-old-space-size=48", cli, "scan", "many", "--json"], {
      cwd: path.join(sandbox.folder, "code"),
      encoding: "utf8",
      maxBuffer: 100_000_000,
    });
    assert.equal(stderr, "");
    assert.equal(status, 0);
    assert.equal(stdout.split("\n").length, 5_001);
  }).timeout(60_000);

  test("a full disk is named without a stack trace", function () {
    if (!existsSync("/dev/full")) this.skip();
    const { status, stderr } = spawnSync("sh", ["-c", '"$0" "$1" search awq > /dev/full', process.execPath, cli], { encoding: "utf8" });
    assert.equal(status, 2);
    assert.equal(stderr, "paper-lens search: The output cannot be written: no space left on the disk.\n");
  });

  test("without its index it says so", () => {
    const alone = path.join(sandbox.folder, "alone.js");
    copyFileSync(cli, alone);
    const { status, stderr } = spawnSync(process.execPath, [alone, "search", "awq"], { encoding: "utf8" });
    rmSync(alone);
    assert.equal(status, 2);
    assert.match(stderr, /paper-index\.json cannot be read: no such file/);
    assert.doesNotMatch(stderr, /\n\s+at /);
  });
});
