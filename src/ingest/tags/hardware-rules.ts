import type { Topic } from "../../papers/taxonomy";
import type { TagRules } from "./score";

/** Chips, the tools that make them, the code that runs on them. */
export const HARDWARE_RULES: readonly TagRules<Topic>[] = [
  {
    id: "accelerator-architecture",
    rules: [
      { match: "(?:hardware |FPGA(?:-based)? |AI |DNN |ASIC |sparse |neural network |domain-specific |custom |dedicated |speciali[sz]ed |systolic |dataflow |transformer |NeRF |\\S+-based )*accelerators?(?: (?:architecture|design)s?)?", weight: 0.8, why: "accelerators" },
      { match: "systolic arrays?|processing (?:elements?|engines?|units?)|PEs|MAC (?:units?|arrays?)|multiply-accumulate|compute units?|tensor cores? (?:design|architecture)|datapaths?", weight: 0.7, why: "their parts" },
      { match: "hardware (?:architectures?|designs?|engines?|implementations?|acceleration|units?|modules?)|micro-?architectures?|(?:neural )?processors?(?: architecture)?|co-?processors?|chiplets?|dataflow architectures?|processing-in-memory|near-memory|Logic-PIM|xPU", weight: 0.6, why: "hardware design" },
      { match: "systems?[- ]on[- ](?:a[- ])?chips?(?: \\(SoCs?\\))?|SoCs?|silicon|tape-?out|CMOS|\\d+ ?nm|ASICs?|chips?", weight: 0.5, why: "chips" },
      { match: "on-chip (?:memory|buffers?|storage)|scratchpad|memory hierarch\\w+|off-chip|dataflows?|area (?:efficiency|overhead)|energy efficiency|TOPS(?:/W)?|GOPS|throughput per", weight: 0.35, why: "measures of hardware" },
      { match: "FPGAs?(?:-based)?", weight: 0.5, why: "implemented in hardware" },
      { match: "GPU accelerat\\w+|inter-accelerator|software accelerator|accelerators? (?:like|such as)|GPU architecture", weight: -0.6, why: "not a design" },
    ],
  },
  {
    id: "codesign",
    rules: [
      { match: "(?:\\S+[-/ ](?:and )?)?co-?design\\w*|co-optimi[sz]\\w+", weight: 1, why: "the word itself" },
      { match: "(?:algorithm|software|model|hardware|system)s?[-–/ ](?:and[- ])?(?:hardware|architecture|accelerator|system|software|algorithm)s?[- ]co-?(?:design\\w*|optimi[sz]\\w+)", weight: 0.8, why: "both sides named" },
      { match: "jointly (?:optimi[sz]|design)\\w+", weight: 0.4, why: "both at once" },
    ],
  },
  {
    id: "hls-rtl-eda",
    rules: [
      { match: "high-level synthesis|HLS|Vitis\\S*|Vivado", weight: 0.9, why: "HLS" },
      { match: "RTL|Verilog\\w*|SystemVerilog|VHDL|hardware description languages?|Chisel|netlists?|HDL", weight: 1.1, why: "hardware languages" },
      { match: "logic (?:synthesis|minimi[sz]ation)|circuit (?:minimi[sz]ation|design|optimi[sz]ation|synthesis)|EDA|electronic design automation|design automation|analog (?:circuit|design)|place(?:ment)? and route|physical design|chip design|verification (?:of )?(?:hardware|designs?|circuits?)|assertions?|functional verification|formal verification|testbench\\w*", weight: 1, why: "design automation" },
      { match: "design[- ]space(?: exploration)?|DSE|cycle-accurate|hardware simulat\\w+|simulators?|hardware generation|accelerator generation|automated (?:hardware|accelerator)", weight: 0.6, why: "exploration and simulation" },
    ],
  },
  {
    id: "kernels-compilers",
    rules: [
      { match: "(?:CUDA|GPU|optimi[sz]ed|fused|custom(?:i[sz]ed)?|efficient|matrix multiplication|GEMM|SpMM|attention|compute|specialized|low-bit|Triton)(?: \\w+)?(?: \\(MM\\))? kernels?|kernels?", weight: 0.7, why: "kernels" },
      { match: "(?:kernel|operator|layer|block|loop) fusion|fus(?:es?|ing|ed)(?: the)? (?:kernels?|operators?|operations?)|fused|IO-aware|tiling|vectori[sz](?:ed|ation)|high-performance implementations?|GPU implementations?|efficient implementations?", weight: 0.6, why: "fusion" },
      { match: "compil(?:er|ers|ation|ing|e)s?|TVM|MLIR|LLVM|transpil\\w+|auto-?tun\\w+|loop (?:tiling|unrolling)|JIT", weight: 0.8, why: "compilers" },
      { match: "CUDA(?: \\w+)?|C\\+\\+(?:/CUDA)?|OpenCL|cuBLAS|cuDNN|CUTLASS|PTX|AVX\\S*|Tensor Cores?|intrinsics|GPU programming|Triton", weight: 0.5, why: "what kernels are written in" },
      { match: "GEMM|GEMV|SpMM|SpMV|matrix multiplications?|matmul", weight: 0.4, why: "what kernels compute" },
      { match: "GPU acceleration|on (?:\\w+ )?(?:GPUs?|CPUs?)", weight: 0.5, why: "code for a processor", places: ["title"] },
      { match: "(?:open-source )?(?:library|toolbox)|programming (?:models?|libraries|language)|paralleli[sz](?:e|ing|ation)", weight: 0.45, why: "libraries" },
      { match: "(?:polynomial|gaussian|convolution|RBF) kernels?|kernel (?:methods?|sizes?)|HLS", weight: -0.8, why: "other kernels" },
    ],
  },
  {
    id: "performance-analysis",
    rules: [
      { match: "benchmark(?:ing|s)? (?:and dissecting|of (?:\\w+ )?(?:GPU|hardware|accelerator)s?)|micro-?benchmark\\w*|dissecting|profil(?:ing|er)|(?:workload |performance )?characteri[sz](?:ation|ing)|performance benchmark\\w*|energy consumption of|carbon", weight: 1, why: "measuring" },
      { match: "(?:performance|cost|latency|energy|power|analytical|roofline)(?: and \\w+)? (?:models?|model(?:l)?ing|prediction|predictors?|estimation|analysis|evaluation|characterization)|roofline|predict\\w+ (?:\\w+ ){0,4}(?:performance|latency|energy)|platform requirements?|analytical model\\w*", weight: 0.9, why: "models of performance" },
      { match: "understanding performance|modell?ing performance", weight: 0.8, why: "a study" },
      { match: "understanding|trade-?offs|performance (?:comparison|study|of)|empirical study|case study|comparative|comprehensive (?:evaluation|analysis)", weight: 0.4, why: "a study", places: ["title", "contribution"] },
      { match: "efficiency gap|simulator", weight: 0.5, why: "where time goes" },
    ],
  },
  {
    id: "emerging-computing",
    rules: [
      { match: "spik(?:ing|e-driven|es?)(?: (?:neural networks?|transformers?|diffusion))?(?: \\(SNNs?\\))?|SNNs?|neuromorphic(?: (?:computing|hardware|chips?|networks?|paradigms?))?|brain-inspired", weight: 1.1, why: "spikes" },
      { match: "memrist\\w+|RRAM|ReRAM|phase-change memory|crossbars?|analog (?:computing|in-memory|accelerators?|hardware)|photonic\\w*|optical (?:computing|neural|processor)|in-memory comput\\w+|compute-in-memory", weight: 1, why: "new devices" },
      { match: "superconducting|cryogenic|single flux quant\\w+|Josephson", weight: 1.1, why: "cold circuits" },
      { match: "quantum (?:comput\\w+|circuits?|processors?|hardware|algorithms?|machine learning|annealing|advantage|states?)|qubits?|NISQ", weight: 1.1, why: "quantum computing" },
    ],
  },
  {
    id: "signal-numerics",
    rules: [
      { match: "(?:\\S+ )?(?:fourier|wavelet|hadamard|cosine|hartley|laplace|radon|spectral|euclidean spectral) transforms?(?:ations?)?|FFTs?|NUFT|STFT|DCT|fourier", weight: 1, why: "transforms" },
      { match: "compress(?:ed|ive) sensing|signal (?:recovery|processing|reconstruction)|sub-?sampling|aliasing|sampling (?:theorem|rate)|nyquist", weight: 0.9, why: "signals" },
      { match: "(?:modified )?bessel functions?|special functions?|(?:linear|sparse|iterative|numerical|inverse problem|eigenvalue|preconditioned|evolutionary)(?: \\w+)? (?:solvers?|algorithms?|systems?)|newton(?:[-–]raphson)?(?: iterations?| method)?|sinkhorn(?: algorithm)?|optimal transport|numerical (?:methods?|integration|stability|analysis|linear algebra)|eigen\\w+|diagonali[sz]ation|inverse problems?|matrix (?:inversion|factori[sz]ation)|multiobjective optimi[sz]ation", weight: 0.8, why: "numerical methods" },
      { match: "entropy coding|huffman|arithmetic coding|variable-length|lossless compression|floating-point arithmetic|convolution theorem", weight: 0.7, why: "coding" },
      { match: "diffusion\\w*|quanti[sz]\\w+|sampling|DPM\\S*|DDPM", weight: -1, why: "a means to sample", places: ["title"] },
    ],
  },
];
