import assert from "node:assert/strict";
import fc from "fast-check";
import { TARGETS, TOPICS } from "../../../src/papers/taxonomy";
import { tagTargets } from "../../../src/ingest/tags/targets";
import { tagTopics } from "../../../src/ingest/tags/topics";
import type { PaperText } from "../../../src/ingest/paper-text";
import { costOfEightTimes } from "../processor-time";

const topics = (title: string, abstract = "") => tagTopics({ title, abstract }).map((tag) => tag.id);
const targets = (title: string, abstract = "") => tagTargets({ title, abstract }).map((tag) => tag.id);

/** Arbitrary prose that also uses the words the rules look for. */
const VOCABULARY = "GPU FPGA LLM inference quantization We propose diffusion models on 8 A100 GPUs over CPU baseline. However, kernels MoE co-design 4-bit × – ( [ edge devices sampling. Experiments".split(" ");
const arbitraryText = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 400 }),
  fc.array(fc.constantFrom(...VOCABULARY), { maxLength: 80 }).map((words) => words.join(" ")),
);
const arbitraryPaper: fc.Arbitrary<PaperText> = fc.record({ title: arbitraryText, abstract: arbitraryText });

suite("topics of a paper", () => {
  test("come from a title alone", () => {
    assert.deepEqual(topics("Post-Training Quantization of Vision Transformers"), ["quantization", "vision-perception"]);
    assert.deepEqual(topics("Gaussian Splatting for Novel View Synthesis"), ["neural-rendering"]);
  });

  test("are ordered by how central they are", () => {
    const found = topics(
      "A Mixture-of-Experts Accelerator",
      "We propose a hardware accelerator for mixture-of-experts models. The mixture-of-experts layers are mapped to processing elements. Weights are stored after 8-bit quantization.",
    );
    assert.equal(found[0], "moe");
    assert.equal(found[1], "accelerator-architecture");
  });

  test("leave out what is only the background", () => {
    const found = topics(
      "Adaptive Draft Trees",
      "Quantization is widely used to shrink models. In this paper, we propose speculative decoding with draft trees for LLM inference.",
    );
    assert.ok(found.includes("speculative-decoding"));
    assert.ok(!found.includes("quantization"));
  });

  test("tell faster sampling from better pictures", () => {
    assert.deepEqual(topics("Fast Sampling of Diffusion Models in Four Steps"), ["diffusion-acceleration"]);
    assert.deepEqual(topics("Text-to-Image Generation with Layout Control", "We present a diffusion model that places objects."), ["image-video-generation"]);
  });

  test("tell sensing from model compression", () => {
    assert.deepEqual(topics("Compressed Sensing with Sparse Recovery"), ["signal-numerics"]);
  });

  test("are none when no wording is known", () => {
    assert.deepEqual(topics("", ""), []);
  });

  test("are at most four, known, different, and justified by a piece of the text", () => {
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        const found = tagTopics(paper);
        assert.ok(found.length <= 4);
        assert.equal(new Set(found.map((tag) => tag.id)).size, found.length);
        for (const { id, phrase } of found) {
          assert.ok(TOPICS.includes(id));
          assert.ok(phrase !== "" && (paper.title.includes(phrase) || paper.abstract.includes(phrase)), phrase);
        }
      }),
    );
  });
});

suite("hardware targets of a paper", () => {
  test("leave out a baseline's hardware", () => {
    const abstract =
      "We propose a systolic array for attention on an FPGA. It is 12× faster compared to an NVIDIA GPU and more efficient than a Xeon CPU. It outperforms GPUs by 3×.";
    assert.deepEqual(targets("Attention in Hardware", abstract), ["fpga"]);
  });

  test("keep hardware that the work also runs on", () => {
    assert.deepEqual(targets("Kernels", "We implement our kernels on NVIDIA GPUs and reach 2× over cuBLAS."), ["gpu"]);
  });

  test("are gpu and cluster for several GPUs", () => {
    assert.deepEqual(new Set(targets("Pipelines", "We train a model on 64 A100 GPUs with pipeline parallelism.")), new Set(["gpu", "cluster"]));
    assert.deepEqual(targets("Pipelines", "We train a model on a single GPU."), ["gpu"]);
  });

  test("are agnostic, alone and without a phrase, when none is named", () => {
    assert.deepEqual(tagTargets({ title: "Better Prompts", abstract: "We study prompts." }), [{ id: "agnostic", phrase: "" }]);
    assert.deepEqual(tagTargets({ title: "", abstract: "" }), [{ id: "agnostic", phrase: "" }]);
  });

  test("leave out hardware that only the problem mentions", () => {
    const abstract = "Deploying large models on mobile devices is hard. In this paper, we propose a better optimizer.";
    assert.deepEqual(targets("A Better Optimizer", abstract), ["agnostic"]);
  });

  test("name the phrase that justifies them", () => {
    const tags = tagTargets({ title: "A Keyword Spotter", abstract: "We present a network that runs on an STM32F746 microcontroller." });
    assert.deepEqual(tags, [{ id: "mcu", phrase: "STM32F746" }]);
  });

  test("are never empty, different, agnostic only alone, and justified by a piece of the text", () => {
    fc.assert(
      fc.property(arbitraryPaper, (paper) => {
        const found = tagTargets(paper);
        assert.ok(found.length > 0);
        assert.equal(new Set(found.map((tag) => tag.id)).size, found.length);
        for (const { id, phrase } of found) {
          assert.ok(TARGETS.includes(id));
          if (id === "agnostic") assert.deepEqual(found, [{ id, phrase: "" }]);
          else assert.ok(phrase !== "" && (paper.title.includes(phrase) || paper.abstract.includes(phrase)), phrase);
        }
      }),
    );
  });
});

suite("tagging a hostile text", () => {
  // Words that the rules repeat, repeated: a rule without limits needs minutes here.
  for (const piece of ["sparse ", "multi-", "1,", "a-", "co-a ", "GPU "]) {
    test(`takes time in proportion to its length: ${JSON.stringify(piece)}`, () => {
      const times = costOfEightTimes(1_500, (count) => {
        const text = { title: "A Title", abstract: piece.repeat(count) };
        tagTopics(text);
        tagTargets(text);
      });
      assert.ok(times < 24, `${times.toFixed(0)} times as much for 8 times the text`);
    });
  }
});
