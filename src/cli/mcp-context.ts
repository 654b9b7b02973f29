import { stat } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ToolProblem, type AgentContext, type Source } from "../agent/context";
import { IndexError } from "../papers/paper-index";
import type { Library } from "../papers/library";
import { languageOfPath } from "../recognize/language";
import { createSearcherAsync, type Searcher } from "../search/searcher";
import { reasonOf } from "./host";
import { readNotebook } from "./scan/notebook";
import { readSource } from "./scan/read-source";
import type { Recognition } from "./scan/scan-text";

export interface McpContextOptions {
  /** Reads the library; called on first use, and again only when it failed. */
  readonly open: () => Promise<Library>;
  /** Relative paths start here. */
  readonly cwd: string;
  readonly recognition: (library: Library) => Promise<Recognition>;
  /** Aborted when the server ends: an index under way is then given up. */
  readonly signal: AbortSignal;
}

/** The library and what is computed from it, made on first use and kept for the next calls. */
export class McpContext implements AgentContext {
  readonly #options: McpContextOptions;
  #library: Promise<Library> | undefined;
  #searcher: Promise<Searcher> | undefined;
  #recognition: Promise<Recognition> | undefined;

  constructor(options: McpContextOptions) {
    this.#options = options;
  }

  /** @throws {ToolProblem} when the bundled index is damaged; a mended one is read by the next call. */
  library(): Promise<Library> {
    this.#library ??= this.#open().catch((error: unknown) => {
      this.#library = undefined;
      throw error;
    });
    return this.#library;
  }

  searcher(): Promise<Searcher> {
    this.#searcher ??= this.library()
      .then((library) => createSearcherAsync(library, { cancelled: () => this.#options.signal.aborted }))
      .catch((error: unknown) => {
        this.#searcher = undefined;
        throw error;
      });
    return this.#searcher;
  }

  recognition(): Promise<Recognition> {
    this.#recognition ??= this.library()
      .then((library) => this.#options.recognition(library))
      .catch((error: unknown) => {
        this.#recognition = undefined;
        throw error;
      });
    return this.#recognition;
  }

  async read(wanted: string | undefined): Promise<Source> {
    if (wanted === undefined) throw new ToolProblem("Give text, or the path of a file.");
    const file = this.#fileOf(wanted);
    try {
      const found = await stat(file);
      if (found.isDirectory()) throw new ToolProblem(`${wanted} is a folder. Give one file; "paper-lens scan" reads folders.`);
      // Reading a pipe or a device could wait for ever.
      if (!found.isFile()) throw new ToolProblem(`${wanted} is not a file.`);
      const source = readSource(file);
      if ("skipped" in source) {
        throw new ToolProblem(source.skipped === "binary" ? `${wanted} is a binary file. Give a file of text.` : `${wanted} is larger than 20 MB. Give the part that matters as text.`);
      }
      const cells = wanted.toLowerCase().endsWith(".ipynb") ? readNotebook(source.text) : undefined;
      const pieces =
        cells === undefined
          ? [{ label: "", text: source.text, language: languageOfPath(file) }]
          : cells.map(({ text, language }, index) => ({ label: `cell ${index + 1}`, text, language }));
      return { name: wanted, path: wanted, firstLine: 1, pieces };
    } catch (error) {
      if (error instanceof ToolProblem) throw error;
      throw new ToolProblem(`${wanted}: ${reasonOf(error)}. Relative paths start at ${this.#options.cwd}.`, { cause: error });
    }
  }

  #fileOf(wanted: string): string {
    if (!/^[a-z][a-z\d+.-]+:\/\//iu.test(wanted)) return path.resolve(this.#options.cwd, wanted);
    try {
      return fileURLToPath(wanted);
    } catch (error) {
      throw new ToolProblem(`${wanted} is no address of a file here. Give a path or a file: URI, or the text itself.`, { cause: error });
    }
  }

  async #open(): Promise<Library> {
    try {
      return await this.#options.open();
    } catch (error) {
      if (!(error instanceof IndexError)) throw error;
      throw new ToolProblem(`${error.message} Install Paper Lens again, or build it.`, { cause: error });
    }
  }
}
