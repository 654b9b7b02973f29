import assert from "node:assert/strict";
import fc from "fast-check";
import { finish } from "../../../src/papers/steps";
import { FormTable } from "../../../src/recognize/form-table";
import { keyOf, squeeze } from "../../../src/recognize/forms";
import { BREAK, splitWords, Words } from "../../../src/recognize/words";

const word = fc.constantFrom("awq", "AWQ", "Flash", "flash", "Attention", "2", "4", "KV", "Cache", "a", "B", "++", "π", "é");
const separator = fc.constantFrom("", "", "_", "-", " ", ".", "::", ",", "  ", "\n", "(");
const phrase = fc.array(fc.tuple(word, separator), { minLength: 1, maxLength: 14 }).map((parts) => parts.flat().join(""));

function split(text: string): Words {
  const words = new Words();
  splitWords(text, 0, text.length, words);
  return words;
}

/** Every run of words without a break that spells a key, the slow way. */
function oracle(text: string, words: Words, keys: ReadonlySet<string>): string[] {
  const found: string[] = [];
  for (let from = 0; from < words.count; from++) {
    for (let to = from; to < words.count; to++) {
      if (to > from && words.before[to] === BREAK) break;
      const { key } = squeeze(text, words, from, to);
      if (keys.has(key)) found.push(`${from}-${to} ${key}`);
    }
  }
  return found;
}

suite("form table", () => {
  test("finds exactly what a search of all runs of words finds", () => {
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 8 }), phrase, (forms, text) => {
        const table = new FormTable<string>();
        const keys = new Set(forms.map(keyOf).filter((key) => key !== ""));
        for (const key of keys) table.add(key, key);
        finish(table.seal());
        const words = split(text);
        const found: string[] = [];
        table.match(text, words, (entries, from, to) => found.push(`${from}-${to} ${entries.join()}`));
        assert.deepEqual(found, oracle(text, words, keys));
      }),
      { numRuns: 1500 },
    );
  });

  const pieces = (text: string) => {
    const words = split(text);
    return Array.from({ length: words.count }, (_, i) => text.slice(words.starts[i], words.ends[i]));
  };

  test("cuts identifiers where people do", () => {
    assert.deepEqual(pieces("AWQConfig flash_attn fp8_e4m3 W4A8KV4 kvCache FlashDecoding++ i ++"), ["AWQ", "Config", "flash", "attn", "fp", "8", "e", "4", "m", "3", "W", "4", "A", "8", "KV", "4", "kv", "Cache", "Flash", "Decoding", "+", "+", "i"]);
  });

  test("numbers keep what separates them", () => {
    assert.notEqual(keyOf("2:4"), keyOf("24"));
    assert.notEqual(keyOf("2:4"), keyOf("2.4"));
    assert.equal(keyOf("ZeroQuant 4_2"), keyOf("ZeroQuant(4-2)"));
  });

  test("case, accents, superscripts and separators do not matter", () => {
    assert.equal(keyOf("M³ViT"), keyOf("m3vit"));
    assert.equal(keyOf("Kv-Cache"), keyOf("KVCache"));
    assert.equal(keyOf("café"), keyOf("cafe\u0301"));
  });
});
