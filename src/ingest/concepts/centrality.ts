import type { Paper } from "../../papers/paper";
import { splitSentences } from "../sentences";

/** Words in a row; a trailing "*" stands for any end of the last word. */
export type Wording = string;

/** Lower case, with one blank between words of letters and digits and one at both ends. */
function wordsOf(text: string): string {
  return ` ${text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}+&]+/gu, " ").trim()} `;
}

/** "KV cache*" -> the piece that `wordsOf` a text must hold: " kv cache"; without the star " kv cache ". */
export function toWording(pattern: string): Wording {
  const open = pattern.endsWith("*");
  const words = wordsOf(open ? pattern.slice(0, -1) : pattern);
  return open ? words.trimEnd() : words;
}

/** Sentences in which authors say what they did. */
const CONTRIBUTION = /\b(?:we|our|this (?:paper|work|study|article|survey|report|thesis|dissertation|research)|here|the proposed|is (?:proposed|presented|introduced))\b/i;

const IN_TITLE = 12;
const IN_CONTRIBUTION = 3;
const IN_PASSING = 1;
/** From here on a paper is about the concept: in the title, said of the own work, or named three times. */
const THRESHOLD = 3;

/** Texts of a paper cut once, to be asked for many concepts. */
export interface PaperPassages {
  readonly paper: Paper;
  readonly whole: string;
  readonly title: string;
  readonly sentences: readonly { readonly words: string; readonly contribution: boolean }[];
}

export function toPassages(paper: Paper): PaperPassages {
  const sentences = splitSentences(paper.abstract).map(({ text }) => ({
    words: wordsOf(text),
    contribution: CONTRIBUTION.test(text) || paper.names.some((name) => name.primary && text.includes(name.text)),
  }));
  return { paper, whole: `${wordsOf(paper.title)}|${wordsOf(paper.abstract)}`, title: wordsOf(paper.title), sentences };
}

/** Whether the paper mentions the concept at all. */
export function mentions(passages: PaperPassages, wordings: readonly Wording[]): boolean {
  return wordings.some((wording) => passages.whole.includes(wording));
}

/** How central the wordings are to the paper; 0 when it is not about them. */
export function centrality(passages: PaperPassages, wordings: readonly Wording[]): number {
  if (!mentions(passages, wordings)) return 0;
  const has = (words: string) => wordings.some((wording) => words.includes(wording));
  let score = has(passages.title) ? IN_TITLE : 0;
  for (const { words, contribution } of passages.sentences) {
    if (has(words)) score += contribution ? IN_CONTRIBUTION : IN_PASSING;
  }
  return score >= THRESHOLD ? score : 0;
}
