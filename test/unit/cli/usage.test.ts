import assert from "node:assert/strict";
import { COMMANDS } from "../../../src/cli/commands";
import { parse, positiveInteger } from "../../../src/cli/command";
import { BrokenPipe, UsageError } from "../../../src/cli/host";
import { Recorder, Sandbox } from "./sandbox";

suite("command line usage", () => {
  let sandbox: Sandbox;
  setup(() => (sandbox = new Sandbox()));
  teardown(() => sandbox.remove());

  test("without a verb the help goes to standard error and the exit code is 2", async () => {
    const { code, out, err } = await sandbox.run([]);
    assert.equal(code, 2);
    assert.equal(out, "");
    assert.match(err, /Usage: paper-lens VERB/);
  });

  test("--help lists every verb on standard output", async () => {
    const { code, out, err } = await sandbox.run(["--help"]);
    assert.equal(code, 0);
    assert.equal(err, "");
    for (const { name } of COMMANDS) assert.match(out, new RegExp(`^  ${name}\\b`, "m"));
  });

  for (const command of COMMANDS) {
    test(`${command.name} --help names every option and gives examples`, async () => {
      const { code, out } = await sandbox.run([command.name, "--help"]);
      assert.equal(code, 0);
      for (const option of Object.keys(command.options)) assert.ok(out.includes(`--${option}`), option);
      assert.ok(command.examples.length > 0);
      for (const { line } of command.examples) {
        assert.ok(line.startsWith(command.name));
        assert.ok(out.includes(`paper-lens ${line}`));
      }
      assert.equal(out, (await sandbox.run(["help", command.name])).out);
    });
  }

  test("help wins over other mistakes, but not after --", async () => {
    assert.equal((await sandbox.run(["search", "--limit", "0", "-h"])).code, 0);
    assert.doesNotMatch((await sandbox.run(["search", "--", "--help"])).out, /Usage/);
  });

  test("--version prints the version", async () => {
    assert.deepEqual(await sandbox.run(["--version"]), { code: 0, out: "1.2.3\n", err: "" });
    assert.deepEqual(await sandbox.run(["-V"]), { code: 0, out: "1.2.3\n", err: "" });
  });

  test("an unknown verb is refused with the nearest one", async () => {
    const { code, err } = await sandbox.run(["serach", "x"]);
    assert.equal(code, 2);
    assert.match(err, /no verb "serach"\. Did you mean "search"\?/);
  });

  for (const { argv, message } of [
    { argv: ["search", "awq", "--jsn"], message: "There is no option --jsn. Did you mean --json?" },
    { argv: ["search", "awq", "--colour"], message: "There is no option --colour." },
    { argv: ["search", "fpga", "-word"], message: 'There is no option -w. If "-word" is no option, put "--" before it.' },
    { argv: ["search", "awq", "--limit"], message: "--limit needs a value: --limit N." },
    { argv: ["search", "awq", "-n"], message: "-n needs a value: -n N." },
    { argv: ["search", "awq", "--limit", "--json"], message: "--limit needs a value: --limit N." },
    { argv: ["scan", "--exclude"], message: "--exclude needs a value: --exclude PATTERN." },
    { argv: ["search", "awq", "--json=yes"], message: "--json takes no value." },
  ]) {
    test(`"${argv.join(" ")}" is refused in one line`, async () => {
      const { code, out, err } = await sandbox.run(argv);
      assert.equal(code, 2);
      assert.equal(out, "");
      assert.equal(err, `paper-lens ${argv[0]}: ${message}\nSee "paper-lens ${argv[0]} --help".\n`);
    });
  }

  test("words that begin with a dash stand after --, a lone dash anywhere", async () => {
    assert.equal((JSON.parse((await sandbox.run(["search", "awq", "--json", "--", "-pcm"])).out) as { query: string }).query, "awq -pcm");
    assert.equal((await sandbox.run(["search", "--batch", "-", "--json"], { readInput: () => Promise.resolve("awq\n") })).code, 0);
  });

  test("an option before the verb is refused with the right order", async () => {
    const { code, err } = await sandbox.run(["--json", "search", "awq"]);
    assert.equal(code, 2);
    assert.match(err, /^paper-lens: The verb comes first: paper-lens VERB --json\.\n/);
  });

  test("a value outside the choices is refused and the choices are said", () => {
    const options = { format: { type: "string", choices: ["a", "b"], summary: "" } } as const;
    assert.equal(parse(["--format", "a"], options).values.format, "a");
    assert.throws(() => parse(["--format", "c"], options), (error) => error instanceof UsageError && error.message.includes('a, b; "c"'));
  });

  test("numbers are whole and positive", () => {
    assert.equal(positiveInteger("12", "limit"), 12);
    for (const text of ["0", "-1", "1.5", "1e3", "x", "", " 1", "99999999999999999999"]) {
      assert.throws(() => positiveInteger(text, "limit"), UsageError, text);
    }
  });

  test("a missing index is reported with its path", async () => {
    const { code, err } = await sandbox.run(["search", "awq"], { indexPath: "/nowhere/paper-index.json" });
    assert.equal(code, 2);
    assert.match(err, /\/nowhere\/paper-index\.json cannot be read: no such file/);
  });

  test("a damaged index is reported without a stack trace", async () => {
    const { code, err } = await sandbox.run(["search", "awq"], { indexPath: sandbox.write("bad.json", "{") });
    assert.equal(code, 2);
    assert.match(err, /not valid JSON/);
    assert.doesNotMatch(err, /\n\s+at /);
  });

  test("a reader that went away ends the run quietly", async () => {
    const out = { isTerminal: false, write: () => Promise.reject(new BrokenPipe("gone")) };
    const { code, err } = await sandbox.run(["search", "awq"], { out });
    assert.equal(code, 0);
    assert.equal(err, "");
  });

  test("colour is for terminals, and not when NO_COLOR is set", async () => {
    const terminal = new Recorder(true);
    await sandbox.run(["search", "awq"], { out: terminal });
    assert.ok(terminal.text.includes("\x1b["));
    const unwanted = new Recorder(true);
    await sandbox.run(["search", "awq"], { out: unwanted, env: { NO_COLOR: "1" } });
    assert.ok(!unwanted.text.includes("\x1b["));
    assert.ok(!(await sandbox.run(["search", "awq"])).out.includes("\x1b["));
  });
});
