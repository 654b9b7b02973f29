import assert from "node:assert/strict";
import { findMentions } from "../../../src/recognize/find-mentions";
import { buildLexicon, type Lexicon, type Recognizable } from "../../../src/recognize/lexicon";
import { sealedText } from "../../../src/papers/sealed-text";
import { saveLexicon } from "../../../src/recognize/save-lexicon";
import { readSavedLexicon, writeSavedLexicon, type SavedLexicon } from "../../../src/recognize/saved-lexicon";
import type { Term } from "../../../src/recognize/term";
import { stemOf } from "../../../src/recognize/words";
import { bundledLibrary } from "../../bench/bundled-library";
import { makePaper } from "../make-paper";
import { CONCEPTS, PAPERS } from "./library";

const LIBRARY: Recognizable = { papers: PAPERS, concepts: CONCEPTS };
const readBack = (text: string) => readSavedLexicon(new TextEncoder().encode(text));
const keptOf = (library: Recognizable) => readBack(writeSavedLexicon(saveLexicon(library))) ?? assert.fail("what was written cannot be read");

/** All that recognition asks a lexicon, but for what it computes of one text. */
function contentOf({ forms, fieldWords, profiles }: Lexicon, texts: readonly string[]) {
  const terms = new Set<Term>();
  const spellings = [...forms.entries()].flatMap(({ entries, stops }) =>
    entries.map(({ term, key, print, origin, ambiguous }) => {
      terms.add(term);
      return { key, print, origin, ambiguous, stops, of: { ...term, concept: term.concept?.id } };
    }),
  );
  const words = new Set(texts.join(" ").toLowerCase().match(/[\p{L}\p{N}]{3,}/gu));
  return {
    spellings,
    fieldWords: [...words].map((word) => fieldWords.get(stemOf(word))),
    profiles: [...terms].map((term) => profiles.ofTerm(term)),
  };
}

/** Whether terms are taken from the saved lexicon. */
function isUsed(library: Recognizable, saved: SavedLexicon): boolean {
  let used = false;
  const watched = new Proxy(saved, {
    get(target, key) {
      used ||= key === "terms";
      return Reflect.get(target, key) as unknown;
    },
  });
  buildLexicon(library, { saved: watched });
  return used;
}

suite("The saved lexicon", () => {
  test("of the bundled papers is what would be made of them", () => {
    const { papers, concepts } = bundledLibrary();
    const texts = [...papers.map(({ title }) => title), ...concepts.flatMap(({ label, context }) => [label, ...context]), "torch cuda vitis"];
    const saved = keptOf({ papers, concepts });
    assert.ok(isUsed({ papers, concepts }, saved));
    assert.deepEqual(contentOf(buildLexicon({ papers, concepts }, { saved }), texts), contentOf(buildLexicon({ papers, concepts }), texts));
  });

  test("takes terms of the user's own, for papers and for names that are there already", () => {
    const extraTerms = [{ text: "my_gemm", papers: ["awq"] }, { text: "AWQ", papers: ["qserve"] }];
    const text = "import torch\nmy_gemm(x)  # AWQ quantization\n";
    const [made, restored] = [undefined, keptOf(LIBRARY)].map((saved) => findMentions(text, { lexicon: buildLexicon(LIBRARY, { extraTerms, saved }), language: "python" }));
    assert.deepEqual(made?.map(({ text: found, papers }) => [found, [...papers].sort()]), [["my_gemm", ["awq"]], ["AWQ", ["awq", "qserve"]]]);
    assert.deepEqual(restored, made);
  });

  const [first = assert.fail("no paper"), ...others] = PAPERS;
  const changes: Readonly<Record<string, Recognizable>> = {
    "with a paper more": { papers: [...PAPERS, makePaper({ title: "Zorq: A Method of Many Words" })], concepts: CONCEPTS },
    "with another title": { papers: [{ ...first, title: "AWQ: Another Title of as Many Words" }, ...others], concepts: CONCEPTS },
    "with another name": { papers: [{ ...first, names: [{ text: "AWQ2", primary: true }] }, ...others], concepts: CONCEPTS },
    "with other tags": { papers: [{ ...first, targets: ["fpga"] }, ...others], concepts: CONCEPTS },
    "in another order": { papers: [...others, first], concepts: CONCEPTS },
    "with concepts fewer": { papers: PAPERS, concepts: CONCEPTS.slice(1) },
  };
  for (const [what, library] of Object.entries(changes)) {
    test(`is left aside for papers ${what}`, () => {
      const saved = keptOf(LIBRARY);
      assert.ok(isUsed(LIBRARY, saved));
      assert.ok(!isUsed(library, saved));
    });
  }

  test("that is damaged or of another version counts as not there", () => {
    const text = writeSavedLexicon(saveLexicon(LIBRARY));
    const middle = text.indexOf("flash");
    for (const damaged of ["", text.slice(0, text.length / 2), text.slice(1), `${text.slice(0, middle)}clash${text.slice(middle + 5)}`, sealedText({ ...saveLexicon(LIBRARY), version: 0 })]) {
      assert.notEqual(damaged, text);
      assert.equal(readBack(damaged), undefined);
    }
  });
});
