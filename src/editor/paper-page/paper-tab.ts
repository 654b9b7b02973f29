import * as vscode from "vscode";
import type { FromPaperPage, HistoryState, KeptView, MentionsView, PaperView, ToPaperPage } from "../../pages/protocol";
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
import type { PageFiles, PageKind } from "../webview/page";
import { TabPage } from "../webview/tab-page";
import { PageHistory } from "./page-history";
import { paperView } from "./paper-view";

export const PAPER_PAGE: PageKind = { name: "paper", viewType: "paperLens.paper", title: "Paper" };

const RELATED = 8;
/** More places than this are counted, not listed. */
const PLACES = 50;

/** Resolves after all that is at hand already. */
const soon = () => new Promise<undefined>((resolve) => setTimeout(resolve, 0, undefined));

/** What a tab shows papers with. */
export interface PaperSources {
  readonly lens: Lens;
  readonly readingList: ReadingListStore;
  readonly mentions: WorkspaceMentions;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
  /** What the page is made of. */
  readonly files: () => Promise<PageFiles>;
}

/** What stands on the page: a paper, or the id of one that the library at hand lacks. */
type Content = { readonly view: PaperView } | { readonly missing: string };

/** One tab that shows papers, with the history of those it showed. */
export class PaperTab implements vscode.Disposable {
  readonly #history: PageHistory;
  readonly #page: TabPage<FromPaperPage, ToPaperPage>;
  readonly #subscriptions: vscode.Disposable;
  readonly #moved = new vscode.EventEmitter<void>();
  /** Fires when another paper is shown. */
  readonly onDidMove = this.#moved.event;
  #places: readonly Place[] = [];
  #content: Content | undefined;
  /** A result whose evidence is to be shown once the page is there. */
  #result: number | null = null;
  /** Counts the drawings asked for; only the last one is made. */
  #asked = 0;

  constructor(
    readonly panel: vscode.WebviewPanel,
    private readonly sources: PaperSources,
    history?: HistoryState,
  ) {
    const { lens, readingList, mentions } = sources;
    this.#history = new PageHistory(history);
    this.#subscriptions = vscode.Disposable.from(
      this.#moved,
      lens.onDidChange(() => this.#run(this.#draw())),
      readingList.onDidChange(() => this.#sendKept()),
      mentions.onDidChange(() => this.#run(this.#sendMentions())),
      vscode.workspace.onDidOpenTextDocument(() => this.#run(this.#sendMentions())),
    );
    this.#page = new TabPage(panel, { ...sources, kind: PAPER_PAGE, messages: fromPaperPage }, (message) => this.#answer(message));
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

  /** Shows the paper that the history ended with, when the tab is there again after a reload. */
  restore(): void {
    this.#run(this.#draw());
  }

  dispose(): void {
    this.#asked += 1;
    this.#subscriptions.dispose();
  }

  async #answer(message: FromPaperPage): Promise<unknown> {
    const id = this.#history.current;
    switch (message.type) {
      case "ready":
        await this.#sync();
        return this.#sendMentions();
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

  /** What the paper says itself comes first: links and related papers need indexes, which may have to be made. */
  async #draw(): Promise<void> {
    const id = this.#history.current;
    if (id === undefined) return;
    this.#asked += 1;
    const mine = this.#asked;
    const { lens } = this.sources;
    const library = await lens.library();
    // Meanwhile it may have been asked anew: reading the library is itself a change of it.
    if (mine !== this.#asked) return;
    this.#moved.fire();
    const paper = library.paper(id);
    this.panel.title = paper === undefined ? id : leafLabel(paper);
    if (paper === undefined) return this.#show({ missing: id });
    const indexes = Promise.all([lens.lexicon(), lens.searcher()]);
    if ((await Promise.race([indexes, soon()])) === undefined) await this.#show({ view: paperView(paper, [], []) });
    const [lexicon, searcher] = await indexes;
    if (mine !== this.#asked) return;
    const terms = findMentions(paper.abstract, { lexicon, language: "plaintext" });
    await this.#show({ view: paperView(paper, terms, relatedPapers(paper, searcher, RELATED)) });
    await this.#sendMentions();
  }

  #show(content: Content): Promise<void> {
    this.#content = content;
    return this.#sync();
  }

  /** Brings the page up to date. */
  async #sync(): Promise<void> {
    const content = this.#content;
    if (content === undefined) return;
    const history = this.#history.state;
    if ("missing" in content) return this.#page.show({ type: "missing", id: content.missing, history });
    const { view } = content;
    await this.#page.show({ type: "paper", view, kept: this.#kept(view.id), history });
    if (this.#result === null || !this.#page.ready || view.id !== this.#history.current) return;
    this.#page.post({ type: "result", id: view.id, result: this.#result });
    this.#result = null;
  }

  #kept(id: string): KeptView {
    const { starred = false, state = null, note = "" } = this.sources.readingList.entry(id) ?? {};
    return { starred, state, note };
  }

  #sendKept(): void {
    const id = this.#history.current;
    if (id !== undefined) this.#page.post({ type: "kept", id, kept: this.#kept(id) });
  }

  async #sendMentions(): Promise<void> {
    const id = this.#history.current;
    if (id === undefined || !this.#page.ready) return;
    const { mentions } = this.sources;
    const all = await mentions.placesFor(id);
    if (this.#history.current !== id) return;
    this.#places = all.slice(0, PLACES);
    const view: MentionsView = {
      scanned: mentions.scanned,
      more: all.length - this.#places.length,
      places: this.#places.map(({ uri, line, text }) => ({ file: vscode.workspace.asRelativePath(vscode.Uri.parse(uri)), line: line + 1, text })),
    };
    this.#page.post({ type: "mentions", id, mentions: view });
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
