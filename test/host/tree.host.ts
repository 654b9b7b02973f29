import * as vscode from "vscode";
import { Lens } from "../../src/editor/library/lens";
import { PaperTree } from "../../src/editor/sidebar/paper-tree";
import type { GroupNode, TreeNode } from "../../src/editor/sidebar/tree-model";
import { deepEqual, equal, match, ok } from "./assert";
import { activated } from "./helpers";
import { recordingLog } from "./recording-log";

const PAPERS = 395;

const leaves = (node: TreeNode): string[] => (node.kind === "paper" ? [node.paper.id] : node.children.flatMap(leaves));

suite("the tree of papers", () => {
  let lens: Lens;
  let tree: PaperTree;

  suiteSetup(async () => {
    lens = new Lens((await activated()).extensionUri, recordingLog());
    tree = new PaperTree(lens, { grouping: "topic", order: "year", filter: "" });
  });
  suiteTeardown(() => {
    vscode.Disposable.from(tree, lens).dispose();
  });

  const roots = async () => (await tree.getChildren()) as GroupNode[];

  test("holds every paper of the index, by topic then target", async () => {
    const groups = await roots();
    equal(new Set(groups.flatMap(leaves)).size, PAPERS);
    ok(groups.length >= 29, `${groups.length} topics`);
    equal(groups[0]?.label, "Quantization");
  });

  test("says at every level how many papers are below", async () => {
    const wrong = (node: TreeNode): string[] =>
      node.kind === "paper" ? [] : [...(new Set(leaves(node)).size === node.count ? [] : [node.key]), ...node.children.flatMap(wrong)];
    deepEqual((await roots()).flatMap(wrong), []);
    const item = tree.getTreeItem((await roots())[0]!);
    match(String(item.description), /^\d+$/);
    match(item.accessibilityInformation?.label ?? "", /^Quantization, \d+ papers$/);
  });

  test("switches to target then topic and back", async () => {
    tree.show({ grouping: "target", order: "year", filter: "" });
    const groups = await roots();
    equal(groups[0]?.label, "GPU");
    equal(new Set(groups.flatMap(leaves)).size, PAPERS);
    tree.show({ grouping: "topic", order: "year", filter: "" });
    equal((await roots())[0]?.label, "Quantization");
  });

  test("shows the short name first, then the title, and what can be done", async () => {
    tree.show({ grouping: "topic", order: "title", filter: "name:awq" });
    const all = (nodes: readonly TreeNode[]): TreeNode[] => nodes.flatMap((node) => (node.kind === "paper" ? [node] : all(node.children)));
    const leaf = all(await roots()).find((node) => node.kind === "paper" && node.paper.arxivId === "2306.00978");
    ok(leaf?.kind === "paper", "AWQ is not in the filtered tree");
    const item = tree.getTreeItem(leaf);
    equal(item.label, "AWQ");
    match(String(item.description), /Activation-aware Weight Quantization/);
    match(item.contextValue ?? "", /^paper arxiv/);
    const { tooltip } = tree.resolveTreeItem(item, leaf);
    ok(tooltip instanceof vscode.MarkdownString);
    match(tooltip.value, /Lin et al/);
    equal(tree.getParent(leaf)?.kind, "group");
  });

  test("opens its groups when few papers match the filter, and only then", async () => {
    const states = async (filter: string) => {
      tree.show({ grouping: "topic", order: "year", filter });
      const groups = await roots();
      const inner = groups.flatMap(({ children }) => children).filter((node) => node.kind === "group");
      return [...new Set([...groups, ...inner].map((group) => tree.getTreeItem(group).collapsibleState))];
    };
    deepEqual(await states("name:awq"), [vscode.TreeItemCollapsibleState.Expanded]);
    deepEqual(await states("topic:quantization"), [vscode.TreeItemCollapsibleState.Collapsed]);
    deepEqual(await states(""), [vscode.TreeItemCollapsibleState.Collapsed]);
  });
});
