import assert from "node:assert/strict";
import { segmentsOf, SegmentRoom, writeSegment } from "../../../../src/ingest/own-library/cache";
import { textPieces } from "../../../../src/ingest/own-library/decode-text";
import { describePapers, draftPapers, knownDescriptions, readLibrary } from "../../../../src/ingest/own-library/import-library";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { hashBytes } from "../../../../src/papers/hash";
import { Library } from "../../../../src/papers/library";
import type { Steps } from "../../../../src/papers/steps";

const ENTRIES = 8000;
/** Milliseconds of processor time after which others wait noticeably. */
const LIMIT = 50;

const abstract = "We present an accelerator that keeps its weights on chip and is 3x faster than a GPU. ".repeat(12);
const title = (index: number) => `Striped Weights, Part ${index}`;
const FILES: Readonly<Record<string, string>> = {
  "x.bib": Array.from({ length: ENTRIES }, (_, index) => `@article{k${index},\n  title = {${title(index)}},\n  author = {Horse, Ann and Zebra, Zoe},\n  abstract = {${abstract}},\n  year = {2024}\n}\n`).join("\n"),
  "x.json": JSON.stringify(Array.from({ length: ENTRIES }, (_, index) => ({ id: `k${index}`, type: "article-journal", title: title(index), abstract })), null, 2),
  "x.jsonl": Array.from({ length: ENTRIES }, (_, index) => JSON.stringify({ title: title(index), abstract })).join("\n"),
  "x.xml": `<feed>${Array.from({ length: ENTRIES }, (_, index) => `<entry><title>${title(index)}</title><summary>${abstract}</summary></entry>\n`).join("")}</feed>`,
  "x.txt": `Subscribe\n${Array.from({ length: ENTRIES }, (_, index) => `${title(index)}\n${abstract}\n`).join("")}`,
};

const processorTime = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

suite("An import of a large library", function () {
  this.timeout(120_000);
  // A collection of all garbage, of other tests too, may fall into a step.
  this.retries(2);
  for (const [name, text] of Object.entries(FILES)) {
    test(`is done in steps of less than ${LIMIT} ms, with little of the file at hand: ${name}`, () => {
      const long: string[] = [];
      let most = 0;
      const bytes = new TextEncoder().encode(text);
      const window = new TextWindow(textPieces(bytes));
      const run = <T>(what: string, steps: Steps<T>): T => {
        for (;;) {
          const started = processorTime();
          const result = steps.next();
          const taken = processorTime() - started;
          if (taken > LIMIT) long.push(`${what}: ${taken.toFixed(0)} ms`);
          most = Math.max(most, window.text.length);
          if (result.done === true) return result.value;
        }
      };
      const library = new Library();
      run("hash", hashBytes(bytes));
      const { entries } = run("read", readLibrary(name, window));
      assert.equal(entries.length, ENTRIES);
      const papers = run("draft", draftPapers(entries, name, run("known", knownDescriptions([]))));
      run("merge", library.update({ set: [{ id: name, label: name, papers: papers.map(({ paper }) => paper), concepts: [] }] }));
      run("describe", describePapers(entries.slice(0, 20), papers, name));
      const room = new SegmentRoom();
      for (const part of segmentsOf(papers)) run("cache", writeSegment(part, room));
      assert.ok(most < 1_000_000, `${most} of ${text.length} characters at hand`);
      assert.deepEqual(long, []);
    });
  }
});
