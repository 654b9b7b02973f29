import * as vscode from "vscode";
import { Cancelled } from "../../papers/steps";
import type { LibraryChange } from "../../papers/library";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { asMessage } from "../plain-text";
import type { CacheStore } from "./cache-store";
import { configuredLibraries, filesOf, watchPattern, type ConfiguredLibrary } from "./configured-libraries";
import { inSlices } from "./in-slices";
import { LibraryFile, type Look } from "./library-file";
import type { LibraryProblems } from "./library-problems";
import type { SizeLimit } from "./size-limit";
import { tellAdded } from "./tell-added";
import { withCancel, withProgress } from "./with-progress";

/** Milliseconds without a further change before files are read again. */
const DEBOUNCE = 300;
/** Milliseconds of describing after which the work done is kept for the next session. */
const CHECKPOINT = 60_000;

/**
 * The user's libraries: reads the configured files one after the other, gives their papers to the
 * library, and follows changes. One load runs at a time; a change during it is looked at afterwards.
 */
export class OwnLibraries implements vscode.Disposable {
  readonly #files = new Map<string, LibraryFile>();
  readonly #watchers = new Map<string, vscode.Disposable>();
  readonly #told = new Set<string>();
  /** Files whose reading a person stopped. */
  readonly #left = new Set<string>();
  /** Files that a person added and waits for. */
  readonly #awaited = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;
  #again = false;
  #stopped = false;
  #disposed = false;

  constructor(
    private readonly lens: Lens,
    private readonly cache: CacheStore,
    private readonly problems: LibraryProblems,
    private readonly limit: SizeLimit,
    private readonly rules: string,
    private readonly log: Log,
  ) {}

  /** Looks at all files soon, once for many calls in a row. */
  schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.reload(), DEBOUNCE);
  }

  /** Looks at all files; reads those that changed. Resolves when nothing is left to do. */
  reload(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run();
    return this.#running;
  }

  /** Tells what these files brought, once they are read. */
  awaitFiles(files: readonly vscode.Uri[]): void {
    for (const file of files) this.#awaited.add(file.toString());
    this.schedule();
  }

  /** Goes on with what a person stopped. */
  resume(): Promise<void> {
    this.#stopped = false;
    this.#told.clear();
    this.#left.clear();
    return this.reload();
  }

  dispose(): void {
    this.#disposed = true;
    clearTimeout(this.#timer);
    for (const watcher of this.#watchers.values()) watcher.dispose();
  }

  async #run(): Promise<void> {
    try {
      while (this.#again && !this.#disposed) {
        this.#again = false;
        await this.#lookAtAll();
        if (!this.#stopped) await this.#describeAll();
      }
    } catch (error) {
      // The window closes in the middle of the work: nobody is there to be told.
      if (error instanceof Cancelled || this.#disposed) return;
      this.log.error("Own libraries could not be read", error);
      void this.log.notify(`Paper Lens could not read its libraries: ${asMessage(error instanceof Error ? error.message : String(error))}`);
    } finally {
      this.#running = undefined;
    }
  }

  async #lookAtAll(): Promise<void> {
    const configured = configuredLibraries();
    this.#watch(configured);
    const uris = new Map<string, vscode.Uri>();
    for (const library of configured) {
      if (library.base === undefined) this.#tell(`The library "${library.entry}" in the user settings must be an absolute path.`);
      for (const uri of await filesOf(library)) uris.set(uri.toString(), uri);
    }
    await this.#forget([...this.#files.keys()].filter((id) => !uris.has(id)));
    for (const [id, uri] of uris) {
      if (this.#disposed) return;
      if (this.#left.has(id)) continue;
      if (!(await this.limit.allows(uri, () => this.schedule()))) continue;
      const file = this.#files.get(id) ?? new LibraryFile(uri, labelOf(uri), this.rules, this.cache);
      this.#files.set(id, file);
      await this.#lookAt(file);
    }
    this.#tellAdded();
  }

  #tellAdded(): void {
    const added = [...this.#files.values()].filter(({ uri, failure }) => failure === undefined && this.#awaited.has(uri.toString()));
    for (const { uri } of added) this.#awaited.delete(uri.toString());
    if (added.length > 0) void tellAdded(added);
  }

  async #lookAt(file: LibraryFile): Promise<void> {
    const started = performance.now();
    const look = await this.#read(file);
    if (look === undefined) return;
    if (look === "unchanged") {
      // What could not be kept before may be now.
      if (file.pending === 0) await this.#keep(file);
      return;
    }
    this.problems.set(file.uri, file.problems);
    if (look === "unreadable") this.#tell(file.problems[0]?.message ?? "", file.uri);
    else this.#told.delete(file.uri.toString());
    await this.#change({ set: [file.source] });
    if (file.pending === 0) await this.#keep(file);
    this.log.info(`${file.label}: ${file.source.papers.length} papers, ${file.problems.length} problems, ${(performance.now() - started).toFixed(0)} ms.`);
  }

  /** Undefined when a person stopped it. */
  async #read(file: LibraryFile): Promise<Look | undefined> {
    try {
      return await withCancel(`Reading ${file.label}`, (cancelled) => file.look(() => this.#disposed || cancelled()));
    } catch (error) {
      if (!(error instanceof Cancelled) || this.#disposed) throw error;
      this.#left.add(file.uri.toString());
      void vscode.window.showInformationMessage(asMessage(`${file.label} is left as it was until "Reload Libraries" reads it.`));
      return undefined;
    }
  }

  async #describeAll(): Promise<void> {
    for (const file of this.#files.values()) {
      const total = file.pending;
      if (total === 0) continue;
      await withProgress(`Reading ${file.label}`, total, async (done, cancelled) => {
        const interrupted = () => this.#disposed || this.#again || cancelled();
        while (file.pending > 0 && !interrupted()) {
          const until = performance.now() + CHECKPOINT;
          try {
            await file.describe(() => interrupted() || performance.now() > until, done);
          } catch (error) {
            if (!(error instanceof Cancelled) || this.#disposed) throw error;
            await this.#keep(file);
          }
        }
        if (cancelled() && file.pending > 0) this.#stop(file);
      });
      this.log.info(`${file.label}: ${total - file.pending} papers described, ${file.pending} left.`);
      await this.#change({ set: [file.source] });
      await this.#keep(file);
      if (this.#again || this.#stopped) return;
    }
  }

  /** Saves the file for the next session. Where that fails, as on a full disk, it is read anew then. @throws {Cancelled} */
  async #keep(file: LibraryFile): Promise<void> {
    try {
      await file.save(() => this.#disposed);
    } catch (error) {
      if (error instanceof Cancelled || this.#disposed) throw error;
      this.log.error(`${file.label} could not be kept for the next session`, error);
      this.#tell(`Libraries are in use, but could not be kept for the next session, which will read them anew: ${error instanceof Error ? error.message : String(error)}`);
    }
  }

  #stop(file: LibraryFile): void {
    this.#stopped = true;
    const message = `${file.pending.toLocaleString("en-US")} papers of ${file.label} stay without topics and results until "Reload Libraries" goes on.`;
    void vscode.window.showInformationMessage(asMessage(message));
  }

  async #forget(ids: readonly string[]): Promise<void> {
    if (ids.length === 0) return;
    for (const id of ids) {
      const file = this.#files.get(id);
      this.#files.delete(id);
      if (file !== undefined) this.problems.delete(file.uri);
    }
    await this.#change({ remove: ids });
  }

  async #change(change: LibraryChange): Promise<void> {
    const library = await this.lens.library();
    await inSlices(library.update(change), () => this.#disposed);
  }

  #watch(configured: readonly ConfiguredLibrary[]): void {
    const wanted = new Map(configured.map((library) => [`${library.base?.toString() ?? ""} ${library.glob ?? ""}`, library]));
    for (const [key, watcher] of this.#watchers) {
      if (wanted.has(key)) continue;
      watcher.dispose();
      this.#watchers.delete(key);
    }
    for (const [key, library] of wanted) {
      const pattern = watchPattern(library);
      if (pattern === undefined || this.#watchers.has(key)) continue;
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = () => this.schedule();
      this.#watchers.set(key, vscode.Disposable.from(watcher, watcher.onDidChange(changed), watcher.onDidCreate(changed), watcher.onDidDelete(changed)));
    }
  }

  /** Warns once of each thing, until it is mended or libraries are reloaded. */
  #tell(message: string, uri?: vscode.Uri): void {
    const key = uri?.toString() ?? message;
    if (this.#told.has(key)) return;
    this.#told.add(key);
    this.log.info(message);
    if (uri === undefined) void vscode.window.showWarningMessage(asMessage(message));
    else void this.problems.tell(`${vscode.workspace.asRelativePath(uri)}: ${message}`);
  }
}

/** The path of a file in the workspace, the name alone of one elsewhere. */
function labelOf(uri: vscode.Uri): string {
  return vscode.workspace.getWorkspaceFolder(uri) === undefined ? uri.path.slice(uri.path.lastIndexOf("/") + 1) : vscode.workspace.asRelativePath(uri, false);
}
