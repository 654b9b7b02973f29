import assert from "node:assert/strict";
import { isCurrent, readHeader, readSegment, SegmentRoom, segmentsOf, writeHeader, writeSegment, type CacheKey, type Segment } from "../../../../src/ingest/own-library/cache";
import type { OwnPaper } from "../../../../src/ingest/own-library/import-library";
import { hashBytes, hashText } from "../../../../src/papers/hash";
import { finish } from "../../../../src/papers/steps";
import { makePaper } from "../../make-paper";

const KEY: CacheKey = { content: "abc", label: "refs.bib", rules: "1.0.0" };
const papers: OwnPaper[] = Array.from({ length: 4500 }, (_, index) => ({ textKey: `k${index}`, described: index % 2 === 0, paper: makePaper({ title: `Paper ${index} “é”\n\u2028` }) }));

function segments(): Segment[] {
  const room = new SegmentRoom();
  return segmentsOf(papers).map((part) => {
    const { bytes, hash } = finish(writeSegment(part, room));
    return { bytes: bytes.slice(), hash };
  });
}

suite("the cache of own libraries", () => {
  test("gives back what was put in", () => {
    const written = segments();
    assert.ok(written.length > 1);
    assert.deepEqual(written.flatMap(({ bytes, hash }) => finish(readSegment(bytes, hash))), papers);
    const header = readHeader(writeHeader(KEY, { format: "BibTeX", problems: [{ line: 1, message: "m" }], segments: written.map(({ hash }) => hash) }));
    assert.deepEqual([header?.format, header?.problems.length, header?.segments.length], ["BibTeX", 1, written.length]);
  });

  test("stands for one content, label and set of rules", () => {
    const header = readHeader(writeHeader(KEY, { format: "BibTeX", problems: [], segments: [] }));
    assert.ok(header !== undefined && isCurrent(header, KEY));
    for (const change of [{ content: "x" }, { label: "x" }, { rules: "x" }]) assert.ok(!isCurrent(header, { ...KEY, ...change }));
  });

  test("is ignored when damaged anywhere", () => {
    const [segment] = segments();
    assert.ok(segment);
    for (const at of [0, 1000, segment.bytes.length - 1]) {
      const damaged = segment.bytes.slice();
      damaged[at] = (damaged[at] ?? 0) ^ 1;
      assert.equal(finish(readSegment(damaged, segment.hash)), undefined);
    }
    assert.equal(finish(readSegment(segment.bytes.slice(0, -5), segment.hash)), undefined);
    for (const text of ["", "{", "[]", "null", '{"version":1}', '{"version":99,"content":"","label":"","rules":"","format":"","problems":[],"segments":[]}']) {
      assert.equal(readHeader(new TextEncoder().encode(text)), undefined);
    }
  });
});

suite("hashes", () => {
  test("differ for what differs", () => {
    const hashes = new Set(Array.from({ length: 100_000 }, (_, index) => hashText(`text ${index}`)));
    assert.equal(hashes.size, 100_000);
    assert.equal(hashText("a"), hashText("a"));
    assert.notEqual(finish(hashBytes(Uint8Array.of(0))), finish(hashBytes(Uint8Array.of(0, 0))));
  });
});
