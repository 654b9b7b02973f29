import assert from "node:assert/strict";
import { findMentions } from "../../../src/recognize/find-mentions";
import { FieldWords } from "../../../src/recognize/field-words";
import { lexiconInSteps, type Lexicon } from "../../../src/recognize/lexicon";
import type { Paper } from "../../../src/papers/paper";
import type { Steps } from "../../../src/papers/steps";
import { makePaper } from "../make-paper";
import { CONCEPTS, PAPERS } from "./library";

/** What the work gives, and how often it paused. */
function counted<T>(steps: Steps<T>): { made: T; pauses: number } {
  for (let pauses = 0; ; pauses += 1) {
    const step = steps.next();
    if (step.done === true) return { made: step.value, pauses };
  }
}

const filler = (count: number) => Array.from({ length: count }, (_, index) => makePaper({ id: `p${index}`, title: `Zorq${index}: A Method of Many Words`, names: [{ text: `Zorq${index}`, primary: true }] }));

suite("the lexicon", () => {
  test("is built with pauses in proportion to the papers, down to the words of the field", () => {
    const { pauses } = counted(lexiconInSteps({ papers: filler(4000), concepts: CONCEPTS }));
    assert.ok(pauses > 200, `${pauses} pauses`);
  });

  test("pauses among the words of papers that have no topics yet as among others", () => {
    const pauses = (papers: readonly Paper[]) => counted(FieldWords.ofLibrary(papers, [])).pauses;
    const untagged = filler(4000);
    const first = makePaper({ id: "first", title: "Quantization of Weights", topics: ["quantization"] });
    for (const papers of [untagged, [first, ...untagged]]) {
      // For 4,000 papers 20, then 5 for a thousand words.
      assert.ok(pauses(papers) >= 25 && pauses(papers) < 50, `${pauses(papers)} pauses`);
    }
  });

  test("of many papers recognises the same as that of few", () => {
    const few = counted(lexiconInSteps({ papers: PAPERS, concepts: CONCEPTS })).made;
    const many = counted(lexiconInSteps({ papers: [...PAPERS, ...filler(3000)], concepts: CONCEPTS })).made;
    const text = "from awq import AWQConfig\n# FlashAttention-2 and QServe for quantization on the GPU, with a systolic array\nzorq17(x)\n";
    const terms = (lexicon: Lexicon) => findMentions(text, { lexicon, language: "python" }).map(({ start, term }) => `${start} ${term}`);
    assert.ok(terms(few).length >= 3, terms(few).join(", "));
    assert.deepEqual(terms(many).filter((term) => !term.includes("Zorq")), terms(few));
    assert.ok(terms(many).some((term) => term.includes("Zorq17")));
  });
});
