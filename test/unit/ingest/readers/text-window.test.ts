import assert from "node:assert/strict";
import fc from "fast-check";
import { pick, randomNumbers } from "../../../bench/random";
import { mutate } from "../../../fuzz/mutate";
import { ATOM, BIB, CSL, JSON_LINES, LISTING } from "../../../fuzz/seeds";
import { readAtom } from "../../../../src/ingest/readers/atom/read-atom";
import { readBibtex } from "../../../../src/ingest/readers/bibtex/read-bibtex";
import { eachLine } from "../../../../src/ingest/readers/each-line";
import type { Reader } from "../../../../src/ingest/readers/entry";
import { readCslJson } from "../../../../src/ingest/readers/json/read-csl-json";
import { readJsonLines } from "../../../../src/ingest/readers/json/read-json-lines";
import { readListingEntries } from "../../../../src/ingest/readers/read-listing-entries";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";

const FORMATS: Readonly<Record<string, { readonly read: Reader; readonly seeds: readonly string[]; readonly words: readonly string[] }>> = {
  BibTeX: { read: readBibtex, seeds: BIB, words: ["@article{", "@string{", "@comment{", "@preamble{", "{", "}", '"', "#", ",", "=", "\\", "%", "(", ")", "@", "\n"] },
  "CSL-JSON": { read: readCslJson, seeds: CSL, words: ["{", "}", "[", "]", '"', "\\", ",", ':"', "\n"] },
  "JSON lines": { read: readJsonLines, seeds: JSON_LINES, words: ["{", "}", "\r", "\n", "\r\n", '"'] },
  Atom: { read: readAtom, seeds: ATOM, words: ["<entry>", "</entry>", "<", ">", "<title>", "&amp;", "\n"] },
  listing: { read: readListingEntries, seeds: LISTING, words: ["\n\n", "\r\n", "\n", "Subscribe"] },
};

function* cut(text: string, length: number): Generator<string> {
  for (let from = 0; from < text.length; from += length) yield text.slice(from, from + length);
}

suite("A library file in pieces", () => {
  for (const [format, { read, seeds, words }] of Object.entries(FORMATS)) {
    test(`is read as the same file as a whole: ${format}`, () => {
      const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 });
      fc.assert(
        fc.property(seed, fc.integer({ min: 1, max: 400 }), fc.integer({ min: 0, max: 3 }), (start, length, changes) => {
          const random = randomNumbers(start);
          let text = [pick(random, seeds), pick(random, seeds), pick(random, seeds)].join("\n");
          for (let change = 0; change < changes; change += 1) text = mutate(text, random, words, seeds);
          assert.deepEqual(finish(read(new TextWindow(cut(text, length)))), finish(read(TextWindow.of(text))));
        }),
        { numRuns: 150 },
      );
    });
  }

  test("holds no more of it at once than an entry needs", () => {
    const entry = `@article{key, title={Stripes}, abstract={${"word ".repeat(200)}}}\n`;
    const window = new TextWindow(Array.from({ length: 500 }, () => entry.repeat(10)).values());
    const steps = readBibtex(window);
    let longest = 0;
    let result = steps.next();
    for (; result.done !== true; result = steps.next()) longest = Math.max(longest, window.text.length);
    assert.equal(result.value.entries.length, 5000);
    assert.ok(longest < 3 * 10 * entry.length, `${longest} characters`);
  });

  const filler = "word ".repeat(50_000);
  const good = (title: string) => ({ BibTeX: `@misc{ ${title}, title={${title}}} `, Atom: `<entry><title>${title}</title></entry> ` });
  const damaged: Readonly<Record<string, { readonly read: Reader; readonly open: string; readonly format: "BibTeX" | "Atom"; readonly line: number }>> = {
    "a brace of a .bib file": { read: readBibtex, open: "\n\n@misc{open, title={Open\n", format: "BibTeX", line: 3 },
    "a parenthesis of a .bib file": { read: readBibtex, open: "\n@misc(open, title={Open)\n", format: "BibTeX", line: 2 },
    "an entry of a feed": { read: readAtom, open: "<feed>\n<entry><title>Open</title>\n", format: "Atom", line: 2 },
  };
  for (const [what, { read, open, format, line }] of Object.entries(damaged)) {
    test(`is not read to its end for ${what} that never closes, and no entry behind it is lost`, () => {
      function* pieces(): Generator<string> {
        yield good("Before")[format] + open;
        // Together far more than is looked at for one entry.
        for (let count = 0; count < 160; count += 1) yield filler;
        for (let count = 0; count < 160; count += 1) yield good(`Behind${count}`)[format] + filler;
      }
      const window = new TextWindow(pieces());
      const steps = read(window);
      let longest = 0;
      let result = steps.next();
      for (; result.done !== true; result = steps.next()) longest = Math.max(longest, window.text.length);
      assert.equal(result.value.entries.length, 161);
      assert.deepEqual(result.value.problems.map((problem) => problem.line), [line]);
      assert.ok(longest < 60_000_000, `${longest} of ${window.seen} characters at hand`);
    });
  }

  test("counts lines over the ends of pieces", () => {
    const window = new TextWindow(["a\r", "\nb\n", "\rc", ""].values());
    const lines: [string, number][] = [];
    finish(eachLine(window, (line, number) => lines.push([line, number])));
    assert.deepEqual(lines, [["a", 1], ["b", 2], ["", 3], ["c", 4]]);
    assert.equal(window.lineAt(window.text.length), 4);
  });
});
