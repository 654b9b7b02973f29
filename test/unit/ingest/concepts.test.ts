import assert from "node:assert/strict";
import { resolveConcepts } from "../../../src/ingest/concepts";
import type { Paper } from "../../../src/papers/paper";
import { makePaper } from "../make-paper";

interface Entry {
  readonly id?: string;
  readonly label?: string;
  readonly gloss?: string;
  readonly forms?: readonly string[];
  readonly ambiguous?: readonly string[];
  readonly context?: readonly string[];
  readonly alsoNames?: readonly string[];
  readonly about?: readonly string[];
  readonly include?: readonly string[];
  readonly also?: readonly string[];
  readonly exclude?: readonly string[];
}

const DRACO = makePaper({
  title: "DRACO: Utilization of DNNs on Systolic Accelerators",
  names: [{ text: "DRACO", primary: true }],
});
const OLIVE = makePaper({
  title: "OliVe: Outlier-Victim Pairs",
  abstract: "Outliers hurt. We integrate the pairs into systolic arrays.",
});
const PASSING = makePaper({ title: "Something Else", abstract: "Systolic arrays exist. Nobody here built one." });
const PAPERS: readonly Paper[] = [PASSING, OLIVE, DRACO];

/** One entry a line, so that lines can be told from each other. */
function resolve(entries: readonly Entry[], papers = PAPERS) {
  const full = entries.map((entry) => ({
    id: "systolic-array",
    label: "Systolic array",
    gloss: "A grid of cells.",
    forms: ["systolic array"],
    about: ["systolic"],
    ...entry,
  }));
  return resolveConcepts("concepts.json", `[\n${full.map((entry) => JSON.stringify(entry)).join(",\n")}\n]\n`, papers);
}

function messages(entries: readonly Entry[], papers = PAPERS): string[] {
  return resolve(entries, papers).problems.map(({ line, message }) => `${line}: ${message}`);
}

suite("Papers of a concept", () => {
  test("a title counts more than a sentence about the own work, and a passing word does not count", () => {
    const { concepts, problems } = resolve([{}]);
    assert.deepEqual(problems, []);
    assert.deepEqual(concepts[0]?.papers, [DRACO.id, OLIVE.id]);
  });

  test("three passing sentences make a paper one about the concept", () => {
    const often = makePaper({ title: "Elsewhere", abstract: "Systolic arrays grow. Systolic arrays shrink. A systolic array stays." });
    assert.deepEqual(resolve([{}], [often]).concepts[0]?.papers, [often.id]);
  });

  test("included papers come first in their order, excluded ones are left out", () => {
    const { concepts } = resolve([{ include: ["something-else", "OliVe"], exclude: ["draco-utilization"] }]);
    assert.deepEqual(concepts[0]?.papers, [PASSING.id, OLIVE.id]);
  });

  test("a wording ends at a word unless it has a star", () => {
    const paper = makePaper({ title: "Tensor-Cores at Work" });
    const papersFor = (about: string) => resolve([{ about: [about] }], [paper]).concepts[0]?.papers;
    assert.deepEqual(papersFor("tensor core"), []);
    assert.deepEqual(papersFor("tensor core*"), [paper.id]);
    assert.deepEqual(papersFor("Tensor Cores"), [paper.id]);
  });

  test("the concept lists its ambiguous forms among all forms", () => {
    const { concepts } = resolve([{ forms: ["systolic array"], ambiguous: ["SA"], context: ["accelerator"] }]);
    assert.deepEqual(concepts[0]?.forms, ["systolic array", "SA"]);
    assert.deepEqual(concepts[0].ambiguous, ["SA"]);
    assert.deepEqual(concepts[0].context, ["accelerator"]);
  });
});

suite("Central papers of a concept", () => {
  test("are those placed first by hand; those found and those it has besides follow", () => {
    const { concepts, problems } = resolve([{ include: ["olive"], also: ["something-else"] }]);
    assert.deepEqual(problems, []);
    assert.deepEqual(concepts[0]?.papers, [OLIVE.id, DRACO.id, PASSING.id]);
    assert.equal(concepts[0].central, 1);
  });

  test("a paper is listed once: what the wordings find is not also placed last", () => {
    assert.match(messages([{ also: ["draco"] }])[0] ?? "", /^2: .*"draco[^"]*" under "also" is found without it/);
    assert.match(messages([{ include: ["something-else"], also: ["something-else"] }])[0] ?? "", /under "also" is found without it/);
  });
});

suite("Checks of the concepts", () => {
  test("a concept without papers is a problem on its line", () => {
    const found = messages([{}, { id: "abacus", forms: ["abacus"], about: ["abacus"] }]);
    assert.deepEqual(found, ['3: Concept "abacus": no paper is about it. Widen its wordings, include papers or remove it.']);
  });

  test("two concepts may not share a form, whatever its case and separators", () => {
    const found = messages([{}, { id: "grid", forms: ["Systolic_Arrays"] }]);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? "", /^3: Concept "grid": the form "Systolic_Arrays" also belongs to "systolic-array" \(line 2\)/);
  });

  test("a form that another form of the concept covers is a problem", () => {
    const found = messages([{ forms: ["systolic array", "systolicArray"] }]);
    assert.match(found[0] ?? "", /^2: .*"systolicArray" is never used, "systolic array" already covers it/);
  });

  test("numbers with different separators are different forms", () => {
    assert.deepEqual(messages([{ forms: ["2:4", "24", "2.4"] }]), []);
  });

  test("a form without letters and digits is a problem", () => {
    assert.match(messages([{ forms: ["::", "systolic"] }])[0] ?? "", /nothing can match the form "::"/);
  });

  test("a form that is a paper's name must be declared", () => {
    assert.match(messages([{ forms: ["draco"] }])[0] ?? "", /the form "draco" is also the name of a paper \("DRACO"\)/);
    assert.deepEqual(messages([{ forms: ["draco"], alsoNames: ["DRACO"] }]), []);
    assert.match(messages([{ alsoNames: ["DRACO"] }])[0] ?? "", /"DRACO" under "alsoNames" is not one of its forms/);
  });

  test("ambiguous forms need context", () => {
    assert.match(messages([{ ambiguous: ["SA"] }])[0] ?? "", /ambiguous forms but no context/);
  });

  test("references to papers must be known, long enough and of use", () => {
    assert.match(messages([{ include: ["nothing-like-it"] }])[0] ?? "", /^2: .*there is no paper "nothing-like-it"/);
    const twins = [...PAPERS, makePaper({ title: "OliVe: Another Paper" })];
    assert.match(messages([{ include: ["olive"] }], twins)[0] ?? "", /"olive" begins the titles of 2 papers/);
    assert.match(messages([{ about: ["victim"], exclude: ["draco"] }])[0] ?? "", /is excluded although it has none of the wordings/);
    assert.match(messages([{ include: ["draco"], exclude: ["draco"] }])[0] ?? "", /both included and excluded/);
  });

  test("an id may be given once only", () => {
    const found = messages([{}, { forms: ["systolic"] }]);
    assert.deepEqual(found, ['3: Concept "systolic-array" is already defined on line 2. Merge the two.']);
  });

  test("a malformed entry is a problem on its line and the others are kept", () => {
    const { concepts, problems } = resolve([{ gloss: "No full stop" }, { id: "other", forms: ["systolic"] }]);
    assert.deepEqual(concepts.map((concept) => concept.id), ["other"]);
    assert.deepEqual(problems.map(({ file, line }) => `${file}:${line}`), ["concepts.json:2"]);
    assert.match(problems[0]?.message ?? "", /gloss/);
  });

  test("text that is not JSON is one problem", () => {
    const { concepts, problems } = resolveConcepts("concepts.json", "[\n{", PAPERS);
    assert.deepEqual(concepts, []);
    assert.equal(problems.length, 1);
  });
});
