import assert from "node:assert/strict";
import fc from "fast-check";
import { toBibtex } from "../../../src/cite/bibtex";
import { citationKeys } from "../../../src/cite/citation-key";
import { toCslJson } from "../../../src/cite/csl-json";
import { importLibrary } from "../../../src/ingest/own-library/import-library";
import type { Paper } from "../../../src/papers/paper";
import { publicationOf, type Publication } from "../../../src/papers/publication";
import { finish } from "../../../src/papers/steps";
import { assertGolden } from "../golden";
import { makePaper } from "../make-paper";

const OWN = `@article{dao2024mamba,
  title = {Transformers are {SSMs}},
  author = {Dao, Tri and Gu, Albert},
  editor = {Knuth, Donald E. and {The Editors}},
  journal = {Journal of Systems \\& Kernels},
  volume = {12},
  number = {3},
  pages = {101--117},
  publisher = {Example Press},
  year = {2024},
  month = jul,
  issn = {1234-5678},
  eprint = {2405.21060},
  archiveprefix = {arXiv},
  doi = {10.1000/jsk.12.3_4},
  url = {https://example.org/jsk/4}
}
@inproceedings{horse2023, title = {Stripes}, author = {Ann Horse}, booktitle = {Proceedings of the 50th {ISCA}}, series = {ISCA '23}, pages = {1--14}, address = {Orlando, FL}, publisher = {ACM}, year = 2023, doi = {10.1145/1}}
@mastersthesis{zebra2020, title = {Grass}, author = {Zoe Zebra}, school = {University of Kraków}, year = {2020}}
@phdthesis{lion2021, title = {Savanna}, author = {Leo Lion}, school = {ETH Zürich}, date = {2021-03-09}}
@techreport{gnu1999, title = {Herds}, author = {Gnu, G.}, institution = {Steppe Labs}, number = {TR-7}, year = {1999}}
@incollection{ox2010, title = {Yokes}, author = {Ox, O.}, booktitle = {Handbook of Carts}, chapter = {4}, edition = {2nd}, year = {2010}}
@misc{bare, title = {Nothing More}}
`;

const imported = (name: string, text: string): readonly Paper[] => finish(importLibrary(name, text, name)).papers;
const published = (papers: readonly Paper[]) => papers.map(({ title, authors, arxivId, doi, year, publication }) => ({ title, authors, arxivId, doi, year, publication }));

suite("An entry of the user's library", () => {
  test("comes out of BibTeX as it came in", () => {
    const papers = imported("own.bib", OWN);
    assertGolden("own-entries.bib", toBibtex(papers, citationKeys(papers)));
  });

  test("comes out as CSL-JSON with all it says of its publication", () => {
    const papers = imported("own.bib", OWN);
    assertGolden("own-entries.json", toCslJson(papers, citationKeys(papers)));
  });

  for (const [format, write, name] of [["BibTeX", toBibtex, "x.bib"], ["CSL-JSON", toCslJson, "x.json"]] as const) {
    test(`is the same after it was written and read: ${format}`, () => {
      const papers = imported("own.bib", OWN);
      const back = imported(name, write(papers, citationKeys(papers)));
      assert.deepEqual(published(back), published(papers));
    });

    test(`keeps any publication, whatever characters it is made of: ${format}`, () => {
      fc.assert(
        fc.property(fc.array(publications, { minLength: 1, maxLength: 4 }), (some) => {
          const papers = some.map((publication, index) => makePaper({ id: `p${index}`, title: `Title ${index}`, year: publication.issued?.[0] ?? null, publication }));
          assert.deepEqual(imported(name, write(papers)).map(({ publication }) => publication), papers.map(({ publication }) => publication));
        }),
      );
    });
  }
});

/** On one line, composed, and without the marks that LaTeX joins to others. */
const texts = fc.string({ unit: fc.constantFrom(..."abcXYZ019 .,:;&%$#_{}~^\\<>|()[]/+*'`\"éßñŁøα≤–—漢".split("")), minLength: 1, maxLength: 24 }).map((text) => `T${text.replace(/\s+/gu, " ").trim()}`.normalize("NFC"));

const publications = fc
  .record(
    {
      type: fc.constantFrom("article-journal", "paper-conference", "chapter", "book", "report", "webpage"),
      issued: fc.oneof(fc.tuple(fc.integer({ min: 1500, max: 2099 })), fc.tuple(fc.integer({ min: 1500, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))),
      "container-title": texts,
      "collection-title": texts,
      volume: texts,
      issue: texts,
      page: fc.constantFrom("1-14", "e12", "A1-A9", "3-5, 9"),
      edition: texts,
      publisher: texts,
      "publisher-place": texts,
      ISBN: fc.constant("978-3-16-148410-0"),
      URL: fc.constantFrom("https://example.org/a_b%20c?x=1&y=2#z", "http://example.org/~user"),
    },
    { requiredKeys: [] },
  )
  .map((parts) => publicationOf(parts as Publication))
  .filter((publication): publication is Publication => publication !== undefined);
