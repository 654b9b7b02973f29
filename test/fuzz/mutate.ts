import { pick } from "../bench/random";

/** Characters that formats and terminals treat specially. */
const ODD = ["\u0000", "\u001b", "\n", "\r\n", "\u2028", "\u202e", "\ud800", "\udc00", "\ufeff", "\uffff", "\\", '"', "'", "`", "<", "&", "{", "}", "[", "]", "(", ")", "$", "%", "#", "@", "😀", "é", "e\u0301", "ﬁ", "İ", "ß"];
const LONGEST = 4_000;

/** A changed copy of a text: pieces put in, taken out, doubled, moved, or taken from another text. */
export function mutate(text: string, random: () => number, words: readonly string[], others: readonly string[]): string {
  let changed = text;
  for (let count = 1 + Math.floor(random() * 4); count > 0; count -= 1) {
    const at = Math.floor(random() * (changed.length + 1));
    const to = Math.min(changed.length, at + 1 + Math.floor(random() ** 3 * 40));
    const [head, piece, tail] = [changed.slice(0, at), changed.slice(at, to), changed.slice(to)];
    const ways: readonly (() => string)[] = [
      () => head + pick(random, words) + piece + tail,
      () => head + pick(random, ODD) + piece + tail,
      () => head + tail,
      () => head + piece + piece + tail,
      () => head + piece.repeat(1 + Math.floor(random() ** 4 * 200)) + tail,
      () => head + String.fromCharCode(Math.floor(random() ** 2 * 65_536)) + tail,
      () => head + pick(random, words) + tail,
      () => head + pick(random, others).slice(Math.floor(random() * 50)) + tail,
      () => tail + piece + head,
    ];
    changed = pick(random, ways)();
  }
  return changed.slice(0, LONGEST);
}
