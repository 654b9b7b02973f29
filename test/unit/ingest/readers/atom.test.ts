import assert from "node:assert/strict";
import fc from "fast-check";
import { readAtom } from "../../../../src/ingest/readers/atom/read-atom";
import { decodeXml } from "../../../../src/ingest/readers/atom/scan-xml";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";

const read = (text: string) => finish(readAtom(TextWindow.of(text)));

const entry = (title: string, rest = "") => `  <entry>
    <id>http://arxiv.org/abs/2306.00978v5</id>
    <updated>2024-07-18T18:00:00Z</updated>
    <published>2023-06-01T17:59:10Z</published>
    <title>${title}</title>
    <summary>  We propose AWQ &amp; TinyChat,
  with 3$\\times$ speedup.</summary>
    <author><name>Ji Lin</name><arxiv:affiliation xmlns:arxiv="http://arxiv.org/schemas/atom">MIT</arxiv:affiliation></author>
    <author>
      <name>Jos&#233; Garc&#xED;a</name>
    </author>
    <arxiv:doi>10.1145/1234.5678</arxiv:doi>
    <link href="http://arxiv.org/abs/2306.00978v5" rel="alternate" type="text/html"/>
    <link title="doi" href="http://dx.doi.org/10.1145/1234.5678" rel="related"/>
    <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>${rest}
  </entry>
`;
const feed = (...entries: readonly string[]) => `<?xml version="1.0" encoding="UTF-8"?>\n<feed xmlns="http://www.w3.org/2005/Atom">\n  <title>ArXiv Query</title>\n${entries.join("")}</feed>\n`;

suite("Atom reader", () => {
  test("reads what the arXiv API answers", () => {
    const { entries, problems } = read(feed(entry("AWQ: Activation-aware\n  Weight Quantization")));
    assert.deepEqual(problems, []);
    assert.deepEqual(entries, [
      {
        line: 4,
        title: "AWQ: Activation-aware Weight Quantization",
        abstract: "We propose AWQ & TinyChat, with 3$\\times$ speedup.",
        authors: ["Ji Lin", "José García"],
        authorsComplete: true,
        year: 2023,
        arxivId: "2306.00978",
        doi: "10.1145/1234.5678",
        citationKey: null,
        publication: null,
        note: "",
        annotation: "",
        keywords: ["cs.CL"],
        urls: ["http://dx.doi.org/10.1145/1234.5678"],
        described: {},
      },
    ]);
  });

  test("entity bombs and outside entities stay text", () => {
    const bomb = `<!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;"><!ENTITY x SYSTEM "file:///etc/passwd">]>`;
    const { entries } = read(feed(entry("Bomb &b; &x; &amp;amp; &#0;")).replace("<feed", `${bomb}<feed`));
    assert.equal(entries[0]?.title, "Bomb &b; &x; & \uFFFD");
    assert.equal(decodeXml("&amp;lt;"), "&lt;");
  });

  test("reads prefixes, sections of raw text and comments", () => {
    const text = feed(entry("<![CDATA[A < B & C]]><!-- no -->")).replace(/<(\/?)(entry|title|id|summary|author|name)\b/gu, "<$1atom:$2");
    assert.equal(read(text).entries[0]?.title, "A < B & C");
  });

  test("a broken entry costs no other", () => {
    const cut = entry("Bad").replace("</entry>", "");
    const { entries, problems } = read(feed(entry("One"), cut, entry("Two"), entry(""), entry("Three").replace("</title>", ""), entry("Four")));
    assert.deepEqual(entries.map(({ title }) => title.slice(0, 5).trim()), ["One", "Two", "Three", "Four"]);
    const lines = entry("One").split("\n").length - 1;
    assert.deepEqual(problems.map(({ line }) => line), [4 + lines, 4 + 3 * lines]);
  });

  test("tells an error of arXiv and a file that is no feed", () => {
    assert.match(read(feed("<entry><title>Error</title><summary>bad query</summary></entry>")).problems[0]?.message ?? "", /arXiv answered with an error: bad query/);
    assert.match(read("<html><body>x</body></html>").problems[0]?.message ?? "", /no Atom feed/);
    assert.deepEqual(read(feed()), { entries: [], problems: [] });
  });

  test("survives hostile and huge input in linear time, and never throws", () => {
    const started = performance.now();
    for (const part of ["<entry>", "<entry><title>", "<", "&", "<!--", "<![CDATA[", "</entry>", "<entry "]) read(part.repeat(100_000));
    assert.equal(read(feed(entry("Long", `<x>${"y ".repeat(5_000_000)}</x>`))).entries.length, 1);
    const piece = fc.constantFrom("<entry>", "</entry>", "<title>", "</title>", "<", ">", "&", "&amp;", "x", "]]>", "<![CDATA[", "<!--", "-->", "/", '"', " ");
    fc.assert(fc.property(fc.array(piece), (pieces) => void read(pieces.join(""))));
    assert.ok(performance.now() - started < 15_000);
  });
});
