import assert from "node:assert/strict";
import fc from "fast-check";
import type { Paper } from "../../../src/papers/paper";
import { termsOfPaper } from "../../../src/search/engine/document";
import { PaperIdStore } from "../../../src/search/engine/paper-ids";
import { RANKING } from "../../../src/search/engine/settings";
import { TextIndex } from "../../../src/search/engine/text-index";
import { createSearcher } from "../../../src/search/searcher";
import { makePaper } from "../make-paper";

const papers: Paper[] = [
  makePaper({ id: "loops", title: "Loops on FPGA", abstract: "There is no one like it. Loops are unrolled for FPGA.", keySentence: "Loops are unrolled for FPGA." }),
  makePaper({ id: "caches", title: "Caches", abstract: "Low-rank caches. It is what it is.", keySentence: "Halves the misses.", authors: ["Ada Lin"] }),
  makePaper({ id: "fpga", title: "An FPGA survey", abstract: "Surveys.", targets: ["fpga"] }),
];

const ids = (list: readonly Paper[], query: string) => createSearcher({ papers: list, concepts: [] }).search(query).results.map(({ paper }) => paper.id);

function indexOf(list: readonly Paper[]): TextIndex {
  const index = new TextIndex(RANKING);
  for (const paper of list) index.add(paper);
  return index;
}

/** The papers that hold a term, by going through all their terms. */
function holding(term: string, { papers: all, analyzer }: TextIndex): number[] {
  return all.flatMap((paper, number) => {
    const { fields, lines } = termsOfPaper(paper, analyzer);
    return [...Object.values(fields), ...lines].flat().some((each) => each.term === term) ? number : [];
  });
}

suite("the search index", () => {
  test("postings name every paper that holds a term, and no other", () => {
    const index = indexOf(papers);
    assert.ok(index.vocabulary.size > 20);
    for (let id = 0; id < index.vocabulary.size; id += 1) {
      const term = index.vocabulary.term(id);
      assert.deepEqual([...index.postings.of(id).papers].sort((a, b) => a - b), holding(term, index), term);
    }
  });

  test("a term is worth more in a paper with more of its fields", () => {
    const index = indexOf(papers);
    const { papers: numbers, worth } = index.postings.of(index.vocabulary.id("fpga") ?? -1);
    const inTitleAndTags = worth[numbers.indexOf(2)] ?? 0;
    assert.ok(inTitleAndTags > 1 && (worth[numbers.indexOf(0)] ?? 0) > inTitleAndTags);
  });

  test("a paper added after a term was looked up is found with it", () => {
    const index = indexOf(papers.slice(0, 2));
    const id = index.vocabulary.id("fpga") ?? -1;
    assert.deepEqual([...index.postings.of(id).papers], [0]);
    for (const paper of papers.slice(2)) index.add(paper);
    assert.deepEqual([...index.postings.of(id).papers].sort(), [0, 2]);
  });

  test("words that say nothing still find papers when there are no others, alone and as a phrase", () => {
    assert.deepEqual(ids(papers, "what "), ["caches"]);
    assert.deepEqual(ids(papers, '"there is no one like it"'), ["loops"]);
    assert.deepEqual(ids(papers, '"it is"'), ["caches"]);
  });

  test("a key sentence that is not in the abstract is searched too", () => {
    assert.deepEqual(ids(papers, "misses "), ["caches"]);
  });
});

suite("the term ids of papers", () => {
  const lines = fc.array(fc.array(fc.nat(1_000_000), { maxLength: 12 }), { maxLength: 9 });

  test("come back line by line as they were added", () => {
    fc.assert(
      fc.property(fc.array(lines, { maxLength: 30 }), (all) => {
        const store = new PaperIdStore();
        for (const paper of all) store.add(paper);
        assert.equal(store.size, all.length);
        all.forEach((paper, number) => {
          const { ids: flat, ends } = store.of(number);
          assert.deepEqual(Array.from(ends, (end, line) => [...flat.subarray(ends[line - 1] ?? 0, end)]), paper);
        });
        assert.throws(() => store.of(all.length), RangeError);
      }),
    );
  });

  test("of a paper longer than a page too, and of the papers around it", () => {
    const store = new PaperIdStore();
    const long = Array.from({ length: 100_000 }, (_, number) => number);
    for (const paper of [[[1, 2]], [[3], long], [[4]]]) store.add(paper);
    assert.deepEqual([0, 1, 2].map((number) => store.of(number).ids.length), [2, 100_001, 1]);
    assert.deepEqual([...store.of(2).ids], [4]);
    assert.deepEqual([...store.holding(99_999)], [1]);
  });
});
