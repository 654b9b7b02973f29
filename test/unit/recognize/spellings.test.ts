import assert from "node:assert/strict";
import { findMentions } from "../../../src/recognize/find-mentions";
import { testLexicon } from "./library";

/** A PyTorch file around one line, so that the field is clear. */
const inCode = (line: string) => `import torch\nfrom transformers import AutoModel\n\n${line}\n`;

function found(text: string, language = "python", path?: string): string[] {
  return findMentions(text, { lexicon: testLexicon(), language, ...(path === undefined ? {} : { path }) }).map((mention) => `${mention.text} -> ${mention.key}`);
}

suite("spellings of names and concepts in code", () => {
  const cases: readonly (readonly [line: string, ...expected: string[]])[] = [
    ["y = awq_gemm(x)", "awq -> name:awq"],
    ["class AWQConfig(Base): pass", "AWQ -> name:awq"],
    ["from flash_attn_2 import f", "flash_attn_2 -> name:flashattention2"],
    ["# FlashAttention-2 is used", "FlashAttention-2 -> name:flashattention2"],
    ["FLASH_ATTENTION_2 = 1", "FLASH_ATTENTION_2 -> name:flashattention2"],
    ["flashattention2(q, k, v)", "flashattention2 -> name:flashattention2"],
    ["# Flash Attention 2", "Flash Attention 2 -> name:flashattention2"],
    ["# FlashDecoding++ here", "FlashDecoding++ -> name:flashdecoding++"],
    ["flash_decoding_pp(x)", "flash_decoding_pp -> name:flashdecoding++"],
    ["llm_int8_threshold = 6.0", "llm_int8 -> name:llmint8"],
    ["# LLM.int8() keeps outliers", "LLM.int8 -> name:llmint8"],
    ["# ZeroQuant(4+2) weights", "ZeroQuant(4+2 -> name:zeroquant4+2"],
    ["zeroquant_4_2(x)", "zeroquant_4_2 -> name:zeroquant4+2"],
    ["# trained with π_RL", "π_RL -> name:πrl"],
    ["# pi_RL rollout", "pi_RL -> name:πrl"],
    ["fmt = 'W4A8KV4'", "W4A8KV4 -> name:w4a8kv4"],
    ["w4a8kv4_linear(x)", "w4a8kv4 -> name:w4a8kv4"],
    ["torch.float8_e4m3fn, fp8_e4m3", "e4m3 -> concept:fp8", "fp8_e4m3 -> concept:fp8"],
    ["KVCache(layers)", "KVCache -> concept:kv-cache"],
    ["kv_caches = []", "kv_caches -> concept:kv-cache"],
    ["out.past_key_values", "past_key_values -> concept:kv-cache"],
    ["SystolicArray(8)", "SystolicArray -> concept:systolic-array"],
    ["# two systolic arrays", "systolic arrays -> concept:systolic-array"],
  ];
  for (const [line, ...expected] of cases) test(line, () => assert.deepEqual(found(inCode(line)), expected));

  test("a title in a comment stands for its paper", () => {
    const text = "# see 'Redefining LLMs Quantization with FP6' for the format";
    assert.deepEqual(found(text), ["Redefining LLMs Quantization with FP6 -> name:zeroquant4+2"]);
  });

  test("a name next to letters of a script without spaces is found", () => {
    assert.deepEqual(found("量化方法QServe已经支持", "markdown"), ["QServe -> name:qserve"]);
  });

  test("words that only contain a name are not it", () => {
    for (const line of ["hawqed = 1", "awqx()", "xw4a8kv4y = 2", "unsystolical = 3"]) assert.deepEqual(found(inCode(line)), [], line);
  });

  test("separators stand between words of the name, not inside them", () => {
    assert.deepEqual(found(inCode("W4_A8_KV4 = 1; a_wq = 2; ser_ve = 3")), ["W4_A8_KV4 -> name:w4a8kv4"]);
  });
});
