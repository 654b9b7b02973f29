import assert from "node:assert/strict";
import fc from "fast-check";
import { arxivUrl } from "../../../src/papers/format";
import { escapeHtml } from "../../../src/editor/webview/escape-html";
import { renderCard, type CardLinks } from "../../../src/editor/hover/card";
import { escapeMarkdown } from "../../../src/editor/hover/escape-markdown";
import { paperView } from "../../../src/editor/paper-page/paper-view";
import { asLabel, asMessage, oneLine } from "../../../src/editor/plain-text";
import { renderTooltip } from "../../../src/editor/sidebar/tooltip";
import { leafLabel, treeInSteps, type TreeNode } from "../../../src/editor/sidebar/tree-model";
import { finish } from "../../../src/papers/steps";
import { HOSTILE_TEXTS, hostilePaper } from "./hostile-papers";

const OWN = "own:";
const links: CardLinks = { open: () => `${OWN}open`, cite: () => `${OWN}cite`, search: () => `${OWN}search`, mute: () => [{ label: "here", url: `${OWN}mute` }] };

/** Addresses of all links, pictures and bare addresses that Markdown would make of the text. */
function addresses(markdown: string): string[] {
  const plain = markdown.replace(/\\[!-/:-@[-`{-~]/gu, "");
  return [...plain.matchAll(/\]\(([^)]*)\)|<([a-z][a-z+.-]*:[^>]*)>/giu)].map(([, link, auto]) => link ?? auto ?? "");
}

const invisible = /[\p{Cc}\u061c\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;

suite("Text of papers", () => {
  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    const paper = hostilePaper(text);

    test(`in a card and a tooltip stays text: ${what}`, () => {
      const mention = { term: text, kind: "concept" as const, key: `concept:${text}`, evidence: [{ what: text, where: "imports" as const, weight: 2 }] };
      const card = renderCard({ mention, papers: [paper, paper, paper, paper], gloss: text }, links);
      assert.deepEqual(addresses(card).filter((address) => !address.startsWith(OWN) && !/^https:\/\/arxiv\.org\/abs\/[\w.-]+(?:\/\d+)?$/u.test(address)), []);
      for (const shown of [card, renderTooltip(paper)]) {
        assert.ok(!/(?<!\\)(?:<|\$\(|!\[|`)/u.test(shown), shown);
        assert.ok(!invisible.test(shown.replaceAll("\n", "")), JSON.stringify(shown));
      }
      assert.deepEqual(addresses(renderTooltip(paper)), []);
    });

    test(`in lists and trees draws no icon and hides nothing: ${what}`, () => {
      const labels: string[] = [leafLabel(paper)];
      const collect = (nodes: readonly TreeNode[]) => {
        for (const node of nodes) {
          if (node.kind === "paper") labels.push(leafLabel(node.paper));
          else collect(node.children);
        }
      };
      collect(finish(treeInSteps([paper], "topic", "title")));
      for (const label of [...labels, asLabel(text)]) {
        assert.ok(!label.includes("$("), label);
        assert.ok(!invisible.test(label), JSON.stringify(label));
      }
    });

    test(`in a message is no link: ${what}`, () => {
      // What the editor makes links of, as vs/base/common/linkedText.ts has it.
      assert.doesNotMatch(asMessage(`Could not read "${text}".`), /\[[^\]]+\]\((?:https?:\/\/|command:|file:)[^)\s]+/iu);
    });

    test(`gives the page no address but web addresses: ${what}`, () => {
      const view = paperView(paper, [], []);
      for (const { url } of view.links) assert.match(url, /^https?:\/\//u);
      assert.ok(!/[<>"]/u.test(escapeHtml(text)));
    });

    test(`leads to arXiv or nowhere: ${what}`, () => {
      const url = arxivUrl(paper);
      if (url !== null) assert.equal(new URL(url).origin + new URL(url).pathname, url);
    });
  }

  test("of any kind stays on one line and as visible as it was", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), (text) => {
        const line = oneLine(text);
        assert.ok(!/[\r\n]/u.test(line));
        assert.ok(!invisible.test(line));
        assert.equal(oneLine(line), line);
      }),
    );
  });

  test("of ten megabytes is cut, in time", () => {
    const huge = "$([x](command:a) \u202e".repeat(600_000);
    const paper = hostilePaper(huge);
    // Of the processor: other work on the machine is no matter of ours.
    const before = process.cpuUsage();
    const shown = [asLabel(huge), asMessage(huge), escapeMarkdown(huge), renderTooltip(paper)];
    assert.ok(process.cpuUsage(before).user < 3_000_000);
    for (const text of shown) assert.ok(text.length < 50_000);
  });
});
