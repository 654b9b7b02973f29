/** Small whole texts of each kind that mutation starts from. */

export const BIB = [
  "@inproceedings{lin2024awq,\n  title = {{AWQ}: Activation-aware {LLM} Compression},\n  author = {Lin, Ji and others},\n  year = 2024,\n  eprint = {2306.00978},\n  abstract = {It is 3$\\times$ faster.}\n}\n",
  '@string{mlsys = "MLSys"}\n@article(key, title = "A " # mlsys # " Paper", month = jan, note = {b{c}d})\n@comment{x}\n% y @z\n',
  "@misc{a, title={Open \n\n@misc{b,\n title = {Whole}\n}\n",
];

export const CSL = [
  '[{"id":"a","type":"article","title":"A <i>Paper</i>","author":[{"family":"Lin","given":"Ji"}],"issued":{"date-parts":[[2024]]},"DOI":"10.1/x","URL":"https://a.example"}]',
  '[{"title":"One"},{"title":2},[],{"title":"Two","author":"x"}',
];

export const JSON_LINES = ['{"title":"One","names":["A"],"year":2024}\n{"title":"Two","claims":[{"metric":"speedup","low":1,"high":2,"unit":"x","baseline":null,"evidence":"e"}]}\n', "{}\nnull\n[1]\n"];

export const ATOM = [
  '<?xml version="1.0"?>\n<feed xmlns="http://www.w3.org/2005/Atom"><entry><id>http://arxiv.org/abs/2306.00978v1</id><title>AWQ &amp; more</title><summary>We <b>x</b> &#955;.</summary><author><name>Ji Lin</name></author><published>2023-06-01T00:00:00Z</published></entry></feed>',
  "<feed><!-- c --><entry><title><![CDATA[A < B]]></title></entry><entry><title>Open",
];

export const LISTING = ["1. A First Paper on Chips\n\nWe present a chip that is 3x faster than a GPU and uses 20% less energy.\n\n2. Second\nAnother abstract, cut off in the mid", "Title\tAbstract\nA\tB\n"];

export const PROSE = [
  "AWQ: Activation-aware Weight Quantization\nWe propose AWQ, up to 3.2× faster than FP16 on GPUs (RTX 4090) and from 57.6% to 97.6% accuracy. Code: https://github.com/a/b.",
  "M$^3$ViT: \\textbf{Mixture} of \\emph{Experts}\nIt reduces latency by 40\\% -- 50\\%~on FPGA \\cite{x}, i.e. 10--20$\\times$ vs. CPU \\footnote{see \\url{https://a.example/}}.",
];

export const SOURCES = [
  "import torch\nfrom awq import AWQConfig\nx = awq_gemm(kv_cache)  # QServe, 2:4 sparsity\n",
  "#include <hls_stream.h>\n/* systolic array */\nvoid pe(hls::stream<ap_fixed<8,4>> &in) {\n#pragma HLS PIPELINE\n}\n",
];

export const QUERIES = ['fpga mamba topic:moe year:>=2023 -gpu "exact phrase"', "speedup:>=3x author:han name:awq has:code is:starred", "year:2021..2023 target:fpg"];
