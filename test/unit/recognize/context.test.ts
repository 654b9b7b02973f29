import assert from "node:assert/strict";
import type { Concept } from "../../../src/papers/concept";
import { findMentions } from "../../../src/recognize/find-mentions";
import { buildLexicon } from "../../../src/recognize/lexicon";
import { makePaper } from "../make-paper";

const papers = [
  makePaper({
    id: "student", title: "Distilling Language Models", topics: ["fine-tuning-alignment"], targets: ["gpu"],
    abstract: "A student model learns from the logits of a large language model.",
  }),
  makePaper({ id: "blocks", title: "Formats that Share an Exponent", topics: ["quantization"], targets: ["gpu"], abstract: "Quantized training with shared exponents." }),
];
const concept = (partial: Partial<Concept> & Pick<Concept, "id" | "forms" | "papers">): Concept => ({
  label: partial.id, gloss: "A test.", context: [], ambiguous: partial.forms, ...partial,
});
const concepts = [
  concept({ id: "distillation", forms: ["teacher", "professor"], papers: ["student"], context: ["student", "logits"], unlike: ["teacher forcing", "school holiday", "professor."] }),
  concept({ id: "microscaling", forms: ["block scale"], papers: ["blocks"], context: ["fp8", "w4a8"] }),
  concept({ id: "3d-parallelism", forms: ["3D parallel"], ambiguous: [], papers: ["student"] }),
  concept({ id: "hopper", forms: ["h100"], ambiguous: [], papers: ["blocks"] }),
  concept({ id: "diffusion", forms: ["dLLM"], ambiguous: [], papers: ["student"] }),
  concept({ id: "fp8", forms: ["float8"], ambiguous: [], papers: ["blocks"] }),
];
const lexicon = buildLexicon({ papers, concepts });
const field = "import torch\nfrom transformers import AutoModel\n";
const found = (text: string) => findMentions(`${field}${text}`, { lexicon, language: "python" }).map((mention) => mention.text);

suite("words listed for and against an ambiguous spelling", () => {
  const student = "loss = kl(student_logits, student(x))\n";

  test("a longer spelling of something else is silent, whatever speaks for it, and only there", () => {
    assert.deepEqual(found(`${student}y = teacher(x)\n`), ["teacher"]);
    assert.deepEqual(found(`${student}use_teacher_forcing = True\n`), []);
    assert.deepEqual(found(`${student}use_teacher_forcing = True\ny = teacher(x)\n`), ["teacher"]);
  });

  test("what owns a member may be something else", () => {
    assert.deepEqual(found(`${student}y = teacher.config\n`), ["teacher"]);
    assert.deepEqual(found(`${student}y = professor.config\n`), []);
    assert.deepEqual(found(`${student}y = professor(x).config\n`), ["professor"]);
  });

  test("several listed words count where they stand in a row", () => {
    assert.deepEqual(found(`${student}y = teacher(x)  # a holiday from school\n`), ["teacher"]);
    assert.deepEqual(found(`${student}${"# school holiday\n".repeat(4)}y = teacher(x)\n`), []);
  });

  test("words with digits are met as they are listed", () => {
    assert.deepEqual(found("y = block_scale(x)\n"), []);
    assert.deepEqual(found("y = block_scale(fp8(x))\n"), ["block_scale"]);
    assert.deepEqual(found("y = block_scale(quant_w4a8(x))\n"), ["block_scale"]);
    assert.deepEqual(found("y = block_scale(fp(8))\n"), []);
  });
});

suite("spellings that only look alike", () => {
  test("a call is no spelling with a number", () => {
    assert.deepEqual(found("x = float8  # quantized training\n"), ["float8"]);
    assert.deepEqual(found("x = Float(8, 24)  # quantized training\n"), []);
  });

  test("constants and placeholders are no names", () => {
    assert.deepEqual(found("# quantized training, shared exponents\nx = 'h100'\n"), ["h100"]);
    assert.deepEqual(found("# quantized training, shared exponents\nx <= 'h100;\n"), []);
    assert.deepEqual(found("# a dLLM for language\n"), ["dLLM"]);
    assert.deepEqual(found('print("%d LLM layers")\n'), []);
  });

  test("digits belong to the letters before them", () => {
    assert.deepEqual(found("train_3d_parallel()\n"), ["3d_parallel"]);
    assert.deepEqual(found("eval3d_parallel()\n"), []);
  });
});
