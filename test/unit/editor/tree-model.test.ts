import assert from "node:assert/strict";
import { titleBeside, treeInSteps, type GroupNode, type TreeNode } from "../../../src/editor/sidebar/tree-model";
import { finish } from "../../../src/papers/steps";
import { makePaper } from "../make-paper";

const papers = [
  makePaper({ id: "b", title: "B", year: 2022, topics: ["moe"], targets: ["gpu"] }),
  makePaper({ id: "a", title: "A", year: 2022, topics: ["moe", "quantization"], targets: ["gpu", "cluster"] }),
  makePaper({ id: "c", title: "C", year: 2024, topics: ["moe"], targets: ["agnostic"] }),
  makePaper({ id: "d", title: "D", year: null, topics: [], targets: [] }),
];

const buildTree = (...args: Parameters<typeof treeInSteps>) => finish(treeInSteps(...args));

const group = (nodes: readonly TreeNode[], label: string): GroupNode => {
  const found = nodes.find((node) => node.kind === "group" && node.label === label);
  assert.ok(found?.kind === "group", `no group ${label}`);
  return found;
};
const ids = (node: GroupNode) => node.children.map((child) => (child.kind === "paper" ? child.paper.id : child.label));

suite("Sidebar tree", () => {
  test("counts distinct papers at every level, topic then target", () => {
    const tree = buildTree(papers, "topic", "year");
    assert.deepEqual(tree.map((node) => [node.label, node.count]), [["Quantization", 1], ["Mixture of experts", 3], ["No topic", 1]]);
    const moe = group(tree, "Mixture of experts");
    assert.deepEqual(moe.children.map((child) => child.kind === "group" && [child.label, child.count]), [["GPU", 2], ["Cluster", 1], ["Hardware-agnostic", 1]]);
    assert.deepEqual(ids(group(moe.children, "GPU")), ["a", "b"]);
  });

  test("groups by target then topic", () => {
    const tree = buildTree(papers, "target", "year");
    assert.deepEqual(ids(group(tree, "GPU")), ["Quantization", "Mixture of experts"]);
  });

  test("sorts by year with the newest first, or by what the leaf shows", () => {
    const all = papers.map((paper) => ({ ...paper, topics: ["moe" as const], targets: ["gpu" as const] }));
    const leaves = (order: "year" | "title") => ids(group(group(buildTree(all, "topic", order), "Mixture of experts").children, "GPU"));
    assert.deepEqual(leaves("year"), ["c", "a", "b", "d"]);
    assert.deepEqual(leaves("title"), ["a", "b", "c", "d"]);
  });

  test("does not say the name twice", () => {
    assert.equal(titleBeside("AWQ", "AWQ: Activation-aware Quantization"), "Activation-aware Quantization");
    assert.equal(titleBeside("IDM", "Invertible Diffusion Models"), "Invertible Diffusion Models");
    assert.equal(titleBeside("Flash", "FlashAttention: Fast"), "FlashAttention: Fast");
  });

  test("gives every node a key of its own", () => {
    const keys: string[] = [];
    const walk = (node: TreeNode): void => {
      keys.push(node.key);
      if (node.kind === "group") node.children.forEach(walk);
    };
    buildTree(papers, "topic", "year").forEach(walk);
    assert.equal(new Set(keys).size, keys.length);
  });
});
