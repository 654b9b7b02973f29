import assert from "node:assert/strict";
import type * as vscode from "vscode";
import { CacheStore } from "../../../src/editor/libraries/cache-store";
import { LibraryProblems } from "../../../src/editor/libraries/library-problems";
import { OwnLibraries } from "../../../src/editor/libraries/own-libraries";
import { SizeLimit } from "../../../src/editor/libraries/size-limit";
import { Lens } from "../../../src/editor/library/lens";
import type { OwnPaper } from "../../../src/ingest/own-library/import-library";
import { fake, FileSystemError, Uri } from "../fake-vscode";
import { makePaper } from "../make-paper";
import { makeLog, type KeptLog } from "./kept-log";

const uri = (path: string) => Uri.file(path) as unknown as vscode.Uri;
const put = (path: string, text: string) => fake.files.set(path, new TextEncoder().encode(text));
const entry = (title: string) => `@misc{${title.replaceAll(" ", "")},\n  title = {${title}},\n  abstract = {We present ${title}, an accelerator that is 3x faster than a GPU.}\n}\n`;
const entries = (count: number) => Array.from({ length: count }, (_, number) => entry(`Stripe Number ${number}`)).join("");

const FIRST = "/refs/first.bib";
const SECOND = "/refs/second.bib";
const memory: vscode.Memento = { keys: () => [], get: <T>(_: string, fallback?: T) => fallback as T, update: () => Promise.resolve() };

/** A window: what reads the libraries that the settings name. */
class Session {
  readonly log: KeptLog = makeLog();
  readonly #lens = new Lens(uri("/extension"), this.log);
  readonly libraries = new OwnLibraries(this.#lens, new CacheStore(uri("/storage")), new LibraryProblems(), new SizeLimit(memory), "test", this.log);

  async titles(): Promise<readonly string[]> {
    return (await this.#lens.library()).papers.map(({ title }) => title).sort();
  }

  async described(): Promise<number> {
    return (await this.#lens.library()).papers.filter(({ claims }) => claims.length > 0).length;
  }
}

function arrange(): void {
  fake.reset();
  put("/extension/dist/paper-index.json", JSON.stringify({ schemaVersion: 1, builtFrom: [], papers: [], concepts: [] }));
  fake.settings.set("libraries", [FIRST, SECOND]);
  put(FIRST, entry("First Stripe"));
  put(SECOND, entry("Second Stripe"));
}

const full = () => {
  throw new FileSystemError("ENOSPC: no space left on device", "Unknown");
};

suite("Own libraries", () => {
  setup(arrange);

  test("on a full disk are all read and described; one message says that they are not kept", async () => {
    fake.beforeWrite = full;
    const window = new Session();
    await window.libraries.reload();
    assert.deepEqual(await window.titles(), ["First Stripe", "Second Stripe"]);
    assert.equal(await window.described(), 2);
    assert.equal(fake.messages.length, 1, fake.messages.join("\n"));
    assert.match(fake.messages[0] ?? "", /no space left on device/);
    assert.deepEqual(window.log.told, []);
  });

  test("are kept with the next reload when the disk has room again", async () => {
    fake.beforeWrite = full;
    const window = new Session();
    await window.libraries.reload();
    fake.beforeWrite = () => undefined;
    await window.libraries.resume();
    const again = new Session();
    fake.files.set(FIRST, new FileSystemError("permission denied", "NoPermissions"));
    await again.libraries.reload();
    assert.deepEqual(await again.titles(), ["First Stripe", "Second Stripe"]);
  });

  test("that change while they are read are read again", async () => {
    const window = new Session();
    fake.beforeRead = (path) => {
      if (path !== FIRST) return;
      fake.beforeRead = () => undefined;
      // What is read is the text of before; the editor then tells of the change.
      setTimeout(() => {
        put(FIRST, entry("Changed Stripe"));
        void window.libraries.reload();
      }, 0);
    };
    await window.libraries.reload();
    await window.libraries.reload();
    assert.deepEqual(await window.titles(), ["Changed Stripe", "Second Stripe"]);
    assert.deepEqual(fake.messages, []);
  });

  for (const [what, remove] of [
    ["go", () => fake.files.delete(FIRST)],
    ["become unreadable", () => fake.files.set(FIRST, new FileSystemError("permission denied", "NoPermissions"))],
  ] as const) {
    test(`that ${what} just when they are read keep their last good version, with one message`, async () => {
      const before = new Session();
      await before.libraries.reload();
      before.libraries.dispose();
      fake.beforeRead = (path) => {
        if (path === FIRST) remove();
      };
      const window = new Session();
      await window.libraries.reload();
      await window.libraries.reload();
      assert.deepEqual(await window.titles(), ["First Stripe", "Second Stripe"]);
      assert.equal(fake.messages.length, 1, fake.messages.join("\n"));
      assert.match(fake.messages[0] ?? "", /first\.bib.*cannot be read.*last good version, with 1 paper,/);
    });
  }

  test("whose import ends with the window are whole in the next one, and nothing is told", async () => {
    put(FIRST, entries(40));
    const closing = new Session();
    let described = 0;
    // A turn of the host in the middle of the work.
    const closer = setInterval(() => {
      described += 1;
      if (described === 3) closing.libraries.dispose();
    }, 1);
    await closing.libraries.reload();
    clearInterval(closer);
    const next = new Session();
    await next.libraries.reload();
    assert.equal((await next.titles()).length, 41);
    assert.equal(await next.described(), 41);
    assert.deepEqual([...fake.messages, ...closing.log.told, ...next.log.told], []);
  });

  test("give the same papers when the window closes at any write of the cache", async () => {
    put(FIRST, entries(5));
    for (const writes of [1, 2, 3, 4]) {
      for (const path of fake.files.keys()) if (path.startsWith("/storage/")) fake.files.delete(path);
      const closing = new Session();
      let count = 0;
      fake.beforeWrite = () => {
        count += 1;
        if (count === writes) closing.libraries.dispose();
      };
      await closing.libraries.reload();
      fake.beforeWrite = () => undefined;
      const next = new Session();
      await next.libraries.reload();
      assert.equal((await next.titles()).length, 6);
      assert.equal(await next.described(), 6);
    }
    assert.deepEqual(fake.messages, []);
  });
});

suite("The cache of a library that two windows write at once", () => {
  setup(arrange);

  const papers = (label: string, count: number): OwnPaper[] =>
    Array.from({ length: count }, (_, number) => ({ textKey: String(number), described: true, paper: makePaper({ title: `${label} ${number}` }) }));
  const never = () => false;
  const key = (content: string) => ({ content, label: "first.bib", rules: "test" });
  const rest = { format: "BibTeX", problems: [] };

  test("is that of one of them or counts as not there, never a mixture", async () => {
    let whole = 0;
    for (const [mine, theirs] of [[2500, 2500], [2500, 100], [100, 2500], [1, 1]] as const) {
      const [one, two] = [new CacheStore(uri("/storage")), new CacheStore(uri("/storage"))];
      await Promise.all([
        one.write(uri(FIRST), key("one"), rest, papers("One", mine), never),
        two.write(uri(FIRST), key("two"), rest, papers("Two", theirs), never),
      ]);
      const read = await new CacheStore(uri("/storage")).read(uri(FIRST), never);
      if (read === undefined) continue;
      whole += 1;
      const [label, count] = read.header.content === "one" ? ["One", mine] : ["Two", theirs];
      assert.deepEqual(read.papers.map(({ paper }) => paper.title), papers(label, count).map(({ paper }) => paper.title));
    }
    assert.ok(whole > 0, "none of the caches could be read");
  });

  test("is whole when both write the same", async () => {
    await Promise.all([1, 2].map(() => new CacheStore(uri("/storage")).write(uri(FIRST), key("same"), rest, papers("Paper", 2500), never)));
    assert.equal((await new CacheStore(uri("/storage")).read(uri(FIRST), never))?.papers.length, 2500);
  });
});
