// @ts-check
/**
 * Builds everything that ships: the paper index, the extension for both hosts,
 * the webview pages and the command line.
 *
 * node esbuild.js                 build all of it
 * node esbuild.js --production    the same, minified
 * node esbuild.js --watch         rebuild on change
 * node esbuild.js --index         only the index, and print its report
 */
const esbuild = require("esbuild");
const fs = require("node:fs");
const path = require("node:path");

const production = process.argv.includes("--production");
const watch = process.argv.includes("--watch");
const indexOnly = process.argv.includes("--index");

/** @type {import("esbuild").BuildOptions} */
const shared = {
  bundle: true,
  minify: production,
  sourcemap: production ? false : "linked",
  target: "es2023",
  logLevel: "warning",
  legalComments: "none",
  absWorkingDir: __dirname,
};

/** Bundles that ship. @type {import("esbuild").BuildOptions[]} */
const bundles = [
  { entryPoints: ["src/extension.ts"], outfile: "dist/extension.js", platform: "node", format: "cjs", external: ["vscode"] },
  { entryPoints: ["src/extension.ts"], outfile: "dist/web/extension.js", platform: "browser", format: "cjs", external: ["vscode"] },
  { entryPoints: ["src/cli/main.ts"], outfile: "dist/cli.js", platform: "node", format: "cjs", banner: { js: "#!/usr/bin/env node" }, external: ["./mcp.js"] },
  // What only "paper-lens mcp" needs; the command line loads it then.
  { entryPoints: ["src/cli/mcp.ts"], outfile: "dist/mcp.js", platform: "node", format: "cjs" },
  ...["paper", "map", "results"].map((page) => ({
    entryPoints: [`src/pages/${page}/main.ts`],
    outfile: `dist/pages/${page}.js`,
    platform: /** @type {const} */ ("browser"),
    format: /** @type {const} */ ("iife"),
  })),
];

/** Builds dist/paper-index.json and dist/lexicon.json with the project's own ingest code. @param {boolean} report */
async function buildIndex(report) {
  const outfile = path.join("out", "build-index.cjs");
  await esbuild.build({ ...shared, entryPoints: ["tools/build-index.ts"], outfile, platform: "node", format: "cjs", sourcemap: "inline" });
  const { run } = require(path.join(__dirname, outfile));
  run({ root: __dirname, report });
}

/** Writes dist/THIRD-PARTY-NOTICES.txt: the licences of what was bundled. @param {import("esbuild").Metafile[]} metafiles */
async function writeNotices(metafiles) {
  const { bundledPackages, renderNotices } = await import("./tools/third-party-notices.mjs");
  fs.writeFileSync(path.join(__dirname, "dist", "THIRD-PARTY-NOTICES.txt"), renderNotices(bundledPackages(metafiles, __dirname)));
}

async function main() {
  await buildIndex(indexOnly);
  if (indexOnly) return;
  const present = bundles.filter((bundle) => /** @type {string[]} */ (bundle.entryPoints).every((file) => fs.existsSync(file)));
  if (watch) {
    for (const bundle of present) await (await esbuild.context({ ...shared, ...bundle, logLevel: "info" })).watch();
    return;
  }
  const results = await Promise.all(present.map((bundle) => esbuild.build({ ...shared, ...bundle, metafile: true })));
  await writeNotices(results.map(({ metafile }) => metafile));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
