import assert from "node:assert/strict";
import { citationKeys } from "../../../src/cite/citation-key";
import { findPapers } from "../../../src/papers/find-paper";
import { Library } from "../../../src/papers/library";
import type { Paper } from "../../../src/papers/paper";
import type { LibrarySource } from "../../../src/papers/merge-sources";
import { finish } from "../../../src/papers/steps";
import { makePaper } from "../make-paper";

const source = (id: string, papers: LibrarySource["papers"], concepts: LibrarySource["concepts"] = []): LibrarySource => ({ id, label: id, papers, concepts });

const AWQ = makePaper({ id: "awq", title: "AWQ: Activation-aware", arxivId: "2306.00978", authors: ["Ji Lin"], authorsComplete: false, abstract: "We propose AWQ." });
const OWN = makePaper({ id: "own", title: "AWQ, another spelling", arxivId: "2306.00978", authors: ["Ji Lin", "Song Han"], year: 2023, citationKey: "lin:awq", note: "Mine", keywords: ["llm"], origins: ["team.bib"], doi: "10.48550/arxiv.2306.00978", abstract: "Other." });

suite("the library", () => {
  test("merges papers of one work: id and text of the first, key and note of the user", () => {
    const library = new Library();
    library.set(source("bundled", [AWQ]));
    library.set(source("team", [OWN]));
    assert.equal(library.papers.length, 1);
    const { id, title, abstract, authors, authorsComplete, year, citationKey, note, keywords, origins, doi } = library.papers[0]!;
    assert.deepEqual(
      { id, title, abstract, authors, authorsComplete, year, citationKey, note, keywords, origins, doi },
      { id: "awq", title: AWQ.title, abstract: AWQ.abstract, authors: OWN.authors, authorsComplete: true, year: 2023, citationKey: "lin:awq", note: "Mine", keywords: ["llm"], origins: ["team.bib"], doi: "10.48550/arxiv.2306.00978" },
    );
  });

  test("knows a work by arXiv id, DOI or title", () => {
    const one = makePaper({ id: "a", title: "M$^3$ViT: A Title", doi: "10.1234/x" });
    for (const other of [makePaper({ id: "b", title: "M³ViT: a title" }), makePaper({ id: "b", title: "Else", doi: "10.1234/x" })]) {
      const library = new Library();
      library.set(source("one", [one, other]));
      assert.deepEqual(library.papers.map(({ id }) => id), ["a"]);
    }
  });

  test("tells works of one title apart by arXiv ids and by publishers' DOIs, and gives each an id", () => {
    const library = new Library();
    const editorial = (rest: object) => makePaper({ id: "editorial", title: "From the Editors", ...rest });
    library.set(source("one", [editorial({ doi: "10.1234/1" }), editorial({ doi: "10.1234/2" }), editorial({ arxivId: "2306.00001", doi: "10.48550/a" }), editorial({ arxivId: "2306.00002" })]));
    assert.equal(library.papers.length, 3);
    assert.equal(new Set(library.papers.map(({ id }) => id)).size, 3);
    for (const paper of library.papers) assert.equal(library.paper(paper.id), paper);
  });

  test("tells works of one title apart by their authors, and knows each of them again", () => {
    const introduction = (authors: string[]) => makePaper({ id: "introduction", title: "Introduction", authors, keywords: [authors[0] ?? "nobody"] });
    const library = new Library();
    library.set(source("one", [introduction(["Ann Smith"]), introduction(["José Núñez", "K. Li"])]));
    library.set(source("two", [introduction(["Nunez, J."]), introduction([]), introduction(["Li Kai"])]));
    assert.deepEqual(library.papers.map(({ authors }) => authors), [["Ann Smith"], ["José Núñez", "K. Li"], []]);
    assert.deepEqual(library.papers.map(({ keywords }) => keywords), [["Ann Smith"], ["José Núñez", "Nunez, J.", "Li Kai"], ["nobody"]]);
  });

  const counted = (...papers: Partial<Paper>[]) => {
    const library = new Library();
    library.set(source("bundled", [AWQ]));
    library.set(source("mine", papers.map((paper, index) => makePaper({ id: `own-${index}`, origins: ["mine.bib"], ...paper }))));
    return library.papers.length;
  };

  test("knows a preprint again by the DOI that arXiv gave it", () => {
    for (const doi of ["10.48550/arxiv.2306.00978", "10.48550/arXiv.2306.00978v2"]) assert.equal(counted({ title: "Else", doi }), 1, doi);
    assert.equal(counted({ title: AWQ.title, doi: "10.48550/arxiv.2401.00001" }), 2);
  });

  test("keeps entries of one file apart that have two keys, and both keys", () => {
    const entry = (citationKey: string, rest: Partial<Paper> = {}) => ({ title: "Information Theory and Statistics", authors: ["S. Kullback"], citationKey, ...rest });
    assert.equal(counted(entry("a"), entry("b")), 3);
    assert.equal(counted(entry("a"), entry("a")), 2);
    assert.equal(counted(entry("a"), entry("b", { origins: ["other.bib"] })), 2);
    const library = new Library();
    library.set(source("bundled", [AWQ]));
    library.set(source("mine", ["article", "online"].map((citationKey) => ({ ...OWN, citationKey }))));
    assert.deepEqual(library.papers.map(({ id, citationKey }) => [id, citationKey]), [["awq", "article"], ["own", "online"]]);
  });

  test("keeps the keys of all files that have a work, and finds it by each", () => {
    const library = new Library();
    library.set(source("bundled", [AWQ]));
    library.set(source("team", [OWN]));
    library.set(source("mine", [{ ...OWN, citationKey: "awq24", origins: ["mine.bib"] }, { ...OWN, citationKey: "awq24", origins: ["mine.bib"] }]));
    const [paper] = library.papers;
    assert.deepEqual([library.papers.length, paper?.citationKey, paper?.otherKeys], [1, "lin:awq", ["awq24"]]);
    const keys = citationKeys(library.papers);
    assert.deepEqual(["lin:awq", "AWQ24", "awq2"].map((key) => keys.paperOf(key)), ["awq", "awq", undefined]);
    assert.deepEqual(findPapers("awq24", library).papers, [paper]);
  });

  test("keeps title and authors of the entry that tells where a work came out", () => {
    const proceedings = { publication: { "container-title": "MLSys" } };
    const publishedAs = (other: Partial<Paper>) => {
      const library = new Library();
      library.set(source("bundled", [{ ...AWQ, authors: ["Ji Lin", "Song Han"], authorsComplete: true }]));
      library.set(source("team", [{ ...OWN, ...other }]));
      assert.equal(library.papers[0]?.title, AWQ.title);
      return library.papers[0].published;
    };
    assert.deepEqual(publishedAs({ ...proceedings, authors: ["Ji Lin", "Chuang Gan"] }), { title: OWN.title, authors: ["Ji Lin", "Chuang Gan"], authorsComplete: true });
    assert.deepEqual(publishedAs({ ...proceedings, authors: ["Ji Lin"], authorsComplete: false })?.authors, ["Ji Lin", "Song Han"]);
    assert.equal(publishedAs({}), undefined);
  });

  test("tells works of one title apart by many years, and of a short title unless they share an author", () => {
    const work = { title: "Cramming More Components onto Circuits", authors: ["G. Moore"] };
    assert.equal(counted({ ...work, year: 1965 }, { ...work, year: 1998 }), 3);
    assert.equal(counted({ ...work, year: 2021 }, { ...work, year: 2023 }), 2);
    assert.equal(counted({ title: "Preface" }, { title: "Preface" }), 3);
    assert.equal(counted({ title: "Preface", authors: ["A. Smith"] }, { title: "Preface", authors: ["Ann Smith"] }), 2);
  });

  test("tells works apart to which one DOI was given by mistake", () => {
    const chapter = (title: string, author: string) => ({ title, authors: [author], doi: "10.1007/978-3-030-1" });
    assert.equal(counted(chapter("The First Chapter of It", "A. Smith"), chapter("The Second Chapter of It", "B. Jones")), 3);
    assert.equal(counted(chapter("The First Chapter of It", "A. Smith"), chapter("The first chapter", "Smith, Ann")), 2);
  });

  test("concepts follow papers that got another id, and each stands once", () => {
    const concept = { id: "c", label: "c", gloss: "c", forms: ["c"], context: [], ambiguous: [], papers: ["own"] };
    const library = new Library();
    library.set(source("bundled", [AWQ]));
    library.set(source("team", [OWN], [concept, concept]));
    assert.deepEqual(library.concepts.map(({ papers }) => papers), [["awq"]]);
  });

  test("takes sources out and announces each change once", () => {
    const library = new Library();
    let changes = 0;
    const stop = library.onDidChange(() => (changes += 1));
    library.set(source("bundled", [AWQ]));
    finish(library.update({ set: [source("team", [OWN]), source("more", [makePaper()])] }));
    finish(library.update({ remove: ["team", "more"] }));
    assert.deepEqual(library.papers, [AWQ]);
    assert.equal(changes, 3);
    stop();
    library.set(source("more", [makePaper()]));
    assert.equal(changes, 3);
  });

  test("changes that overlap are all in the end result", () => {
    const library = new Library();
    const many = Array.from({ length: 500 }, (_, index) => makePaper({ title: `Paper ${index}` }));
    let changes = 0;
    library.onDidChange(() => (changes += 1));
    const slow = library.update({ set: [source("many", many)] });
    slow.next();
    library.set(source("bundled", [AWQ]));
    assert.equal(library.papers.length, 501);
    finish(slow);
    assert.equal(library.papers.length, 501);
    assert.equal(changes, 1);
  });
});
