/**
 * Topics and hardware targets. The ids are fixed (they are stored in indexes,
 * settings and links); the labels are what people read.
 */

export const TOPIC_LABELS = {
  quantization: "Quantization",
  "sparsity-compression": "Sparsity and compression",
  "attention-kv": "Attention and KV cache",
  "llm-inference": "LLM inference and serving",
  "speculative-decoding": "Speculative decoding",
  moe: "Mixture of experts",
  "training-systems": "Training systems",
  "fine-tuning-alignment": "Fine-tuning and alignment",
  "diffusion-acceleration": "Diffusion acceleration",
  "image-video-generation": "Image and video generation",
  "neural-rendering": "Neural rendering",
  "sequence-models": "Sequence models",
  "efficient-architectures": "Efficient architectures",
  "on-device-tinyml": "On-device and TinyML",
  "accelerator-architecture": "Accelerator architecture",
  codesign: "Co-design",
  "hls-rtl-eda": "HLS, RTL and EDA",
  "kernels-compilers": "Kernels and compilers",
  "performance-analysis": "Performance analysis",
  "emerging-computing": "Emerging computing",
  "signal-numerics": "Signals and numerics",
  "science-medicine": "Science and medicine",
  "vision-perception": "Vision and perception",
  "audio-speech": "Audio and speech",
  "multimodal-vlm": "Multimodal and vision-language",
  "language-agents": "Language models and agents",
  "rl-robotics": "Reinforcement learning and robotics",
  "security-privacy": "Security and privacy",
  "ranking-retrieval": "Ranking and retrieval",
} as const;

export const TARGET_LABELS = {
  gpu: "GPU",
  cluster: "Cluster",
  cpu: "CPU",
  fpga: "FPGA",
  asic: "ASIC and NPU",
  pim: "Processing in memory",
  "mobile-edge": "Mobile and edge",
  mcu: "Microcontroller",
  riscv: "RISC-V",
  neuromorphic: "Neuromorphic and analog",
  quantum: "Quantum",
  storage: "Storage",
  browser: "Browser",
  dataflow: "Dataflow hardware",
  agnostic: "Hardware-agnostic",
} as const;

export type Topic = keyof typeof TOPIC_LABELS;
export type Target = keyof typeof TARGET_LABELS;

/** All topics, in the order the taxonomy lists them. */
export const TOPICS = Object.keys(TOPIC_LABELS) as [Topic, ...Topic[]];

/** All hardware targets, in the order the taxonomy lists them. */
export const TARGETS = Object.keys(TARGET_LABELS) as [Target, ...Target[]];
