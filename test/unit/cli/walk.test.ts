import assert from "node:assert/strict";
import { mkdirSync, symlinkSync } from "node:fs";
import path from "node:path";
import { walk, type WalkOptions } from "../../../src/cli/scan/walk";
import { Sandbox } from "./sandbox";

suite("walk", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  const files = (names: readonly string[]) => names.forEach((name) => sandbox.write(path.join("tree", name), ""));
  const seen = (paths: readonly string[] = ["."], options: Partial<WalkOptions> = {}) =>
    [...walk(paths, { cwd: path.join(sandbox.folder, "tree"), ...options })].map((found) =>
      "file" in found ? found.shown : `${found.unreadable}: ${found.reason}`,
    );

  test("files come sorted, folders in place, .git left out, hidden files kept", () => {
    files(["b.py", "a/z.cu", "a/b/c.v", ".git/config", ".hidden/x.py", "a/.git"]);
    assert.deepEqual(seen(), [".hidden/x.py", "a/b/c.v", "a/z.cu", "b.py"]);
  });

  test("paths are printed as they were named", () => {
    files(["a/b.py"]);
    assert.deepEqual(seen(["a"]), ["a/b.py"]);
    assert.deepEqual(seen(["./a"]), ["a/b.py"]);
    assert.deepEqual(seen(["a/b.py"]), ["a/b.py"]);
    assert.deepEqual(seen([path.join(sandbox.folder, "tree", "a")]), [path.join(sandbox.folder, "tree", "a/b.py")]);
    assert.deepEqual(seen(["../tree/a"]), ["../tree/a/b.py"]);
  });

  test("each file comes once, however often it is named", () => {
    files(["a/b.py", "a/c.py"]);
    assert.deepEqual(seen(["a", "a/", "a/b.py", "./a/b.py"]), ["a/c.py", "a/b.py"]);
    assert.deepEqual(seen([".", "a"]), ["a/b.py", "a/c.py"]);
  });

  test(".gitignore: names, folders, anchors, stars, negation and comments", () => {
    files(["a.log", "keep.log", "sub/b.log", "build/x.py", "sub/build/y.py", "top.txt", "sub/top.txt", "docs/a/b/c.md", "docs/c.md", "#odd.py", "build.py"]);
    sandbox.write("tree/.gitignore", "# a comment\r\n*.log\r\n!keep.log\nbuild/\n/top.txt\ndocs/**/c.md\n\\#odd.py\n\n");
    assert.deepEqual(seen(), [".gitignore", "build.py", "keep.log", "sub/top.txt"]);
  });

  test("capitals count where the file system says so", function () {
    if (process.platform !== "linux") this.skip();
    files(["BUILD/x.py", "build/y.py"]);
    sandbox.write("tree/.gitignore", "build/\n");
    assert.deepEqual(seen(), [".gitignore", "BUILD/x.py"]);
  });

  test("a nested .gitignore holds below its folder and has the last word there", () => {
    files(["x.tmp", "a/x.tmp", "a/y.dat", "b/y.dat", "a/deep/x.tmp"]);
    sandbox.write("tree/.gitignore", "*.tmp\n");
    sandbox.write("tree/a/.gitignore", "!x.tmp\n*.dat\n");
    assert.deepEqual(seen(), [".gitignore", "a/.gitignore", "a/deep/x.tmp", "a/x.tmp", "b/y.dat"]);
  });

  test("a folder ignored above and taken back in below is read", () => {
    files(["vendor/ours/x.py", "vendor/theirs/y.py"]);
    sandbox.write("tree/.gitignore", "vendor/*/\n");
    sandbox.write("tree/vendor/.gitignore", "!ours/\n");
    assert.deepEqual(seen(), [".gitignore", "vendor/.gitignore", "vendor/ours/x.py"]);
  });

  test("what lies in an ignored folder cannot be taken back in", () => {
    files(["build/keep.py"]);
    sandbox.write("tree/.gitignore", "build/\n!build/keep.py\n");
    assert.deepEqual(seen(), [".gitignore"]);
  });

  test("within a repository the rules above the folder hold too, outside they do not", () => {
    files(["src/a.log", "src/b.py", "src/deep/c.log", "src/excluded.py"]);
    sandbox.write("tree/.gitignore", "*.log\n/src/deep\n");
    assert.deepEqual(seen(["src"]), ["src/a.log", "src/b.py", "src/deep/c.log", "src/excluded.py"]);
    sandbox.write("tree/.git/info/exclude", "excluded.py\n");
    assert.deepEqual(seen(["src"]), ["src/b.py"]);
  });

  test("what is named is read even when it is ignored", () => {
    files(["build/x.py", "build/y.tmp", "a.log"]);
    sandbox.write("tree/.gitignore", "build/\n*.log\n");
    sandbox.write("tree/build/.gitignore", "*.tmp\n");
    sandbox.write("tree/.git/HEAD", "");
    assert.deepEqual(seen(["build", "a.log"]), ["build/.gitignore", "build/x.py", "a.log"]);
    assert.deepEqual(seen([".", "a.log"]), [".gitignore", "a.log"]);
  });

  test("symbolic links inside a folder are passed over, a named one is followed", function () {
    if (process.platform === "win32") this.skip();
    files(["real/a.py"]);
    mkdirSync(path.join(sandbox.folder, "tree", "links"));
    symlinkSync("..", path.join(sandbox.folder, "tree", "links", "loop"));
    symlinkSync("../real/a.py", path.join(sandbox.folder, "tree", "links", "a.py"));
    symlinkSync("real", path.join(sandbox.folder, "tree", "alias"));
    assert.deepEqual(seen(), ["real/a.py"]);
    assert.deepEqual(seen(["alias", "links/a.py"]), ["alias/a.py", "links/a.py"]);
  });

  test("patterns to exclude come before everything else", () => {
    files(["a/x.py", "a/gen/y.py", "b.py"]);
    sandbox.write("tree/a/.gitignore", "!gen/\n");
    assert.deepEqual(seen(["."], { exclude: ["gen/", "/b.py"] }), ["a/.gitignore", "a/x.py"]);
    assert.deepEqual(seen(["a"], { exclude: ["gen/", "/b.py"] }), ["a/.gitignore", "a/x.py"]);
  });

  test("files to leave out are left out, named or not", () => {
    files(["a.py", "PAPERS.md"]);
    const without = [path.join(sandbox.folder, "tree", "PAPERS.md")];
    assert.deepEqual(seen([".", "PAPERS.md"], { without }), ["a.py"]);
  });

  test("a path that is not there is told, and the others still come", () => {
    files(["a.py"]);
    assert.deepEqual(seen(["missing.py", "a.py"]), ["missing.py: no such file or folder", "a.py"]);
  });
});
