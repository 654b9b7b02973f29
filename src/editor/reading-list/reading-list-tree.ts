import * as vscode from "vscode";
import { READING_STATES, type ReadingEntry, type ReadingState } from "../../papers/reading-list";
import type { Paper } from "../../papers/paper";
import { COMMANDS } from "../commands";
import { escapeMarkdown } from "../hover/escape-markdown";
import type { Lens } from "../library/lens";
import { leafLabel } from "../sidebar/tree-model";
import { renderTooltip } from "../sidebar/tooltip";
import type { ReadingListStore } from "./reading-list-store";

interface StateNode {
  readonly kind: "state";
  readonly state: ReadingState | null;
  readonly entries: readonly ReadingEntry[];
}

interface EntryNode {
  readonly kind: "entry";
  readonly entry: ReadingEntry;
  /** Undefined when the paper is in no library at hand any more. */
  readonly paper: Paper | undefined;
}

export type ReadingNode = StateNode | EntryNode;

export const STATE_LABELS: Readonly<Record<ReadingState, string>> = { "to read": "To read", reading: "Reading", read: "Read" };

/** The reading list by state, with counts. */
export class ReadingListTree implements vscode.TreeDataProvider<ReadingNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;

  constructor(
    private readonly lens: Lens,
    private readonly store: ReadingListStore,
  ) {}

  refresh(): void {
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async getChildren(node?: ReadingNode): Promise<ReadingNode[]> {
    if (node?.kind === "entry") return [];
    if (node === undefined) {
      return [...READING_STATES, null]
        .map((state) => ({ kind: "state" as const, state, entries: this.store.entries.filter((entry) => entry.state === state) }))
        .filter(({ entries }) => entries.length > 0);
    }
    const library = await this.lens.library();
    return node.entries
      .map((entry): EntryNode => ({ kind: "entry", entry, paper: library.paper(entry.paper) }))
      .sort((a, b) => labelOf(a).localeCompare(labelOf(b), "en"));
  }

  getTreeItem(node: ReadingNode): vscode.TreeItem {
    return node.kind === "state" ? stateItem(node) : entryItem(node);
  }
}

const labelOf = ({ paper, entry }: EntryNode) => (paper === undefined ? entry.title : leafLabel(paper));

function stateItem({ state, entries }: StateNode): vscode.TreeItem {
  const label = state === null ? "Starred" : STATE_LABELS[state];
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Expanded);
  item.id = label;
  item.description = String(entries.length);
  item.accessibilityInformation = { label: `${label}, ${entries.length} ${entries.length === 1 ? "paper" : "papers"}` };
  return item;
}

function entryItem(node: EntryNode): vscode.TreeItem {
  const { entry, paper } = node;
  const item = new vscode.TreeItem(labelOf(node));
  item.id = entry.paper;
  item.description = entry.note || (paper === undefined ? "not in the library" : paper.title);
  item.iconPath = new vscode.ThemeIcon(entry.starred ? "star-full" : paper?.origins === undefined ? "file" : "library");
  const star = entry.starred ? ", starred" : "";
  item.accessibilityInformation = { label: `${labelOf(node)}${star}${entry.note === "" ? "" : `, note: ${entry.note}`}` };
  // A row shows no more of a note than fits on it.
  const note = entry.note === "" ? "" : `Your note: ${escapeMarkdown(entry.note)}\n\n---\n\n`;
  if (paper === undefined) {
    item.contextValue = "kept";
    item.tooltip = new vscode.MarkdownString(`${note}**${escapeMarkdown(entry.title)}**\n\nNo library at hand has this paper.`);
    return item;
  }
  item.contextValue = ["paper", "kept", entry.starred ? "starred" : "", paper.arxivId === null ? "" : "arxiv", paper.codeUrl === null ? "" : "code"].filter(Boolean).join(" ");
  item.tooltip = new vscode.MarkdownString(`${note}${renderTooltip(paper)}`);
  item.command = { command: COMMANDS.openPaper, title: "Open Paper", arguments: [paper.id] };
  return item;
}
