/** A word whose capitals are part of its spelling: LLM, FlashAttention, 3D, W4A8, C#. */
const MIXED_CAPITALS = /\p{Lu}[^\p{Lu}]*\p{Lu}|^[^\p{Ll}]*\p{Ll}[^\p{Lu}]*\p{Lu}|^\D*\d[^\p{Lu}]*\p{Lu}|^[^\p{Lu}]*\p{Lu}\D*\d|^(?!A$)\p{Lu}(?!\p{L}|['’])/u;

/** Whether the capitals of a word are part of its spelling, which no style may change. */
export function hasOwnCapitals(word: string): boolean {
  return MIXED_CAPITALS.test(word);
}
