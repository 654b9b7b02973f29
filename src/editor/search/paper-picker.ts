import * as vscode from "vscode";
import type { Paper } from "../../papers/paper";
import { papersForText } from "../../search/for-text";
import { COMMANDS } from "../commands";
import type { Lens } from "../library/lens";
import type { DocumentScans } from "../mentions/document-scans";
import type { ReadingListStore } from "../reading-list/reading-list-store";
import { isPaper, isQuery, isSeveral, PAPER_BUTTONS, type PickItem } from "./paper-items";
import { queryItems, suggestionItems, type Suggestions } from "./pick-list";
import { RecentList } from "./recent";

const SEVERAL: vscode.QuickInputButton = { iconPath: new vscode.ThemeIcon("checklist"), tooltip: "Choose Several to Cite" };

/** Papers about the file that are worth offering. */
const CONTEXT_PAPERS = 12;

export interface PickOptions {
  readonly title: string;
  /** What stands in the field at first. */
  readonly query?: string;
}

/** Keeps the order given: not in the typings of the oldest editor, yet honoured by it. */
type OrderedQuickPick = vscode.QuickPick<PickItem> & { sortByLabel?: boolean };

/** Asks for papers in a native pick that searches while one types. */
export class PaperPicker {
  readonly #recent: RecentList;
  readonly #queries: RecentList;

  constructor(
    private readonly lens: Lens,
    private readonly scans: DocumentScans,
    private readonly readingList: ReadingListStore,
    state: vscode.Memento,
  ) {
    this.#recent = new RecentList(state, "paperLens.recentPapers");
    this.#queries = new RecentList(state, "paperLens.recentQueries");
  }

  /** The query that led to a paper last, or empty. */
  get lastQuery(): string {
    return this.#queries.entries[0] ?? "";
  }

  /** Remembers that a paper was opened. */
  async opened(paper: Paper): Promise<void> {
    await this.#recent.add(paper.id);
  }

  /** One paper, or several when the person asked for that; none when the pick was left. */
  async pick({ title, query = "" }: PickOptions): Promise<readonly Paper[]> {
    const pick: OrderedQuickPick = vscode.window.createQuickPick<PickItem>();
    pick.title = title;
    pick.placeholder = "Half-remembered words, a name, or filters such as target:fpga year:>=2024";
    pick.sortByLabel = false;
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.value = query;
    pick.buttons = [SEVERAL];
    pick.busy = true;
    const chosen = this.#chosen(pick);
    pick.show();
    return chosen;
  }

  /** Resolves when the pick is accepted or left; fills it as soon as the library is there. */
  async #chosen(pick: OrderedQuickPick): Promise<readonly Paper[]> {
    const checked = new Map<string, Paper>();
    const severalWanted = new vscode.EventEmitter<void>();
    const done = new Promise<readonly Paper[]>((resolve) => {
      pick.onDidAccept(() => {
        const papers = pick.canSelectMany ? [...checked.values()] : pick.selectedItems.filter(isPaper).map((item) => item.paper);
        const [first] = pick.selectedItems;
        if (!pick.canSelectMany && isQuery(first)) {
          pick.value = first.query;
          return;
        }
        if (!pick.canSelectMany && isSeveral(first)) {
          severalWanted.fire();
          return;
        }
        if (papers.length === 0 && !pick.canSelectMany) return;
        if (pick.value.trim() !== "") void this.#queries.add(pick.value.trim());
        resolve(papers);
        pick.hide();
      });
      pick.onDidHide(() => {
        resolve([]);
        severalWanted.dispose();
        pick.dispose();
      });
    });
    await this.#fill(pick, checked, severalWanted.event);
    return done;
  }

  async #fill(pick: OrderedQuickPick, checked: Map<string, Paper>, severalWanted: vscode.Event<void>): Promise<void> {
    const [library, searcher] = [await this.lens.library(), await this.lens.searcher()];
    const suggestions = await this.#suggestions();
    const update = () => {
      const { starred } = this.readingList;
      const found =
        pick.value.trim() === "" ? suggestionItems(suggestions, library, starred) : queryItems(pick.value, searcher, library, starred);
      if (!pick.canSelectMany) {
        pick.items = found;
        return;
      }
      // Only papers can be checked; the checked ones stay in sight whatever is typed.
      const rest = found.filter(isPaper).filter(({ paper }) => !checked.has(paper.id));
      const kept = found.filter(isPaper).filter(({ paper }) => checked.has(paper.id));
      pick.items = [...kept, ...rest];
      pick.selectedItems = kept;
    };
    pick.onDidChangeValue(update);
    pick.onDidChangeSelection((items) => {
      if (!pick.canSelectMany) return;
      const shown = pick.items.filter(isPaper);
      for (const { paper } of shown) {
        if (items.some((item) => isPaper(item) && item.paper.id === paper.id)) checked.set(paper.id, paper);
        else checked.delete(paper.id);
      }
    });
    const switchSeveral = () => {
      pick.canSelectMany = !pick.canSelectMany;
      checked.clear();
      update();
    };
    pick.onDidTriggerButton(switchSeveral);
    severalWanted(switchSeveral);
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (!isPaper(item)) return;
      const { paper } = item;
      void this.#act(paper, button).then(() => {
        update();
        // A new list would begin at its top again.
        pick.activeItems = pick.items.filter((each) => isPaper(each) && each.paper.id === paper.id).slice(0, 1);
      });
    });
    update();
    pick.busy = false;
  }

  async #act(paper: Paper, button: vscode.QuickInputButton): Promise<void> {
    switch (button) {
      case PAPER_BUTTONS.star:
      case PAPER_BUTTONS.unstar:
        await this.readingList.update(paper, { starred: button === PAPER_BUTTONS.star });
        break;
      case PAPER_BUTTONS.cite:
        await vscode.commands.executeCommand(COMMANDS.cite, paper.id);
        break;
      case PAPER_BUTTONS.reveal:
        await vscode.commands.executeCommand(COMMANDS.reveal, paper.id);
        break;
      case PAPER_BUTTONS.arxiv:
        await vscode.commands.executeCommand(COMMANDS.openArxiv, paper.id);
        break;
    }
  }

  async #suggestions(): Promise<Suggestions> {
    const library = await this.lens.library();
    return {
      context: await this.#context(),
      recent: this.#recent.entries.flatMap((id) => library.paper(id) ?? []),
      queries: this.#queries.entries,
    };
  }

  /** Papers about the selection, or about the active file when nothing is selected. */
  async #context(): Promise<Suggestions["context"]> {
    const editor = vscode.window.activeTextEditor;
    if (editor === undefined) return { label: "", papers: [] };
    const { document, selection } = editor;
    const label = selection.isEmpty ? "for this file" : "for this selection";
    const [from, to] = selection.isEmpty ? [0, Infinity] : [document.offsetAt(selection.start), document.offsetAt(selection.end)];
    const mentions = (await this.scans.mentions(document)).filter(({ start, end }) => start >= from && end <= to);
    const text = selection.isEmpty ? document.getText() : document.getText(selection);
    const papers = papersForText(text, mentions, await this.lens.searcher(), CONTEXT_PAPERS);
    return { label, papers };
  }
}
