import type { Topic } from "../../papers/taxonomy";
import type { TagRules } from "./score";

/** Chips, the tools that make them, the code that runs on them. */
export const HARDWARE_RULES: readonly TagRules<Topic>[] = [
  {
    id: "accelerator-architecture",
    yieldsTo: { "performance-analysis": 0.4, "kernels-compilers": 0.1 },
    rules: [
      { match: "(?:hardware |FPGA(?:-based)? |AI |DNN |ASIC |sparse |neural network |domain-specific |custom |dedicated |speciali[sz]ed |systolic |dataflow |transformer |NeRF |\\S+-based )*accelerators?(?: (?:architecture|design)s?)?", weight: 0.6, why: "accelerators" },
      { match: "systolic arrays?|processing (?:elements?|engines?|units?)|PEs|MAC (?:units?|arrays?)|multiply-accumulate|compute units?|tensor cores? (?:design|architecture)|datapaths?", weight: 0.65, why: "their parts" },
      { match: "hardware (?:architectures?|engines?|implementations?|acceleration|units?|modules?)|micro-?architectures?|(?:neural )?processors?(?: architecture)?|co-?processors?|chiplets?|dataflow architectures?|processing-in-memory|near-memory|Logic-PIM|xPU", weight: 0.25, why: "hardware design" },
      { match: "systems?[- ]on[- ](?:a[- ])?chips?(?: \\(SoCs?\\))?|SoCs?|silicon|tape-?out|CMOS|\\d+ ?nm|ASICs?|chips?", weight: 0.3, why: "chips" },
      { match: "on-chip (?:memory|buffers?|storage)|scratchpad|memory hierarch\\w+|off-chip|dataflows?|area (?:efficiency|overhead)|energy efficiency|TOPS(?:/W)?|GOPS|throughput per", weight: 0.5, why: "measures of hardware" },
      { match: "FPGAs?(?:-based)?", weight: 0.6, why: "implemented in hardware" },
      { match: "(?:novel AI|across|different|existing|AI) accelerators|benchmark\\w*|LLMs?[- ]\\w+ (?:RTL|Verilog)|Verilog|performance study", weight: -0.8, why: "hardware of others", places: ["title"] },
      { match: "GPU accelerat\\w+|inter-accelerator|particle accelerators?|software accelerator|accelerators? (?:like|such as)|GPU architecture", weight: -0.9, why: "not a design" },
      { match: "hardware support|ISA extensions?|instruction set|vector processors?|PE arrays?|reconfigurable|network-on-chip|NoC|memory controllers?|cache hierarchy|SRAM|eDRAM|bit-serial|computing engine|pipelined|prototype|energy-efficient", weight: 0.2, why: "what hardware papers speak of" },
      { match: "NPU-PIM|PIM|heterogeneous acceleration|architecture with|\\w+ engines?|accelerator for|FPGA-based|hardware design", weight: 0.4, why: "an architecture of the paper's own", places: ["title", "contribution"] },
      { match: "[A-Z]\\S+-based (?:hardware )?accelerator|(?:our|proposed|dedicated|custom|resulting) (?:\\S+ ){0,2}(?:accelerator|hardware|processor|architecture)", weight: 0.6, why: "the paper's own hardware" },
    ],
  },
  {
    id: "codesign",
    rules: [
      { match: "(?:\\S+[-/ ](?:and )?)?co-?design\\w*|co-optimi[sz]\\w+", weight: 1.05, why: "the word itself" },
      { match: "(?:algorithm|software|model|hardware|system)s?[-–/ ](?:and[- ])?(?:hardware|architecture|accelerator|system|software|algorithm)s?[- ]co-?(?:design\\w*|optimi[sz]\\w+)", weight: 1.3, why: "both sides named" },
      { match: "jointly (?:optimi[sz]|design|search)\\w+|co-(?:exploration|search)|simultaneously (?:identif|search|optimi[sz]|explor)\\w+", weight: 0.55, why: "both at once" },
    ],
  },
  {
    id: "hls-rtl-eda",
    rules: [
      { match: "high-level synthesis|HLS|Vitis\\S*|Vivado", weight: 0.95, why: "HLS" },
      { match: "RTL|Verilog\\w*|SystemVerilog|VHDL|hardware description languages?|Chisel|netlists?|HDL", weight: 1.1, why: "hardware languages" },
      { match: "logic (?:synthesis|minimi[sz]ation)|circuit (?:minimi[sz]ation|design|optimi[sz]ation|synthesis)|EDA|electronic design automation|design automation|analog (?:circuit|design)|place(?:ment)? and route|physical design|chip design|verification (?:of )?(?:hardware|designs?|circuits?)|assertions?|functional verification|formal verification|testbench\\w*", weight: 1.2, why: "design automation" },
      { match: "design[- ]space(?: exploration)?|DSE|cycle-(?:accurate|exact)|(?:hardware|computer|architectur\\w+)(?: architecture)? simulat\\w+|simulators?|hls4ml|hardware generation|accelerator generation|automated (?:hardware|accelerator)", weight: 0.35, why: "exploration and simulation" },
      { match: "PPA|timing closure|layout|SPICE|circuits?|gate-level|hardware code|hardware designers?|chip", weight: 0.05, why: "the world of chips" },
      { match: "high-level synthesis|architecture simulation|cycle-exact|hls4ml|FireSim", weight: 0.7, why: "tools at work" },
    ],
  },
  {
    id: "kernels-compilers",
    rules: [
      { match: "(?:CUDA|GPU|optimi[sz]ed|fused|custom(?:i[sz]ed)?|efficient|matrix multiplication|GEMM|SpMM|attention|compute|specialized|low-bit|Triton)(?: \\w+)?(?: \\(MM\\))? kernels?|kernels", weight: 0.7, why: "kernels" },
      { match: "(?:kernel|operator|layer|block|loop) fusion|fus(?:es?|ing|ed)(?: the)? (?:kernels?|operators?|operations?)|fused|IO-aware|tiling|vectori[sz](?:ed|ation)|high-performance implementations?|GPU implementations?|efficient implementations?", weight: 0.2, why: "fusion" },
      { match: "compil(?:er|ers|ation|ing|e)s?|TVM|MLIR|LLVM|transpil\\w+|auto-?tun\\w+|loop (?:tiling|unrolling)|JIT", weight: 0.55, why: "compilers" },
      { match: "CUDA(?: \\w+)?|C\\+\\+(?:/CUDA)?|OpenCL|cuBLAS|cuDNN|CUTLASS|PTX|AVX\\S*|Tensor Cores?|intrinsics|GPU programming|Triton", weight: 0.35, why: "what kernels are written in" },
      { match: "work partitioning|thread blocks?|warps?|operator schedul\\w+|memory allocation|CUDA programs|asynchronous \\w+ on GPUs|software framework|low-level|kernel launch\\w*|memory access\\w*|register level", weight: 0.65, why: "what writers of kernels do" },
      { match: "GEMM|GEMV|SpMM|SpMV|matrix multiplications?|matmul(?!-free)", weight: 0.25, why: "what kernels compute" },
      { match: "GPU acceleration|on (?:\\w+ )?(?:GPUs?|CPUs?)", weight: 1.05, why: "code for a processor", places: ["title"] },
      { match: "(?:open-source )?(?:library|toolbox)|programming (?:models?|libraries|language)|paralleli[sz](?:e|ing|ation)", weight: 0.4, why: "libraries" },
      { match: "(?:polynomial|gaussian|convolution|RBF) kernels?|kernel (?:methods?|sizes?)|HLS", weight: -0.8, why: "other kernels" },
      { match: "GPU implementation|parallel implementation|operators?|JAX|PyTorch|instructions?|memory-bound|compute-bound|HPC|high-performance computing|cuSPARSE|performance portab\\w+|tensor programs?|auto-scheduling|on GPUs|implementation", weight: 0.05, why: "where kernels live" },
      { match: "(?:custom\\w*|optimized|bespoke|speciali[sz]ed|efficient|fused|LUT-based|sparse|high-performance|CUDA|GPU|SpMM|GEMM|restructured|decoding|inference) (?:\\w+ ){0,2}kernels?|two-level tiling|on-the-fly|TVM|C\\+\\+(?:/CUDA)?|toolbox|(?:JAX|PyTorch|Python|C\\+\\+)-?(?:based)? (?:library|framework|implementation)", weight: 0.6, why: "kernels of the paper's own", places: ["title", "contribution"] },
    ],
  },
  {
    id: "performance-analysis",
    yieldsTo: { "language-agents": 0.2, "hls-rtl-eda": 0.1 },
    rules: [
      { match: "benchmark(?:ing|s)? (?:and dissecting|of (?:\\w+ )?(?:GPU|hardware|accelerator)s?)|micro-?benchmark\\w*|dissecting|profil(?:ing|er)|(?:workload |performance )?characteri[sz](?:ation|ing)|performance benchmark\\w*|carbon", weight: 0.95, why: "measuring" },
      { match: "(?:performance|cost|latency|energy|power|analytical|roofline)(?: and \\w+)? (?:models?|model(?:l)?ing|prediction|predictors?|estimation|analysis|evaluation|characterization)|roofline|predict(?:s|ing|ion of|or of)? (?:\\S+ ){0,5}(?:performance|latency|energy|power)|platform requirements?|analytical model\\w*", weight: 1.2, why: "models of performance" },
      { match: "understanding performance|modell?ing performance", weight: 0.95, why: "a study" },
      { match: "understanding|trade-?offs|performance (?:comparison|study|of)|empirical study|case study|comparative|comprehensive (?:evaluation|analysis)", weight: 0.05, why: "a study", places: ["title", "contribution"] },
      { match: "(?:comprehensive|systematic|detailed|in-depth|extensive|thorough) (?:performance )?(?:evaluation|analysis|study|benchmark\\w*|comparison|investigation)|benchmarking|performance study|investigation|arithmetic intensity|requirements|predict\\w* the performance|energy versus performance", weight: 0.05, why: "a study of cost", places: ["title", "contribution"] },
      { match: "efficiency gap|simulator", weight: 0.85, why: "where time goes" },
      { match: "measur(?:e|ed|ement|ements|ing)|case stud\\w+|comparison of|quantitative|workloads?|empirical(?:ly)?|bottlenecks?|insights?|benchmark(?:s|ing)?", weight: 0.05, why: "words of a study", places: ["title", "contribution"] },
      { match: "understanding (?:the )?(?:impact|performance|and addressing|\\w+ performance)|performance (?:study|gap|bottlenecks?|analysis|evaluation|modeling)|mobile evaluation|investigation|platform requirements|bottleneck|systems? perspective|cost model", weight: 0.65, why: "a study by its title", places: ["title", "contribution"] },
    ],
  },
  {
    id: "emerging-computing",
    rules: [
      { match: "spik(?:ing|e-driven|es?)(?: (?:neural networks?|transformers?|diffusion))?(?: \\(SNNs?\\))?|SNNs?|neuromorphic(?: (?:computing|hardware|chips?|networks?|paradigms?))?|brain-inspired", weight: 1.15, why: "spikes" },
      { match: "memrist\\w+|RRAM|ReRAM|phase-change memory|crossbars?|analog (?:computing|in-memory|accelerators?|hardware)|photonic\\w*|optical (?:computing|neural|processor)|in-memory comput\\w+|compute-in-memory", weight: 1, why: "new devices" },
      { match: "superconduct(?:ing|or electronics)|cryogenic|single flux quant\\w+|Josephson", weight: 1.15, why: "cold circuits" },
      { match: "quantum (?:comput\\w+|circuits?|processors?|hardware|algorithms?|machine learning|annealing|advantage|states?)|qubits?|NISQ", weight: 1.15, why: "quantum computing" },
      { match: "bio-inspired|event-driven|synap\\w+|plasticity|dendrit\\w+|oscillators?|stochastic computing|hyperdimensional|reservoir computing|spintronic\\w*|liquid state", weight: 0.7, why: "unusual ways to compute" },
    ],
  },
  {
    id: "signal-numerics",
    yieldsTo: { "diffusion-acceleration": 0.3, "audio-speech": 0.2 },
    rules: [
      { match: "(?:\\S+ )?(?:fourier|wavelet|hadamard|cosine|hartley|laplace|radon|spectral|euclidean spectral) transforms?(?:ations?)?|FFTs?|NUFT|STFT|DCT|fourier", weight: 1.25, why: "transforms" },
      { match: "compress(?:ed|ive) sensing|signal (?:recovery|processing|reconstruction)|sub-?sampling|aliasing|sampling (?:theorem|rate)|nyquist", weight: 0.6, why: "signals" },
      { match: "(?:modified )?bessel functions?|special functions?|(?:linear|sparse|iterative|numerical|inverse problem|eigenvalue|preconditioned|evolutionary)(?: \\w+)? (?:solvers?|algorithms?|systems?)|newton(?:[-–]raphson)?(?: iterations?| method)?|sinkhorn(?: algorithm)?|optimal transport|numerical (?:methods?|integration|stability|analysis|linear algebra)|eigen\\w+|diagonali[sz]ation|inverse problems?|gauss-seidel|jacobi|navier-stokes|iterative (?:\\w+ )?(?:method|algorithm)s?|frequency domain|matrix (?:inversion|factori[sz]ation)|multiobjective optimi[sz]ation", weight: 0.95, why: "numerical methods" },
      { match: "entropy coding|huffman|arithmetic coding|variable-length|lossless compression|floating-point arithmetic|convolution theorem", weight: 0.7, why: "coding" },
      { match: "diffusion\\w*|quanti[sz]\\w+|sampling|DPM\\S*|DDPM", weight: -1.35, why: "a means to sample", places: ["title"] },
      { match: "numerical(?:ly)?|interpolation|polynomials?|monte carlo|random projections?|sketching|hashing|stochastic rounding|fixed-point iteration|convolutions?|tensor products?|spectr(?:al|um)|kronecker|error bounds?|integrals?|iterations?", weight: 0.05, why: "tools of numerics" },
      { match: "entropy coding|(?:wavelet|scattering|fourier|hadamard|cosine) \\w*transform\\w*|discrete optimization|tomography|gaussian mixture", weight: 0.55, why: "numerics by name" },
    ],
  },
];
