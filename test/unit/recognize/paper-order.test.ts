import assert from "node:assert/strict";
import type { Concept } from "../../../src/papers/concept";
import { findMentions } from "../../../src/recognize/find-mentions";
import { buildLexicon } from "../../../src/recognize/lexicon";
import { makePaper } from "../make-paper";

const papers = [
  makePaper({ id: "subject", title: "Looking through Windows", topics: ["hls-rtl-eda"], targets: ["fpga"], abstract: "Each token looks at its neighbours on an FPGA." }),
  makePaper({ id: "ingredient", title: "Serving on GPUs", topics: ["llm-inference"], targets: ["gpu"], abstract: "CUDA kernels of PyTorch that serve language models on GPUs, LocalLookup among them." }),
];
const concept: Concept = { id: "window", label: "Window lookup", gloss: "A test.", forms: ["window lookup", "local lookup"], context: [], ambiguous: [], papers: ["subject", "ingredient"] };
const CODE = "import torch, vllm, transformers\n# CUDA kernels that serve language models on GPUs: llama, kv, tokenizer\n";

function first(form: string, central: number | undefined): string | undefined {
  const lexicon = buildLexicon({ papers, concepts: [central === undefined ? concept : { ...concept, central }] });
  return findMentions(`${CODE}${form}(x)\n`, { lexicon, language: "python" })[0]?.papers[0];
}

suite("order of a concept's papers", () => {
  test("between papers that have it as their subject the surroundings decide", () => {
    assert.equal(first("window_lookup", 2), "ingredient");
    assert.equal(first("window_lookup", undefined), "ingredient");
  });

  test("a paper that has it as its subject comes before one that uses it", () => {
    assert.equal(first("window_lookup", 1), "subject");
  });

  test("a paper that uses the very spelling comes earlier, however it is cut", () => {
    const neutral = buildLexicon({ papers, concepts: [{ ...concept, central: 2 }] });
    const order = (form: string) => findMentions(`${form}\n`, { lexicon: neutral, language: "plaintext", sensitivity: "everything" })[0]?.papers;
    assert.deepEqual(order("window lookup"), ["subject", "ingredient"]);
    assert.deepEqual(order("local lookup"), ["ingredient", "subject"]);
  });
});
