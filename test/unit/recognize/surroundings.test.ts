import assert from "node:assert/strict";
import { findMentions } from "../../../src/recognize/find-mentions";
import type { ScanOptions } from "../../../src/recognize/scan-options";
import { testLexicon } from "./library";

function keys(text: string, options: Partial<ScanOptions> = {}): string[] {
  return findMentions(text, { lexicon: testLexicon(), language: "plaintext", ...options }).map((mention) => mention.key);
}

const DIFFUSION = "import torch\nfrom diffusers import PhasedScheduler\n# consistency distillation of latent diffusion in phases\n# few-step sampling with PCM\n";

suite("surroundings decide ambiguous terms", () => {
  const silent: readonly (readonly [what: string, text: string, language: string])[] = [
    ["DMA is direct memory access", "static void dma_start(struct DMA *dma) {\n  DMA->CR = DMA_EN; /* start the DMA channel */\n}\n", "c"],
    ["PCM is audio", "case AV_CODEC_ID_PCM_S16LE: /* PCM audio, 16 bit */\n  return decode_pcm(sample_rate);\n", "c"],
    ["demo is not DeMo", "# Demo\n\nTry the online demo, or run `demo.py`. All demos are in demo/.\n", "markdown"],
    ["readme is not Read-ME", "See README.md and the readme of the package. Read me first.\n", "markdown"],
    ["2:4 is a slice", "import torch\nx = y.shape[2:4]\nself.assertEqual(seq[2:4], 'TT')\n", "python"],
    ["HLS is HTTP live streaming", "// HLS playlist: fetch the m3u8 segments of the video stream over HTTP\nconst hls = new Hls();\n", "javascript"],
    ["a name inside an identifier of ordinary words", "class _ScaleShiftQuantZeroPoint(Module):\n    pass\n", "python"],
  ];
  for (const [what, text, language] of silent) test(`silent: ${what}`, () => assert.deepEqual(keys(text, { language }), []));

  test("the same acronym speaks where its subject is at hand", () => {
    assert.ok(keys(DIFFUSION, { language: "python" }).includes("name:pcm"));
    const hls = '#include "ap_fixed.h"\n#pragma HLS PIPELINE II=1\n// synthesis for FPGA with Vitis HLS\n';
    assert.ok(keys(hls, { language: "cpp" }).includes("concept:hls"));
  });

  test("the path is evidence", () => {
    const text = "value = pcm(x)  # sampling\n";
    assert.deepEqual(keys(text, { language: "python" }), []);
    assert.deepEqual(keys(text, { language: "python", path: "diffusers/phased_consistency_model/diffusion.py" }), ["name:pcm"]);
  });

  test("a spelled-out name in the document supports the acronym", () => {
    assert.deepEqual(keys("The DMA of the long context.\n"), []);
    assert.ok(keys("Dynamic Mask Attention (DMA) has sparse attention masks. The DMA of the long context.\n").includes("name:dma"));
  });

  test("sensitivity moves the bar, in order", () => {
    const counts = (["strict", "balanced", "everything"] as const).map((sensitivity) => keys(`${DIFFUSION}\n# HLS, 2:4, DMA, DeMo and AWQ\n`, { language: "python", sensitivity }).length);
    assert.deepEqual(counts, [...counts].sort((a, b) => a - b));
    assert.ok((counts[0] ?? 0) < (counts[2] ?? 0));
  });

  test("a muted term is silent and hides nothing else", () => {
    const text = "import torch\n# AWQ and QServe\n";
    assert.deepEqual(keys(text, { language: "python", muted: new Set(["name:awq"]) }), ["name:qserve"]);
  });

  test("evidence explains the decision in words and adds up to the score", () => {
    const mentions = findMentions(DIFFUSION, { lexicon: testLexicon(), language: "python", path: "models/quantization/x.py" });
    const pcm = mentions.find((mention) => mention.key === "name:pcm");
    assert.ok(pcm);
    const sum = pcm.evidence.reduce((total, { weight }) => total + weight, 0);
    assert.ok(Math.abs(sum - pcm.score) < 1e-9);
    const words = pcm.evidence.map(({ what }) => what).join("\n");
    assert.match(words, /'PCM' is /);
    assert.match(words, /imports torch/);
    assert.match(words, /nearby/);
  });
});

suite("papers of a mention", () => {
  const first = (text: string, language: string) => findMentions(text, { lexicon: testLexicon(), language }).find(({ key }) => key === "concept:systolic-array")?.papers;

  test("HLS C++ puts the FPGA paper first, PyTorch the GPU one", () => {
    assert.deepEqual(first('#include "hls_stream.h"\n#include <ap_fixed.h>\n// FPGA kernel\nvoid systolic_array(hls::stream<int> &in) {\n#pragma HLS PIPELINE\n}\n', "cpp"), ["systolic-fpga", "systolic-gpu"]);
    assert.deepEqual(first("import torch\nimport triton\n# CUDA tensor cores of the GPU\ndef systolic_array(x): return torch.matmul(x, x)\n", "python"), ["systolic-gpu", "systolic-fpga"]);
  });

  test("two papers of one name are both there", () => {
    const papers = findMentions(DIFFUSION, { lexicon: testLexicon(), language: "python" }).find(({ key }) => key === "name:pcm")?.papers;
    assert.deepEqual([...(papers ?? [])].sort(), ["pcm-phased", "pcm-picard"]);
    assert.equal(papers?.[0], "pcm-phased");
  });
});
