import type { Candidate } from "./candidate";
import type { Words } from "./words";

/** Code units of base64, hexadecimal numbers and source maps. */
const ENCODED = new Uint8Array(0x10000);
for (const char of "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/=,;") ENCODED[char.charCodeAt(0)] = 1;
const ENCODED_LENGTH = 32;
/** Code units on each side that are looked at. */
const ENCODED_REACH = 80;
/** Mean letters of a "word" of encoded data, in a short run and in one without end; those of code and prose have more. */
const ENCODED_WORD = 3;
const ENDLESS_WORD = 4.5;

/** Capitals, small letters and digits, or several pieces between punctuation. */
function isMixed(run: string): boolean {
  return (/[A-Z]/.test(run) && /[a-z]/.test(run) && /\d/.test(run)) || run.split(/[,;]/).length > 3;
}

/** How the vocabularies of tokenizers print a blank before a piece of a word. */
const BLANK_OF_VOCABULARY = "\u0120";
/** A Verilog constant without its size, and what ends it: 'h100; */
const CONSTANT = /^'(?:h[\da-f]+|d\d+|o[0-7]+|b[01]+)[;,)}\]]$/i;

/**
 * Whether a candidate is a chance hit in data that nobody reads: a hash of a lock file, a picture in base64,
 * a source map, a tokenizer's vocabulary, a number.
 */
export function isEncoded(text: string, { start, end, from, to }: Candidate, words: Words): boolean {
  if (CONSTANT.test(text.slice(start - 1, end + 1))) return true;
  if (text.slice(Math.max(0, start - ENCODED_REACH), end + ENCODED_REACH).includes(BLANK_OF_VOCABULARY)) return true;
  let first = start;
  let last = end;
  while (first > 0 && start - first < ENCODED_REACH && ENCODED[text.charCodeAt(first - 1)] === 1) first--;
  while (last < text.length && last - end < ENCODED_REACH && ENCODED[text.charCodeAt(last)] === 1) last++;
  if (last - first < ENCODED_LENGTH || !isMixed(text.slice(first, last))) return false;
  let low = from;
  let high = to;
  while (low > 0 && (words.starts[low - 1] ?? 0) >= first) low--;
  while (high + 1 < words.count && (words.ends[high + 1] ?? 0) <= last) high++;
  let letters = 0;
  for (let w = low; w <= high; w++) letters += (words.ends[w] ?? 0) - (words.starts[w] ?? 0);
  const endless = start - first === ENCODED_REACH && last - end === ENCODED_REACH;
  return letters < (endless ? ENDLESS_WORD : ENCODED_WORD) * (high - low + 1);
}
