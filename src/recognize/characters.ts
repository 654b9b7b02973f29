/**
 * What a UTF-16 code unit is to the matcher, and what it is folded to. Tables
 * are filled once; a lookup costs one array access.
 */

/** Not part of a word. */
export const SEPARATOR = 0;
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 3;
/** "+", a word of its own when it follows a word directly: "FlashDecoding++". */
export const PLUS = 4;
/** Part of the word it stands in, without a letter of its own (combining marks). */
export const MARK = 5;

/** Scripts written without spaces between words, where a Latin name ends at the next letter. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/u;

const classes = new Uint8Array(0x10000);
const folds = new Uint16Array(0x10000);
/** Marks an entry of the table of traits as filled. */
const KNOWN = 1 << 24;
/** Code units above ASCII are classified when first met: most documents never have one. */
const UNKNOWN = 255;

function classify(code: number): void {
  const char = String.fromCharCode(code);
  const plain = char.normalize("NFKD");
  const base = plain.charCodeAt(0);
  let kind = SEPARATOR;
  if (/^\p{M}$/u.test(char)) kind = MARK;
  else if (UNSPACED.test(char) || code >= 0xd800 && code <= 0xdfff) kind = SEPARATOR;
  else if (/^\p{Lu}/u.test(plain)) kind = UPPER;
  else if (/^\p{L}/u.test(plain)) kind = LOWER;
  else if (/^\p{N}/u.test(plain)) kind = DIGIT;
  classes[code] = kind;
  folds[code] = kind === SEPARATOR || kind === MARK ? 0 : String.fromCharCode(base).toLowerCase().charCodeAt(0);
}

for (let code = 0; code < 0x10000; code++) {
  if (code >= 128) classes[code] = UNKNOWN;
  else classify(code);
}
classes["+".charCodeAt(0)] = PLUS;
folds["+".charCodeAt(0)] = "+".charCodeAt(0);

/** One of SEPARATOR, LOWER, UPPER, DIGIT, PLUS, MARK. */
export function classOf(code: number): number {
  const kind = classes[code] ?? SEPARATOR;
  if (kind !== UNKNOWN) return kind;
  classify(code);
  return classes[code] ?? SEPARATOR;
}

/** The folded code unit (lower case, without accent or superscript), 0 for none. Call `classOf` first. */
export function foldOf(code: number): number {
  return folds[code] ?? 0;
}

/**
 * Class and fold at once, for tight loops: the fold in the low 16 bits, the class
 * in the next 8. An entry is 0 until `traitsOf` has filled it; those of ASCII are filled.
 */
export const TRAITS = new Int32Array(0x10000);
for (let code = 0; code < 128; code++) traitsOf(code);

/** The entry of TRAITS for any code unit. */
export function traitsOf(code: number): number {
  return (TRAITS[code] = (classOf(code) << 16) | foldOf(code) | KNOWN);
}
