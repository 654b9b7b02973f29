import * as vscode from "vscode";
import {
  isKept,
  mergeReadingLists,
  readReadingList,
  writeReadingList,
  type ReadingEntry,
  type ReadingList,
} from "../../papers/reading-list";
import type { Paper } from "../../papers/paper";
import type { Log } from "../log";

const KEY = "paperLens.readingList";
const DAMAGED = "paperLens.readingList.damaged";

/**
 * The reading list in the editor's synchronised storage. Another window may write the same storage
 * at any time: what this window knows is merged with what is stored before every write and whenever
 * the window is looked at again, so that neither overwrites the other's entries.
 */
export class ReadingListStore implements vscode.Disposable {
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #list: ReadingList = new Map();

  constructor(
    private readonly state: vscode.Memento & { setKeysForSync(keys: readonly string[]): void },
    private readonly log: Log,
  ) {
    state.setKeysForSync([KEY]);
    this.#list = this.#stored();
    let wasFocused = vscode.window.state.focused;
    this.#subscription = vscode.window.onDidChangeWindowState(({ focused }) => {
      // The event also tells whether somebody types or moves the mouse, some times each minute.
      if (focused && !wasFocused) void this.#reconcile();
      wasFocused = focused;
    });
  }

  /** Entries that say something, in no particular order. */
  get entries(): ReadingEntry[] {
    return [...this.#list.values()].filter(isKept);
  }

  /** Ids of the starred papers. */
  get starred(): ReadonlySet<string> {
    return new Set(this.entries.filter((entry) => entry.starred).map((entry) => entry.paper));
  }

  entry(paper: string): ReadingEntry | undefined {
    const entry = this.#list.get(paper);
    return entry !== undefined && isKept(entry) ? entry : undefined;
  }

  /** Changes what is kept about a paper. */
  async update(paper: Pick<Paper, "id" | "title">, change: Partial<Pick<ReadingEntry, "starred" | "state" | "note">>): Promise<void> {
    const before = this.#list.get(paper.id);
    const entry: ReadingEntry = {
      starred: false,
      state: null,
      note: "",
      ...before,
      ...change,
      paper: paper.id,
      title: paper.title,
      // The clock may have been set back since: a change is always later than what it changes.
      changed: Math.max(Date.now(), (before?.changed ?? 0) + 1),
    };
    await this.merge(new Map([[paper.id, entry]]));
  }

  /** Takes over entries; of two about one paper the one changed later holds. */
  async merge(entries: ReadingList): Promise<void> {
    this.#list = mergeReadingLists(this.#list, entries);
    await this.#reconcile();
    this.#changed.fire();
  }

  /** The list as the text of a file. */
  exported(): string {
    return writeReadingList(new Map(this.entries.map((entry) => [entry.paper, entry])));
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #reconcile(): Promise<void> {
    const stored = this.#stored();
    const before = writeReadingList(this.#list);
    this.#list = mergeReadingLists(this.#list, stored);
    const after = writeReadingList(this.#list);
    if (after !== writeReadingList(stored)) await this.state.update(KEY, after);
    if (after !== before) this.#changed.fire();
  }

  #stored(): ReadingList {
    const text = this.state.get<unknown>(KEY);
    if (typeof text !== "string") return new Map();
    try {
      const { list, problems } = readReadingList(text);
      if (problems.length > 0) {
        this.#putAside(text);
        problems.forEach((problem) => this.log.info(`Reading list in storage: ${problem}`));
      }
      return list;
    } catch (error) {
      this.#putAside(text);
      this.log.error(`The stored reading list could not be read; its text is kept under ${DAMAGED}.`, error);
      return new Map();
    }
  }

  /** What cannot be read is kept beside, so that the next write does not destroy it. */
  #putAside(text: string): void {
    if (this.state.get(DAMAGED) !== text) void this.state.update(DAMAGED, text);
  }
}
