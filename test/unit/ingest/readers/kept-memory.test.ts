import assert from "node:assert/strict";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readAtom } from "../../../../src/ingest/readers/atom/read-atom";
import { readBibtex } from "../../../../src/ingest/readers/bibtex/read-bibtex";
import type { Reader } from "../../../../src/ingest/readers/entry";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;

function megabytesInUse(): number {
  collect();
  return process.memoryUsage().heapUsed / 1e6;
}

const ENTRIES = 500;
// Not Latin, so that a text with it has two bytes a character.
const unused = "≤ unused ".repeat(1000);
const abstract = "We present stripes on an accelerator. ".repeat(250);
const FORMATS: Readonly<Record<string, { readonly read: Reader; readonly entry: (number: number) => string }>> = {
  BibTeX: { read: readBibtex, entry: (number) => `@misc{k${number},\n title = {Stripes of Zebra ${number}},\n abstract = {${abstract}},\n file = {${unused}}\n}\n` },
  Atom: { read: readAtom, entry: (number) => `<entry><title>Stripes of Zebra ${number}</title><summary>${abstract}</summary><content>${unused}</content></entry>\n` },
};

suite("What is kept of a library file", () => {
  for (const [format, { read, entry }] of Object.entries(FORMATS)) {
    test(`is the entries alone, with one byte a character where that is enough: ${format}`, () => {
      function* pieces(): Generator<string> {
        for (let number = 0; number < ENTRIES; number += 1) yield entry(number);
      }
      finish(read(TextWindow.of(entry(0))));
      const before = megabytesInUse();
      const { entries } = finish(read(new TextWindow(pieces())));
      const kept = megabytesInUse() - before;
      assert.equal(entries.length, ENTRIES);
      const megabytes = (ENTRIES * abstract.length) / 1e6;
      assert.ok(kept < 1.5 * megabytes, `${kept.toFixed(1)} MB for abstracts of ${megabytes.toFixed(1)}`);
    });
  }
});
