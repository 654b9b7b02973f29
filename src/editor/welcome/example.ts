/** A file to try cards, search and citations on: names and concepts that the bundled papers know. */
export const EXAMPLE = `# Example for Paper Lens

import torch
from flash_attn import flash_attn_func
from transformers import AutoModelForCausalLM, AwqConfig

# AWQ quantizes weights to 4 bits.
config = AwqConfig(bits=4, group_size=128)
model = AutoModelForCausalLM.from_pretrained(
    "model", quantization_config=config
)


def attend(query: torch.Tensor, kv_cache):
    """Decodes with a KV cache in fp8_e4m3."""
    keys, values = kv_cache
    return flash_attn_func(query, keys, values)
`;
