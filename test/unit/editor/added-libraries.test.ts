import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { COMMANDS } from "../../../src/editor/commands";
import { CacheStore } from "../../../src/editor/libraries/cache-store";
import { LibraryProblems } from "../../../src/editor/libraries/library-problems";
import { OwnLibraries } from "../../../src/editor/libraries/own-libraries";
import { registerLibraries } from "../../../src/editor/libraries/register-libraries";
import { SizeLimit } from "../../../src/editor/libraries/size-limit";
import { Lens } from "../../../src/editor/library/lens";
import { fake, Uri } from "../fake-vscode";
import { makeLog } from "./kept-log";

const uri = (path: string) => Uri.file(path) as unknown as vscode.Uri;
const put = (path: string, text: string) => fake.files.set(path, new TextEncoder().encode(text));
const entry = (title: string) => `@misc{${title.replaceAll(" ", "")}, title={${title}}}\n`;
const memory: vscode.Memento = { keys: () => [], get: <T>(_: string, fallback?: T) => fallback as T, update: () => Promise.resolve() };
const makeLens = () => new Lens(uri("/extension"), makeLog());

function arrange(): void {
  fake.reset();
  put("/extension/dist/paper-index.json", JSON.stringify({ schemaVersion: 1, builtFrom: [], papers: [], concepts: [] }));
  put("/refs/first.bib", entry("First Stripe"));
  put("/refs/second.bib", `${entry("Second Stripe")}@misc{untitled, year={2024}}\n`);
}

suite("A library that is added", () => {
  setup(arrange);

  let libraries: OwnLibraries;
  const open = async (...files: readonly string[]) => {
    fake.settings.set("libraries", files);
    libraries = new OwnLibraries(makeLens(), new CacheStore(uri("/storage")), new LibraryProblems(), new SizeLimit(memory), "test", makeLog());
    await libraries.reload();
  };
  teardown(() => libraries.dispose());
  const add = async (...files: readonly string[]) => {
    fake.settings.set("libraries", ["/refs/first.bib", ...files]);
    libraries.awaitFiles(files.map(uri));
    await libraries.reload();
    await new Promise((resolve) => setTimeout(resolve, 5));
  };

  test("is told once with its papers and problems; those of the settings are not", async () => {
    await open("/refs/first.bib");
    assert.deepEqual(fake.messages, []);
    await add("/refs/second.bib");
    await libraries.reload();
    assert.deepEqual(fake.messages, ["Added second.bib: 1 paper, 1 problem."]);
  });

  test("is told in one message with the others that are added with it", async () => {
    await open();
    for (const number of [1, 2, 3, 4]) put(`/refs/${number}.bib`, entry(`Stripe ${number}`));
    await add("/refs/1.bib", "/refs/2.bib", "/refs/3.bib", "/refs/4.bib");
    assert.deepEqual(fake.messages, ["Added 4 library files: 4 papers."]);
  });

  test("is not told as added before it can be read", async () => {
    await open();
    await add("/refs/third.bib");
    assert.equal(fake.messages.length, 1, fake.messages.join("\n"));
    assert.match(fake.messages[0] ?? "", /third\.bib: The library cannot be read: there is no such file/);
    put("/refs/third.bib", entry("Third Stripe"));
    await libraries.reload();
    assert.deepEqual(fake.messages.slice(1), ["Added third.bib: 1 paper."]);
  });

  test("leads to its papers in the view and to its problems", async () => {
    await open();
    const filters: unknown[] = [];
    fake.commands.set(COMMANDS.filter, (query) => filters.push(query));
    fake.answer = "Show Papers";
    await add("/refs/second.bib");
    assert.deepEqual([filters, fake.ran], [["listing:second.bib"], [COMMANDS.filter, COMMANDS.reveal]]);
    fake.answer = "Show Problems";
    put("/refs/third.bib", "@misc{untitled, year={2024}}\n");
    await add("/refs/third.bib");
    assert.equal(fake.ran.at(-1), "workbench.actions.view.problems");
  });
});

suite("In a workspace that is not trusted", () => {
  setup(arrange);

  const run = async (command: string) => {
    const context = { globalStorageUri: uri("/storage"), workspaceState: memory } as unknown as vscode.ExtensionContext;
    const registered = registerLibraries(context, makeLens(), "test", makeLog());
    await fake.commands.get(command)?.();
    registered.dispose();
  };
  const REASON = /trusted, because they may come from others\.$/;

  test("reloading libraries says that those of the workspace are not read, and why", async () => {
    fake.trusted = false;
    await run(COMMANDS.reloadLibraries);
    assert.equal(fake.messages.length, 1);
    assert.match(fake.messages[0] ?? "", /^Only libraries of the user settings are in use: /);
    assert.match(fake.messages[0] ?? "", REASON);
  });

  test("removing a library does not say that none was added", async () => {
    fake.trusted = false;
    await run(COMMANDS.removeLibrary);
    assert.match(fake.messages.join("\n"), REASON);
    assert.doesNotMatch(fake.messages.join("\n"), /No libraries are added/);
  });

  test("is nothing said of trust in one that is", async () => {
    await run(COMMANDS.reloadLibraries);
    await run(COMMANDS.removeLibrary);
    assert.deepEqual(fake.messages, ["No libraries are added yet."]);
  });
});
