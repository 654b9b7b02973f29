import type { Paper } from "../../papers/paper";
import { splitSentences } from "../sentences";

/** Words in a row, as a text must hold them. */
export interface Wording {
  readonly piece: string;
  /** A word that the text must have, a quick first question; undefined when only its beginning is known. */
  readonly firstWord: string | undefined;
}

/** Lower case, with one blank between words of letters and digits and one at both ends. */
function wordsOf(text: string): string {
  return ` ${text.normalize("NFKD").toLowerCase().replace(/\p{M}/gu, "").replace(/[^\p{L}\p{N}+&]+/gu, " ").trim()} `;
}

/**
 * Reads one wording: words in a row, whatever stands between them; a "*" at the end stands
 * for any end of the last word ("tensor core*" finds "Tensor-Cores").
 */
export function toWording(pattern: string): Wording {
  const open = pattern.endsWith("*");
  const words = wordsOf(open ? pattern.slice(0, -1) : pattern);
  const first = words.slice(1, words.indexOf(" ", 1));
  const single = words.length === first.length + 2;
  return { piece: open ? words.trimEnd() : words, firstWord: open && single ? undefined : first };
}

/** Sentences in which authors say what they did. */
const CONTRIBUTION =
  /\b(?:we|our|this (?:paper|work|study|article|survey|report|thesis|dissertation|research)|here|the proposed|is (?:proposed|presented|introduced))\b/i;

const IN_TITLE = 12;
const IN_CONTRIBUTION = 3;
const IN_PASSING = 1;
/** From here on a paper is about the concept: in the title, said of the own work, or in three sentences. */
const THRESHOLD = 3;

/** Texts of a paper cut once, to be asked for many concepts. */
export interface PaperPassages {
  readonly paper: Paper;
  readonly title: string;
  readonly whole: string;
  readonly vocabulary: ReadonlySet<string>;
  readonly sentences: readonly { readonly words: string; readonly contribution: boolean }[];
}

export function toPassages(paper: Paper): PaperPassages {
  const title = wordsOf(paper.title);
  const whole = `${title}|${wordsOf(paper.abstract)}`;
  const sentences = splitSentences(paper.abstract).map(({ text }) => ({
    words: wordsOf(text),
    contribution: CONTRIBUTION.test(text) || paper.names.some((name) => name.primary && text.includes(name.text)),
  }));
  return { paper, title, whole, vocabulary: new Set(whole.split(/[ |]+/u)), sentences };
}

/** Whether the paper mentions the concept at all. */
export function mentions({ whole, vocabulary }: PaperPassages, wordings: readonly Wording[]): boolean {
  return wordings.some(({ piece, firstWord }) => (firstWord === undefined || vocabulary.has(firstWord)) && whole.includes(piece));
}

/** How central the wordings are to the paper; 0 when it is not about them. */
export function centrality(passages: PaperPassages, wordings: readonly Wording[]): number {
  if (!mentions(passages, wordings)) return 0;
  const has = (words: string) => wordings.some(({ piece }) => words.includes(piece));
  let score = has(passages.title) ? IN_TITLE : 0;
  for (const { words, contribution } of passages.sentences) {
    if (has(words)) score += contribution ? IN_CONTRIBUTION : IN_PASSING;
  }
  return score >= THRESHOLD ? score : 0;
}
