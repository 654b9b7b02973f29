/** A run of letters and digits as it stands in a text; offsets are UTF-16 positions. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** True when nothing but a hyphen, underscore or slash stands between it and the word before. */
  readonly joined: boolean;
}

/**
 * Letters, digits and marks; a superscript written as LaTeX stays inside its word
 * (S^{2}FT, M$^3$ViT), and so do the signs inside a number (2:4, 3.5, 1,024).
 */
const WORD =
  /(?:[\p{L}\p{N}\p{M}]|\$?\^\{?[\p{L}\p{N}]+\}?\$?(?=[\p{L}\p{N}])|(?<=\p{Nd})[.:](?=\p{Nd})|(?<=\p{Nd}),(?=\p{Nd}{3}(?!\p{Nd})))+/gu;
/** The same for text without letters beyond ASCII, which is most of it and five times as fast to read. */
const ASCII_WORD = /(?:[A-Za-z0-9]|\$?\^\{?[A-Za-z0-9]+\}?\$?(?=[A-Za-z0-9])|(?<=\d)[.:](?=\d)|(?<=\d),(?=\d{3}(?!\d)))+/g;
const ONLY_ASCII = /^\p{ASCII}*$/u;
const JOINERS = "-\u2010\u2011\u2012\u2013_/";

/** The words of a text, in order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let previousEnd = -1;
  for (const match of text.matchAll(ONLY_ASCII.test(text) ? ASCII_WORD : WORD)) {
    const start = match.index;
    const joined = start === previousEnd + 1 && previousEnd > 0 && JOINERS.includes(text.charAt(previousEnd));
    previousEnd = start + match[0].length;
    words.push({ text: match[0], start, end: previousEnd, joined });
  }
  return words;
}

/** One spelling per word: compatibility forms, accents, case and LaTeX signs are folded ("S²FT" is "s2ft"). */
export function foldWord(word: string): string {
  if (/^[A-Za-z0-9]+$/.test(word)) return word.toLowerCase();
  return word
    .normalize("NFKD")
    .replace(/[\p{M}^{}$,]/gu, "")
    .toLowerCase();
}

/** Letters and digits alone, folded: two spellings of a name are equal when these are ("Flash-Attention 2"). */
export function squash(text: string): string {
  return wordsOf(text)
    .map((word) => foldWord(word.text))
    .join("");
}
