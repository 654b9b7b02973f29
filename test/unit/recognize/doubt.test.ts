import assert from "node:assert/strict";
import { findMentions } from "../../../src/recognize/find-mentions";
import type { ScanOptions } from "../../../src/recognize/scan-options";
import { testLexicon } from "./library";

function found(text: string, options: Partial<ScanOptions> = {}): string[] {
  return findMentions(text, { lexicon: testLexicon(), language: "python", ...options }).map((mention) => mention.text);
}

/** Words that no paper of the test library uses. */
const filler = (words: number) => `${"lorem ipsum dolor sit amet ".repeat(words / 5)}\n`;

suite("chance hits", () => {
  test("hashes and encoded data hold no mentions", () => {
    const field = "import torch\n# quantization of large language models: weights, scaling\n";
    assert.deepEqual(found(`${field}x = "AWQ"\n`), ["AWQ"]);
    assert.deepEqual(found(`${field}x = "sha512-kA9fX/AWQ+bT3r0Zq8yPmN2vLw7sHc5dJgE6uI1oKxYh4QeRtUz=="\n`), []);
    const segments = "CAAA,SAASA,EAAYC,GACA;AAAA,IACI,OAAO,CAAC;EAAE,".repeat(4);
    assert.deepEqual(found(`${field}{"mappings": "${segments}AWQ,${segments}"}\n`), []);
  });

  test("a tokenizer's vocabulary holds none", () => {
    const field = "import torch\n# quantization of large language models: weights, scaling\n";
    assert.deepEqual(found(`${field}the AWQ\n`), ["AWQ"]);
    assert.deepEqual(found(`${field}\u0120the AWQ\n`), []);
  });

  test("parts of two identifiers are no term; what follows a hyphen does not matter", () => {
    assert.deepEqual(found("# the KV cache of attention\n"), ["KV cache"]);
    assert.deepEqual(found("copy(input_kv cache_line)\n"), []);
    assert.deepEqual(found("# KV cache-aware attention\n"), ["KV cache"]);
  });

  test("a coined name is not taken apart in running text, nor put together from a letter and a word", () => {
    const field = "import torch\n# gradient quantization\n";
    assert.deepEqual(found(`${field}ShiftQuant(x)\n`), ["ShiftQuant"]);
    assert.deepEqual(found(`${field}# then shift quant values\n`), []);
    assert.deepEqual(found(`${field}class ScaleShiftQuantZeroPoint:\n`), []);
    assert.deepEqual(found(`${field}QServe(x)\n`), ["QServe"]);
    assert.deepEqual(found(`${field}q_serve(x)\n`), []);
  });
});

suite("what settles a doubt", () => {
  const lonely = `${filler(200)}awq(x)\n${filler(200)}`;

  test("a short spelling is silent where nothing around it speaks of it", () => {
    assert.deepEqual(found(`import torch, vllm\n${lonely}`), []);
    assert.deepEqual(found(`import torch, vllm\n${filler(200)}awq(x)  # salient weights, scaling\n${filler(200)}`), ["awq"]);
  });

  test("the path may name it", () => {
    assert.deepEqual(found(`import torch\n${lonely}`, { path: "src/load.py" }), []);
    assert.deepEqual(found(`import torch\n${lonely}`, { path: "src/load_awq.py" }), ["awq"]);
  });

  test("the paper's arXiv number may stand in the text", () => {
    assert.deepEqual(found(lonely, { language: "plaintext" }), []);
    assert.deepEqual(found(`See arXiv:2306.00978v2.\n${lonely}`, { language: "plaintext" }), ["awq"]);
    assert.deepEqual(found(`See arXiv:2306.00979.\n${lonely}`, { language: "plaintext" }), []);
  });

  test("an import of it needs no more", () => {
    assert.deepEqual(found("from kv_cache import store\n"), ["kv_cache"]);
    assert.deepEqual(found("from dma import copy\nfrom demo import show\n"), []);
  });

  test("a place beyond doubt speaks for the doubtful places of the same document", () => {
    const doubtful = `${filler(200)}int hls = HLS;  // synthesis\n${filler(200)}`;
    const sure = "#include <ap_fixed.h>\n#pragma HLS PIPELINE\n// FPGA synthesis with Vitis and Vivado: HLS\n";
    const count = (text: string) => found(text, { language: "cpp" }).filter((each) => /^hls$/i.test(each)).length;
    assert.equal(count(doubtful), 0);
    assert.equal(count(`${sure}${doubtful}`), 4);
  });

  test("an acronym that the text explains as something else is silent", () => {
    const field = "import torch\n# consistency distillation of latent diffusion in phases, few-step sampling\n";
    assert.deepEqual(found(`${field}# PCM\n`), ["PCM"]);
    for (const text of ["pulse code modulation (PCM)", "(pulse code modulation, PCM)", "PCM (pulse code modulation)", "PCM: pulse code modulation"]) {
      assert.deepEqual(found(`${field}# ${text}\n`), [], text);
    }
    assert.ok(found(`${field}# phased consistency models (PCM)\n`).includes("PCM"));
  });

  test("words that stand where it means something else speak against it", () => {
    assert.deepEqual(found("// FPGA pipeline, synthesis: HLS\n", { language: "cpp" }).includes("HLS"), true);
    assert.deepEqual(found("// FPGA pipeline, synthesis: HLS\n// the playlist.m3u8\n", { language: "cpp" }).includes("HLS"), false);
  });
});
