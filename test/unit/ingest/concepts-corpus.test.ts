import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { conceptDefinitionSchema } from "../../../src/ingest/concepts/definition";
import { formKey } from "../../../src/ingest/concepts/form-key";
import { readJsonList } from "../../../src/ingest/json-list";

suite("Bundled concepts", () => {
  const file = path.join(process.cwd(), "src", "corpus", "concepts.json");
  const { entries, problems } = readJsonList(file, readFileSync(file, "utf8"), conceptDefinitionSchema);
  const concepts = entries.map((entry) => entry.value);

  test("there are at least 150, all well formed and in order", () => {
    assert.deepEqual(problems, []);
    assert.ok(concepts.length >= 150);
    const ids = concepts.map((concept) => concept.id);
    assert.deepEqual(ids, [...ids].sort());
  });

  test("spellings with other meanings speak only in context", () => {
    const clear = new Set(concepts.flatMap((concept) => concept.forms.map(formKey)));
    const elsewhere = ["MCU", "LIF", "LUT", "NAS", "MoE", "HLS", "LoRA", "LCM", "ABC", "rotary", "crossbar", "side channel"];
    elsewhere.push("dataflow", "distillation", "pruning", "outlier", "SNN", "NTT", "INT4", "2:4", "nvme", "splat", "Triton", "SSM", "PIM", "ZeRO");
    assert.deepEqual(elsewhere.filter((form) => clear.has(formKey(form))), []);
    const guarded = new Set(concepts.flatMap((concept) => concept.ambiguous.map(formKey)));
    assert.deepEqual(elsewhere.filter((form) => !guarded.has(formKey(form))), []);
  });
});
