import * as vscode from "vscode";
import { isCurrent, type CacheKey } from "../../ingest/own-library/cache";
import { textPieces } from "../../ingest/own-library/decode-text";
import type { OwnPaper } from "../../ingest/own-library/import-library";
import type { LibraryEntry, ReaderProblem } from "../../ingest/readers/entry";
import { TextWindow } from "../../ingest/readers/text-window";
import { hashBytes } from "../../papers/hash";
import type { LibrarySource } from "../../papers/merge-sources";
import type { CacheStore } from "./cache-store";
import { inSlices } from "./in-slices";

/** A good version of a file: what was read from it when it could be read. */
interface Version {
  readonly key: CacheKey;
  readonly format: string;
  readonly problems: readonly ReaderProblem[];
  /** Replaced one by one while they are described. */
  readonly papers: OwnPaper[];
  /** Kept as long as papers wait to be described. */
  readonly entries: readonly LibraryEntry[];
}

/** What became of a look at a file. */
export type Look = "unchanged" | "changed" | "unreadable";

/** One library file: its last good version, and what is wrong with the present one. */
export class LibraryFile {
  #version: Version | undefined;
  /** Of the content looked at last, good or not. */
  #content: string | undefined;
  #failure: string | undefined;
  /** Whether the version holds what the cache does not. */
  #unsaved = false;

  constructor(
    readonly uri: vscode.Uri,
    readonly label: string,
    private readonly rules: string,
    private readonly cache: CacheStore,
  ) {}

  /** Why the file could not be read; its last good version stands. */
  get failure(): string | undefined {
    return this.#failure;
  }

  get source(): LibrarySource {
    const papers = this.#version?.papers.map(({ paper }) => paper) ?? [];
    return { id: this.uri.toString(), label: this.label, papers, concepts: [] };
  }

  get problems(): readonly ReaderProblem[] {
    if (this.#failure === undefined) return this.#version?.problems ?? [];
    const count = this.#version?.papers.length ?? 0;
    const kept = count === 0 ? "" : ` Its last good version, with ${count.toLocaleString("en-US")} ${count === 1 ? "paper" : "papers"}, stays in use.`;
    return [{ line: 1, message: `The library cannot be read: ${this.#failure}${kept}` }];
  }

  /** Papers whose text rules have not read yet, and can. */
  get pending(): number {
    const { entries, papers } = this.#version ?? { entries: [], papers: [] };
    return entries.length === 0 ? 0 : papers.reduce((count, { described }) => count + (described ? 0 : 1), 0);
  }

  /**
   * Reads the file if its content is new.
   * @throws {Cancelled} and is then as if it had not looked.
   */
  async look(cancelled: () => boolean): Promise<Look> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(this.uri);
    } catch (error) {
      return this.#fail(undefined, reasonOf(error), cancelled);
    }
    const content = await inSlices(hashBytes(bytes), cancelled);
    if (content === this.#content) return "unchanged";
    const key: CacheKey = { content, label: this.label, rules: this.rules };
    const cached = this.#version === undefined ? await this.cache.read(this.uri, cancelled) : undefined;
    if (cached !== undefined && isCurrent(cached.header, key) && cached.papers.every(({ described }) => described)) {
      return this.#take({ key, format: cached.header.format, problems: cached.header.problems, papers: cached.papers, entries: [] });
    }
    // Large, and needed only when something is to be read.
    const { draftPapers, knownDescriptions, readLibrary, UnknownFormat } = await import("../../ingest/own-library/import-library");
    try {
      const window = new TextWindow(textPieces(bytes));
      const { format, entries, problems } = await inSlices(readLibrary(this.uri.path, window), cancelled);
      const [problem] = problems;
      if (entries.length === 0 && problem !== undefined && (this.#version ?? cached) !== undefined) {
        return await this.#fail(content, `line ${problem.line}: ${problem.message}`, cancelled);
      }
      const before = this.#version?.papers ?? (cached?.header.rules === this.rules ? cached.papers : []);
      const known = await inSlices(knownDescriptions(before), cancelled);
      const papers = await inSlices(draftPapers(entries, this.label, known), cancelled);
      this.#unsaved = true;
      return this.#take({ key, format, problems, papers, entries });
    } catch (error) {
      if (!(error instanceof UnknownFormat)) throw error;
      return this.#fail(content, "its format is not known. BibTeX (.bib), CSL-JSON (.json), arXiv Atom (.atom, .xml), JSON lines (.jsonl) and listings (.txt) are.", cancelled);
    }
  }

  /** Describes the papers that wait for it. What was done before a cancel is kept. @throws {Cancelled} */
  async describe(cancelled: () => boolean, done: () => void): Promise<void> {
    const version = this.#version;
    if (version === undefined) return;
    const { describePapers } = await import("../../ingest/own-library/import-library");
    await inSlices(describePapers(version.entries, version.papers, this.label, done), cancelled);
    this.#version = { ...version, entries: [] };
  }

  /** Keeps the present version for the next session. */
  async save(cancelled: () => boolean): Promise<void> {
    if (this.#version === undefined || this.#failure !== undefined || !this.#unsaved) return;
    const { key, format, problems, papers } = this.#version;
    await this.cache.write(this.uri, key, { format, problems: [...problems] }, papers, cancelled);
    this.#unsaved = this.pending > 0;
  }

  #take(version: Version): Look {
    this.#version = version;
    this.#content = version.key.content;
    this.#failure = undefined;
    return "changed";
  }

  async #fail(content: string | undefined, reason: string, cancelled: () => boolean): Promise<Look> {
    if (this.#version === undefined) {
      const cached = await this.cache.read(this.uri, cancelled);
      if (cached !== undefined) {
        const { content: good, label, rules, format, problems } = cached.header;
        this.#version = { key: { content: good, label, rules }, format, problems, papers: cached.papers, entries: [] };
      }
    }
    const again = this.#failure === reason;
    this.#content = content;
    this.#failure = reason;
    return again ? "unchanged" : "unreadable";
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof vscode.FileSystemError) {
    if (error.code === "FileNotFound") return "there is no such file.";
    if (error.code === "NoPermissions") return "permission denied.";
    if (error.code === "FileIsADirectory") return "it is a folder. A glob such as refs/*.bib names the files in it.";
  }
  return error instanceof Error ? error.message : String(error);
}
