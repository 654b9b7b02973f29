/** Characters of a coined name: "LLM.int8()", "ZeroQuant(4+2)", "P&ID", "nn-JIT.web", "DPM-Solver++". */
export const TOKEN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}_+]|[-.&/@'](?=[\p{L}\p{N}])|\([\d+]*\))*`;

/** True for a token no dictionary has: inner capitals, capitals throughout, digits or signs among letters. */
export function looksCoined(token: string): boolean {
  if (!/\p{L}/u.test(token) || /^[\d.]+\p{Ll}/u.test(token)) return false;
  return (
    /\p{Ll}\p{Lu}/u.test(token) ||
    /\p{Lu}[\p{Lu}\d][\p{L}\d]*/u.test(token) ||
    /\p{Lu}\p{Ll}*\d/u.test(token) ||
    /\p{L}\+/u.test(token) ||
    /^\p{Script=Greek}[-_]/u.test(token) ||
    /\p{Ll}\.\p{Ll}{2,}/u.test(token) ||
    /\(\d/u.test(token)
  );
}

/** "Dovetail", "Zenesis": one capital, then lower case. */
export function isCapitalised(token: string): boolean {
  return /^\p{Lu}[\p{Ll}\p{L}]*/u.test(token);
}

/** "Low-rank", "Two-Dimensional", "Auto-Encoder": a hyphenated word of ordinary parts. */
export function isOrdinaryCompound(token: string): boolean {
  return token.includes("-") && token.split("-").every((part) => /^(?:\p{Lu}?\p{Ll}+|\p{Lu}|\d+D?)$/u.test(part));
}

/** Names are stored without raised and lowered characters: "S²FT" is S2FT. Greek letters stay. */
export function plainName(name: string): string {
  return name.replace(/[⁰¹²³⁴-⁹₀-₉]/gu, (char) => char.normalize("NFKD"));
}

/** "LUT-based", "GPU-friendly", "multi-GPU": describes, does not name. */
export function isDescriptive(token: string): boolean {
  return (
    /-(?:based|friendly|driven|free|efficient|accelerated|aware|like|style|level|specific|enabled|oriented|powered|assisted|bound|centric|only|guided|optimized|compatible|native|wise|enhanced|inspired|of-the-art|informed|independent|agnostic|trained|scale|generated|bit|to-\w+)s?$/i.test(token) ||
    /^(?:multi|non|pre|post|sub|co|inter|intra|cross|single|dual|low|high|full|semi|anti|re)-\p{Lu}+$/iu.test(token)
  );
}

/** "Scale Consistent Variational Auto-Encoder": most words of weight have a capital, the first surely. */
export function isProperPhrase(phrase: string): boolean {
  const words = phrase.split(/[\s-]+/).filter((word) => word.length > 3);
  return words.length > 0 && /^\p{Lu}/u.test(phrase) && words.filter((word) => /^\p{Lu}/u.test(word)).length >= words.length * 0.6;
}
