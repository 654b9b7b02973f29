import * as vscode from "vscode";
import { readHeader } from "../../src/ingest/own-library/cache";
import { CacheStore } from "../../src/editor/libraries/cache-store";
import { dropController } from "../../src/editor/libraries/drop-libraries";
import { add } from "../../src/editor/libraries/register-libraries";
import { LibraryProblems } from "../../src/editor/libraries/library-problems";
import { OwnLibraries } from "../../src/editor/libraries/own-libraries";
import { SizeLimit } from "../../src/editor/libraries/size-limit";
import { Lens } from "../../src/editor/library/lens";
import { hashText } from "../../src/papers/hash";
import { deepEqual, equal, match, ok } from "./assert";
import { activated, eventually, sampleUri } from "./helpers";
import { recordingLog } from "./recording-log";

const BIB = "refs.bib";
const ZEBRA = "@misc{horse2024,\n  title = {ZebraNet: An FPGA Accelerator for Stripes},\n  author = {Horse, Ann},\n  abstract = {We present ZebraNet, an FPGA accelerator that is 3x faster than a GPU.},\n  note = {Ask Ann}\n}\n";
const AWQ = "@misc{our-awq,\n  title = {AWQ},\n  eprint = {2306.00978},\n  archiveprefix = {arXiv}\n}\n";
const BROKEN = "@misc{bad,\n  title = {Open\n}\n";

const write = (name: string, text: string) => vscode.workspace.fs.writeFile(sampleUri(name), new TextEncoder().encode(text));
const setting = (value: readonly string[] | undefined) => vscode.workspace.getConfiguration("paperLens").update("libraries", value, vscode.ConfigurationTarget.Workspace);

/** A memento that forgets. */
const memory: vscode.Memento = { keys: () => [], get: <T>(_: string, fallback?: T) => fallback as T, update: () => Promise.resolve() };

suite("own libraries", () => {
  let lens: Lens;
  let libraries: OwnLibraries;
  let problems: LibraryProblems;
  const log = recordingLog();
  const storage = () => sampleUri("storage");
  const cache = () => new CacheStore(storage());
  const open = async () => {
    lens = new Lens((await activated()).extensionUri, log);
    problems = new LibraryProblems();
    libraries = new OwnLibraries(lens, cache(), problems, new SizeLimit(memory), "test", log);
    await lens.library();
  };
  const close = () => void vscode.Disposable.from(libraries, problems, lens).dispose();
  const reload = async () => {
    await libraries.reload();
    return lens.library();
  };
  const diagnostics = () =>
    vscode.languages.getDiagnostics(sampleUri(BIB)).map(({ range, message }) => `${range.start.line + 1}: ${message}`);

  /** The extension under test reads the same setting beside; not every host tells it of a changed file. */
  const mended = () =>
    eventually("the problem goes", async () => {
      await vscode.commands.executeCommand("paperLens.reloadLibraries");
      return diagnostics().length === 0;
    });

  suiteSetup(activated);
  setup(async () => {
    await write(BIB, `${ZEBRA}${BROKEN}${AWQ}`);
    await setting([BIB]);
    await open();
  });
  teardown(async () => {
    close();
    await setting(undefined);
    await vscode.workspace.fs.delete(sampleUri(BIB)).then(undefined, () => undefined);
    await vscode.workspace.fs.delete(storage(), { recursive: true }).then(undefined, () => undefined);
  });

  test("join the bundled papers, described and marked; the user's keys and notes win", async () => {
    const library = await reload();
    equal(library.papers.length, 396);
    const zebra = library.paper("zebranet");
    ok(zebra, "ZebraNet is not in the library");
    ok(zebra.targets.includes("fpga"), "no target");
    equal(zebra.claims[0]?.low, 3);
    deepEqual([zebra.citationKey, zebra.note, zebra.origins], ["horse2024", "Ask Ann", [BIB]]);
    deepEqual([library.paper("awq")?.citationKey, library.paper("awq")?.origins], ["our-awq", [BIB]]);
    equal((await lens.searcher()).search("zebranet").results[0]?.paper.id, "zebranet");
  });

  test("problems stand in the Problems view with their lines until they are mended", async () => {
    await reload();
    const own = diagnostics();
    ok(own.some((text) => text.startsWith('7: The entry "bad" is left out')), own.join("\n"));
    await write(BIB, ZEBRA);
    const library = await reload();
    equal(library.paper("awq")?.origins, undefined);
    await mended();
  });

  test("a file that becomes unreadable keeps its last good version, also in the next session", async () => {
    await reload();
    await write(BIB, BROKEN);
    ok((await reload()).paper("zebranet"), "the last good version is gone");
    match(diagnostics().join("\n"), /cannot be read: line 1.*last good version, with 2 papers/);
    await vscode.workspace.fs.delete(sampleUri(BIB));
    ok((await reload()).paper("zebranet"), "the last good version is gone with the file");
    match(diagnostics().join("\n"), /no such file/);
    close();
    await open();
    ok((await reload()).paper("zebranet"), "the cache is not used");
    await write(BIB, ZEBRA);
    await reload();
    await mended();
  });

  test("are read from the cache next time; a damaged cache is built anew", async () => {
    await reload();
    const folder = vscode.Uri.joinPath(storage(), "libraries", hashText(sampleUri(BIB).toString()));
    const segment = vscode.Uri.joinPath(folder, "papers-0.jsonl");
    const header = readHeader(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, "header.json")));
    equal(header?.segments.length, 1);
    const before = await vscode.workspace.fs.readFile(segment);
    for (const damaged of [before, before.slice(0, 100), new Uint8Array()]) {
      await vscode.workspace.fs.writeFile(segment, damaged);
      close();
      await open();
      const library = await reload();
      equal(library.paper("zebranet")?.claims.length, 1);
      equal((await vscode.workspace.fs.readFile(segment)).length, before.length);
    }
  });

  test("globs bring files; what the setting no longer names leaves", async () => {
    await write("more/a.bib", "@misc{a, title={First Stripe}}");
    await write("more/b.json", '[{"id":"b","title":"Second Stripe"}]');
    try {
      await setting(["more/*.{bib,json}", BIB]);
      equal((await reload()).papers.length, 398);
      await setting([BIB]);
      equal((await reload()).papers.length, 396);
    } finally {
      await vscode.workspace.fs.delete(sampleUri("more"), { recursive: true });
    }
  });

  test("changes of a file are followed, many loads asked for at once are one after the other", async () => {
    const library = await reload();
    let changes = 0;
    library.onDidChange(() => (changes += 1));
    await write(BIB, `${ZEBRA}@misc{new, title={Third Stripe}}`);
    for (let call = 0; call < 20; call += 1) libraries.schedule();
    await Promise.all([libraries.reload(), libraries.reload(), libraries.reload()]);
    await eventually("the new entry", () => library.paper("third-stripe") !== undefined);
    await libraries.reload();
    ok(changes <= 3, `${changes} changes`);
  });

  test("a window that closes in the middle of an import ends it quietly, and the next one has all that the user made", async () => {
    await reload();
    const many = Array.from({ length: 300 }, (_, index) => ZEBRA.replaceAll("ZebraNet", `Zebra${index}Net`).replace("horse2024", `horse${index}`)).join("");
    await write(BIB, `${ZEBRA}${many}`);
    const described = async () => (await lens.library()).papers.filter(({ claims, origins }) => origins !== undefined && claims.length > 0).length;
    const running = libraries.reload();
    await new Promise((resolve) => setTimeout(resolve, 60));
    close();
    await running;
    ok((await described()) < 301, "the import was over before the window closed");
    // Whatever became of the file: nothing of the last good version is lost.
    await write(BIB, BROKEN);
    await open();
    deepEqual([(await reload()).paper("zebranet")?.citationKey, lens.failure], ["horse2024", undefined]);
    await write(BIB, `${ZEBRA}${many}`);
    const library = await reload();
    equal(await described(), 301);
    deepEqual([library.paper("zebranet")?.note, library.paper("zebra299net")?.citationKey], ["Ask Ann", "horse299"]);
    deepEqual(vscode.workspace.getConfiguration("paperLens").inspect("libraries")?.workspaceValue, [BIB]);
  });

  test("files dropped on the tree are added, by the addresses of the list alone", async () => {
    await setting(undefined);
    const controller = dropController<string>();
    const drop = (type: string, list: string) => {
      const data = new vscode.DataTransfer();
      data.set(type, new vscode.DataTransferItem(list));
      return controller.handleDrop?.(undefined, data, new vscode.CancellationTokenSource().token);
    };
    deepEqual([controller.dragMimeTypes, controller.dropMimeTypes], [[], ["text/uri-list", "files"]]);
    await drop("text/plain", sampleUri(BIB).toString());
    await drop("text/uri-list", "# a comment\r\n");
    equal(vscode.workspace.getConfiguration("paperLens").inspect("libraries")?.workspaceValue, undefined);
    await drop("text/uri-list", `# two files\r\n${sampleUri(BIB).toString()}\r\n${sampleUri("README.md").toString()}\r\n`);
    deepEqual(vscode.workspace.getConfiguration("paperLens").inspect("libraries")?.workspaceValue, [BIB]);
  });

  test("files are added to the workspace's settings, once, by their path; others are not", async () => {
    await setting(undefined);
    void add([sampleUri(BIB), sampleUri(BIB), sampleUri("README.md")]);
    await eventually("the setting", () => {
      const value = vscode.workspace.getConfiguration("paperLens").inspect<string[]>("libraries")?.workspaceValue;
      return JSON.stringify(value) === JSON.stringify([BIB]);
    });
  });

  test("in a workspace that is not trusted nothing is added to its settings, whose list is hidden then", async () => {
    await add([sampleUri("more.bib")], false);
    deepEqual(vscode.workspace.getConfiguration("paperLens").inspect<string[]>("libraries")?.workspaceValue, [BIB]);
  });

  test("the extension itself follows its setting", async () => {
    await vscode.commands.executeCommand("paperLens.reloadLibraries");
    await eventually("the problem of the file", () => diagnostics().length > 0);
    await setting(undefined);
    await eventually("the problem goes with the library", () => diagnostics().length === 0);
  });
});
