/**
 * Names and abbreviations of the field that papers use without coining them. A paper may
 * still be about one of them; then its title says so and the title wins.
 */
const KNOWN = new Set(
  (
    "VM CDF PDF ILP LP FIR TV NN AMP SLR PRISMA UN EM PPA FSM BER SNR LRS SI VSR LSM FPQ DRL HEFT MTL IOU AI ML DL DNN DNNs CNN CNNs RNN RNNs LSTM LSTMs GRU GAN GANs VAE VAEs SNN SNNs ANN ANNs MLP MLPs GNN GNNs GCN KAN KANs LLM LLMs SLM SLMs MLLM MLLMs VLM VLMs LVLM LVLMs LMM LMMs VLA VLAs " +
    "NLP CV RL MARL RLHF DPO PPO GRPO SFT PEFT LoRA QLoRA DoRA MoE MoEs DiT DiTs ViT ViTs DETR CLIP SAM UNet U-Net NeRF NeRFs SDF INR INRs 3DGS SSM SSMs S4 S6 SVM SVMs RAG CoT ICL IoT AIoT LM LMs PLM PLMs " +
    "CPU CPUs GPU GPUs TPU TPUs NPU NPUs FPGA FPGAs ASIC ASICs SoC SoCs DSP DSPs MCU MCUs CGRA CGRAs PIM CIM NDP DRAM SRAM HBM SSD SSDs NVMe PCIe NVLink DMA RAM ROM LUT LUTs BRAM MAC MACs PE PEs ALU SIMD SIMT AMX AVX ISA ISAs " +
    "RISC-V ARM Arm x86 CUDA OpenCL HLS RTL EDA HDL VHDL Verilog SystemVerilog Chisel MLIR LLVM TVM JAX PyTorch TensorFlow TensorRT Triton CUTLASS cuBLAS ONNX XLA API APIs PTX SASS MPI NCCL C++ Python Java OpenMP WebGPU Vulkan " +
    "PTQ QAT INT4 INT8 INT2 FP4 FP6 FP8 FP16 FP32 BF16 W4A4 W4A8 W8A8 NF4 GEMM GEMMs GEMV SpMM SpMV SpGEMM FFT DFT DCT WHT NTT SVD PCA NAS HPO DSE OOM IO I/O KV TTFT TPOT SLO SLOs QoS NFE NFEs ODE ODEs SDE SDEs PDE PDEs " +
    "DDPM DDPMs DDIM DPM DPMs DM DMs LDM LDMs LCM LCMs FID PSNR SSIM LPIPS CLIPScore mAP AP IoU BLEU WER AUC MAPE MSE MAE RMSE FLOP FLOPs FLOPS MFU TOPS GOPS TFLOPS TFLOPs MOPS GMV CTR ROI CFG T2I T2V I2V SR ISR " +
    "MRI CT PET EEG ECG ADC DAC AMS SFQ CMOS VLSI SMT BMC SVA UVM IR AST TEE FHE HE CKKS TFHE RSA AES VR AR XR UAV UAVs GPS ADAS BEV LiDAR CAD HPC HEP LHC AAC " +
    "NVIDIA Nvidia AMD Intel Huawei Google Apple Qualcomm Xilinx Samsung Meta OpenAI Microsoft IBM TSMC Cerebras SambaNova Graphcore Groq Habana Gaudi Tenstorrent Jetson Snapdragon Ascend Hopper Ampere Blackwell Volta Turing Ada Zynq Alveo Versal Raspberry Pi Kaggle GitHub Github HuggingFace " +
    "Transformer Transformers Mamba Mamba1 Mamba2 Mamba-2 RWKV RetNet BERT RoBERTa T5 GPT GPT-2 GPT-3 GPT-3.5 GPT-4 GPT-4o GPT-4V ChatGPT LLaMA LLaMa Llama LLaMA2 LLaMA-2 Llama2 LLaMA-3 Llama-2 Llama-3 Llama3 Mistral Mixtral Qwen Qwen2 Qwen2.5 DeepSeek Gemma Gemini Claude OPT BLOOM Falcon Vicuna Phi-3 Pythia Whisper LLaVA PaLM " +
    "ResNet ResNet-50 ResNet50 ResNet18 ResNet-18 VGG VGG16 AlexNet MobileNet MobileNetV1 MobileNetV2 EfficientNet ConvNeXt Swin YOLO YOLOv5 YOLOv8 DenseNet Inception ControlNet SDXL SD FLUX FLUX.1 PixArt HunyuanVideo Wan Wan2.1 Sora EDM DeepCache FlashAttention FlashAttention-2 FlashAttention2 FlashAttention-3 vLLM DeepSpeed Megatron Megatron-LM ZeRO FSDP Adam AdamW SGD SAM2 " +
    "GPTQ AWQ SmoothQuant SparseGPT Wanda QuaRot Medusa EAGLE ImageNet ImageNet-1K CIFAR CIFAR-10 CIFAR10 CIFAR-100 CIFAR100 MNIST COCO MS-COCO LSUN CelebA FFHQ ADE20K KITTI VOC GLUE SuperGLUE MMLU GSM8K MATH HumanEval HumanEval+ MBPP WikiText WikiText2 WikiText-2 C4 LRA VBench GenEval MT-Bench LongBench SWE-Bench MLPerf SPEC VerilogEval RTLLM PILE Pile HellaSwag " +
    "A100 H100 H20 H800 A800 V100 P100 T4 L40 L40S K2 RTX4090 RTX3090 RTX5090 B200 MI250 MI300 MI300X SOTA SoTA State-of-the-art OpenXLA React ReAct Omniverse Moore Fourier Hadamard Hessian Gaussian Gaussians Bayesian Kronecker Taylor Lipschitz Lyapunov Euclidean Monte Carlo Markov Wasserstein Sinkhorn Picard Newton Boolean"
  ).split(" "),
);

const FAMILIES = /^(?:GPT-?\d|LLaMA|Llama|Qwen|OPT-|BERT-|ResNet-?\d|MobileNet|CIFAR|ImageNet|RTX|GTX|A\d{2,3}$|H\d{2,3}$|INT\d|FP\d|W\d+A\d+|NVIDIA|Jetson|Stable[- ]Diffusion|Wan-?\d|Cortex|iPhone|PIXART|PixArt|\d+[KMGTB]$|\d+[KMGTB]?-)/;

/** What the abbreviations above stand for, as letters alone; a paper may give one of them a meaning of its own. */
const MEANINGS =
  /^(?:mixtureofexperts?|systemonchip|diffusiontransformers?|(?:post|after)trainingquantization|quantizationawaretraining|singularvaluedecomposition|multiheadlatentattention|(?:convolutional|deep|spiking|artificial|recurrent|graph)neuralnetworks?|(?:large|small|multimodallarge|visionlarge|largevision|vision|visual|pretrained)languagemodels?|denoisingdiffusion(?:probabilistic|implicit)models?|(?:latent|score)?(?:based)?diffusionmodels?|diffusionprobabilisticmodels?|neuralradiancefields?|neuralarchitecturesearch|(?:deep|multiagent)?reinforcementlearning|supervisedfinetuning|statespacemodels?|visiontransformers?|processinginmemory|processinmemory|computeinmemory|digitalsignalprocess(?:or|ing)|directmemoryaccess|keyvalue|lookuptables?|highlevelsynthesis|staticrandomaccessmemory|consistencymodels?|floatingpoint|matrixmultiplication|singlefluxquanta|processingelements?|instructiontuning|virtualmachines?|neuralgraphics|floatingpointquantization|totalvariation|nuclearnorm)$/;

/** True when `long` is what everybody takes its abbreviation for. */
export function isKnownMeaning(long: string): boolean {
  return MEANINGS.test(long.toLowerCase().replace(/[^a-z]/g, ""));
}

/** True for a name or abbreviation that many papers use and this one did not coin. */
export function isKnown(name: string): boolean {
  return KNOWN.has(name) || FAMILIES.test(name) || (/[-/]/.test(name) && name.split(/[-/]/).every((part) => KNOWN.has(part)));
}
