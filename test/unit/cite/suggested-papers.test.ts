import assert from "node:assert/strict";
import { suggestedPapers } from "../../../src/editor/citing/suggested-papers";
import type { Mention } from "../../../src/recognize/mention";
import { createSearcher } from "../../../src/search/searcher";
import { makePaper } from "../make-paper";

const searcher = createSearcher({ papers: [makePaper({ id: "zebra", title: "Striped Zebras in Tall Grass" }), makePaper({ id: "horse", title: "Horses on Roads" })], concepts: [] });

/** A mention of one paper, so many lines from the cursor. */
const mention = (paper: string, line: number, kind: Mention["kind"] = "name"): Mention => ({ start: line, end: line + 1, text: paper, term: paper, kind, key: `${kind}:${paper}`, papers: [paper, "second"], score: 1, evidence: [] });

function suggested(certain: readonly Mention[], lookAlikes: readonly Mention[], before = ""): string[] {
  const distance = ({ start }: Mention) => start;
  return [...new Set(suggestedPapers({ certain, possible: [...certain, ...lookAlikes], distance, starred: ["starred"], before }, searcher))];
}

suite("Papers suggested for a citation before anything is typed", () => {
  test("the certain mentions, then the possible ones, then the reading list", () => {
    assert.deepEqual(suggested([mention("idea", 2, "concept"), mention("sure", 3)], [mention("maybe", 1)]), ["sure", "idea", "maybe", "starred"]);
  });

  test("first what the line itself names, though it be uncertain", () => {
    assert.deepEqual(suggested([mention("far", 9), mention("near", 4)], [mention("here", 0), mention("there", 5)]), ["here", "near", "far", "there", "starred"]);
  });

  test("last what is about the words before the cursor", () => {
    assert.deepEqual(suggested([], [], "A zebra has stripes"), ["starred", "zebra"]);
  });
});
