import assert from "node:assert/strict";
import fc from "fast-check";
import { toBibtex } from "../../../../src/cite/bibtex";
import { readBibtex } from "../../../../src/ingest/readers/bibtex/read-bibtex";
import { TextWindow } from "../../../../src/ingest/readers/text-window";
import { finish } from "../../../../src/papers/steps";
import { makePaper } from "../../make-paper";

const read = (text: string) => finish(readBibtex(TextWindow.of(text)));
const only = (text: string) => {
  const { entries, problems } = read(text);
  assert.deepEqual(problems, []);
  assert.equal(entries.length, 1);
  return entries[0]!;
};
const keys = (text: string) => read(text).entries.map(({ citationKey }) => citationKey);

const AWQ = `@inproceedings{lin2024awq,
  title = {{AWQ}: Activation-aware Weight Quantization for {LLM} Compression},
  author = {Lin, Ji and Tang, Jiaming and others},
  year = 2024,
  eprint = {2306.00978},
  archiveprefix = {arXiv},
  doi = {10.48550/arXiv.2306.00978},
  url = {https://github.com/mit-han-lab/llm-awq},
  keywords = {quantization, LLM; edge},
  note = {Read for the \\emph{next} chip},
  abstract = {We propose AWQ, which is 3$\\times$ faster.}
}
`;

suite("BibTeX reader", () => {
  test("reads an entry with all that is used of it", () => {
    const { line, ...entry } = only(`\n${AWQ}`);
    assert.equal(line, 2);
    assert.deepEqual(entry, {
      title: "AWQ: Activation-aware Weight Quantization for LLM Compression",
      abstract: "We propose AWQ, which is 3× faster.",
      authors: ["Ji Lin", "Jiaming Tang"],
      authorsComplete: false,
      year: 2024,
      arxivId: "2306.00978",
      doi: "10.48550/arxiv.2306.00978",
      citationKey: "lin2024awq",
      publication: { type: "paper-conference", issued: [2024], URL: "https://github.com/mit-han-lab/llm-awq" },
      note: "Read for the next chip",
      annotation: "",
      keywords: ["quantization", "LLM", "edge"],
      urls: ["https://github.com/mit-han-lab/llm-awq"],
      described: {},
    });
  });

  test("reads quotes, parentheses, macros, joined pieces, months and numbers", () => {
    const text = `@string{ acm = "Assoc. for " # {Computing} } @STRING(what = {Machines})
@preamble{ "\\newcommand{\\x}{y}" }
@Comment{ @article{no, title={Not this}} }
stray text with an address a@b.org
@article ( Key:1/x , TITLE = "The {"}quoted{"} " # acm # " " # what , year = 1998 , month = jan )`;
    const entry = only(text);
    assert.equal(entry.citationKey, "Key:1/x");
    assert.equal(entry.title, 'The "quoted" Assoc. for Computing Machines');
    assert.equal(entry.year, 1998);
  });

  test("reads every kind of line end alike", () => {
    const text = `${AWQ}@broken{x, title = {open\n${AWQ.replace("lin2024awq", "second")}`;
    const unix = read(text);
    assert.equal(unix.entries.length, 2);
    for (const end of ["\r\n", "\r"]) assert.deepEqual(read(text.replaceAll("\n", end)), unix);
  });

  test("turns LaTeX accents, symbols and dashes into Unicode", () => {
    const accents: readonly (readonly [string, string])[] = [
      [`{\\"o}`, "ö"], [`\\"{o}`, "ö"], [`\\"o`, "ö"], [`{\\'{\\i}}`, "í"], [`\\v{s}`, "š"], [`{\\v s}`, "š"], [`\\c{c}`, "ç"], [`{\\c c}`, "ç"],
      [`{\\ss}`, "ß"], [`{\\o}`, "ø"], [`\\L{}`, "Ł"], [`{\\aa}`, "å"], [`{\\ae}`, "æ"], [`{\\oe}`, "œ"], [`\\H{o}`, "ő"], [`\\~n`, "ñ"], [`\\k{a}`, "ą"],
      ["a--b", "a–b"], ["a---b", "a—b"], ["``a''", "“a”"], ["a~b", "a b"], ["\\& \\% \\$ \\# \\_ \\{ \\}", "& % $ # _ { }"], ["M$^3$ViT", "M³ViT"],
      ["\\textsc{Foo} {\\bf bar}", "Foo bar"], ["$\\alpha$-net", "α-net"], ["costs \\$5", "costs $5"], ["$500 and $600", "$500 and $600"],
      ["A$\\beta$25", "Aβ25"], ["FitBit\\textregistered{} Ultra\\texttrademark{}", "FitBit® Ultra™"], ["1\\texteuro{} filter", "1€ filter"], ["a\\hyphen b", "a-b"],
      ["\\enquote{a {B} c}, \\mkbibquote{d}", "“a B c”, “d”"], ["\\noopsort{1973b}z", "z"],
      ["meaning\u0002behaviour\u0000", "meaning behaviour"],
      ["Aks{\\i}n", "Aksın"], ["anu\\d{s}\\d tha", "anuṣṭha"], ["\\textcommabelow{s}", "ș"], ["Franc{\\ocirc{u}}", "Franců"], ["W\\polhk{a}", "Wą"],
      ["\\v{Z}ek\\ifmmode \\check{s}\\else \\v{s}\\fi{}a", "Žekša"], ["16$\\ifmmode^\\circ\\else\\textdegree\\fi$C", "16°C"],
    ];
    for (const [latex, text] of accents) assert.equal(only(`@misc{k, title = {x ${latex} y}}`).title, `x ${text} y`, latex);
  });

  test("reads names in all their forms", () => {
    const authors = (field: string) => only(`@misc{k, title={T}, author={${field}}}`).authors;
    assert.deepEqual(authors("Lin, Ji and Song Han"), ["Ji Lin", "Song Han"]);
    assert.deepEqual(authors("van der Maaten, Laurens AND Hinton, G. E."), ["Laurens van der Maaten", "G. E. Hinton"]);
    assert.deepEqual(authors("King, Jr., Martin Luther"), ["King, Jr., Martin Luther"]);
    assert.deepEqual(authors("Garc{\\'i}a M{\\'a}rquez, Gabriel"), ["García Márquez, Gabriel"]);
    assert.deepEqual(authors("{Barnes and Noble, Inc.} and\n  {\\L}ukasz Kaiser"), ["Barnes and Noble, Inc.", "Łukasz Kaiser"]);
    assert.deepEqual(authors("Anderson, Anders and Sandra Branda"), ["Anders Anderson", "Sandra Branda"]);
  });

  test("finds arXiv id, DOI and year wherever programs put them", () => {
    const arxiv = (fields: string) => only(`@misc{k, title={T}, ${fields}}`);
    for (const fields of [
      "eprint={2306.00978v2}", "eprint={arXiv:2306.00978}, eprinttype={arxiv}", "journal={arXiv preprint arXiv:2306.00978}", "url={https://arxiv.org/abs/2306.00978v1}",
      "note={arXiv:2306.00978 [cs]}", "doi={https://doi.org/10.48550/arXiv.2306.00978}", "url={\\url{http://arxiv.org/pdf/2306.00978.pdf}}",
    ]) {
      assert.equal(arxiv(fields).arxivId, "2306.00978", fields);
      assert.equal(arxiv(fields).year, 2023, fields);
      assert.equal(arxiv(fields).note, "", fields);
    }
    assert.equal(arxiv("eprint={PMC12345}, eprinttype={pubmed}").arxivId, null);
    assert.equal(arxiv("doi={10.1145/3579371.3589038}, date={2023-06-17}").doi, "10.1145/3579371.3589038");
    assert.equal(arxiv("date={2019/2020}").year, 2019);
    assert.equal(arxiv("year={in press}").year, null);
    assert.equal(arxiv("url={https://x.org/a\\_b\\%20c}").urls[0], "https://x.org/a_b%20c");
  });

  test("inherits title, publisher and place of the volume named by crossref, and nothing it says itself", () => {
    const { entries } = read("@inproceedings{a, title={A}, pages={1--2}, year=2002, crossref={Vol}}\n@proceedings{vol, title={Proc. of V}, year=2001, pages={1--900}, publisher={ACM}, address={Rome}, series={LNCS}}");
    assert.deepEqual(entries[0]?.publication, { type: "paper-conference", issued: [2002], page: "1-2", "container-title": "Proc. of V", "collection-title": "LNCS", publisher: "ACM", "publisher-place": "Rome" });
  });

  test("takes a date for what it is: whole, in parts, in words, or none", () => {
    const dated = (fields: string) => {
      const { issued, "issued-text": text } = only(`@misc{k, title={T}, ${fields}}`).publication ?? {};
      return [issued, text];
    };
    assert.deepEqual(dated("year=2020, month=jul, day=5"), [[2020, 7, 5], undefined]);
    assert.deepEqual(dated("year=2020, month={13}"), [[2020], undefined]);
    assert.deepEqual(dated("date={2020-07}, year=1999"), [[2020, 7], undefined]);
    assert.deepEqual(dated("date={2019-05/2019-07}"), [[2019, 5], "2019-05/2019-07"]);
    assert.deepEqual(dated("year={2020a}, month={July}"), [[2020, 7], "2020a"]);
    assert.deepEqual(dated("year={c. 1998}"), [[1998], "c. 1998"]);
    assert.deepEqual(dated("year={in press}"), [undefined, "in press"]);
    assert.deepEqual(dated("year={98}"), [undefined, "98"]);
    assert.deepEqual(dated("year={2020-02-99}"), [[2020], "2020-02-99"]);
  });

  test("has fields of @xdata entries, wherever these stand, and nothing it says itself", () => {
    const { entries, problems } = read("@article{a, title={A}, xdata={x}, volume=2}\n@xdata{x, journal={J}, volume=1, xdata={y}}\n@xdata{y, publisher={P}, xdata={x}}\n@article{b, title={B}, xdata={x, none}}\n@xdata{z, title={C}}\n@book{c, xdata={z}}");
    assert.deepEqual(problems, []);
    assert.deepEqual(entries.map(({ title, publication }) => [title, publication?.["container-title"], publication?.volume, publication?.publisher]), [["A", "J", "2", "P"], ["B", "J", "1", "P"], ["C", undefined, undefined, undefined]]);
  });

  test("knows a DOI by its address alone, and keeps an address that says more than DOI and arXiv id", () => {
    const entry = only("@misc{k, title={T}, url={https://doi.org/10.1145/1}}");
    assert.deepEqual([entry.doi, entry.publication], ["10.1145/1", null]);
    assert.equal(only("@misc{k, title={T}, doi={10.1000/2}, url={https://doi.org/10.1145/1}}").publication?.URL, "https://doi.org/10.1145/1");
    assert.equal(only("@misc{k, title={T}, url={https://arxiv.org/list/cs.AR/recent}}").publication?.URL, "https://arxiv.org/list/cs.AR/recent");
  });

  test("inherits no date for an entry that has one in words", () => {
    const { entries } = read("@inproceedings{a, title={A}, crossref={v}, year={forthcoming}}\n@proceedings{v, title={V}, year=2001}");
    assert.deepEqual([entries[0]?.year, entries[0]?.publication?.issued], [null, undefined]);
  });

  test("inherits the year of the volume named by crossref", () => {
    const { entries } = read("@inproceedings{a, title={A}, crossref={Vol}}\n@proceedings{vol, title={V}, year=2001}");
    assert.deepEqual(entries.map(({ year }) => year), [2001, 2001]);
  });

  test("reads entries of any type, also of those that Mendeley makes up", () => {
    assert.deepEqual(keys("@book_section{a, title={A}}\n@web_page{b, title={B}}\n@mastersthesis-2{c,\n title={{C}\n}\n@web_page{d, title={D}}"), ["a", "b", "d"]);
  });

  suite("a broken entry costs no other", () => {
    const good = (key: string) => `@misc{${key},\n  title = {Good ${key}},\n}\n`;
    const BROKEN: Readonly<Record<string, string>> = {
      "brace not closed in a value": "@article{bad,\n title = {Not closed {here},\n year = {2020}\n}\n",
      "two braces not closed": "@article{bad,\n title = {{Not closed {here},\n year = {2020}\n}\n",
      "entry not closed": "@article{bad,\n title = {T},\n year = {2020}\n",
      "quote not closed": '@article{bad,\n title = "T,\n year = "2020"\n}\n',
      "no title": "@article{bad,\n year = {2020}\n}\n",
      "empty title": "@article{bad,\n title = {{}},\n year = {2020}\n}\n",
      "no value": "@article{bad,\n title = ,\n}\n",
      "no equals sign": "@article{bad,\n title {T}\n}\n",
      "cut off": "@article{bad, tit\n",
    };
    for (const [what, text] of Object.entries(BROKEN)) {
      test(what, () => {
        const { entries, problems } = read(`${good("one")}${text}${good("two")}${good("three")}`);
        assert.deepEqual(entries.map(({ citationKey }) => citationKey), ["one", "two", "three"]);
        assert.equal(problems.length, 1);
        assert.equal(problems[0]?.line, 4);
        assert.match(problems[0].message, /^The entry "bad" is left out: /);
      });
      test(`${what}, at the end of the file`, () => {
        const { entries, problems } = read(`${good("one")}${text}`);
        assert.deepEqual(entries.map(({ citationKey }) => citationKey), ["one"]);
        assert.deepEqual(problems.map(({ line }) => line), [4]);
      });
    }

    test("every second one of a thousand", () => {
      const text = Array.from({ length: 500 }, (_, index) => `@article{bad,\n title = {Open,\n}\n${good(`k${index}`)}`).join("");
      const { entries, problems } = read(text);
      assert.equal(entries.length, 500);
      assert.equal(problems.length, 500);
    });

    test("many that do not close, in a large file", () => {
      const text = Array.from({ length: 3000 }, (_, index) => `${index % 50 === 0 ? "@article{bad,\n title = {Open\n\n" : ""}${good(`k${index}`)}`).join("");
      const { entries, problems } = read(text.repeat(2));
      assert.equal(entries.length, 6000);
      assert.equal(problems.length, 120);
    });

    test("entries on one line", () => {
      assert.deepEqual(keys("@misc{a, title={A}} @misc{bad, title={B @misc{c, title={C}} @misc{d, title={D}}"), ["a", "c", "d"]);
    });
  });

  test("keeps what stands before a brace too many", () => {
    const { entries, problems } = read("@article{bad,\n title = {T}},\n year = {2020}\n}\n@misc{good, title={G}}");
    assert.deepEqual(entries.map(({ title }) => title), ["T", "G"]);
    assert.match(problems[0]?.message ?? "", /"bad" closes early/);
  });

  test("keeps entries with small faults and says so", () => {
    const { entries, problems } = read("@misc{k,\n title={T}\n year={2020},\n journal = nowhere\n}\n@misc{, title={U}}\n@misc{w, title={Caf\uFFFD}}");
    assert.equal(entries.length, 3);
    assert.equal(entries[0]?.year, 2020);
    assert.deepEqual(problems.map(({ line }) => line), [1, 1, 6, 7]);
    assert.match(problems.map(({ message }) => message).join("\n"), /comma before the field "year"[^]*"nowhere"[^]*no key[^]*not UTF-8/);
  });

  test("says of a key with blanks and of a crossref to nothing, and keeps the entries", () => {
    const { entries, problems } = read("@misc{a b, title={T}}\n@misc{c, title={U}, crossref={nowhere}}\n@misc(d, title={V}\n}\n\n@misc{e, title={W}}");
    assert.deepEqual(entries.map(({ citationKey }) => citationKey), ["a b", "c", "e"]);
    assert.deepEqual(problems.map(({ line, message }) => [line, message]), [
      [1, 'The key "a b" has blanks in it, which BibTeX does not read; it is cited without them.'],
      [2, 'The entry "c" refers to "nowhere" by crossref, which the file does not hold.'],
      [3, 'The entry "d" is left out: a brace or quote is missing or too many before "} @misc{e, title={W".'],
    ]);
  });

  test("passes over what is commented out", () => {
    assert.deepEqual(keys("% @misc{a, title={A}}\n  %@misc{b, title={B}}\n@misc{c, % note = {x},\n title={C}}"), ["c"]);
  });

  test("a lone brace behind a backslash does not end a value", () => {
    assert.deepEqual(read("@misc{a, title={A \\{ b},\n year={2020},\n}\n@misc{b, title={B \\} c},\n}\n").entries.map(({ title }) => title), ["A { b", "B } c"]);
  });

  test("a file that holds something else is told from a bibliography without entries", () => {
    for (const text of ["\0".repeat(3000), "<html><body>404, write to a@b.org</body></html>", "@"]) {
      assert.deepEqual(read(text).problems.map(({ line }) => line), [1]);
    }
    assert.match(read("<!DOCTYPE html>\n<style>@media (max-width: 1px) { a { b: c } }</style>@x{y, z={}}").problems.map(({ message }) => message).join(), /^The file is a web page[^]*itself\.$/u);
    assert.deepEqual(read("% Encoding: UTF-8\n@Comment{jabref-meta: databaseType:bibtex;}\n"), { entries: [], problems: [] });
  });

  test("keys of the language's own objects are keys like others", () => {
    const { entries } = read("@misc{__proto__, title={T}, __proto__={x}, constructor={y}}\n@misc{constructor, title={U}}");
    assert.deepEqual(entries.map(({ citationKey }) => citationKey), ["__proto__", "constructor"]);
    assert.equal(({} as Record<string, unknown>).x, undefined);
  });

  for (const piece of ["@comment{", "@comment({", "\n@comment{", "@string{@comment{", "@a{b,c d} ", "@a{b,%", "\n@a{b,c={", '\n@a{b,c="', "@string{a={"]) {
    test(`costs in proportion to its length: ${JSON.stringify(piece)} again and again`, () => {
      const cost = (count: number) => {
        const text = `${piece.repeat(count)}\n@misc{good, title={G}}\n`;
        const times = [1, 2, 3].map(() => {
          const before = process.cpuUsage();
          assert.equal(read(text).entries.at(-1)?.title, "G");
          const { user, system } = process.cpuUsage(before);
          return (user + system) / 1000;
        });
        return Math.min(...times);
      };
      const ratio = cost(8 * 300) / Math.max(cost(300), 3);
      assert.ok(ratio < 24, `8 times the text cost ${ratio.toFixed(1)} times as much`);
    });
  }

  test("survives huge fields, deep braces and macros that double, in linear time", () => {
    const started = performance.now();
    const long = "a ".repeat(5_000_000);
    const cut = read(`@misc{k, title={T}, abstract={${long}}, author={${long}}}\n@misc{l, title={U}}`);
    assert.equal(cut.entries.length, 2);
    assert.match(cut.problems[0]?.message ?? "", /abstract of "T" is longer/);
    assert.equal(read(`@misc{k, title={${"{".repeat(5_000)}T${"}".repeat(5_000)}}}`).entries.length, 1);
    assert.equal(read("@misc{k, title={".repeat(100_000)).entries.length, 0);
    assert.equal(read("@a{b={".repeat(200_000)).entries.length, 0);
    assert.equal(read("@".repeat(1_000_000)).entries.length, 0);
    const bomb = Array.from({ length: 60 }, (_, index) => `@string{m${index + 1} = m${index} # m${index}}`).join("\n");
    assert.equal(read(`@string{m0 = "ha"}\n${bomb}\n@misc{k, title={T}, note=m60}`).entries.length, 1);
    assert.ok(performance.now() - started < 15_000);
  });

  test("never throws, and finds a good entry behind anything that stands on lines of its own", () => {
    const piece = fc.constantFrom("{", "}", '"', "@", "@article{", "title = ", ",", "#", "\\", "\n", "x", "(", ")", "%", "@string{", "=", "é", "\uFFFD", "1");
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join("").replaceAll("%", "");
        assert.ok(keys(`${text}\n@misc{good, title={Good}}\n`).includes("good") || /@(?:article|string)?\s*\{?/u.test(text));
        read(pieces.join(""));
      }),
    );
  });

  test("reads back what Paper Lens writes", () => {
    const word = fc.stringMatching(/^[A-Za-z0-9&%#_~^éöłπ²:.,!?()+*/<>|@"=]{1,12}$/u);
    const title = fc.array(word, { minLength: 1, maxLength: 8 }).map((words) => words.join(" "));
    const name = fc.stringMatching(/^[A-Z][a-zéöł]{1,8}$/u);
    const author = fc.tuple(name, name).map(([given, family]) => `${given} ${family}`);
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.record({ title, authors: fc.array(author, { maxLength: 4 }), year: fc.option(fc.integer({ min: 1950, max: 2090 })), authorsComplete: fc.boolean() }), {
          maxLength: 6,
          selector: (paper) => paper.title,
        }),
        (partials) => {
          const papers = partials.map((partial, index) => makePaper({ ...partial, id: `p${index}` }));
          const { entries, problems } = read(toBibtex(papers));
          assert.deepEqual(problems, []);
          assert.deepEqual(
            entries.map((entry) => [entry.title, entry.authors, entry.year, entry.authors.length === 0 || entry.authorsComplete]),
            papers.map((paper) => [paper.title, paper.authors, paper.year, paper.authors.length === 0 || paper.authorsComplete]),
          );
        },
      ),
    );
  });
});
