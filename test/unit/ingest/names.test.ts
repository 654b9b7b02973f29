import assert from "node:assert/strict";
import { findNames } from "../../../src/ingest/names";

/** "AWQ!" for a primary name, "RAU-Net" for any other. */
const names = (title: string, abstract: string): string[] => findNames({ title, abstract }).map((name) => name.text + (name.primary ? "!" : ""));

suite("names a paper coins", () => {
  test("what stands before the colon of the title, in the form of the text", () => {
    assert.deepEqual(names("Dovetail: A Speculative Decoding", "We propose Dovetail, which is fast."), ["Dovetail!"]);
    assert.deepEqual(names("MANTIS: Instruction Tuning", "We build Mantis models."), ["Mantis!"]);
    assert.deepEqual(names("S²FT: Efficient Fine-tuning", "We propose S²FT."), ["S2FT!"]);
    assert.deepEqual(names("SVDQunat: 4-Bit Models", "We propose SVDQuant, a new paradigm."), ["SVDQuant!"]);
    assert.deepEqual(names("Seedream 3.0 Technical Report", "We present Seedream 3.0, a model."), ["Seedream 3.0!"]);
  });

  test("signs and lower case are part of names", () => {
    for (const name of ["DPM-Solver++", "LLM.int8()", "ZeroQuant(4+2)", "π_RL", "nnAudio"]) {
      assert.deepEqual(names(`${name}: A Method`, `This paper presents ${name}, a method.`), [`${name}!`]);
    }
    assert.deepEqual(names("PRIMA.CPP: Speeding Up Inference", "This paper introduces prima.cpp, a system."), ["prima.cpp!"]);
  });

  test("a phrase or a survey before the colon is no name", () => {
    assert.deepEqual(names("DNN is not all you need: Parallelizing ML", "We study DNN inference on processors."), []);
    assert.deepEqual(names("On-Device Language Models: A Comprehensive Review", "On-device language models are reviewed."), []);
    assert.deepEqual(names("70% Size, 100% Accuracy: Lossless Compression", "We compress models."), []);
  });

  test("what the text introduces, calls or sets off", () => {
    assert.deepEqual(names("Fast Shape Generation", "Prior work is slow. We present FlashVDM, a framework."), ["FlashVDM!"]);
    assert.deepEqual(names("Preprocessing of Data", "We build a hardware accelerator named Piper for tables. Piper is fast."), ["Piper!"]);
    assert.deepEqual(names("Long Volumetric Video", "We propose a representation, named Temporal Gaussian Hierarchy, to model videos."), ["Temporal Gaussian Hierarchy!"]);
  });

  test("an abbreviation and its long form, when the text brings them in as its own", () => {
    const abstract = "We introduce Dynamic-Length Float (DFloat11), a format. DFloat11 saves memory.";
    assert.deepEqual(names("Lossless Compression via Dynamic-Length Float", abstract), ["DFloat11!", "Dynamic-Length Float!"]);
  });

  test("components are names, but not what the paper is known by", () => {
    const abstract = "We introduce HiDiffusion, a framework. In particular, we propose a Resolution-Aware U-Net (RAU-Net) that avoids copies.";
    assert.deepEqual(names("HiDiffusion: High Resolution", abstract), ["HiDiffusion!", "RAU-Net", "Resolution-Aware U-Net"]);
  });

  test("common abbreviations and the work of others are no names", () => {
    assert.deepEqual(names("Pruning of Models", "Large Language Models (LLMs) are slow. We propose a method for FPGA accelerators."), []);
    assert.deepEqual(names("Faster Sampling", "Existing solvers such as FooSolver are slow. We compare with FooSolver in our experiments."), []);
  });
});
