import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { copyFileSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";
import { Client, type CallToolResult } from "@modelcontextprotocol/client";
import { StdioClientTransport } from "@modelcontextprotocol/client/stdio";
import { TOOLS } from "../../../src/agent/tools";
import { SCHEMA_VERSION } from "../../../src/papers/paper-index";
import { makePaper } from "../make-paper";
import { AWQ, Sandbox } from "./sandbox";

/** A server process, and the protocol's own client connected to it. */
interface Session {
  readonly client: Client;
  /** What the server wrote to standard error. */
  readonly errors: () => string;
}

const textOf = ({ content }: CallToolResult): string => content.map((part) => (part.type === "text" ? part.text : `(${part.type})`)).join("");

/** `paper-lens mcp` as it ships, spoken to by the official client package. */
suite("paper-lens mcp", () => {
  let sandbox: Sandbox;
  let cli: string;
  let index: string;
  const open: Client[] = [];

  suiteSetup(() => {
    sandbox = new Sandbox();
    cli = path.join(sandbox.folder, "dist", "cli.js");
    index = path.join(sandbox.folder, "dist", "paper-index.json");
    const shared = { bundle: true, platform: "node", format: "cjs", target: "es2023" };
    const builds = [
      { ...shared, entryPoints: ["src/cli/main.ts"], outfile: cli, external: ["./mcp.js"] },
      { ...shared, entryPoints: ["src/cli/mcp.ts"], outfile: path.join(sandbox.folder, "dist", "mcp.js") },
    ];
    const script = `for (const options of ${JSON.stringify(builds)}) require("esbuild").buildSync(options)`;
    const built = spawnSync(process.execPath, ["-e", script], { encoding: "utf8" });
    assert.equal(built.status, 0, built.stderr);
    sandbox.write("code/gemm.py", "import torch\nmodel = AWQ(bits=4)\n");
    sandbox.write("code/image.bin", new Uint8Array([1, 0, 2]));
  });
  setup(() => copyFileSync(path.join(sandbox.folder, "index.json"), index));
  teardown(async () => {
    for (const client of open.splice(0)) await client.close();
  });
  suiteTeardown(() => sandbox.remove());

  async function connect(args: readonly string[] = [], options: ConstructorParameters<typeof Client>[1] = {}): Promise<Session> {
    const client = new Client({ name: "test", version: "1.0.0" }, options);
    open.push(client);
    const transport = new StdioClientTransport({ command: process.execPath, args: [cli, "mcp", ...args], cwd: path.join(sandbox.folder, "code"), stderr: "pipe" });
    let errors = "";
    transport.stderr?.on("data", (chunk: Buffer) => (errors += chunk.toString()));
    client.onerror = (error) => assert.fail(error);
    await client.connect(transport);
    return { client, errors: () => errors };
  }

  const call = ({ client }: Session, name: string, input: Record<string, unknown>) => client.callTool({ name, arguments: input });

  for (const mode of ["legacy", "auto"] as const) {
    test(`lists its tools and answers them (protocol ${mode === "auto" ? "of 2026" : "before 2026"})`, async () => {
      const session = await connect([], { versionNegotiation: { mode } });
      assert.equal(session.client.getServerVersion()?.name, "paper-lens");
      assert.match(session.client.getInstructions() ?? "", /search_papers/);
      const { tools } = await session.client.listTools();
      assert.deepEqual(tools.map(({ name }) => name), TOOLS.map(({ name }) => name));
      for (const tool of tools) {
        assert.equal(tool.inputSchema.type, "object");
        assert.equal(tool.annotations?.readOnlyHint, true);
      }
      const found = await call(session, "search_papers", { query: "activation-aware", limit: 1 });
      assert.ok(!found.isError);
      assert.match(textOf(found), /\nawq: AWQ: Activation-aware/);
      assert.match(textOf(await call(session, "get_paper", { id: "arXiv:2306.00978" })), /Key sentence: We propose AWQ/);
      assert.match(textOf(await call(session, "find_literature", { text: "import torch\nmodel = AWQ(bits=4)\n", language: "python" })), /\n {2}awq: /);
      assert.equal(session.errors(), "");
    });
  }

  test("reads files by relative path, absolute path and address", async () => {
    const session = await connect();
    const file = path.join(sandbox.folder, "code", "gemm.py");
    for (const given of ["gemm.py", file, `file://${file}`]) {
      assert.match(textOf(await call(session, "find_literature", { path: given })), /AWQ \(name\), line 2\n/);
    }
  });

  test("knows the terms that its options mute and add", async () => {
    const session = await connect(["--mute=name:awq", "--term=my_gemm=awq"]);
    const found = textOf(await call(session, "find_literature", { text: "import torch\nmodel = AWQ(bits=4)\ny = my_gemm(x)\n", language: "python" }));
    assert.match(found, /^1 mention of 1 term/);
    assert.match(found, /\nmy_gemm \(name\), line 3\n/);
  });

  test("bad arguments give errors that say what to do", async () => {
    const session = await connect();
    const refused = async (name: string, input: Record<string, unknown>, message: RegExp) => {
      const result = await call(session, name, input);
      assert.equal(result.isError, true);
      assert.match(textOf(result), message);
      assert.doesNotMatch(textOf(result), /\n\s+at /);
    };
    await refused("search_papers", {}, /query: Say what to search for/);
    await refused("search_papers", { query: "awq", limit: 0 }, /limit: Ask for 1 result or more/);
    await refused("get_paper", { id: "nothing like it" }, /no paper "nothing like it".*search_papers/s);
    await refused("find_literature", {}, /Give text, or the path of a file/);
    await refused("find_literature", { path: "missing.py" }, /missing\.py: no such file or folder\. Relative paths start at/);
    await refused("find_literature", { path: "." }, /is a folder\. Give one file/);
    await refused("find_literature", { path: "image.bin" }, /is a binary file/);
    await refused("find_literature", { path: "https://example.org/a.py" }, /no address of a file here/);
    if (process.platform !== "win32") await refused("find_literature", { path: "/dev/zero" }, /is not a file/);
    await assert.rejects(call(session, "delete_papers", {}), /delete_papers not found/);
    assert.match(textOf(await call(session, "search_papers", { query: "awq" })), /\nawq: /);
  });

  test("papers are resources to list, complete and read", async () => {
    const { client } = await connect();
    const { resources } = await client.listResources();
    assert.deepEqual(resources.map(({ uri }) => uri), ["paperlens://paper/awq", "paperlens://paper/pcm", "paperlens://paper/pcm-2"]);
    const { resourceTemplates } = await client.listResourceTemplates();
    const [template] = resourceTemplates;
    assert.equal(template?.uriTemplate, "paperlens://paper/{id}");
    const { completion } = await client.complete({ ref: { type: "ref/resource", uri: template.uriTemplate }, argument: { name: "id", value: "p" } });
    assert.deepEqual(completion.values, ["pcm", "pcm-2"]);
    const { contents } = await client.readResource({ uri: "paperlens://paper/awq" });
    assert.match((contents[0] as { text: string }).text, /Authors: Ji Lin/);
    for (const uri of ["paperlens://paper/nothing", "paperlens://paper/%zz"]) await assert.rejects(client.readResource({ uri }), /not found/i);
  });

  test("papers of one's own come with --library", async () => {
    const own = sandbox.write("own.json", JSON.stringify({ schemaVersion: SCHEMA_VERSION, builtFrom: [], papers: [makePaper({ id: "mine", title: "Mine" })], concepts: [] }));
    const session = await connect(["--library", own]);
    assert.match(textOf(await call(session, "get_paper", { id: "mine" })), /^Mine\n/);
    assert.match(textOf(await call(session, "get_paper", { id: "awq" })), /^AWQ/);
  });

  test("a broken index is named in the answer, and read again once it is mended", async () => {
    const sound = readFileSync(index);
    sandbox.write("dist/paper-index.json", sound.subarray(0, sound.length / 2));
    const session = await connect();
    const result = await call(session, "search_papers", { query: "awq" });
    assert.equal(result.isError, true);
    assert.match(textOf(result), /The paper index is not valid JSON.*Install Paper Lens again/);
    await assert.rejects(session.client.listResources(), /not valid JSON/);
    rmSync(index);
    assert.match(textOf(await call(session, "get_paper", { id: "awq" })), /paper-index\.json cannot be read: no such file/);
    sandbox.write("dist/paper-index.json", sound);
    assert.match(textOf(await call(session, "search_papers", { query: "awq" })), /\nawq: /);
  });

  /** Enough papers that indexing them takes seconds. */
  const manyPapers = () => Array.from({ length: 12_000 }, (_, number) => makePaper({ id: `p${number}`, title: `Quantization study number ${number}`, abstract: `${AWQ.abstract} `.repeat(12) }));
  test("a cancelled call ends while the server works on, and the next one is answered", async () => {
    sandbox.write("dist/paper-index.json", JSON.stringify({ schemaVersion: SCHEMA_VERSION, builtFrom: [], papers: manyPapers(), concepts: [] }));
    const session = await connect();
    // Reads the library, so that only the index is left to make.
    await session.client.listResources();
    const cancel = new AbortController();
    const answer = session.client.callTool({ name: "search_papers", arguments: { query: "quantization" } }, { signal: cancel.signal });
    setTimeout(() => cancel.abort(new Error("not needed any more")), 100);
    await assert.rejects(answer, /not needed any more/);
    assert.match(textOf(await call(session, "get_paper", { id: "p7" })), /^Quantization study number 7\n/);
    assert.match(textOf(await call(session, "search_papers", { query: "quantization", limit: 1 })), /^The best paper/);
  }).timeout(60_000);

  // Without the client, which would end a server that stays.
  test("closed input ends it at once, with work under way too", async () => {
    sandbox.write("dist/paper-index.json", JSON.stringify({ schemaVersion: SCHEMA_VERSION, builtFrom: [], papers: manyPapers(), concepts: [] }));
    const child = spawn(process.execPath, [cli, "mcp"], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("close", (code, signal) => resolve({ code, signal })));
    const answered = new Set<unknown>();
    const listed = new Promise<void>((resolve) => {
      createInterface(child.stdout).on("line", (line) => {
        const { id } = JSON.parse(line) as { id: unknown };
        answered.add(id);
        if (id === 2) resolve();
      });
    });
    const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    say({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } } });
    say({ method: "notifications/initialized" });
    say({ id: 2, method: "resources/list" });
    await listed;
    say({ id: 3, method: "tools/call", params: { name: "search_papers", arguments: { query: "quantization" } } });
    await new Promise((resolve) => setTimeout(resolve, 100));
    const closed = performance.now();
    child.stdin.end();
    assert.deepEqual(await ended, { code: 0, signal: null });
    assert.ok(performance.now() - closed < 1_000, "it went on with the index");
    assert.deepEqual([...answered], [1, 2]);
  }).timeout(60_000);

  test("reading a large library leaves it able to answer and to end", async () => {
    const entries = Array.from({ length: 4_000 }, (_, number) => `@misc{k${number}, title={NetThing${number}: An Accelerator}, abstract={${`${AWQ.abstract} `.repeat(12)}It is 3.${number % 10}x faster than a GPU.}}\n`);
    const child = spawn(process.execPath, [cli, "mcp", "--library", sandbox.write("large.bib", entries.join(""))], { stdio: ["pipe", "pipe", "inherit"] });
    const ended = new Promise((resolve) => child.once("close", resolve));
    const answered: unknown[] = [];
    const answers = createInterface(child.stdout).on("line", (line) => answered.push((JSON.parse(line) as { id: unknown }).id));
    const answer = () => new Promise((resolve) => answers.once("line", resolve));
    const say = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);
    try {
      say({ id: 1, method: "initialize", params: { protocolVersion: "2025-06-18", capabilities: {}, clientInfo: { name: "test", version: "1" } } });
      await answer();
      say({ method: "notifications/initialized" });
      say({ id: 2, method: "tools/call", params: { name: "get_paper", arguments: { id: "awq" } } });
      await new Promise((resolve) => setTimeout(resolve, 1_000));
      const asked = performance.now();
      say({ id: 3, method: "ping" });
      await answer();
      assert.ok(performance.now() - asked < 1_500, "it read the library before it answered");
      const closed = performance.now();
      child.stdin.end();
      assert.equal(await ended, 0);
      assert.ok(performance.now() - closed < 1_500, "it went on with the library");
      assert.deepEqual(answered, [1, 3]);
    } finally {
      child.kill();
    }
  }).timeout(60_000);

  test("input that ends before a word, or after nonsense, ends it with exit code 0", async () => {
    for (const input of ["", "not JSON\n", '{"jsonrpc":"2.0","id":1,"method":"nonsense"}\n']) {
      const child = spawn(process.execPath, [cli, "mcp"], { stdio: ["pipe", "pipe", "pipe"] });
      let out = "";
      child.stdout.on("data", (chunk: Buffer) => (out += chunk.toString()));
      child.stdin.end(input);
      assert.equal(await new Promise((resolve) => child.once("close", resolve)), 0);
      for (const line of out.split("\n").filter(Boolean)) assert.equal((JSON.parse(line) as { jsonrpc: string }).jsonrpc, "2.0");
    }
  });

  test("wrong usage is refused before anything is served", () => {
    const { status, stderr, stdout } = spawnSync(process.execPath, [cli, "mcp", "extra"], { input: "", encoding: "utf8" });
    assert.equal(status, 2);
    assert.match(stderr, /mcp takes no operands/);
    assert.equal(stdout, "");
  });

  test("other verbs do not load the protocol's library", () => {
    const alone = path.join(sandbox.folder, "alone", "cli.js");
    sandbox.write("alone/cli.js", readFileSync(cli));
    copyFileSync(index, path.join(sandbox.folder, "alone", "paper-index.json"));
    assert.equal(spawnSync(process.execPath, [alone, "search", "awq"], { encoding: "utf8" }).status, 0);
    assert.doesNotMatch(readFileSync(cli, "utf8"), /@modelcontextprotocol\/(?:server|core)\/dist/);
  });
});
