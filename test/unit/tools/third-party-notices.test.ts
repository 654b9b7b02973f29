import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Metafile } from "esbuild";
import { bundledPackages, packageFolder, renderNotices, takenIn } from "../../../tools/third-party-notices.mjs";

suite("Notices", () => {
  let folder = "";
  const install = (name: string, files: Readonly<Record<string, string>>) => {
    const place = path.join(folder, "node_modules", name);
    mkdirSync(place, { recursive: true });
    writeFileSync(path.join(place, "package.json"), JSON.stringify({ name, version: "1.2.3", license: "MIT" }));
    for (const [file, text] of Object.entries(files)) writeFileSync(path.join(place, file), text);
  };
  const metafile = (inputs: Readonly<Record<string, number>>): Metafile => ({
    inputs: {},
    outputs: {
      "dist/a.js": {
        bytes: 0,
        imports: [],
        exports: [],
        inputs: Object.fromEntries(Object.entries(inputs).map(([input, bytesInOutput]) => [input, { bytesInOutput }])),
      },
    },
  });

  setup(() => {
    folder = mkdtempSync(path.join(tmpdir(), "notices-"));
  });
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("an input belongs to the innermost package", () => {
    assert.equal(packageFolder("node_modules/zod/v4/core.js"), "node_modules/zod");
    assert.equal(packageFolder("node_modules/@a/b/node_modules/@c/d/x.js"), "node_modules/@a/b/node_modules/@c/d");
    assert.equal(packageFolder("src/extension.ts"), undefined);
  });

  test("what is bundled is named with its licence, what is not is left out", () => {
    install("used", { "LICENSE-MIT": "Permission is granted.", "index.js": "" });
    install("unused", { LICENSE: "Something else.", "index.js": "" });
    const packages = bundledPackages([metafile({ "node_modules/used/index.js": 10, "node_modules/unused/index.js": 0, "src/own.ts": 5 })], folder);
    const text = renderNotices(packages);
    assert.match(text, /used 1\.2\.3 \(MIT\)/);
    assert.match(text, /Permission is granted\./);
    assert.doesNotMatch(text, /Something else/);
  });

  test("a package without a licence text cannot ship", () => {
    install("bare", { "index.js": "" });
    assert.throws(() => bundledPackages([metafile({ "node_modules/bare/index.js": 1 })], folder), /bare is bundled but brings no licence text/);
  });

  test("code that a package took in needs its licence too", () => {
    const source = "//#region ../../node_modules/.pnpm/left-out@1.0.0/node_modules/left-out/index.js\nx();\n//#endregion\n";
    assert.deepEqual(takenIn(source), ["left-out"]);
    install("host", { LICENSE: "MIT", "index.js": source });
    assert.throws(() => bundledPackages([metafile({ "node_modules/host/index.js": 1 })], folder), /contains code of left-out/);
  });
});
