import * as vscode from "vscode";
import type { Paper } from "../../papers/paper";
import type { Lens } from "../library/lens";
import { ARXIV, CITE, paperItem, type PaperItem } from "./paper-items";

/** Results in the list: more would not be read. */
const LIMIT = 50;

export interface PickOptions {
  readonly title: string;
  readonly query: string;
  /** Called with every change of the query, so that the next pick can start from it. */
  readonly onQuery?: (query: string) => void;
  readonly onCite: (paper: Paper) => void;
  readonly onArxiv: (paper: Paper) => void;
}

/** Keeps the order given: not in the typings, yet honoured by every editor since it was asked for. */
type OrderedQuickPick = vscode.QuickPick<vscode.QuickPickItem> & { sortByLabel?: boolean };

const isPaper = (item: vscode.QuickPickItem | undefined): item is PaperItem => item !== undefined && "paper" in item;

/** Asks for a paper, searching while one types. Undefined when the pick was left without a choice. */
export async function pickPaper(lens: Lens, options: PickOptions): Promise<Paper | undefined> {
  const searcher = await lens.searcher();
  const library = await lens.library();
  const pick: OrderedQuickPick = vscode.window.createQuickPick();
  pick.title = options.title;
  pick.placeholder = "Half-remembered words, a name, or filters such as target:fpga year:>=2024";
  pick.sortByLabel = false;
  pick.value = options.query;

  const update = () => {
    const query = pick.value.trim();
    const { results, problems } = searcher.search(query, { limit: LIMIT });
    const notes = problems.map((problem) => ({ label: `$(info) ${problem.message}`, alwaysShow: true }));
    const newest = () =>
      [...library.papers]
        .sort((a, b) => (b.year ?? 0) - (a.year ?? 0))
        .slice(0, LIMIT)
        .map((paper) => ({ paper, line: paper.keySentence }));
    const found = (query === "" ? newest() : results).map(paperItem);
    const none = found.length === 0 ? [{ label: `No paper matches "${query}"`, alwaysShow: true }] : [];
    pick.items = [...notes, ...found, ...none];
  };

  return new Promise((resolve) => {
    pick.onDidChangeValue((value) => {
      options.onQuery?.(value);
      update();
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (!isPaper(item)) return;
      if (button === CITE) options.onCite(item.paper);
      if (button === ARXIV) options.onArxiv(item.paper);
    });
    pick.onDidAccept(() => {
      const [chosen] = pick.selectedItems;
      if (!isPaper(chosen)) return;
      resolve(chosen.paper);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    update();
    pick.show();
  });
}
