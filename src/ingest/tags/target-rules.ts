import type { Target } from "../../papers/taxonomy";
import type { TagRules } from "./score";

/** The hardware a work is designed for, implemented on or measured on. */
export const TARGET_RULES: readonly TagRules<Target>[] = [
  {
    id: "gpu",
    yieldsTo: { asic: 0.25, fpga: 0.3 },
    rules: [
      { match: "(?:\\d+ |single |multi-|NVIDIA |AMD |Intel |consumer |commodity |modern |RTX \\d+ |H100 |A100 |V100 )*GPUs?", weight: 1.15, why: "the word itself" },
      { match: "\\d[\\d,]*[×x]? (?:NVIDIA )?[A-Z]+\\d+\\w* GPUs?", weight: 1, why: "the machine of the experiments", exact: true },
      { match: "NVIDIA(?! Deep)(?: [A-Z]*\\d\\w*)?|RTX ?\\d{4}\\w*|[AHV]\\d00s?|GTX ?\\d+\\w*|T4|Blackwell|Hopper|Tesla \\w+|GeForce|L40S?|MI\\d{3}X?", weight: 0.95, why: "GPUs by name", exact: true },
      { match: "CUDA|[Tt]ensor [Cc]ores?|cuBLAS|cuDNN|PTX|warps?", weight: 0.85, why: "what only GPUs have", exact: true },
      { match: "FPGAs?|accelerators?|ASICs?|NPUs?|RISC-V|microcontrollers?|systolic|in-memory|mobile|PIM", weight: -0.4, why: "designed for other hardware", places: ["title"] },
      { match: "Jetson\\S*|Xavier", weight: -0.6, why: "a board of the edge" },
      { match: "(?:A|H|V|P|B|GH|GB)(?:100|200|800|20|300)s?|A40|A30|A10G?|A6000|L4|K80|K40|P40|ROCm|CUTLASS|cuSPARSE|VRAM|GPGPUs?|Triton", weight: 0.85, why: "more GPUs and their libraries", exact: true },
      { match: "graphics processing units?(?: \\(GPUs?\\))?|video memory|thread blocks?", weight: 0.8, why: "spelled out" },
      { match: "GPU/TPU|GPUs?,? (?:and|or) (?:other )?(?:TPUs?|accelerators|NPUs?)|GPUs?, TPUs?|\\d+ ?[×x] ?(?:NVIDIA )?[A-Z]+\\d+(?:-\\d+GB?)?", weight: 0.6, why: "a list of what it runs on", exact: true },
    ],
  },
  {
    id: "cluster",
    yieldsTo: { "mobile-edge": 0.2 },
    rules: [
      { match: "(?:multi-?node|GPU|home|compute|computing|training|HPC|large|bandwidth|edge|commodity|heterogeneous) clusters|(?:GPU|home|compute|computing|training|HPC|production|node) cluster|multi-?nodes?|\\d+ (?:\\w+ )?nodes|supernodes?|super-?computers?|data-?centers?|inter-?node|(?:GPU|cluster|network|Ethernet|node|device|accelerator|high-speed|low-bandwidth|slow|fast) interconnects?|NVLink", weight: 0.9, why: "many machines" },
      { match: "multi-?(?:GPU|accelerator|device|TPU|FPGA)s?|multiple (?:\\w+ )?(?:GPUs|accelerators|FPGAs|machines)|across (?:devices|nodes|GPUs|workers|machines)", weight: 1, why: "several accelerators" },
      { match: "distributed (?:\\w+ ){0,2}(?:training|inference|systems?|learning|optimi[sz]\\w+|algorithm|parallel)|(?:data|pipeline|tensor|model|expert)[- ]parallel(?:ism)?|all-?reduce|all-to-all|inter-accelerator|collectives|network bandwidth|workers", weight: 0.8, why: "distributed work" },
      { match: "cluster(?:s|ing) (?:of|analysis|algorithm|based)|k-means|clustering|single GPU|latent cluster\\w*", weight: -0.6, why: "clusters of data" },
      { match: "MPI|InfiniBand|RDMA|racks?|disaggregat\\w+|geo-distributed|federated|parameter servers?|HPC systems?|exascale|large-scale (?:distributed|training|serving|deployment)|(?<!tens of )thousands of (?:GPUs|accelerators)|GPU communication|communication (?:overhead|bandwidth|cost|volume)", weight: 0.5, why: "at scale" },
      { match: "(?:[2-9]|\\d{2,5}|\\d{1,3},\\d{3}|[Ee]ight|[Ff]our|[Tt]wo)(?: ?[×x])? ?(?:(?:NVIDIA|AMD|[A-Z]+\\d\\S*|Tesla|Ascend|Nvidia|RTX|\\d{4}) ){0,3}(?:GPUs|TPUs|NPUs|A100s|H100s)|\\d+ ?[×x] ?(?:NVIDIA )?[A-Z]+\\d+(?:-\\d+GB?)?", weight: 1, why: "a number of accelerators", exact: true },
      { match: "clusters", weight: 0.4, why: "clusters" },
    ],
  },
  {
    id: "cpu",
    yieldsTo: { asic: 0.3, fpga: 0.2, riscv: 0.2 },
    rules: [
      { match: "(?:\\w+ )?CPUs?(?:[-/]GPU)?|GPU[-/]CPU", weight: 1, why: "the word itself" },
      { match: "Xeon\\S*|x86\\S*|AVX\\S*|AMX|EPYC|Apple (?:Silicon|M\\d)|Kunpeng|desktop processors?|server-class|multi-?core processors?|host memory|main memory", weight: 0.85, why: "CPUs by name" },
      { match: "FPGAs?|accelerators?|ASICs?|microcontrollers?", weight: -0.5, why: "designed for other hardware", places: ["title"] },
      { match: "Intel(?! GPU)(?: \\w+)? (?:processors?|cores?)|ARM (?:processors?|servers?|cores?|Neoverse)|Graviton\\S*|OpenMP|multi-?core|multi-?thread\\w+|CPU-only|Sapphire Rapids|desktops?|hybrid cores", weight: 0.6, why: "more CPUs" },
      { match: "(?:CPU|system|host|main) memory|(?:offload\\w*|swap\\w*|mov\\w+) (?:\\S+ ){0,5}(?:to|from) (?:the )?(?:CPUs?|host)|SIMD (?:optimi[sz]ations?|vector units?|instructions?|vectori[sz]ation)|CPU[-+/ ]GPU|GPU[-+/ ]CPU|CPU\\+FPGA", weight: 0.5, why: "the host at work" },
    ],
  },
  {
    id: "fpga",
    rules: [
      { match: "(?:\\S+ )?FPGAs?(?:-based)?|field[- ]programmable gate arrays?(?: \\(FPGAs?\\))?", weight: 1.3, why: "the word itself" },
      { match: "Xilinx(?: \\S+)?|Alveo \\w+|Zynq\\S*|Versal\\S*|ZCU\\d+|VCU\\d+|U\\d{2,3}|Stratix\\S*|Arria\\S*|Virtex\\S*|Vivado|Vitis\\S*|Kintex\\S*|PYNQ\\S*", weight: 1.05, why: "FPGAs by name", exact: true },
    ],
  },
  {
    id: "asic",
    yieldsTo: { neuromorphic: 0.4, "mobile-edge": 0.1 },
    rules: [
      { match: "ASICs?|TPUs?|NPUs?|neural processing (?:units?|engine)|tensor processing units?|Ascend(?: \\w+)?|Gaudi\\S*|Trainium\\S*|Inferentia\\S*", weight: 1.25, why: "chips for one purpose" },
      { match: "systolic (?:arrays?|accelerators?)|processing elements?|PEs|MAC arrays?|CMOS(?: \\d+ ?nm)?|\\d+ ?nm|tape-?out|(?:in|post-)silicon|silicon (?:area|dies?|chips?|implementation|prototype)|hardware synthesis|System-on-Chip", weight: 0.85, why: "a chip's design" },
      { match: "(?:hardware|AI|DNN|custom|dedicated|speciali[sz]ed|sparse|domain-specific|\\S+-based|\\S+NN|transformer|attention) accelerators?(?: architecture)?|hardware architecture|hardware units?|(?<!particle )accelerators?(?: architecture| design)?", weight: 0.7, why: "an accelerator in simulation" },
      { match: "(?:\\S+ )?FPGAs?|Zynq\\S*|Alveo", weight: -0.95, why: "the accelerator is on an FPGA" },
      { match: "software accelerator|(?:GPUs? and other|modern|AI) accelerators|inter-accelerator|GPU acceleration", weight: -0.6, why: "accelerators in general" },
      { match: "VLSI|TSMC|standard cells?|mm²|(?:dedicated|custom|speciali[sz]ed) hardware|edge TPU|MTIA|hardware prototype|area overhead|gate-level|synthesized (?:in|with)|cycle-accurate simulat\\w+|tensor processing", weight: 0.5, why: "silicon" },
    ],
  },
  {
    id: "pim",
    rules: [
      { match: "(?:Logic-|DRAM-)?PIM|process(?:ing)?[- ]in[- ]memory|in-memory (?:computing|processing|acceleration)|near-(?:memory|data) (?:processing|computing)|compute-(?:in-memory|enhanced memor\\w+)|CIM|HBM-PIM", weight: 1.15, why: "compute in memory" },
    ],
  },
  {
    id: "mobile-edge",
    yieldsTo: { mcu: 0.5 },
    rules: [
      { match: "(?:mobile|edge|(?<!-)end|end-side|handheld|wearable|embedded|personal|XR|AR/VR|VR|everyday home|IoT|battery-powered|resource-constrained|resource-limited)(?: XR| embedded| edge| mobile)? (?:devices?|platforms?|systems|phones?|processors?|NPUs?|GPUs?|SoCs?|deployment|hardware|CPUs?|end-nodes?|nodes?)", weight: 0.8, why: "devices at the edge" },
      { match: "smartphones?|phones?|iPhones?(?: \\d+)?|Snapdragon\\S*|Jetson(?: \\w+)?|(?:AGX )?Orin|TX2|Raspberry Pi\\S*|drones?|UAVs?|Pixel \\d|MediaTek(?: \\w+)*|headsets?|Quest \\d|Dimensity(?: \\d+)?", weight: 0.9, why: "devices by name" },
      { match: "on-device|at the (?:extreme )?edge|on the edge|edge (?:AI|deployment|intelligence|inference)|mobile(?! (?:devices?|phones?|platforms?|GPUs?|SoCs?))|IoT end-nodes", weight: 0.85, why: "the edge" },
      { match: "microcontrollers?|MCUs?", weight: -0.4, why: "smaller than mobile", places: ["title"] },
      { match: "Android|iOS|Core ML|tablets?|wearables?|earbuds|satellites?|nano-drones?|client devices|on-?board|laptops?|autonomous vehicles|embedded (?:GPU|vision)", weight: 0.5, why: "more devices" },
    ],
  },
  {
    id: "mcu",
    rules: [
      { match: "micro-?controllers?(?: units?)?(?: \\(MCUs?\\))?|MCUs?|Cortex-M\\d*|STM32\\w*|Arduino|ESP32", weight: 1.2, why: "microcontrollers" },
      { match: "ultra-low-power (?:\\w+ )?processors?|tinyML|GAP[89]", weight: 0.8, why: "their field" },
    ],
  },
  {
    id: "riscv",
    rules: [{ match: "RISC-?V(?:[- ]based)?|RV(?:32|64)\\w*", weight: 1.25, why: "the word itself", exact: true }],
  },
  {
    id: "neuromorphic",
    rules: [
      { match: "neuromorphic (?:hardware|chips?|processors?|platforms?|networks?|systems?)|Loihi\\S*|TrueNorth|SpiNNaker", weight: 0.8, why: "chips that spike" },
      { match: "memrist\\w+|RRAM|ReRAM|crossbars?|phase-change memory|resistive memor\\w+|superconductor electronics|analog (?:in-memory|accelerators?|hardware|computing|AI)|photonic\\w*|superconducting|single flux quant\\w+|Josephson|optical (?:processor|computing)", weight: 1, why: "analog and cold devices" },
    ],
  },
  {
    id: "quantum",
    rules: [
      { match: "quantum (?:comput\\w+|algorithms?|processors?|hardware|devices?|circuits?|annealers?)|qubits?|NISQ", weight: 1, why: "quantum machines" },
      { match: "quantum(?!-? ?(?:chem|mechan|espresso|dot))", weight: 0.7, why: "quantum in the title", places: ["title"] },
    ],
  },
  {
    id: "storage",
    rules: [
      { match: "NVMe(?: SSDs?| memory)?|SSDs?(?!-)|flash (?:memory|storage)|solid[- ]state drives?|disk offloading", weight: 1.15, why: "the tier below memory" },
    ],
  },
  {
    id: "browser",
    rules: [{ match: "(?:web )?browsers?|WebGPU|WebGL|WebAssembly|WASM", weight: 1.1, why: "the browser" }],
  },
  {
    id: "dataflow",
    rules: [
      { match: "SambaNova|Cerebras|Graphcore|IPUs?|CGRAs?|coarse-grained reconfigurable|reconfigurable dataflow(?: units?)?|RDUs?|wafer-scale|dataflow accelerators?|streaming dataflow|Groq", weight: 1.1, why: "dataflow machines" },
    ],
  },
];
