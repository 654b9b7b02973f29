import assert from "node:assert/strict";
import fc from "fast-check";
import { toBibtex } from "../../../src/cite/bibtex";
import { citationKeys } from "../../../src/cite/citation-key";
import { toCslJson } from "../../../src/cite/csl-json";
import { importLibrary } from "../../../src/ingest/own-library/import-library";
import { readSegment, SegmentRoom, writeSegment } from "../../../src/ingest/own-library/cache";
import { datedBy, yearIn } from "../../../src/ingest/readers/dates";
import { Library } from "../../../src/papers/library";
import { ownAbstract } from "../../../src/papers/own-abstract";
import { readPaperIndex, SCHEMA_VERSION } from "../../../src/papers/paper-index";
import type { Paper } from "../../../src/papers/paper";
import { PUBLICATION_TEXTS, publicationOf, type Publication } from "../../../src/papers/publication";
import { finish } from "../../../src/papers/steps";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";

/** What people have in their files beside the plain fields. */
const BIBTEX = String.raw`@string{jsk = "Journal of Systems \& Kernels"}
@article{long, title = {On the {Fourier} Transform in $O(n\log n)$ with \emph{few} {GPUs}}, author = {Harman, Hans and {Barnes and Noble} and {Google Research} and King, Jr., Martin and van der Maaten, Laurens},
  journal = jsk, number = 3, issue = {Spring}, eid = {e77}, year = {2020a}, month = {jul},
  abstract = {First lines
    of the abstract, see \url{https://example.org/a_b}.

    Second paragraph: 50\% \& more.},
  note = {Best paper award. {\"U}ber \emph{all}}, annote = {Compare with {GPTQ}; ask Ann_1}, keywords = {quantization, edge computing; {LLM}},
  doi = {10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O}, file = {:/home/me/papers/long.pdf:PDF}, timestamp = {2020.01.02}, readstatus = {skimmed \textbf{twice}}}
@unpublished{press, title = {Stripes}, author = {Ann Horse}, year = {in press}, note = {Under review}}
@online{web, title = {Grass}, author = {{The Herd}}, organization = {Steppe Labs}, date = {2021-03-09}, urldate = {2022-01-31}, url = {https://example.org/~herd/a_b?x=1&y=50%25#z}, langid = {english}, language = {en}}
@misc{blog, title = {Hay}, howpublished = {\url{https://example.org/hay}}, year = {c. 1998}, eprint = {hal-0123}, eprinttype = {hal}}
@inbook{yoke, title = {Yokes}, subtitle = {A {Dutch} History}, author = {Ox, O.}, translator = {Zoe Zebra}, editor = {Gnu, G. and others}, bookauthor = {Ann Horse}, booktitle = {Handbook of Carts}, pages = {1--9}, pagetotal = {300}, date = {1984/1986}, eventtitle = {CartConf}, venue = {Rome}}
@article{data, title = {Shared}, author = {Leo Lion}, xdata = {later}, year = {2001}}
@xdata{later, journal = {Savanna Letters}, xdata = {press-data}}
@xdata{press-data, publisher = {Example Press}, location = {Oslo}}
@software{tool, title = {Tool}, author = {family=Harman, given=Hans, prefix=von}, version = {1.2}, date = {2019}, month = {ignored}}
@newspaperish{odd, title = {Odd Type}, url = {https://doi.org/10.1145/3579371.3589038}, year = {1450}}
@collection{coll, title = {Together}, editor = {The Editors}, booktitle = {Greater Things}, month = {jan/feb}, year = {2012}}
`;

const CSL = [
  { id: "news", type: "article-newspaper", title: "Stripes of <i>Equus</i>", author: [{ family: "Fontaine", given: "Jean", "dropping-particle": "de", "non-dropping-particle": "La" }, { family: "King", given: "Martin", suffix: "Jr." }, { literal: "Google Research" }, { family: "World Health Organization" }], "container-title": "The Herd", issued: { literal: "in press" }, accessed: { "date-parts": [[2022, 1, 31]] }, note: "PMID: 123\nRead this\n\nand that", annote: "mine", keyword: "a; b c", abstract: "One.\nTwo: see https://example.org/x." },
  { id: "season", type: "article-journal", title: "Hay", issued: { "date-parts": [[2019]], season: "1" }, "title-short": "H", director: [{ family: "Gnu", given: "G." }], "original-date": { "date-parts": [[1950]] }, custom: { x: [1, null] } },
  { id: "range", type: "speech", title: "Grass", issued: { "date-parts": [[2019, 5], [2019, 7]] }, "event-title": "GrassConf", "event-place": "Rome", translator: [{ family: "Zebra", given: "Zoe" }] },
  { id: "circa", type: "map", title: "Steppe", issued: { "date-parts": [["1598"]], circa: true }, URL: "ftp://example.org/map", language: "en-GB" },
  { id: "raw", type: "post-weblog", title: "Oats", issued: { raw: "2020-05-01" }, "container-title": "Blog", URL: "https://doi.org/10.1145/1" },
  { id: "open", type: "book", title: "Mane", issued: { "date-parts": [[-44]] }, "number-of-pages": 300, "number-of-volumes": "2" },
];

const imported = (name: string, text: string): readonly Paper[] => finish(importLibrary(name, text, name)).papers;
const bibtex = (papers: readonly Paper[]) => toBibtex(papers, citationKeys(papers));
const csl = (papers: readonly Paper[]) => toCslJson(papers, citationKeys(papers));
const FORMATS = [["BibTeX", bibtex, "x.bib"], ["CSL-JSON", csl, "x.json"]] as const;

/** What only the one format has room for. */
const OF_ONE_FORMAT = ["entry-type", "field-names", "fields", "variables"] as const;

/** What is the user's of a paper. */
function kept({ title, authors, authorsComplete, arxivId, doi, year, citationKey, note, annotation, keywords, publication = {}, ...paper }: Paper, without: readonly (keyof Publication)[] = []) {
  const parts = Object.fromEntries(Object.entries(publication).filter(([name]) => !without.includes(name as keyof Publication)));
  return { title, authors, authorsComplete: authors.length === 0 || authorsComplete, arxivId, doi, year, citationKey, note, annotation, keywords, abstract: ownAbstract({ title, authors, authorsComplete, arxivId, year, ...paper }), ...parts };
}

suite("All of an entry of the user's", () => {
  const json = JSON.stringify(CSL);

  test("is written to BibTeX as it came in, but for paths of files", () => {
    assertGolden("own-entries-all.bib", bibtex(imported("own.bib", BIBTEX)));
    assert.doesNotMatch(bibtex(imported("own.bib", BIBTEX)), /papers\/long\.pdf/);
  });

  test("is written to CSL-JSON as far as that has room for it", () => assertGolden("own-entries-all.json", csl(imported("own.bib", BIBTEX))));

  test("of CSL-JSON is written to it as it came in", () => assertGolden("own-items.json", csl(imported("own.json", json))));

  test("of CSL-JSON is written to BibTeX as far as that has room for it", () => assertGolden("own-items.bib", bibtex(imported("own.json", json))));

  for (const [name, text, write, other] of [["own.bib", BIBTEX, bibtex, csl], ["own.json", json, csl, bibtex]] as const) {
    test(`is the same after it was written and read: ${name}`, () => {
      const papers = imported(name, text);
      assert.deepEqual(imported(name, write(papers)).map((paper) => kept(paper)), papers.map((paper) => kept(paper)));
    });

    test(`is the same again when it comes back from the other format: ${name}`, () => {
      const once = imported(name === "own.bib" ? "x.json" : "x.bib", other(imported(name, text)));
      const twice = imported(name === "own.bib" ? "x.json" : "x.bib", other(once));
      assert.deepEqual(twice.map((paper) => kept(paper)), once.map((paper) => kept(paper)));
    });
  }

  test("stands in the cache of own libraries and in a paper index", () => {
    const papers = [...imported("own.bib", BIBTEX), ...imported("own.json", json)];
    const { bytes, hash } = finish(writeSegment(papers.map((paper) => ({ textKey: paper.id, described: true, paper })), new SegmentRoom()));
    assert.deepEqual(finish(readSegment(bytes, hash))?.map(({ paper }) => paper), papers);
    assert.deepEqual(readPaperIndex(JSON.stringify({ schemaVersion: SCHEMA_VERSION, builtFrom: [], papers, concepts: [] })).papers, papers);
  });

  test("has one copy of an abstract that rules leave as it is", () => {
    const [plain, cleaned] = imported("x.bib", "@misc{a, title={A}, abstract={We did it.}}\n@misc{b, title={B}, abstract={We did it: https://example.org/x}}");
    assert.deepEqual([plain?.ownAbstract, cleaned?.ownAbstract], [undefined, "We did it: https://example.org/x"]);
  });

  test("with a field as written that would unbalance the file, or a name that is none, costs no other", () => {
    const paper = makePaper({ title: "T", publication: { fields: { a: "}{", "b}": "x", c: "kept", title: "}" }, variables: { id: "x", title: "T" } } });
    assert.equal(bibtex([paper]), "@misc{t,\n  title = {{T}},\n  c = {kept},\n}\n");
    assert.match(csl([paper]), /^\[\n {2}\{\n {4}"id": "t",/);
  });

  test("never says NaN, and no year that the user does not say", () => {
    for (const year of ["in press", "forthcoming", "n.d.", "", "20xx", "12345", "-44"]) {
      const [paper] = imported("x.bib", `@misc{k, title = {T}, year = {${year}}}`);
      assert.ok(paper);
      assert.equal(paper.year, null);
      for (const text of [bibtex([paper]), csl([paper])]) {
        assert.doesNotMatch(text, /NaN|null|undefined/);
        assert.equal(text.includes(year), true, text);
      }
      assert.doesNotMatch(csl([paper]), /date-parts/);
    }
  });

  test("stays when the work is bundled too: note, abstract and date, and no bundled text goes for an abstract", () => {
    const bundled = makePaper({ id: "stripes", title: "Stripes of Savanna Zebras", abstract: "A listing says this.", year: 2023, sources: [{ listing: "a.txt", rank: 1, date: null }] });
    const merged = (text: string) => {
      const library = new Library();
      library.set({ id: "bundled", label: "bundled", papers: [bundled], concepts: [] });
      library.set({ id: "own", label: "own", papers: imported("own.bib", text), concepts: [] });
      assert.equal(library.papers.length, 1);
      return library.papers[0]!;
    };
    const paper = merged("@misc{k, title={Stripes of Savanna Zebras}, year={in press}, note={N}, annote={A}, abstract={We did it.}}");
    assert.equal(paper.abstract, "A listing says this.");
    assert.match(bibtex([paper]), /year = \{in press\},\n[^]*abstract = \{We did it\.\},\n  note = \{N\},\n  annote = \{A\},/);
    assert.match(csl([paper]), /"abstract": "We did it\."/);
    const printed = merged("@inproceedings{k, title={Stripes of Savanna Zebras}, author={Ann Ox and Bo Yak}, booktitle={Proc. of Grass}}");
    assert.match(bibtex([{ ...printed, title: "Another", authors: ["Bo Yak"] }]), /title = \{Stripes of Savanna Zebras\},\n  author = \{Ann Ox and Bo Yak\},/);
    assert.match(csl([{ ...printed, title: "Another", authors: ["Bo Yak"] }]), /"title": "Stripes of Savanna Zebras",\n    "author": \[\n      \{\n        "family": "Ox"/);
    const bare = merged("@misc{k, title={Stripes of Savanna Zebras}}");
    for (const text of [bibtex([bare]), csl([bare]), bibtex([bundled]), csl([bundled])]) assert.doesNotMatch(text, /abstract/);
  });

  for (const [format, write, name] of FORMATS) {
    test(`comes back, whatever characters it is made of: ${format}`, () => {
      fc.assert(
        fc.property(fc.array(entries, { minLength: 1, maxLength: 4 }), (some) => {
          const papers = some.map((entry, index) => makePaper({ ...entry, id: `p${index}`, citationKey: `k${index}`, origins: ["own"] }));
          assert.deepEqual(
            imported(name, write(papers)).map((paper) => kept(paper, OF_ONE_FORMAT)),
            papers.map((paper) => kept(paper)),
          );
        }),
      );
    });
  }

  test("comes back to BibTeX with fields and types that are BibTeX's alone", () => {
    const field = fc.stringMatching(/^[a-z][a-z0-9+:.-]{0,9}$/u).filter((name) => !/^(?:title|author|file|url|doi|xdata|abstract|date|year|month|day|note|pages|x?ref|type|set)$/u.test(name));
    const latex = fc.array(fc.constantFrom("a", "Z", " ", "\\emph{x}", "{B c}", "$n^2$", "\\&", "%", "#", '"', "@x{y}", "é", ",", "="), { minLength: 1, maxLength: 8 }).map((parts) => `x${parts.join("").replace(/\s+/gu, " ").trimEnd()}`);
    fc.assert(
      fc.property(fc.dictionary(field.map((name) => `x-${name}`), latex, { noNullPrototype: true }), fc.constantFrom("inbook", "manual", "collection", "newspaperish"), fc.option(latex), (others, type, title) => {
        const fields = { ...others, ...(title === null ? {} : { title: `\\emph{y} ${title}` }) };
        const text = `@${type}{k,\n${Object.entries({ title: "T", ...fields }).map(([name, value]) => `  ${name} = {${value}},\n`).join("")}}\n`;
        const papers = imported("x.bib", text);
        assert.deepEqual(papers[0]?.publication?.fields ?? {}, fields);
        assert.deepEqual(imported("x.bib", bibtex(papers)).map((paper) => kept(paper)), papers.map((paper) => kept(paper)));
      }),
    );
  });

  test("comes back to CSL-JSON with variables of any form", () => {
    const name = fc.stringMatching(/^[a-z][a-z-]{0,9}$/u).map((word) => `x-${word}`);
    fc.assert(
      fc.property(fc.dictionary(name, fc.jsonValue({ maxDepth: 3 }).filter((value) => value !== null && value !== ""), { noNullPrototype: true }), (variables) => {
        const papers = imported("x.json", JSON.stringify([{ title: "T", ...variables }]));
        assert.deepEqual(imported("x.json", csl(papers)).map((paper) => paper.publication?.variables), papers.map((paper) => paper.publication?.variables));
        assert.deepEqual(papers[0]?.publication?.variables ?? {}, JSON.parse(JSON.stringify(variables)));
      }),
    );
  });
});

/** On one line, composed. */
const line = fc.string({ unit: fc.constantFrom(..."abcXYZ019 .,:;&%$#_{}~^\\<>|()[]/+*'`\"@=-éßñŁøα≤–—漢".split("")), minLength: 1, maxLength: 24 }).map((text) => `T${text.replace(/\s+/gu, " ").trim()}`.normalize("NFC"));
/** Of several lines, some of them empty. */
const lines = fc.array(fc.oneof(line, fc.constant("")), { maxLength: 4 }).map((all) => [...all, "end"].join("\n").trim());
const word = fc.stringMatching(/^[A-ZÉŁ][a-zéöł'-]{1,8}$/u);
/** A name, and whether it is one whole. */
const person = fc.oneof(fc.tuple(word, word).map(([given, family]) => `${given} ${family}`), fc.tuple(word, word, word).map(([given, , family]) => `${given} van der ${family}`), fc.tuple(word, word, word).map(([a, b, given]) => `${a} ${b}, ${given}`), fc.tuple(word, word).map(([family, given]) => `${family}, Jr., ${given}`));
const group = fc.tuple(word, word).map(([a, b]) => `${a} and ${b} Group`);
const people = fc.record({ persons: fc.array(person, { minLength: 1, maxLength: 3 }), groups: fc.array(group, { maxLength: 1 }) }).map(({ persons, groups }) => [...persons, ...groups]);
const date = fc.oneof(
  fc.constantFrom("in press", "forthcoming", "2019/2020", "2019-05/2019-07", "c. 1998", "2020a", "[1999?]", "n.d.", "Spring 2019", "98").map(datedBy),
  fc.tuple(fc.integer({ min: 1500, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).chain((parts) => fc.constantFrom(1, 2, 3).map((count) => ({ issued: parts.slice(0, count) }))),
  fc.constant({}),
) as fc.Arbitrary<Pick<Publication, "issued" | "issued-text">>;
const SHAPED: readonly string[] = ["URL", "page", "genre", "medium"];
const texts = Object.fromEntries(PUBLICATION_TEXTS.filter((name) => !SHAPED.includes(name)).map((name) => [name, line]));

const entries = fc
  .record({
    authors: people,
    note: fc.option(lines, { nil: undefined }),
    annotation: fc.option(lines, { nil: undefined }),
    abstract: fc.oneof(lines, fc.constant("")),
    keywords: fc.option(fc.uniqueArray(line.map((text) => text.replace(/[,;]/gu, "").trim()), { minLength: 1, maxLength: 3 }), { nil: undefined }),
    date,
    publication: fc.record(
      {
        type: fc.constantFrom("article-journal", "article-magazine", "paper-conference", "chapter", "book", "thesis", "report", "webpage", "software", "speech", "motion_picture", "manuscript"),
        editor: people,
        translator: people,
        "container-author": people,
        accessed: fc.constantFrom([2022], [2022, 1, 31]),
        ...texts,
        page: fc.constantFrom("1-14", "e12", "A1-A9", "3-5, 9"),
        genre: line,
        URL: fc.constantFrom("https://example.org/a_b%20c?x=1&y=2#z", "http://example.org/~user"),
      },
      { requiredKeys: [] },
    ),
  })
  .map(({ date: dated, publication, ...rest }) => {
    const { editor = [], translator = [], "container-author": of = [], ...parts } = publication as unknown as Publication;
    const literals = [...new Set([...rest.authors, ...editor, ...translator, ...of].filter((name) => name.endsWith(" Group")))];
    return {
      ...rest,
      title: "Title",
      year: dated.issued === undefined ? null : yearIn(String(dated.issued[0])),
      publication: publicationOf({ ...parts, editor, translator, "container-author": of, ...dated, literals }),
    };
  });
