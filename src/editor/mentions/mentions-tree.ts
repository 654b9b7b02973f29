import * as vscode from "vscode";
import { renderTooltip } from "../sidebar/tooltip";
import type { MentionNode, PlaceGroup } from "./mentions-model";

/** Groups of places as a tree; a click goes to the place. */
export class MentionsTree implements vscode.TreeDataProvider<MentionNode> {
  readonly #changed = new vscode.EventEmitter<undefined>();
  readonly onDidChangeTreeData = this.#changed.event;
  #groups: readonly PlaceGroup[] = [];

  constructor(
    private readonly showsFile: boolean,
    private readonly expanded: boolean,
  ) {}

  show(groups: readonly PlaceGroup[]): void {
    this.#groups = groups;
    this.#changed.fire(undefined);
  }

  getChildren(node?: MentionNode): MentionNode[] {
    if (node === undefined) return [...this.#groups];
    return node.kind === "group" ? [...node.places] : [];
  }

  getParent(node: MentionNode): MentionNode | undefined {
    if (node.kind === "group") return undefined;
    return this.#groups.find((group) => group.places.includes(node));
  }

  getTreeItem(node: MentionNode): vscode.TreeItem {
    return node.kind === "group" ? this.#groupItem(node) : this.#placeItem(node);
  }

  resolveTreeItem(item: vscode.TreeItem, node: MentionNode): vscode.TreeItem {
    if (node.kind === "group" && node.paper !== undefined) item.tooltip = new vscode.MarkdownString(renderTooltip(node.paper));
    return item;
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #groupItem(group: PlaceGroup): vscode.TreeItem {
    const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
    const item = new vscode.TreeItem(group.label, this.expanded ? Expanded : Collapsed);
    item.id = group.key;
    item.description = group.detail;
    if (group.paper === undefined) {
      item.contextValue = "term";
      return item;
    }
    item.iconPath = new vscode.ThemeIcon("file");
    item.contextValue = ["paper", group.paper.arxivId === null ? "" : "arxiv", group.paper.codeUrl === null ? "" : "code"].filter(Boolean).join(" ");
    return item;
  }

  #placeItem(node: Extract<MentionNode, { kind: "place" }>): vscode.TreeItem {
    const { place } = node;
    const uri = vscode.Uri.parse(place.uri);
    const item = new vscode.TreeItem(place.text === "" ? place.term : place.text);
    item.id = node.key;
    const file = this.showsFile ? `${vscode.workspace.asRelativePath(uri)}:` : "line ";
    item.description = `${file}${place.line + 1}`;
    item.contextValue = "place";
    const selection = new vscode.Range(place.line, place.column, place.line, place.column + place.length);
    item.command = { command: "vscode.open", title: "Go to Place", arguments: [uri, { selection, preserveFocus: false }] };
    return item;
  }
}
