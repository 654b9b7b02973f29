/** What other programs make of the BibTeX that is written: an npm parser, bibtex and biber. */
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import "@citation-js/plugin-bibtex";
import { plugins } from "@citation-js/core";
import fc from "fast-check";
import { toBibtex } from "../../../src/cite/bibtex";
import { citationKeys } from "../../../src/cite/citation-key";
import type { Paper } from "../../../src/papers/paper";
import { makePaper } from "../make-paper";

/** The works of the bundled bibliography: real titles and names. */
function bundled(): Paper[] {
  const text = readFileSync(path.join(process.cwd(), "src", "corpus", "bibliography.json"), "utf8");
  const works = JSON.parse(text) as { title: string; arxivId?: string | null; authors?: string[]; year?: number | null }[];
  return works.map(({ title, arxivId, authors, year }, index) => makePaper({ id: `p${index}`, title, arxivId: arxivId ?? null, authors: authors ?? [], year: year ?? null }));
}

const ODD = makePaper({
  id: "odd",
  title: "100% of $5 & {braces for μKernels_in C#: A <b> | Ω \\LaTeX ~ ^ ``quoted'' -- and R",
  authors: ["José Núñez", "Anna O'Neil", "Barnes and Noble", "Laurens van der Maaten"],
  year: 2024,
});

/** What the user has of a paper in a library of their own. */
const OWN = makePaper({
  id: "own",
  title: "Own",
  year: 2024,
  authors: ["Laurens van der Maaten", "King, Jr., Martin"],
  ownAbstract: "First.\nSecond & last: μ 50%.",
  note: "Read & kept: 50% < {x}",
  annotation: "For me_alone",
  keywords: ["a b", "c#"],
  publication: { type: "paper-conference", editor: ["Barnes and Noble"], literals: ["Barnes and Noble"] },
});

/** Entries written from the user's own libraries. */
const ownEntries = () => ["own-entries-all.bib", "own-items.bib"].map((name) => readFileSync(path.join(process.cwd(), "test", "fixtures", "golden", name), "utf8")).join("\n");

function runBibtex(folder: string) {
  // Without the rest of TeX nothing says that files are to be looked for in the folder.
  return spawnSync("bibtex", ["x"], { cwd: folder, encoding: "utf8", env: { ...process.env, BIBINPUTS: ".", BSTINPUTS: "." } });
}

interface CslItem {
  readonly id: string;
  readonly title: string;
  readonly note?: string;
  readonly abstract?: string;
  readonly keyword?: string;
  readonly editor?: readonly object[];
  readonly author?: readonly { readonly given?: string; readonly family?: string; readonly "non-dropping-particle"?: string }[];
}

function parse(bibtex: string): CslItem[] {
  return plugins.input.chain(bibtex, { target: "@csl/list+object", generateGraph: false }) as CslItem[];
}

const nameOf = (author: NonNullable<CslItem["author"]>[number]) =>
  [author.given, author["non-dropping-particle"], author.family].filter(Boolean).join(" ");

suite("BibTeX in other programs", function () {
  this.timeout(60_000);
  let folder = "";
  setup(() => (folder = mkdtempSync(path.join(tmpdir(), "paper-lens-bib-"))));
  teardown(() => rmSync(folder, { recursive: true, force: true }));

  test("citation-js reads every bundled title, author and key", () => {
    const papers = [...bundled(), ODD];
    assert.ok(papers.length > 300);
    const keys = citationKeys(papers);
    const items = parse(toBibtex(papers));
    assert.deepEqual(
      items.map(({ id, title, author }) => ({ id, title, authors: (author ?? []).map(nameOf) })),
      papers.map((paper) => ({ id: keys.of(paper), title: paper.title, authors: paper.authors })),
    );
  });

  test("citation-js reads any title as it was", () => {
    // Signs such as ≤ are written as formulas, of which citation-js knows the Greek letters alone.
    const word = fc.stringMatching(/^[A-Za-z0-9&%#$_~^{}\\<>|éöłπΩμ²:.,!?()+*/@"='`-]{1,12}$/u);
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
        const title = words.join(" ");
        assert.equal(parse(toBibtex([makePaper({ id: "x", title })]))[0]?.title, title);
      }),
      { numRuns: 300 },
    );
  });

  test("bibtex takes it without a warning", function () {
    if (spawnSync("bibtex", ["--version"]).error !== undefined) {
      console.log("    bibtex is not installed (Debian: texlive-binaries); this check is left out.");
      this.skip();
    }
    const papers = [...bundled(), ODD];
    writeFileSync(path.join(folder, "x.bib"), toBibtex(papers));
    writeFileSync(path.join(folder, "x.bst"), STYLE);
    writeFileSync(path.join(folder, "x.aux"), "\\citation{*}\n\\bibdata{x}\n\\bibstyle{x}\n");
    const { status, stdout } = runBibtex(folder);
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(stdout, /warning|error/i);
    // BibTeX breaks long lines.
    const made = readFileSync(path.join(folder, "x.bbl"), "utf8").replaceAll("\n  ", " ");
    assert.equal(made.match(/^entry /gm)?.length, papers.length);
    assert.match(made, /last=van[ ~]der Maaten$/m);
    assert.match(made, /last=\{Barnes and Noble\}$/m);
    assert.match(made, /lowered=\{AWQ\}: Activation-aware weight quantization for \{LLM\}/);
    assert.match(made, /\{\{\\textbackslash\{\}LaTeX\}\}/);
  });

  test("citation-js reads what the user wrote of a paper as it was", () => {
    const [item] = parse(toBibtex([OWN]));
    assert.ok(item);
    assert.equal(item.note, OWN.note);
    assert.equal(item.abstract, OWN.ownAbstract?.replace(/\s+/gu, " "));
    assert.equal(item.keyword, OWN.keywords?.join(","));
    assert.deepEqual(item.editor, [{ family: "Barnes and Noble" }]);
    assert.deepEqual((item.author ?? []).map(nameOf), ["Laurens van der Maaten", "Martin King"]);
  });

  test("bibtex takes entries of the user's own without a warning", function () {
    if (spawnSync("bibtex", ["--version"]).error !== undefined) {
      console.log("    bibtex is not installed (Debian: texlive-binaries); this check is left out.");
      this.skip();
    }
    const bib = `${ownEntries()}\n${toBibtex([OWN])}`;
    const types = new Set([...bib.matchAll(/^@(\w+)/gm)].map(([, type]) => type).filter((type) => type !== "misc"));
    writeFileSync(path.join(folder, "x.bib"), bib);
    writeFileSync(path.join(folder, "x.bst"), STYLE.replace("READ", `${[...types].map((type) => `FUNCTION {${type ?? ""}} { misc }`).join("\n")}\nREAD`));
    writeFileSync(path.join(folder, "x.aux"), "\\citation{*}\n\\bibdata{x}\n\\bibstyle{x}\n");
    const { status, stdout } = runBibtex(folder);
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(stdout, /warning|error/i);
    const made = readFileSync(path.join(folder, "x.bbl"), "utf8").replaceAll("\n  ", " ");
    assert.equal(made.match(/^entry /gm)?.length, bib.match(/^@/gm)?.length);
    assert.match(made, /lowered=On the \{Fourier\} transform/);
    assert.match(made, /last=\{Google Research\}$/m);
    assert.match(made, /year=in press$/m);
    assert.match(made, /note=Read \\& kept: 50\\% \\textless\{\} \\textbraceleft\{\}x\\textbraceright\{\}/);
  });

  test("biber takes entries of the user's own, and warns of nothing but what they say", function () {
    const { error, status: present } = spawnSync("biber", ["--version"]);
    if (error !== undefined || present !== 0) {
      console.log("    biber is not installed (Debian: biber); this check is left out.");
      this.skip();
    }
    const bib = `${ownEntries()}\n${toBibtex([OWN])}`;
    writeFileSync(path.join(folder, "x.bib"), bib);
    const { status, stdout } = spawnSync("biber", ["--tool", "--output-file", "out.bib", "x.bib"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stdout);
    assert.doesNotMatch(stdout, /^(?:WARN - (?!legacy (?:year|month) field '.+' in entry '\w+' is not an integer)|ERROR)/m);
    const out = readFileSync(path.join(folder, "out.bib"), "utf8");
    assert.equal(out.match(/^@/gm)?.length, bib.match(/^@/gm)?.length);
    assert.match(out, /NOTE\s+= \{Read \\& kept: 50\\% /);
    assert.match(out, /DATE\s+= \{in press\}/);
    assert.match(out, /ABSTRACT\s+= \{First/);
  });

  test("biber takes it without a warning", function () {
    const { error, status: present } = spawnSync("biber", ["--version"]);
    if (error !== undefined || present !== 0) {
      console.log("    biber is not installed (Debian: biber); this check is left out.");
      this.skip();
    }
    const papers = [...bundled(), ODD];
    writeFileSync(path.join(folder, "x.bib"), toBibtex(papers));
    const { status, stdout } = spawnSync("biber", ["--tool", "--validate-datamodel", "--output-file", "out.bib", "x.bib"], { cwd: folder, encoding: "utf8" });
    assert.equal(status, 0, stdout);
    // An entry without a year is worth a warning to biber, and still right when the year is not known.
    assert.doesNotMatch(stdout, /^(?:WARN - (?!Datamodel: Entry '\w+' \(x\.bib\): Missing mandatory field - one of 'date, year')|ERROR)/m);
    assert.equal(readFileSync(path.join(folder, "out.bib"), "utf8").match(/^@/gm)?.length, papers.length);
  });
});

/** A BibTeX style that writes down how BibTeX understood each entry. */
const STYLE = `ENTRY { author title year eprint archiveprefix url doi annote note } {} {}
INTEGERS { number }
FUNCTION {misc} {
  "entry " cite$ * write$ newline$
  year empty$ { } { "year=" year * write$ newline$ } if$
  note empty$ { } { "note=" note * write$ newline$ } if$
  "lowered=" title "t" change.case$ * write$ newline$
  author empty$ { } {
    #1 'number :=
    { number author num.names$ > #0 = }
    { "last=" author number "{vv }{ll}" format.name$ * write$ newline$ number #1 + 'number := }
    while$
  } if$
}
READ
ITERATE {call.type$}
`;
