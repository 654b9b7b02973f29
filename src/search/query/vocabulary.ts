import { TARGET_LABELS, TARGETS, TOPIC_LABELS, TOPICS, type Target, type Topic } from "../../papers/taxonomy";
import { FILTER_NAMES, HAS_VALUES, type FilterName, type HasValue } from "./query";

/** A value of a filter with everything a person may call it. */
export interface NamedValue<T extends string> {
  readonly id: T;
  readonly label: string;
  readonly spellings: readonly string[];
}

/** Other words for a target, beside its id and label. */
const TARGET_SPELLINGS: Partial<Record<Target, readonly string[]>> = {
  gpu: ["graphics", "cuda"],
  cluster: ["distributed", "datacenter"],
  asic: ["npu", "tpu", "chip"],
  pim: ["in-memory", "near-memory"],
  "mobile-edge": ["edge", "phone", "jetson"],
  mcu: ["cortex-m", "tinyml"],
  riscv: ["risc-v"],
  neuromorphic: ["analog", "memristor", "photonic", "spiking"],
  storage: ["ssd", "nvme", "flash"],
  browser: ["web", "webgpu"],
  dataflow: ["cgra", "wafer"],
  agnostic: ["any", "none"],
};

const TOPIC_SPELLINGS: Partial<Record<Topic, readonly string[]>> = {
  "sparsity-compression": ["pruning"],
  "attention-kv": ["kv-cache"],
  "llm-inference": ["serving"],
  moe: ["experts"],
  "training-systems": ["distributed-training"],
  "fine-tuning-alignment": ["peft", "lora", "finetuning"],
  "neural-rendering": ["nerf", "splatting"],
  "sequence-models": ["ssm", "mamba", "rnn"],
  "efficient-architectures": ["nas", "backbones"],
  "hls-rtl-eda": ["verilog", "rtl", "eda", "synthesis"],
  "emerging-computing": ["neuromorphic", "quantum"],
  "multimodal-vlm": ["vlm", "vision-language"],
  "language-agents": ["agents", "reasoning"],
  "rl-robotics": ["robotics", "reinforcement-learning"],
};

function named<T extends string>(
  ids: readonly T[],
  labels: Readonly<Record<T, string>>,
  spellings: Partial<Record<T, readonly string[]>>,
): NamedValue<T>[] {
  return ids.map((id) => ({ id, label: labels[id], spellings: [id, labels[id], ...(spellings[id] ?? [])] }));
}

export const TOPIC_VALUES = named(TOPICS, TOPIC_LABELS, TOPIC_SPELLINGS);
export const TARGET_VALUES = named(TARGETS, TARGET_LABELS, TARGET_SPELLINGS);

const HAS_LABELS: Readonly<Record<HasValue, string>> = {
  code: "public code",
  arxiv: "a page on arXiv",
  claims: "quantified results",
  name: "a name of its own",
};
export const HAS_VALUE_LIST = named(HAS_VALUES, HAS_LABELS, { code: ["github"], claims: ["results"], name: ["names"] });
export const IS_VALUE_LIST = named(["starred"] as const, { starred: "on the reading list" }, { starred: ["star", "favorite"] });

const NAME_SPELLINGS: Partial<Record<FilterName, readonly string[]>> = {
  topic: ["topics", "tag"],
  target: ["targets", "hardware", "on"],
  year: ["years", "date"],
  author: ["authors", "by"],
  name: ["names"],
  listing: ["listings", "source"],
  speedup: ["faster"],
  "energy-efficiency": ["energy"],
};
export const FILTER_NAME_VALUES = FILTER_NAMES.map((id) => ({
  id,
  label: id,
  spellings: [id as string, ...(NAME_SPELLINGS[id] ?? [])],
}));

const flat = (text: string) => text.toLowerCase().replace(/[\s_-]+/gu, "-");

/** The value meant by a text: its id or label in any case, another word for it, or the beginning of one or of a word in one. */
export function resolveValue<T extends string>(text: string, values: readonly NamedValue<T>[]): T | undefined {
  const wanted = flat(text);
  if (wanted === "") return undefined;
  const tests: ((spelling: string) => boolean)[] = [
    (spelling) => spelling === wanted,
    (spelling) => spelling.startsWith(wanted),
    (spelling) => wanted.length > 1 && spelling.includes(`-${wanted}`),
  ];
  for (const test of tests) {
    const found = values.find((value) => value.spellings.some((spelling) => test(flat(spelling))));
    if (found !== undefined) return found.id;
  }
  return undefined;
}
