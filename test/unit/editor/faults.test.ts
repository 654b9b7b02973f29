import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { COMMANDS } from "../../../src/editor/commands";
import { Lens } from "../../../src/editor/library/lens";
import type { Log } from "../../../src/editor/log";
import { DocumentScans } from "../../../src/editor/mentions/document-scans";
import { registerWorkspace } from "../../../src/editor/mentions/register-workspace";
import { WorkspaceMentions } from "../../../src/editor/mentions/workspace-mentions";
import { ReadingListStore } from "../../../src/editor/reading-list/reading-list-store";
import { findMentions } from "../../../src/recognize/find-mentions";
import { buildLexicon, type Lexicon } from "../../../src/recognize/lexicon";
import { saveLexicon } from "../../../src/recognize/save-lexicon";
import { writeSavedLexicon } from "../../../src/recognize/saved-lexicon";
import { makePaper } from "../make-paper";
import { PAPERS } from "../recognize/library";
import { fake, Uri } from "../fake-vscode";
import { makeLog } from "./kept-log";

const bytes = (text: string) => new TextEncoder().encode(text);
const INDEX = "/extension/dist/paper-index.json";
const index = JSON.stringify({ schemaVersion: 1, builtFrom: [], papers: PAPERS, concepts: [] });
const makeLens = (log: Log) => new Lens(Uri.file("/extension") as unknown as vscode.Uri, log);

setup(() => fake.reset());

suite("The lexicon saved with the index", () => {
  const mentionsOf = (lexicon: Lexicon) => findMentions("import torch\n# AWQ and QServe for quantization\n", { lexicon, language: "python" });
  const saved = saveLexicon({ papers: PAPERS, concepts: [] });
  const contents: Readonly<Record<string, Uint8Array | Error | undefined>> = {
    "is there": bytes(writeSavedLexicon(saved)),
    "is missing": undefined,
    "cannot be read": new Error("EACCES: permission denied"),
    "is cut off": bytes(writeSavedLexicon(saved).slice(0, -10)),
    "is of other papers": bytes(writeSavedLexicon(saveLexicon({ papers: PAPERS.slice(1), concepts: [] }))),
  };
  for (const [what, content] of Object.entries(contents)) {
    test(`changes no mention and tells nothing when it ${what}`, async () => {
      fake.files.set(INDEX, bytes(index));
      if (content !== undefined) fake.files.set("/extension/dist/lexicon.json", content);
      const log = makeLog();
      const mentions = mentionsOf(await makeLens(log).lexicon());
      assert.equal(mentions.length, 2);
      assert.deepEqual(mentions, mentionsOf(buildLexicon({ papers: PAPERS, concepts: [] })));
      assert.deepEqual(log.told, []);
    });
  }
});

suite("A damaged index", () => {
  const damages: Readonly<Record<string, Uint8Array | Error | undefined>> = {
    "is missing": undefined,
    "cannot be read": new Error("EACCES: permission denied"),
    "is empty": bytes(""),
    "is cut off": bytes(index.slice(0, index.length / 2)),
    "is of another version": bytes(index.replace('"schemaVersion":1', '"schemaVersion":99')),
    "is no JSON": new Uint8Array([0xff, 0x00, 0x7b]),
  };
  for (const [what, content] of Object.entries(damages)) {
    test(`that ${what} is told once, and the rest works`, async () => {
      if (content !== undefined) fake.files.set(INDEX, content);
      const log = makeLog();
      const lens = makeLens(log);
      const [library, again, searcher] = await Promise.all([lens.library(), lens.library(), lens.searcher()]);
      assert.equal(library, again);
      assert.equal(library.papers.length, 0);
      assert.equal(searcher.search("awq").results.length, 0);
      assert.equal((await lens.lexicon()).papers.length, 0);
      assert.equal(log.told.length, 1);
      assert.match(log.told[0] ?? "", /Reinstall/);
      assert.notEqual(lens.failure, undefined);
    });
  }

  test("is no matter of the one that ships", async () => {
    fake.files.set(INDEX, bytes(index));
    const log = makeLog();
    const lens = makeLens(log);
    assert.equal((await lens.library()).papers.length, PAPERS.length);
    assert.deepEqual(log.told, []);
  });
});

/** Storage that two windows share: each sees what the other wrote after a while, as the editor's does. */
class SharedState {
  readonly stored = new Map<string, unknown>();
  failing = false;
  reads = 0;

  memento(): vscode.Memento & { setKeysForSync(keys: readonly string[]): void } {
    return {
      keys: () => [...this.stored.keys()],
      get: (key: string, fallback?: unknown) => {
        this.reads += 1;
        return this.stored.get(key) ?? fallback;
      },
      update: async (key: string, value: unknown) => {
        await new Promise((resolve) => setTimeout(resolve, 1));
        if (this.failing) throw new Error("ENOSPC: no space left on device");
        this.stored.set(key, value);
      },
      setKeysForSync: () => undefined,
    } as vscode.Memento & { setKeysForSync(keys: readonly string[]): void };
  }
}

const KEY = "paperLens.readingList";
const [a, b, c] = ["A", "B", "C"].map((title) => makePaper({ title }));
const settle = () => new Promise((resolve) => setTimeout(resolve, 20));

suite("The reading list", () => {
  test("keeps what two windows write at once", async () => {
    const state = new SharedState();
    const [one, two] = [new ReadingListStore(state.memento(), makeLog()), new ReadingListStore(state.memento(), makeLog())];
    await Promise.all([one.update(a!, { starred: true }), two.update(b!, { note: "mine" }), one.update(c!, { state: "read" })]);
    fake.focus();
    await settle();
    fake.focus();
    await settle();
    for (const store of [one, two, new ReadingListStore(state.memento(), makeLog())]) {
      assert.deepEqual(store.entries.map(({ paper }) => paper).sort(), ["a", "b", "c"]);
    }
  });

  test("looks at the storage once each time its window is looked at again", async () => {
    const state = new SharedState();
    const [store, other] = [new ReadingListStore(state.memento(), makeLog()), new ReadingListStore(state.memento(), makeLog())];
    await other.update(a!, { starred: true });
    other.dispose();
    for (let time = 0; time < 3; time += 1) {
      const before = state.reads;
      fake.focus();
      await settle();
      assert.equal(state.reads - before, 1);
      assert.deepEqual([...store.starred], ["a"]);
    }
    store.dispose();
  });

  test("keeps a change that could not be stored, and stores it with the next", async () => {
    const state = new SharedState();
    const store = new ReadingListStore(state.memento(), makeLog());
    state.failing = true;
    await assert.rejects(store.update(a!, { starred: true }), /no space left/);
    assert.deepEqual([...store.starred], ["a"]);
    state.failing = false;
    await store.update(b!, { starred: true });
    assert.equal(new ReadingListStore(state.memento(), makeLog()).entries.length, 2);
  });

  for (const [what, text] of [
    ["that cannot be read", '{"version":1,"entr'],
    ["of a later version", '{"version":2,"entries":[]}'],
    ["with an entry of an unknown form", '{"version":1,"entries":[{"paper":"x","title":"X","starred":true,"state":"skimmed","note":"mine","changed":1}]}'],
  ] as const) {
    test(`puts a stored list aside ${what}, before it writes its own`, async () => {
      const state = new SharedState();
      state.stored.set(KEY, text);
      const store = new ReadingListStore(state.memento(), makeLog());
      await store.update(a!, { starred: true });
      await settle();
      assert.equal(state.stored.get(`${KEY}.damaged`), text);
      assert.match(String(state.stored.get(KEY)), /"paper": "a"/);
    });
  }
});

suite("Finding literature in the workspace", () => {
  const start = () => {
    const log = makeLog();
    fake.files.set(INDEX, bytes(index));
    const lens = makeLens(log);
    const mentions = new WorkspaceMentions(new DocumentScans(lens));
    const registered = registerWorkspace(lens, mentions, log);
    const find = () => fake.commands.get(COMMANDS.findInWorkspace)?.();
    return { log, mentions, registered, find };
  };

  test("goes on past files and rules that cannot be read, and names them", async () => {
    const { log, mentions, find } = start();
    fake.files.set("/work/.gitignore", new Error("EACCES: .gitignore"));
    fake.files.set("/work/locked/a.py", new Error("EACCES: a.py"));
    fake.files.set("/work/b.py", bytes("import torch\n# QServe: W4A8KV4 Quantization and System Co-design\n"));
    await find();
    assert.deepEqual([...new Set((await mentions.places()).map(({ uri }) => uri))], ["file:///work/b.py"]);
    assert.deepEqual(log.told, []);
    assert.equal(log.lines.filter((line) => line.startsWith("Not scanned: /work/locked/a.py")).length, 1);
    assert.equal(log.lines.filter((line) => line.startsWith("Not scanned: /work/.gitignore")).length >= 1, true);
  });

  test("ends quietly when the extension is stopped in its middle", async () => {
    const { log, mentions, registered, find } = start();
    for (let number = 0; number < 20; number += 1) fake.files.set(`/work/${number}.py`, bytes("import awq\n"));
    let read = 0;
    fake.beforeRead = (path) => {
      if (path.endsWith(".py") && (read += 1) === 5) registered.dispose();
    };
    await find();
    assert.ok(read < 10, `${read} files were read`);
    assert.deepEqual(log.told, []);
    assert.ok(!fake.ran.includes("paperLens.workspace.focus"));
    assert.equal(mentions.scanned, false);
  });
});
