import assert from "node:assert/strict";
import fc from "fast-check";
import { pick, randomNumbers } from "../../bench/random";
import { mutate } from "../../fuzz/mutate";
import { TARGETS } from "../../fuzz/targets";
import { cleanText } from "../../../src/ingest/clean-text/clean-text";
import { describePaper } from "../../../src/ingest/describe-paper";
import { readAtom } from "../../../src/ingest/readers/atom/read-atom";
import { readBibtex } from "../../../src/ingest/readers/bibtex/read-bibtex";
import type { Reader } from "../../../src/ingest/readers/entry";
import { readCslJson } from "../../../src/ingest/readers/json/read-csl-json";
import { readJsonLines } from "../../../src/ingest/readers/json/read-json-lines";
import { TextWindow } from "../../../src/ingest/readers/text-window";
import { finish } from "../../../src/papers/steps";
import { HOSTILE_TEXTS } from "./hostile-papers";

suite("Outside text", () => {
  for (const target of TARGETS) {
    test(`changed at random breaks nothing: ${target.name}`, () => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 2 ** 31 - 1 }), (seed) => {
          const random = randomNumbers(seed);
          target.run(mutate(pick(random, target.seeds), random, target.words, target.seeds));
        }),
        { numRuns: 60 },
      );
    });
  }
});

const TEN_MEGABYTES = "word ".repeat(2_000_000);
const READERS: Readonly<Record<string, { readonly read: Reader; readonly file: (title: string, abstract: string) => string }>> = {
  BibTeX: { read: readBibtex, file: (title, abstract) => `@misc{a, title={First}, abstract={${abstract}}}\n@misc{b, title={${title}}}\n` },
  "CSL-JSON": { read: readCslJson, file: (title, abstract) => JSON.stringify([{ title: "First", abstract }, { title }]) },
  "JSON lines": { read: readJsonLines, file: (title, abstract) => `${JSON.stringify({ title: "First", abstract })}\n${JSON.stringify({ title })}\n` },
  Atom: { read: readAtom, file: (title, abstract) => `<feed><entry><title>First</title><summary>${abstract}</summary></entry><entry><title>${title}</title></entry></feed>` },
};

suite("A library file", () => {
  for (const [format, { read, file }] of Object.entries(READERS)) {
    test(`with a field of ten megabytes loses no entry and says what it cut: ${format}`, () => {
      const started = performance.now();
      const { entries, problems } = finish(read(TextWindow.of(file("Second", TEN_MEGABYTES))));
      assert.deepEqual(entries.map(({ title }) => title), ["First", "Second"]);
      assert.ok((entries[0]?.abstract.length ?? Infinity) <= 10_000);
      assert.equal(problems.length, 1);
      assert.ok(performance.now() - started < 10_000);
    });
  }

  for (const [what, text] of Object.entries(HOSTILE_TEXTS)) {
    test(`with hostile text is read and described: ${what}`, () => {
      const abstract = `${text} We propose it. It is 3x faster.`;
      const { entries } = finish(readJsonLines(TextWindow.of(READERS["JSON lines"]!.file(`Title ${text}`, abstract))));
      assert.equal(entries.length, 2);
      describePaper({ title: cleanText(text).text, abstract: cleanText(abstract).text });
      assert.equal(({} as Record<string, unknown>).polluted, undefined);
    });
  }

  test("that declares entities which multiply reads as text, in time", () => {
    const declarations = Array.from({ length: 30 }, (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`).join("");
    const bomb = `<?xml version="1.0"?><!DOCTYPE feed [<!ENTITY e0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${declarations}]><feed><entry><title>T &e30; &file;</title></entry></feed>`;
    const started = performance.now();
    const { entries } = finish(readAtom(TextWindow.of(bomb)));
    assert.equal(entries.length, 1);
    assert.ok((entries[0]?.title.length ?? Infinity) < 100);
    assert.doesNotMatch(entries[0]?.title ?? "", /root:/);
    assert.ok(performance.now() - started < 1_000);
  });

  test("with keys of the language's own objects changes no object", () => {
    const text = '[{"title":"T","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}]';
    assert.equal(finish(readCslJson(TextWindow.of(text))).entries.length, 1);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});
