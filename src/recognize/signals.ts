/**
 * Libraries, headers, languages and tools that say what field a document
 * belongs to. Words are matched as words of the document or its path; the tags
 * are those of the taxonomy.
 */
import type { Tag } from "./features";

const LEARNING: readonly Tag[] = [
  "quantization", "sparsity-compression", "attention-kv", "llm-inference", "speculative-decoding", "moe", "training-systems",
  "fine-tuning-alignment", "diffusion-acceleration", "image-video-generation", "neural-rendering", "sequence-models",
  "efficient-architectures", "on-device-tinyml", "vision-perception", "audio-speech", "multimodal-vlm", "language-agents",
  "rl-robotics", "codesign", "ranking-retrieval", "science-medicine", "signal-numerics", "kernels-compilers",
];
const LANGUAGE_MODELS: readonly Tag[] = [
  "llm-inference", "attention-kv", "quantization", "speculative-decoding", "moe", "language-agents", "fine-tuning-alignment",
  "multimodal-vlm", "sparsity-compression", "training-systems",
];
const DIFFUSION: readonly Tag[] = ["diffusion-acceleration", "image-video-generation"];
const KERNELS: readonly Tag[] = ["kernels-compilers", "gpu", "attention-kv", "performance-analysis", "quantization"];
const CHIPS: readonly Tag[] = ["accelerator-architecture", "hls-rtl-eda", "codesign", "fpga", "asic"];
const TINY: readonly Tag[] = ["on-device-tinyml", "mcu", "mobile-edge"];
const DISTRIBUTED: readonly Tag[] = ["training-systems", "cluster", "gpu", "moe"];

/** Words of a document -> what they speak for. */
export const SIGNAL_WORDS: ReadonlyMap<string, readonly Tag[]> = new Map(
  Object.entries<readonly Tag[]>({
    torch: [...LEARNING, "gpu"], pytorch: [...LEARNING, "gpu"], tensorflow: LEARNING, keras: LEARNING, jax: LEARNING,
    flax: LEARNING, onnx: LEARNING, sklearn: LEARNING, transformers: [...LANGUAGE_MODELS, "gpu"], huggingface: [...LEARNING, "gpu"],
    safetensors: LANGUAGE_MODELS, vllm: LANGUAGE_MODELS, sglang: LANGUAGE_MODELS, gguf: LANGUAGE_MODELS, ggml: LANGUAGE_MODELS,
    llm: LANGUAGE_MODELS, llms: LANGUAGE_MODELS, llama: LANGUAGE_MODELS, mixtral: LANGUAGE_MODELS, tokenizer: LANGUAGE_MODELS,
    deepspeed: DISTRIBUTED, megatron: DISTRIBUTED, fsdp: DISTRIBUTED, nccl: DISTRIBUTED, allreduce: DISTRIBUTED,
    peft: ["fine-tuning-alignment", ...LANGUAGE_MODELS], lora: ["fine-tuning-alignment"], finetune: ["fine-tuning-alignment"],
    diffusers: DIFFUSION, diffusion: DIFFUSION, unet: DIFFUSION, denoising: DIFFUSION, denoise: DIFFUSION, timesteps: DIFFUSION,
    comfyui: DIFFUSION, nerf: ["neural-rendering"], gsplat: ["neural-rendering"], colmap: ["neural-rendering"],
    timm: ["vision-perception", "efficient-architectures"], torchvision: ["vision-perception", "efficient-architectures"],
    imagenet: ["vision-perception", "efficient-architectures", "quantization"], coco: ["vision-perception"],
    cuda: KERNELS, cublas: KERNELS, cudnn: KERNELS, cutlass: KERNELS, triton: KERNELS, wgmma: KERNELS, tvm: KERNELS,
    mlir: ["kernels-compilers", "hls-rtl-eda"], tilelang: KERNELS, nvcc: KERNELS, rocm: KERNELS,
    vitis: CHIPS, vivado: CHIPS, xilinx: CHIPS, hls: CHIPS, fpga: CHIPS, verilog: CHIPS, systemverilog: CHIPS, vhdl: CHIPS,
    chisel: CHIPS, firrtl: CHIPS, yosys: CHIPS, verilator: CHIPS, rtl: CHIPS, axi: CHIPS, quartus: CHIPS, bitstream: CHIPS,
    riscv: ["riscv", "accelerator-architecture"], rocket: ["riscv"], systolic: CHIPS,
    tflite: TINY, tinyml: TINY,
    brevitas: ["quantization", "fpga"], bitsandbytes: ["quantization", "fine-tuning-alignment"], quantized: ["quantization"],
    quantize: ["quantization"], quantization: ["quantization"], quantizer: ["quantization"], dequantize: ["quantization"],
    attention: ["attention-kv", "llm-inference"], softmax: LEARNING, relu: LEARNING, logits: LEARNING, embedding: LEARNING,
    transformer: LANGUAGE_MODELS, pretrained: LEARNING, optimizer: ["training-systems", "fine-tuning-alignment"], dataloader: LEARNING,
    snntorch: ["emerging-computing", "neuromorphic"], spikingjelly: ["emerging-computing", "neuromorphic"], qiskit: ["emerging-computing", "quantum"],
    homomorphic: ["security-privacy"], gymnasium: ["rl-robotics"], mujoco: ["rl-robotics"], whisper: ["audio-speech"], librosa: ["audio-speech"],
  }),
);

/** VS Code language ids that speak for a field by themselves. */
export const SIGNAL_LANGUAGES: ReadonlyMap<string, readonly Tag[]> = new Map(
  Object.entries<readonly Tag[]>({
    "cuda-cpp": KERNELS, verilog: CHIPS, systemverilog: CHIPS, vhdl: CHIPS, mlir: ["kernels-compilers"], opencl: KERNELS,
  }),
);
