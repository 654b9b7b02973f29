/** How many papers use a word: what tells the field's everyday words from telling ones. */
import type { Paper } from "../papers/paper";
import { stemOf } from "./words";

export interface WordSpread {
  /** Papers whose words were counted. */
  readonly papers: number;
  /** Stem -> how many of them use it. */
  readonly counts: ReadonlyMap<number, number>;
}

const WORD = /\p{L}[\p{L}\p{N}]+/gu;
/** Papers whose words are counted; more of them tell the same. */
const SAMPLE = 130;

export function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(WORD));
}

export function spreadOf(papers: readonly Paper[]): WordSpread {
  const counts = new Map<number, number>();
  const stemsByWord = new Map<string, number>();
  const step = Math.max(1, Math.floor(papers.length / SAMPLE));
  let sampled = 0;
  for (let i = 0; i < papers.length; i += step) {
    const paper = papers[i];
    if (paper === undefined) continue;
    sampled++;
    const stems = new Set<number>();
    for (const word of wordsOf(`${paper.title} ${paper.abstract}`)) {
      let known = stemsByWord.get(word);
      if (known === undefined) stemsByWord.set(word, (known = stemOf(word)));
      stems.add(known);
    }
    for (const each of stems) counts.set(each, (counts.get(each) ?? 0) + 1);
  }
  return { papers: sampled, counts };
}
