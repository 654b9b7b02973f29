import type { Paper } from "../../src/papers/paper";

const SYLLABLES = ["ka", "ro", "mi", "tu", "ne", "sa", "lo", "vi", "der", "qua", "zor", "pen", "lim", "tex", "fra", "gon"];

/**
 * A library of this many papers: the given ones, and others whose abstracts are put together
 * from their sentences, each with a made-up name and a few made-up words, so that the
 * vocabulary grows as it does with real papers. The same every time.
 */
export function enlarge(papers: readonly Paper[], size: number): Paper[] {
  let state = 1;
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * below);
  };
  const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
  const word = (syllables: number) => Array.from({ length: syllables }, () => pick(SYLLABLES)).join("");
  const sentences = papers.flatMap((paper) => paper.abstract.split(/(?<=[.!?]) /u));
  const enlarged = papers.slice(0, size);
  while (enlarged.length < size) {
    const name = `${word(3)}${enlarged.length % 97}`;
    const abstract = [...Array.from({ length: 7 }, () => pick(sentences)), `${word(4)} ${word(4)} ${word(4)}.`];
    enlarged.push({
      ...pick(papers),
      id: `made-up-${enlarged.length}`,
      title: `${name}: ${pick(papers).title}`,
      names: [{ text: name, primary: true }],
      abstract: abstract.join(" "),
      keySentence: abstract[0] ?? "",
      arxivId: null,
    });
  }
  return enlarged;
}
