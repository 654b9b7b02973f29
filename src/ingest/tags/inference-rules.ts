import type { Topic } from "../../papers/taxonomy";
import type { TagRules } from "./score";

/** Making models smaller and serving them. */
export const INFERENCE_RULES: readonly TagRules<Topic>[] = [
  {
    id: "quantization",
    rules: [
      { match: String.raw`(?:\w+-)?quanti[sz](?:ation|ed|ing|e|er|ers)(?:-aware)?`, weight: 1.05, why: "the word itself" },
      { match: "vector[- ]quanti[sz]\\w+|VQ-\\w+", weight: -1, why: "vector quantization is mostly a tokenizer" },
      { match: "(?:post-training|weight-only|weight|activation|KV cache|mixed-precision|quantization-aware) quanti[sz]ation|quantization-aware|PTQ|QAT", weight: 0.8, why: "named kinds" },
      { match: "(?:sub-)?(?:[1-8]|two|three|four|six|eight|one|ultra-low|arbitrary|low|sub-\\d)[- ]?bits?(?:[- ]?width)?|low-bit\\w*|bit-?widths?", weight: 1.05, why: "few bits" },
      { match: "(?:MX|NV)?(?:INT|FP)-?[1-8](?:/\\w+)?|W\\dA\\d+(?:KV\\d)?|MX formats?|microscaling", weight: 0.4, why: "formats by name" },
      { match: "low[- ]precision|reduced[- ]precision|mixed[- ]precision|lower precision|integer-only|fixed-point|block floating[- ]point|minifloats?|posits?|number formats?|numerical formats?|bfloat16|16-bit floating-point", weight: 0.65, why: "low-precision arithmetic" },
      { match: "binari[sz]\\w+|binary (?:neural|weights?|matrices|networks?)|ternary|1\\.58-bit", weight: 0.9, why: "one or two bits" },
      { match: "lookup tables?|look-up tables?|LUT-based|LUTs?", weight: 0.4, why: "low-bit compute by table" },
      { match: "dequanti[sz]\\w+", weight: 0.6, why: "only where there is quantization" },
      { match: "bfloat16|(?:4|3|2)(?:-bit)?(?:,| and| to) \\d-bit|[2-8]-bit (?:weights?|quanti\\w+|models?|LLMs?|precision|compression|training|integer)|(?:INT|FP|W)[2-8]\\w*", weight: 0.3, why: "formats of the result" },
    ],
  },
  {
    id: "sparsity-compression",
    yieldsTo: { moe: 0.2, "fine-tuning-alignment": 0.2, "attention-kv": 0.15, quantization: 0.05 },
    rules: [
      { match: "(?:\\w+-)?prun(?:e|ed|ing)", weight: 1.1, why: "the word itself" },
      { match: "sparsity", weight: 0.65, why: "the word itself" },
      { match: "(?:structured|unstructured|semi-structured|activation|N:M|weight|contextual|2:4|spatial(?:ly)?|token-wise)[- ](?:activation )?spars(?:ity|e)|sparsif\\w+", weight: 0.85, why: "named kinds" },
      { match: "SpMM|sparse matri(?:x|ces)|sparse-dense|sparse (?:tensors?|weights?|models?|networks?|DNNs?|inference|training)", weight: 0.45, why: "compute on sparse data" },
      { match: "low[- ]rank (?:decomposition|approximation|factori[sz]ation|compression|matrix|components?|factors?)|tensor (?:decomposition|train)|singular value decomposition|SVD", weight: 0.15, why: "decomposition" },
      { match: "(?:model|weight|network|neural network) compression|lossless (?:LLM|model|weight)s? compression|compress\\w* (?:the )?(?:model|weights?|network|LLM)s?|compressed models?", weight: 0.9, why: "weights made smaller" },
      { match: "mixture[- ]of[- ]experts|MoEs?|attention|KV|quanti[sz]\\w+", weight: -0.35, why: "sparse in another sense", places: ["title"] },
      { match: "token (?:pruning|reduction|merging|dropping|compression|selection)", weight: 0.95, why: "tokens dropped" },
      { match: "sparse (?:attention|MoE|mixture|views?|inputs?|reward\\w*|coding|recovery|voxel|interaction|data)|sparse-view|sparsely[- ]activated|sparse Walsh\\S*|sparse Newton", weight: -0.8, why: "sparse in another sense" },
      { match: "compressed sensing", weight: -1, why: "a signal, not a model" },
      { match: "redundan(?:t|cy)|compact representations?|low-rank|compressed (?:weights|LLMs|networks|models)|weight sharing", weight: 0.05, why: "what compression removes" },
    ],
  },
  {
    id: "attention-kv",
    rules: [
      { match: "(?:sparse|linear|window|flash|local|sliding[- ]window|block-sparse|chunked|scaled dot-product|hybrid|efficient|fast|lightning|softmax|gated|latent|grouped[- ]query|multi-query|multi-head latent|quadratic|tree|ring|dynamic mask sparse)[- ]attention(?: kernels?| mechanism)?", weight: 0.7, why: "attention algorithms" },
      { match: "\\w*Flash-?Attention\\w*|\\w+Attention\\d*|PagedAttention", weight: 1.05, why: "attention kernels by name", exact: true },
      { match: "attention (?:kernels?|computations?|mechanisms?|algorithms?|approximation|operators?|operations?|modules?|layers?|sparsity|complexity)|self-attention|attention(?!-)", weight: 0.2, why: "attention as a part" },
      { match: "KV[- ]?caches?(?:[- ]compression)?|key[-/ ]value(?: \\(KV\\))? caches?|KV cache \\w+|KV-cach\\w+|KV cach\\w+", weight: 1.55, why: "the cache" },
      { match: "long[- ]contexts?|context lengths?|million tokens|long[- ]sequences?", weight: 0.05, why: "long context" },
      { match: "cross-attention|attention maps?|without attention|attention-free|attention-driven|attention-guided", weight: -0.5, why: "attention as a means of control" },
      { match: "context windows?|attention heads?|(?:token|cache) eviction|attention sinks?|quadratic complexity|long-context", weight: 0.35, why: "the cost of attention" },
    ],
  },
  {
    id: "llm-inference",
    needs: "(?:\\w+-)?(?:M|V|S)?LLMs?|(?:\\w+ )?language models?|transformers?|generative models?|DLMs?|MoE|GPT\\S*|LLaMA\\S*|foundation models?|large models?|large AI models|agents?",
    rules: [
      { match: "(?:LLM|language models?|transformer|model|generative|MoE|experts?|on-device|auto-?regressive)(?: \\(LLMs?\\))?(?:-based)?(?: LLM)? (?:inference|serving|generation inference)", weight: 1.4, why: "inference of language models" },
      { match: "inference of (?:\\w+ ){0,3}(?:LLMs?|language models?|transformers?)|serving (?:of )?(?:large language models|LLMs?)|(?:LLM|language model)s? (?:deployment|acceleration)|deploying (?:\\w+ ){0,2}(?:LLMs?|language models)", weight: 1.1, why: "inference of language models" },
      { match: "inference (?:engines?|frameworks?|systems?|latency|throughput|speed|efficiency|acceleration|performance|speed-?ups?|optimi[sz]ation|cost|time|costs|servers?|requests?)", weight: 0.25, why: "inference as the matter" },
      { match: "(?:efficient|faster|accelerat\\w+|fast|speeding up|low-latency|high-throughput) (?:\\w+ ){0,2}inference|accelerate (?:\\w+ ){0,3}inference|inference", weight: 0.15, why: "inference" },
      { match: "serving(?: systems?)?", weight: 1.05, why: "serving" },
      { match: "prefill\\w*|(?:decod(?:e|ing)|generation) (?:phase|stage|latency|throughput|speed|step)s?|token generation|tokens/s(?:ec)?|tokens per second|time-to-first-token|TTFT|TPOT|tail latency", weight: 1.1, why: "the two phases" },
      { match: "continuous batching|batching|request scheduling|vLLM|llama\\.cpp|TensorRT-LLM|SGLang|SLOs?|service-level", weight: 0.75, why: "serving systems" },
      { match: "offload\\w*|prefetch\\w*", weight: 0.2, why: "weights kept elsewhere" },
      { match: "KV[- ]?caches?", weight: 0.55, why: "the state of decoding" },
      { match: "speculative (?:decoding|inference|planning|execution)", weight: 0.75, why: "faster decoding" },
      { match: "(?<!variational )(?<!type )inferenc(?:e|ing)|serving|decoding|accelerating (?:\\w+ )?(?:LLMs|language models)|deployment", weight: 0.8, why: "the matter of the title", places: ["title"] },
      { match: "(?:pre-?)?training|pre-?train\\w*|fine-?tun\\w+", weight: -0.55, why: "about training", places: ["title"] },
      { match: "diffusion models?|text-to-image|diffusion transformers?", weight: -1.25, why: "image generation is not language" , places: ["title"] },
      { match: "throughput|latency|end-to-end speed-?ups?|wall-clock|memory footprint", weight: 0.05, why: "what serving is measured by" },
      { match: "(?:LLMs?|language models?)(?: \\(LLMs?\\))?", weight: 0.1, why: "language models in the title", places: ["title"] },
    ],
  },
  {
    id: "speculative-decoding",
    rules: [
      { match: "speculative (?:decoding|inference|sampling|planning|execution|generation|drafting)|speculation", weight: 1.2, why: "the word itself" },
      { match: "draft(?:ing|[- ](?:model|token|tree|and-verify)\\w*)|draft-then-verify|verification of draft\\w*", weight: 0.65, why: "draft and verify" },
      { match: "parallel decoding|Jacobi decoding|multi-token prediction|lookahead decoding|Medusa|EAGLE\\S*", weight: 0.7, why: "several tokens a step" },
    ],
  },
  {
    id: "moe",
    rules: [
      { match: "(?:sparse )?mixture[- ]of[- ](?:\\w+[- ])?experts?|composition of experts", weight: 1.5, why: "the words themselves" },
      { match: "\\w*-?MoEs?", weight: 1.1, why: "the abbreviation", exact: true },
      { match: "experts? (?:parallelism|routing|gating|selection|activation|offloading|caching|load|placement|prefetch\\w*|choice)|gating network|routers?", weight: 0.5, why: "parts of such models" },
      { match: "experts?", weight: 0.25, why: "experts" },
    ],
  },
  {
    id: "on-device-tinyml",
    rules: [
      { match: "on-device", weight: 1.15, why: "the word itself" },
      { match: "tinyML|tiny (?:deep|machine) learning|tiny devices?", weight: 1.3, why: "the field" },
      { match: "micro-?controllers?(?: units?)?|MCUs?", weight: 1.1, why: "the smallest devices" },
      { match: "(?:mobile|edge|(?<!-)end|end-side|handheld|wearable|IoT|embedded|client|consumer|personal|everyday home)(?:[- ]\\w+)? (?:devices?|platforms?|phones?|processors?|NPUs?|GPUs?|SoCs?|hardware|deployment|inference|computing)", weight: 0.55, why: "devices at the edge" },
      { match: "smartphones?|mobile phones?|phones?|iPhones?(?: \\d+)?|Snapdragon\\S*|Jetson(?: \\w+)?|Raspberry Pi|drones?|on-?board", weight: 1, why: "devices by name" },
      { match: "at the (?:extreme )?edge|on the edge|edge AI|edge intelligence|IoT|edge LLMs?|real-time on mobile", weight: 0.95, why: "the edge" },
      { match: "resource-constrained|resource-limited|low-resource|memory-constrained", weight: 0.05, why: "few resources" },
      { match: "FPGAs?|ASICs?", weight: -0.65, why: "embedded hardware is not yet a device", places: ["title"] },
      { match: "consumer-grade|personal computers?|laptops?|battery\\S*|end-user devices|(?:ultra-)?low-power|embedded|mobile", weight: 0.05, why: "small machines" },
    ],
  },
];
