/** How much of a word's ending is taken off; chosen by measurement (npm run bench:search). */
export type Stemming = "none" | "plural" | "light" | "strong";

const VOWEL = /[aeiouy]/;

function withoutPlural(word: string): string {
  if (word.endsWith("ies") && word.length > 4) return `${word.slice(0, -3)}y`;
  if (/(?:x|ch|sh|ss|zz)es$/.test(word)) return word.slice(0, -2);
  return /[^sui]s$/.test(word) ? word.slice(0, -1) : word;
}

function without(word: string, suffix: string, minimum: number): string | undefined {
  const rest = word.slice(0, -suffix.length);
  return word.endsWith(suffix) && rest.length >= minimum && VOWEL.test(rest) ? rest : undefined;
}

/** quantize, quantized, quantizing, quantization: quantiz; accelerator, accelerating: acceler. */
function withoutVerbEnding(word: string): string {
  const rest =
    without(word, "ation", 4) ??
    without(word, "ator", 4) ??
    without(word, "ing", 3) ??
    without(word, "ed", 3) ??
    without(word, "e", 3) ??
    word;
  const plain = rest !== word && /([^aeioulsz])\1$/.test(rest) ? rest.slice(0, -1) : rest;
  return without(plain, "at", 4) ?? plain;
}

const STRONG_ENDINGS = ["ally", "ity", "ive", "ion", "ment", "ness", "al", "ly", "er"] as const;

function withoutNounEnding(word: string): string {
  for (const suffix of STRONG_ENDINGS) {
    const rest = without(word, suffix, 4);
    if (rest !== undefined) return withoutVerbEnding(rest);
  }
  return word;
}

/** The stem of a folded word; words with digits or other scripts are left alone. */
export function stem(word: string, stemming: Stemming): string {
  if (stemming === "none" || word.length < 4 || !/^[a-z]+$/.test(word)) return word;
  const singular = withoutPlural(word);
  if (stemming === "plural") return singular;
  const verb = withoutVerbEnding(singular);
  return stemming === "light" ? verb : withoutNounEnding(verb);
}
