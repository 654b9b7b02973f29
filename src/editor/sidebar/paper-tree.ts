import * as vscode from "vscode";
import type { Paper } from "../../papers/paper";
import { Cancelled } from "../../papers/steps";
import { COMMANDS } from "../commands";
import { inSlices } from "../libraries/in-slices";
import type { Lens } from "../library/lens";
import { leafLabel, titleBeside, treeInSteps, type GroupNode, type Grouping, type SortOrder, type TreeNode } from "./tree-model";
import { renderTooltip } from "./tooltip";

/** How the tree is shown; kept between sessions by its owner. */
export interface TreeView {
  readonly grouping: Grouping;
  readonly order: SortOrder;
  /** A query of the search language, or empty for all papers. */
  readonly filter: string;
}

/** Papers that match a filter, of which the tree shows all at once. */
const FEW = 12;

interface Building {
  readonly roots: Promise<readonly GroupNode[]>;
  /** Another way of showing the papers, or other papers, are asked for since. */
  outdated: boolean;
}

/** The papers as a tree for the sidebar. */
export class PaperTree implements vscode.TreeDataProvider<TreeNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #groups: ReadonlyMap<string, GroupNode> = new Map();
  #building: Building | undefined;
  /** A filter that few papers match shows them, not groups to look for them in. */
  #open = false;

  constructor(
    private readonly lens: Lens,
    private view: TreeView,
  ) {}

  /** Shows the papers in another way. */
  show(view: TreeView): void {
    this.view = view;
    this.refresh();
  }

  refresh(): void {
    if (this.#building !== undefined) this.#building.outdated = true;
    this.#building = undefined;
    this.#changed.fire(undefined);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  async getChildren(node?: TreeNode): Promise<TreeNode[]> {
    if (node === undefined) return [...(await this.roots())];
    return node.kind === "group" ? [...node.children] : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    // The key of a node is that of its group, a slash and what tells it from its neighbours.
    return this.#groups.get(node.key.slice(0, Math.max(0, node.key.lastIndexOf("/"))));
  }

  getTreeItem(node: TreeNode): vscode.TreeItem {
    if (node.kind === "group") {
      const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
      const item = new vscode.TreeItem(node.label, this.#open ? Expanded : Collapsed);
      // The editor keeps for each id whether a person opened it.
      item.id = this.#open ? `${node.key}?` : node.key;
      item.description = String(node.count);
      item.contextValue = "group";
      item.accessibilityInformation = { label: `${node.label}, ${node.count} ${node.count === 1 ? "paper" : "papers"}` };
      return item;
    }
    return paperItem(node.key, node.paper);
  }

  resolveTreeItem(item: vscode.TreeItem, node: TreeNode): vscode.TreeItem {
    if (node.kind === "paper") item.tooltip = new vscode.MarkdownString(renderTooltip(node.paper));
    return item;
  }

  /** Top-level groups, computed once for each way of showing them. */
  async roots(): Promise<readonly GroupNode[]> {
    const building = (this.#building ??= this.#begin());
    try {
      return await building.roots;
    } catch (error) {
      if (error instanceof Cancelled && this.#building !== building) return this.roots();
      throw error;
    }
  }

  /** The first leaf of a paper, if the filter shows it. */
  async find(id: string): Promise<TreeNode | undefined> {
    const search = (nodes: readonly TreeNode[]): TreeNode | undefined => {
      for (const node of nodes) {
        const found = node.kind === "paper" ? (node.paper.id === id ? node : undefined) : search(node.children);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    return search(await this.roots());
  }

  /** The papers the filter lets through. */
  async papers(): Promise<readonly Paper[]> {
    const library = await this.lens.library();
    const { filter } = this.view;
    if (filter === "") return library.papers;
    const searcher = await this.lens.searcher();
    return searcher.search(filter, { limit: library.papers.length }).results.map((result) => result.paper);
  }

  #begin(): Building {
    const building: Building = { outdated: false, roots: Promise.resolve().then(() => this.#build(() => building.outdated)) };
    return building;
  }

  async #build(outdated: () => boolean): Promise<readonly GroupNode[]> {
    const papers = await this.papers();
    const roots = await inSlices(treeInSteps(papers, this.view.grouping, this.view.order), outdated);
    const inner = roots.flatMap(({ children }) => children).filter((node) => node.kind === "group");
    this.#open = this.view.filter !== "" && papers.length <= FEW;
    this.#groups = new Map([...roots, ...inner].map((group) => [group.key, group]));
    return roots;
  }
}

function paperItem(key: string, paper: Paper): vscode.TreeItem {
  const label = leafLabel(paper);
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.None);
  item.id = key;
  if (label !== paper.title) item.description = titleBeside(label, paper.title);
  // Papers of the user's own libraries are seen at a glance.
  item.iconPath = new vscode.ThemeIcon(paper.origins === undefined ? "file" : "library");
  // The menus of package.json look for these words: an action stands only where it can be done.
  item.contextValue = ["paper", paper.arxivId === null ? "" : "arxiv", paper.codeUrl === null ? "" : "code"].filter(Boolean).join(" ");
  item.command = { command: COMMANDS.openPaper, title: "Open Paper", arguments: [paper.id] };
  const year = paper.year === null ? "" : `, ${paper.year}`;
  item.accessibilityInformation = { label: `${label === paper.title ? label : `${label}: ${paper.title}`}${year}` };
  return item;
}
