import * as vscode from "vscode";
import type { FromPaperPage, HistoryState, KeptView, MentionsView, ToPaperPage } from "../../pages/protocol";
import { fromPaperPage } from "../../pages/schemas";
import { findMentions } from "../../recognize/find-mentions";
import { relatedPapers } from "../../search/related";
import { COMMANDS } from "../commands";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import type { Place } from "../mentions/mentions-model";
import type { WorkspaceMentions } from "../mentions/workspace-mentions";
import type { ReadingListStore } from "../reading-list/reading-list-store";
import { leafLabel } from "../sidebar/tree-model";
import { loadPage, type PageKind } from "../webview/page";
import { PageHistory } from "./page-history";
import { paperView } from "./paper-view";

export const PAPER_PAGE: PageKind = { name: "paper", viewType: "paperLens.paper", title: "Paper" };

const RELATED = 8;
/** More places than this are counted, not listed. */
const PLACES = 50;

/** What a tab shows papers with. */
export interface PaperSources {
  readonly lens: Lens;
  readonly readingList: ReadingListStore;
  readonly mentions: WorkspaceMentions;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
}

/** One tab that shows papers, with the history of those it showed. */
export class PaperTab implements vscode.Disposable {
  readonly #history: PageHistory;
  readonly #subscriptions: vscode.Disposable;
  readonly #moved = new vscode.EventEmitter<void>();
  /** Fires when another paper is shown. */
  readonly onDidMove = this.#moved.event;
  #places: readonly Place[] = [];
  /** A result to show with the next drawing. */
  #result: number | null = null;
  /** Whether the page is there to be told; it says so each time it is loaded, and is unloaded while it is hidden. */
  #ready = false;
  /** Counts the drawings asked for; only the last one is made. */
  #asked = 0;
  /** What the page was told last of its paper: drawing the same anew would only lose the focus. */
  #told = "";

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly sources: PaperSources,
    history?: HistoryState,
  ) {
    const { lens, readingList, mentions, log, extensionUri } = sources;
    this.#history = new PageHistory(history);
    this.#subscriptions = vscode.Disposable.from(
      this.#moved,
      lens.onDidChange(() => this.#run(this.#draw())),
      readingList.onDidChange(() => this.#sendKept()),
      mentions.onDidChange(() => this.#run(this.#sendMentions())),
      vscode.workspace.onDidOpenTextDocument(() => this.#run(this.#sendMentions())),
      panel.onDidChangeViewState(() => (this.#ready &&= panel.visible)),
    );
    loadPage(PAPER_PAGE, panel, extensionUri, fromPaperPage, log, (message) => this.#answer(message));
  }

  get history(): PageHistory {
    return this.#history;
  }

  /** Shows a paper, and the evidence of one of its results if that is asked for. */
  async show(id: string, result: number | null = null): Promise<void> {
    this.#history.open(id);
    this.#result = result;
    await this.#draw();
  }

  async move(step: -1 | 1): Promise<void> {
    if (this.#history.move(step)) await this.#draw();
  }

  dispose(): void {
    this.#ready = false;
    this.#subscriptions.dispose();
  }

  async #answer(message: FromPaperPage): Promise<unknown> {
    const id = this.#history.current;
    switch (message.type) {
      case "ready":
        this.#ready = true;
        this.#told = "";
        return this.#draw();
      case "back":
        return this.move(-1);
      case "forward":
        return this.move(1);
      case "open":
        return this.show(message.id);
      case "search":
        return vscode.commands.executeCommand(COMMANDS.search, message.query);
      case "cite":
        return vscode.commands.executeCommand(COMMANDS.cite, id);
      case "copyBibtex":
        return vscode.commands.executeCommand(COMMANDS.copyBibtex, id);
      case "scan":
        return vscode.commands.executeCommand(COMMANDS.findInWorkspace);
      case "goTo":
        return this.#goTo(message.place);
      case "keep":
        return this.#keep(message.id, message.change);
    }
  }

  #run(task: Promise<void>): void {
    task.catch((error: unknown) => this.sources.log.error("The paper page could not be updated", error));
  }

  /** Sends the paper that is to be shown, to a page that is there; one that comes later asks for it. */
  async #draw(): Promise<void> {
    const id = this.#history.current;
    if (id === undefined) return;
    this.#asked += 1;
    const mine = this.#asked;
    const { lens } = this.sources;
    const library = await lens.library();
    // The index behind related papers is built in slices; without it they would build it at once.
    const [lexicon] = await Promise.all([lens.lexicon(), lens.searcher()]);
    // Meanwhile it may have been asked anew: reading the library is itself a change of it.
    if (mine !== this.#asked) return;
    this.#moved.fire();
    const paper = library.paper(id);
    if (this.#ready) this.panel.title = paper === undefined ? id : leafLabel(paper);
    if (paper === undefined) {
      this.#send({ type: "missing", id, history: this.#history.state });
      return;
    }
    const terms = findMentions(paper.abstract, { lexicon, language: "plaintext" });
    const view = paperView(paper, terms, relatedPapers(paper, library, RELATED));
    const result = this.#result;
    const text = JSON.stringify([view, this.#history.state]);
    if (this.#ready && (text !== this.#told || result !== null)) {
      [this.#told, this.#result] = [text, null];
      this.#send({ type: "paper", view, kept: this.#kept(id), history: this.#history.state, result });
    }
    await this.#sendMentions();
  }

  #send(message: ToPaperPage): void {
    if (this.#ready) void this.panel.webview.postMessage(message);
  }

  #kept(id: string): KeptView {
    const { starred = false, state = null, note = "" } = this.sources.readingList.entry(id) ?? {};
    return { starred, state, note };
  }

  #sendKept(): void {
    const id = this.#history.current;
    if (id !== undefined) this.#send({ type: "kept", id, kept: this.#kept(id) });
  }

  async #sendMentions(): Promise<void> {
    const id = this.#history.current;
    if (id === undefined || !this.#ready) return;
    const { mentions } = this.sources;
    const all = await mentions.placesFor(id);
    if (this.#history.current !== id) return;
    this.#places = all.slice(0, PLACES);
    const view: MentionsView = {
      scanned: mentions.scanned,
      more: all.length - this.#places.length,
      places: this.#places.map(({ uri, line, text }) => ({ file: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), line: line + 1, text })),
    };
    this.#send({ type: "mentions", id, mentions: view });
  }

  async #goTo(index: number): Promise<void> {
    const place = this.#places[index];
    if (place === undefined) return;
    const { uri, line, column, length } = place;
    const selection = new vscode.Range(line, column, line, column + length);
    await vscode.commands.executeCommand("vscode.open", vscode.Uri.parse(uri), { selection, preserveFocus: false });
  }

  async #keep(id: string, change: Partial<KeptView>): Promise<void> {
    const { lens, readingList } = this.sources;
    const paper = (await lens.library()).paper(id);
    if (paper !== undefined) await readingList.update(paper, change);
  }
}
