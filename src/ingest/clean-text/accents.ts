/** LaTeX accent commands and the combining mark each one is. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ["`", "\u0300"],
  ["'", "\u0301"],
  ["^", "\u0302"],
  ["~", "\u0303"],
  ["=", "\u0304"],
  ["u", "\u0306"],
  [".", "\u0307"],
  ['"', "\u0308"],
  ["r", "\u030A"],
  ["H", "\u030B"],
  ["v", "\u030C"],
  ["c", "\u0327"],
  ["k", "\u0328"],
  ["d", "\u0323"],
  ["b", "\u0331"],
  // As MathSciNet and biber write them.
  ["ocirc", "\u030A"],
  ["polhk", "\u0328"],
  ["textcommabelow", "\u0326"],
]);

const SYMBOL_ACCENT = /\\([`'^"~=.])\s*(?:\{\s*\\?([A-Za-z])\s*\}|\\?([A-Za-z]))/g;
const LETTER_ACCENT = /\\([uvHckrdb]|ocirc|polhk|textcommabelow)\{\s*\\?([A-Za-z])\s*\}/g;
/** "mathring{A}" is the unit Ångström more often than not. */
const RING = /\\?mathring\s*\{\s*([A-Za-z])\s*\}/g;

/** na\"ive -> naïve, Fr\'echet -> Fréchet, mathring{A} -> Å. */
export function convertAccents(text: string): string {
  const place = (_: string, accent: string, braced?: string, bare?: string): string =>
    `${braced ?? bare ?? ""}${MARKS.get(accent) ?? ""}`.normalize("NFC");
  return text
    .replace(SYMBOL_ACCENT, place)
    .replace(LETTER_ACCENT, place)
    .replace(RING, (_, letter: string) => `${letter}\u030A`.normalize("NFC"));
}
