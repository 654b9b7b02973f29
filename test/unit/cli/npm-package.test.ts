import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Sandbox } from "./sandbox";

/** The shell commands of the README's workflow, in order. */
function workflowCommands(): string[] {
  const [, workflow = ""] = /```yaml\nname: Bibliography\n([^]*?)```/.exec(readFileSync("README.md", "utf8")) ?? [];
  return Array.from(workflow.matchAll(/\brun: (.+)$/gm), ([, command = ""]) => command);
}

/** What "npm pack" makes of the repository, installed into an empty folder, without a network. */
suite("the npm package", () => {
  const sandbox = new Sandbox();
  const project = path.join(sandbox.folder, "project");
  const repository = path.join(sandbox.folder, "repository");
  const prefix = path.join(sandbox.folder, "prefix");
  const bin = process.platform === "win32" ? prefix : path.join(prefix, "bin");

  const shell = (command: string, cwd: string) => {
    const { status, stdout, stderr } = spawnSync(command, {
      cwd,
      shell: true,
      encoding: "utf8",
      env: { ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ""}`, npm_config_prefix: prefix, npm_config_offline: "true", npm_config_update_notifier: "false" },
    });
    return { status, stdout, stderr };
  };

  suiteSetup(function () {
    this.timeout(60_000);
    mkdirSync(project);
    for (const file of ["package.json", ".npmignore", "README.md", "LICENSE", "CHANGELOG.md"]) copyFileSync(file, path.join(project, file));
    const shared = { bundle: true, platform: "node", format: "cjs", target: "es2023" };
    const dist = path.join(project, "dist");
    const builds = [
      { ...shared, entryPoints: ["src/cli/main.ts"], outfile: path.join(dist, "cli.js"), external: ["./mcp.js"], banner: { js: "#!/usr/bin/env node" } },
      { ...shared, entryPoints: ["src/cli/mcp.ts"], outfile: path.join(dist, "mcp.js") },
    ];
    const built = spawnSync(process.execPath, ["-e", `for (const options of ${JSON.stringify(builds)}) require("esbuild").buildSync(options)`], { encoding: "utf8" });
    assert.equal(built.status, 0, built.stderr);
    copyFileSync(path.join(sandbox.folder, "index.json"), path.join(dist, "paper-index.json"));
    // What a checkout has besides.
    for (const file of ["dist/THIRD-PARTY-NOTICES.txt", "dist/cli.js.map", "dist/extension.js", "dist/web/extension.js", "media/icon.png", "src/extension.ts", "test/a.test.ts"]) {
      sandbox.write(`project/${file}`, "");
    }
  });
  suiteTeardown(() => sandbox.remove());

  test("holds the command line and nothing of the extension", () => {
    const { status, stdout, stderr } = shell("npm pack --ignore-scripts --json", project);
    assert.equal(status, 0, stderr);
    const [packed] = JSON.parse(stdout) as { files: { path: string }[] }[];
    assert.deepEqual(packed?.files.map(({ path: file }) => file).sort(), [
      "CHANGELOG.md",
      "LICENSE",
      "README.md",
      "dist/THIRD-PARTY-NOTICES.txt",
      "dist/cli.js",
      "dist/mcp.js",
      "dist/paper-index.json",
      "package.json",
    ]);
  }).timeout(60_000);

  test("the README's workflow installs it, passes on a fresh list and fails on a stale one", () => {
    const [install = "", check = "", write = ""] = workflowCommands();
    const [tarball = ""] = readdirSync(project).filter((file) => file.endsWith(".tgz"));
    mkdirSync(path.join(repository, "tools"), { recursive: true });
    copyFileSync(path.join(project, tarball), path.join(repository, "tools", tarball));
    sandbox.write("repository/src/a.py", "import torch\nmodel = AWQ(bits=4)\n");

    const installed = shell(install, repository);
    assert.equal(installed.status, 0, installed.stderr);
    assert.match(shell("paper-lens --version", repository).stdout, /^\d+\.\d+\.\d+\n$/);

    const missing = shell(check, repository);
    assert.equal(missing.status, 2);
    assert.match(missing.stderr, /PAPERS\.md: no such file or folder\. Write it first without --check\./);
    assert.equal(shell(write, repository).status, 0);
    assert.match(readFileSync(path.join(repository, "PAPERS.md"), "utf8"), /AWQ: Activation-aware/);
    assert.equal(shell(check, repository).status, 0);

    // Lines move all the time; that makes no list stale.
    sandbox.write("repository/src/a.py", "import os\nimport torch\n\nmodel = AWQ(bits=4)\n");
    assert.equal(shell(check, repository).status, 0);
    sandbox.write("repository/src/b.py", "import torch\n# phase change memory, PCM cells as weights\nmodel = PCM(conductance=1)\nawq = AWQ(bits=4)\n");
    const stale = shell(check, repository);
    assert.equal(stale.status, 1);
    assert.match(stale.stderr, /PAPERS\.md is stale/);
  }).timeout(60_000);
});
