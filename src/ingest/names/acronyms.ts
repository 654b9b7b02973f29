/** An abbreviation defined next to its long form: "Spelled-Out Name (SON)" or "SON (Spelled-Out Name)". */
export interface Definition {
  readonly short: string;
  readonly long: string;
  /** Where the whole definition starts in the text. */
  readonly start: number;
  /** Where it ends, after the closing bracket. */
  readonly end: number;
}

const BRACKET = /\(([^()]{2,120}(?:\([\d+]*\))?)\)/g;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’&/+.]*/gu;

/** All definitions of `text`, in order, by the initials of the words (after Schwartz and Hearst, 2003). */
export function findDefinitions(text: string): Definition[] {
  const definitions: Definition[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const inner = (match[1] ?? "").replace(/^(?:or|i\.e\.,?|abbreviated as|abbr\.|short for|dubbed|called|termed|denoted as|namely)\s+/i, "").trim();
    const end = match.index + match[0].length;
    const from = Math.max(0, match.index - 2 * LONGEST_LONG_FORM);
    const before = text.slice(from, match.index).trimEnd();
    const short = inner.split(/[,;]/)[0]?.trim() ?? "";
    if (isShortForm(short)) {
      const start = longFormStart(before, short);
      if (start !== null) definitions.push({ short, long: before.slice(start), start: from + start, end });
    }
    const token = /(?<!\S)(\S+)$/.exec(before)?.[1] ?? "";
    if (isShortForm(token) && inner.includes(" ") && longFormStart(inner, token) === 0) {
      definitions.push({ short: token, long: inner, start: from + before.length - token.length, end });
    }
  }
  return definitions;
}

function isShortForm(text: string): boolean {
  return text.length >= 2 && text.length <= 24 && !/\s/.test(text) && (/\p{Lu}.*\p{Lu}/u.test(text) || /\p{Lu}\d/u.test(text));
}

const SMALL = /^(?:a|an|the|of|for|and|with|to|in|on|by|via|based|from|as|using)$/;
/** No long form is longer, in characters; bounds the search in text without full stops. */
const LONGEST_LONG_FORM = 200;
/** Words of a long form that may go without a letter: "Concept-Incremental text-to-image Diffusion Model (CIDM)". */
const MOST_SKIPPED = 3;

/**
 * Where the words that `short` abbreviates start at the end of `before`, or null. Every letter
 * of the short form must be found, in order; of several starts the one with most initials wins.
 */
function longFormStart(before: string, short: string): number | null {
  const letters = shortLetters(short);
  if (letters.length < 2) return null;
  const stop = Math.max(before.lastIndexOf(". "), before.lastIndexOf(": "), before.lastIndexOf("; "));
  const sentence = Math.max(stop < 0 ? 0 : stop + 2, before.length - LONGEST_LONG_FORM);
  const words = [...before.slice(sentence).matchAll(WORD)].map((word) => ({ text: word[0].toLowerCase(), at: sentence + word.index }));
  let best: { at: number; initials: number } | null = null;
  const most = Math.min(words.length, letters.length * 2 + 3);
  for (let count = 1; count <= most; count++) {
    const start = words[words.length - count];
    if (start === undefined || !start.text.startsWith(letters[0] ?? "") || SMALL.test(start.text)) continue;
    if (/^[-–]/.test(before.slice(Math.max(0, start.at - 1)))) continue;
    const initials = matchedInitials(letters, words.slice(words.length - count).flatMap((word) => word.text.split(/[/&]/)));
    if (initials > (best?.initials ?? 0)) best = { at: start.at, initials };
  }
  return best?.at ?? null;
}

/** True when `short` is made of the initials of `long`, each word of weight giving one: "GES", "Generalized Exponential Splatting". */
export function spellsOut(long: string, short: string): boolean {
  const words = long.toLowerCase().match(WORD) ?? [];
  const weighty = words.filter((word) => !SMALL.test(word)).length;
  const letters = shortLetters(short);
  return weighty >= 2 && letters.length >= 2 && matchedInitials(letters, words) >= weighty;
}

/** Letters to be found: "S²FT" is s, s, f, t. */
function shortLetters(short: string): string[] {
  const plain = short.replace(/(?<=[A-Z])s$/, "").normalize("NFKD").toLowerCase();
  return Array.from(plain.replace(/(\p{L})([2-4])(?=\p{L})/gu, (_, letter: string, count: string) => letter.repeat(Number(count)))).filter((char) => /\p{L}/u.test(char));
}

/** How many letters are initials of `words` when all can be found, in order; 0 when they cannot. */
function matchedInitials(letters: readonly string[], words: readonly string[]): number {
  const fit = (letter: number, word: number, skipped: number): number => {
    if (word === words.length) return letter === letters.length ? 0 : -1;
    const text = words[word] ?? "";
    let best = -1;
    let from = 0;
    // The initial, then as many further letters of the word, in order, as the rest allows.
    for (let taken = letter; taken < letters.length; ) {
      const wanted = letters[taken] ?? "";
      const at = taken === letter ? (text.startsWith(wanted) ? 0 : -1) : text.indexOf(wanted, from);
      if (at < 0) break;
      from = at + 1;
      taken += 1;
      const rest = fit(taken, word + 1, skipped);
      if (rest >= 0) best = Math.max(best, rest + 1);
    }
    if (word === 0) return best;
    if (SMALL.test(text)) best = Math.max(best, fit(letter, word + 1, skipped));
    else if (skipped < MOST_SKIPPED) best = Math.max(best, fit(letter, word + 1, skipped + 1));
    return best;
  };
  return Math.max(0, fit(0, 0, 0));
}
