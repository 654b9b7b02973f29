import * as vscode from "vscode";
import { Library } from "../../papers/library";
import { readBundledIndex } from "../../papers/paper-index";
import { nextTurn } from "../../papers/turns";
import { extraTerms } from "../../recognize/extra-terms";
import { lexiconInSteps, type Lexicon } from "../../recognize/lexicon";
import { readSavedLexicon, type SavedLexicon } from "../../recognize/saved-lexicon";
import { createSearcherAsync, type Searcher } from "../../search/searcher";
import { inSlices } from "../libraries/in-slices";
import type { Log } from "../log";
import { readSetting, SECTION } from "../settings/settings";
import { Remade } from "./remade";

/** Id of the bundled source. */
export const BUNDLED = "bundled";

/**
 * The library and what is computed from it. Nothing is read before something asks;
 * the index is then read once, and a damaged one is reported once.
 */
export class Lens implements vscode.Disposable {
  readonly #library = new Library();
  readonly #changed = new vscode.EventEmitter<void>();
  readonly onDidChange = this.#changed.event;
  readonly #subscription: vscode.Disposable;
  #loading: Promise<Library> | undefined;
  #failure: string | undefined;
  readonly #lexicon = new Remade<Lexicon>((outdated) => this.#makeLexicon(outdated), () => this.#changed.fire());
  readonly #searcher = new Remade<Searcher>((outdated) => this.#makeSearcher(outdated), () => this.#changed.fire());

  constructor(
    private readonly extensionUri: vscode.Uri,
    private readonly log: Log,
  ) {
    this.#library.onDidChange(() => {
      this.#lexicon.outdate();
      this.#searcher.outdate();
      this.#changed.fire();
    });
    this.#subscription = vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(`${SECTION}.terms`)) this.#lexicon.outdate();
    });
  }

  /** Why the bundled index could not be used, or undefined when it could (or was not asked for yet). */
  get failure(): string | undefined {
    return this.#failure;
  }

  /** All papers at hand; empty of bundled ones when the index is damaged. Never rejects. */
  library(): Promise<Library> {
    this.#loading ??= this.#load();
    return this.#loading;
  }

  /** What recognises terms. While that of a large library is made anew, the one before it. */
  async lexicon(): Promise<Lexicon> {
    await this.library();
    return this.#lexicon.get();
  }

  /** The search index. While that of a large library is made anew, the one before it. */
  async searcher(): Promise<Searcher> {
    await this.library();
    return this.#searcher.get();
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#changed.dispose();
  }

  async #makeLexicon(outdated: () => boolean): Promise<Lexicon> {
    const library = await this.library();
    // A task of its own: others are answered between reading the index and this.
    await nextTurn();
    const { terms, problems } = extraTerms(readSetting("terms"), library.papers);
    problems.forEach((problem) => this.log.info(`Setting paperLens.terms: ${problem}`));
    return inSlices(lexiconInSteps(library, { extraTerms: terms, saved: await this.#savedLexicon() }), outdated);
  }

  /** Saves most of the work on the bundled papers; own libraries beside them make them other papers. */
  async #savedLexicon(): Promise<SavedLexicon | undefined> {
    if (this.#library.sources.length > 1) return undefined;
    const file = vscode.Uri.joinPath(this.extensionUri, "dist", "lexicon.json");
    try {
      return readSavedLexicon(await vscode.workspace.fs.readFile(file));
    } catch {
      // The same is computed without it.
      return undefined;
    }
  }

  async #makeSearcher(outdated: () => boolean): Promise<Searcher> {
    const library = await this.library();
    await nextTurn();
    return createSearcherAsync(library, { cancelled: outdated });
  }

  async #load(): Promise<Library> {
    const file = vscode.Uri.joinPath(this.extensionUri, "dist", "paper-index.json");
    try {
      const started = performance.now();
      const index = readBundledIndex(await vscode.workspace.fs.readFile(file));
      this.#library.set({ id: BUNDLED, label: "Bundled", papers: index.papers, concepts: index.concepts });
      this.log.info(`Read ${index.papers.length} papers in ${(performance.now() - started).toFixed(0)} ms.`);
    } catch (error) {
      this.#failure = error instanceof Error ? error.message : String(error);
      this.log.error(`The bundled paper index ${file.path} could not be read. Reinstalling the extension restores it.`, error);
      void this.log.notify("Paper Lens could not read its paper index. Reinstall the extension to restore it.");
      this.#changed.fire();
    }
    return this.#library;
  }
}
