import { buildLexicon, type Lexicon } from "../../../src/recognize/lexicon";
import type { Concept } from "../../../src/papers/concept";
import { makePaper } from "../make-paper";

function makeConcept(partial: Partial<Concept> & Pick<Concept, "id" | "label" | "forms">): Concept {
  return { gloss: partial.label, context: [], ambiguous: [], papers: [], ...partial };
}

const primary = (...names: string[]) => names.map((text) => ({ text, primary: true }));

export const PAPERS = [
  makePaper({
    id: "awq", title: "AWQ: Activation-aware Weight Quantization for LLM Compression and Acceleration",
    names: primary("AWQ"), arxivId: "2306.00978", topics: ["quantization", "llm-inference"], targets: ["gpu", "mobile-edge"],
    abstract: "Low-bit weight-only quantization of large language models protects salient weights by activation-aware scaling. It runs on GPUs.",
  }),
  makePaper({
    id: "flashattention-2", title: "FlashAttention-2: Faster Attention with Better Parallelism and Work Partitioning",
    names: primary("FlashAttention-2"), topics: ["attention-kv", "kernels-compilers"], targets: ["gpu"],
    abstract: "Exact attention with fewer non-matmul FLOPs, better occupancy and work partitioning between warps on the GPU.",
  }),
  makePaper({
    id: "flashdecoding", title: "FlashDecoding++: Faster Large Language Model Inference on GPUs",
    names: primary("FlashDecoding++"), topics: ["llm-inference"], targets: ["gpu"], abstract: "Asynchronized softmax and flat GEMM for decoding.",
  }),
  makePaper({ id: "llm-int8", title: "LLM.int8(): 8-bit Matrix Multiplication for Transformers at Scale", names: primary("LLM.int8()"), topics: ["quantization"], targets: ["gpu"] }),
  makePaper({ id: "zeroquant42", title: "ZeroQuant(4+2): Redefining LLMs Quantization with FP6", names: primary("ZeroQuant(4+2)"), topics: ["quantization"] }),
  makePaper({ id: "pi-rl", title: "π_RL: Online RL Fine-tuning for Flow-based Models", names: primary("π_RL"), topics: ["rl-robotics"] }),
  makePaper({ id: "qserve", title: "QServe: W4A8KV4 Quantization and System Co-design", names: primary("QServe", "W4A8KV4"), topics: ["quantization"] }),
  makePaper({ id: "demo", title: "DeMo: Decoupled Momentum Optimization", names: primary("DeMo"), topics: ["training-systems"], targets: ["cluster"], abstract: "Decoupled momentum for optimizers in distributed training reduces gradient communication between accelerators." }),
  makePaper({ id: "read-me", title: "Read-ME: Refactorizing LLMs as Router-Decoupled Mixture of Experts", names: primary("Read-ME"), topics: ["moe"] }),
  makePaper({ id: "pcm-phased", title: "Phased Consistency Model", names: [...primary("PCM"), { text: "Phased Consistency Model", primary: true }], topics: ["diffusion-acceleration"], targets: ["gpu"], abstract: "Consistency distillation of latent diffusion models in phases for few-step sampling of images and video." }),
  makePaper({ id: "pcm-picard", title: "Picard Consistency Model for Fast Parallel Sampling", names: [...primary("PCM"), { text: "Picard Consistency Model", primary: true }], topics: ["diffusion-acceleration"], abstract: "Parallel sampling of diffusion models by Picard iteration." }),
  makePaper({ id: "dma", title: "Trainable Dynamic Mask Sparse Attention", names: [...primary("DMA"), { text: "Dynamic Mask Attention", primary: true }], topics: ["attention-kv"], abstract: "Content-aware sparse attention masks for long-context language models." }),
  makePaper({ id: "shiftquant", title: "ShiftQuant: Shift-based Gradient Quantization", names: primary("ShiftQuant"), topics: ["quantization"] }),
  makePaper({ id: "systolic-fpga", title: "A Systolic Array Generator for FPGA with High-Level Synthesis", topics: ["hls-rtl-eda", "accelerator-architecture"], targets: ["fpga"], abstract: "HLS C++ templates for systolic arrays on Alveo FPGA boards, pipelined processing elements." }),
  makePaper({ id: "systolic-gpu", title: "Matrix Engines of GPUs as Systolic Arrays", topics: ["performance-analysis", "kernels-compilers"], targets: ["gpu"], abstract: "Tensor cores of GPUs measured with CUDA and PyTorch kernels." }),
];

export const CONCEPTS = [
  makeConcept({ id: "systolic-array", label: "Systolic array", forms: ["systolic array", "systolic"], papers: ["systolic-gpu", "systolic-fpga"], context: ["processing element", "dataflow"] }),
  makeConcept({ id: "hls", label: "High-level synthesis", forms: ["HLS", "high-level synthesis", "ap_fixed", "hls::stream"], ambiguous: ["HLS"], papers: ["systolic-fpga"], context: ["vitis", "vivado", "pragma", "pipeline", "fpga", "synthesis"], unlike: ["playlist", "m3u8"] }),
  makeConcept({ id: "kv-cache", label: "KV cache", forms: ["KV cache", "past_key_values"], papers: ["qserve", "flashdecoding"] }),
  makeConcept({ id: "nm-sparsity", label: "N:M sparsity", forms: ["2:4", "2:4 sparsity"], ambiguous: ["2:4"], papers: ["shiftquant"], context: ["sparse", "sparsity", "semi-structured", "prune"] }),
  makeConcept({ id: "fp8", label: "FP8", forms: ["FP8", "e4m3", "fp8_e4m3"], papers: ["qserve"] }),
];

let lexicon: Lexicon | undefined;

/** A small library with names and concepts of every kind of spelling. */
export function testLexicon(): Lexicon {
  return (lexicon ??= buildLexicon({ papers: PAPERS, concepts: CONCEPTS }));
}
