import type { Topic } from "../../papers/taxonomy";
import type { TagRules } from "./score";

/** Training models, shaping them, and what models are asked to do with language. */
export const LEARNING_RULES: readonly TagRules<Topic>[] = [
  {
    id: "training-systems",
    rules: [
      { match: "(?:distributed|data-parallel|parallel|large-scale|decentrali[sz]ed|multi-node|federated)(?: \\w+)? (?:training|learning|optimi[sz]ers?|optimi[sz]ation)", weight: 1.3, why: "training on many machines" },
      { match: "(?:data|pipeline|tensor|model|expert|sequence|context|3D|hybrid)[- ]parallel(?:ism)?", weight: 0.65, why: "how it is split" },
      { match: "(?:low-precision|mixed-precision|memory-efficient|FP8|FP4|INT8|low-bit|quantized|integer|8-bit|4-bit|sparse|floating point quantization) (?:LLM |DNN )?(?:pre-?)?training", weight: 1.3, why: "leaner training" },
      { match: "training (?:framework|system|throughput|memory|cost|costs|time|efficiency|speed|FP\\d|algorithm|of large|large|on a single GPU|infrastructure)s?", weight: 0.2, why: "training as the matter" },
      { match: "communication(?: overhead| cost| volume|-computation overlap)?|all-?reduce|all-to-all|collectives?|local updates?|local SGD|bandwidth", weight: 0.05, why: "communication between workers" },
      { match: "gradient (?:compression|checkpointing|accumulation)|activation (?:checkpointing|recomputation|memory)|checkpointing|optimizer states?|pipeline bubbles?|micro-?batch\\w*", weight: 0.5, why: "tools of the trade" },
      { match: "ZeRO\\S*|Megatron\\S*|FSDP", weight: 0.85, why: "systems by name", exact: true },
      { match: "(?:pre-?)?training", weight: 0.05, why: "training in the title", places: ["title"] },
      { match: "training-free|test-time training|instruction tuning", weight: -0.95, why: "no training, or another kind" },
      { match: "fine-?tuning (?:on a single|framework|with limited|of (?:100B|large))|back-?propagation|adjoint|invertible", weight: 0.7, why: "memory-saving training" },
      { match: "diffusion models?|text-to-image", weight: -1.1, why: "training of a generator", places: ["title"] },
      { match: "training (?:of )?(?:large|deep|neural|transformer|language|LLM)\\w*(?: \\w+)?|large-scale training|pre-training", weight: 0.05, why: "training as the matter", places: ["title", "contribution"] },
      { match: "optimizers?|model FLOPs utilization|MFU|fault tolerance|stragglers?|convergence|federated|weight gradients?|backward pass", weight: 0.05, why: "what training needs" },
      { match: "(?:overlap|compute) (?:of|and) (?:\\w+ ){0,2}(?:collectives|communication)|collectives", weight: 0.55, why: "communication hidden", places: ["title", "contribution"] },
    ],
  },
  {
    id: "fine-tuning-alignment",
    yieldsTo: { "diffusion-acceleration": 0.3 },
    rules: [
      { match: "(?:parameter-efficient|full|supervised|instruction|efficient|memory-efficient|zeroth-order|RL|quantization-aware)?[- ]?fine-?tun(?:ing|e|ed)", weight: 0.65, why: "the word itself" },
      { match: "parameter-efficient(?: fine-?tuning)?|PEFT|low-rank adapt\\w+|adapters?|instruction[- ]tuning|prompt tuning|(?:prompt|instruction) optimi[sz]ation|instruction (?:data|merging)|continual(?:ly)? (?:learning|adapt\\w*)", weight: 0.85, why: "named kinds" },
      { match: "\\w*LoRA\\w*|DPO|RLHF|SFT", weight: 0.55, why: "kinds by abbreviation", exact: true },
      { match: "alignment with human|human preferences?|preference (?:optimi[sz]ation|learning|data|alignment)|direct preference", weight: 0.5, why: "alignment" },
      { match: "alignment|align(?:ing|ed)", weight: 0.25, why: "alignment", places: ["title"] },
      { match: "data (?:selection|pruning|curation)|selecting (?:\\w+ ){0,2}data", weight: 0.7, why: "choice of data" },
      { match: "customi[sz]ation|personali[sz]ation|adaptation", weight: 0.25, why: "adapting a model" },
      { match: "without (?:any )?(?:additional |extra |further )?(?:re-?training|fine-?tuning)(?: or fine-?tuning)?|training-free|no fine-?tuning", weight: -0.9, why: "the opposite" },
      { match: "transfer learning|model merging|task vectors?|domain adaptation|unlearning|data mixture|prompt engineering|soft prompts?|learnable prompts?|post-training(?! quanti)", weight: 0.05, why: "other ways to adapt" },
    ],
  },
  {
    id: "efficient-architectures",
    rules: [
      { match: "neural architecture search|architecture search|NAS|neural architectures?|architecture optimi[sz]ation|search space|supernet", weight: 1.2, why: "search" },
      { match: "(?:efficient|lightweight|compact|light-weight|hardware-efficient|hardware-aware|mobile|slim|small|FLOP-efficient)(?: \\S+){0,2} (?:architectures?|backbones?|networks?|CNNs?|ConvNets?|convolution\\w*|DNNs?|transformers?|neural networks?)|(?:compact|lightweight|light-weight|small) models?|efficiency of (?:\\w+ ){0,2}networks?", weight: 0.5, why: "models made light" },
      { match: "EfficientNet\\S*|MobileNet\\S*|MobileViT\\S*|depth-?wise (?:separable )?convolutions?|inverted residual\\w*|ShuffleNet\\S*|ConvNeXt\\S*", weight: 0.8, why: "well-known efficient backbones" },
      { match: "(?:model|compound) scaling|scaling (?:up )?(?:CNNs|ConvNets|networks|laws)|FLOPs?|parameter efficiency|number of parameters", weight: 0.2, why: "cost of a model" },
      { match: "efficient (?:ViTs|backbones)|smaller models|model architectures?|CNN-based|network design|crafted architectures?|(?:new|novel) (?:network |model |convolution\\w* |backbone )?(?:architecture|backbone|block|layer)s?", weight: 0.6, why: "a new architecture" },
      { match: "architecture", weight: 0.05, why: "architecture in the title", places: ["title"] },
      { match: "accelerators?|GPU architecture|hardware architecture|FPGAs?", weight: -0.75, why: "hardware architecture", places: ["title"] },
      { match: "latency-aware|pareto|lightweight|knowledge distillation|mobile-friendly|fewer parameters|parameters and FLOPs|accuracy and (?:efficiency|latency)|EfficientDet|scalable architecture", weight: 0.05, why: "the aim of such designs" },
    ],
  },
  {
    id: "sequence-models",
    rules: [
      { match: "state[- ]space (?:models?|duality|backbone)|SSMs?|\\w*Mamba\\S*", weight: 1.25, why: "state-space models" },
      { match: "RNNs?|recurrent (?:neural )?networks?|LSTMs?|GRUs?|xLSTM|RWKV\\S*|RetNet|linear RNNs?", weight: 0.9, why: "recurrent networks" },
      { match: "long convolutions?|convolutions? for long sequences|Hyena\\S*|S4|H3", weight: 1.1, why: "long convolutions", },
      { match: "MatMul-free|multiplication-free language|long[- ]sequences?|sequence model\\w*|non-transformer|KAN-?\\w*|Kolmogorov[-–]Arnold", weight: 0.3, why: "other architectures" },
      { match: "linear recurrence|selective scan|sub-?quadratic|recurrent|long range arena|time[- ]series|sequence length", weight: 0.05, why: "what such models offer" },
    ],
  },
  {
    id: "language-agents",
    needs: "\\w*LLMs?|language[- ]models?|LMs?|(?:\\w+[- ])?agents?|agentic|GPT\\S*|ChatGPT|chain-of-thought|AI (?:co-)?scientist|language modeling|Gemini",
    yieldsTo: { "llm-inference": 0.3, quantization: 0.3, "sparsity-compression": 0.3, "training-systems": 0.2, "attention-kv": 0.3, "fine-tuning-alignment": 0.2, "multimodal-vlm": 0.2 },
    rules: [
      { match: "reasoning", weight: 0.75, why: "reasoning" },
      { match: "(?:LLM|language|language-model|AI|autonomous|tool|coding|code|agentic)[- ](?:based )?agents?|multi-agent (?:system|framework|reasoning|collaboration|debate|LLM)s?|agentic", weight: 0.95, why: "agents" },
      { match: "code (?:LLMs?|generation|language models?|editing|completion)|programming tasks?|LLM-(?:driven|based|powered|generated|assisted)(?: \\w+)?|LLMs? can (?:write|generate)|(?:using|via|with|harnessing|leveraging) (?:large language models|LLMs)", weight: 1.1, why: "language models put to work" },
      { match: "GPT-4\\S*|ChatGPT|in-context learning|chain-of-thought|CoT|prompting|MMLU|GSM8K|hallucinat\\w+|commonsense|question answering|benchmark(?:ing)? (?:of )?LLMs|evaluat\\w+ (?:\\w+ ){0,4}(?:LLMs|language models)|test-time (?:compute|scaling)", weight: 0.2, why: "what language models can do" },
      { match: "large language models?(?: \\(LLMs?\\))?|language models?|LLMs?", weight: 0.3, why: "language models in the title", places: ["title", "contribution"] },
      { match: "(?:accelerating|acceleration|quanti[sz]\\w+|inference|serving|compress\\w+|prun\\w+|KV|caches?|speculative|training|on-device|hardware|accelerators?|decoding|low-bit|MoE|mixture)", weight: -0.6, why: "about speed, not ability", places: ["title"] },
      { match: "math(?:ematical)?|dialogue|chatbots?|summari[sz]ation|translation|planning|tool use|natural language processing|NLP|LM evaluation|language understanding|prompts?", weight: 0.5, why: "tasks of language models" },
    ],
  },
  {
    id: "rl-robotics",
    rules: [
      { match: "(?:deep |multi-agent |online |offline |contrastive |two-level )*reinforcement[- ]learning", weight: 0.95, why: "reinforcement learning" },
      { match: "robot(?:s|ic|ics)?|manipulation tasks?|locomotion|autonomous (?:driving|vehicles)|embodied", weight: 0.7, why: "robots" },
      { match: "world models?|diffusion polic(?:y|ies)|policy gradient|vision-language-action|VLA(?: models?)?|motion planning|autonomy", weight: 1, why: "acting in a world" },
      { match: "GRPO|PPO|reward(?:s| function| model)?|Q-learning|actor-critic|Markov decision", weight: 0.05, why: "tools of reinforcement learning" },
      { match: "imitation learning|games?|control (?:tasks?|policies|policy)|simulated environments?|multi-agent|trajector\\w+ planning|exploration", weight: 0.05, why: "settings of control" },
      { match: "RL|DRL|MARL|\\w*-RL|\\w+MARL", weight: 1.1, why: "the abbreviations", exact: true },
    ],
  },
  {
    id: "ranking-retrieval",
    rules: [
      { match: "recommend(?:ation|er)(?: systems?| models?)?|personali[sz]ed recommendations?|click-through rate|CTR|DLRMs?", weight: 1.35, why: "recommendation" },
      { match: "(?:learning[- ]to[- ])?rank(?:ing|er)|re-?ranking|person-job fit|job-resume matching|matching (?:jobs|candidates)|nearest neighbou?r search|vector search|similarity search|search engines?", weight: 0.75, why: "ranking and matching" },
      { match: "information retrieval|(?:dense|document|image|passage|knowledge) retrieval|retrieval[- ]augmented(?: generation)?|RAG|retriever", weight: 0.6, why: "retrieval" },
      { match: "embedding tables?", weight: 0.5, why: "the memory of recommenders" },
      { match: "retriev\\w+|users?|items?|advertis\\w+|semantic search|vector database", weight: 0.05, why: "what is ranked" },
    ],
  },
  {
    id: "security-privacy",
    rules: [
      { match: "side[- ]channels?|homomorphic encryption|fully homomorphic|encrypted|cryptograph\\w+|fuzz(?:ing|er)|model extraction|privacy(?:-preserving)?|adversarial attacks?|attackers?|backdoors?|trojans?|watermark\\w*|differential privacy|zero-knowledge|threat|malicious|jailbreak\\w*|secure|security|authenticity", weight: 0.85, why: "attack and defence" },
    ],
  },
];
