import type { Paper } from "../papers/paper";
import { papersWithTerms, tellingTerms } from "./engine/similar";
import type { Searcher } from "./searcher";
import { STOP_WORDS } from "./text/stop-words";

/** A term found in the text, with the ids of its papers, best first. */
export interface MentionedPapers {
  readonly papers: readonly string[];
  readonly term: string;
}

export interface PaperForText {
  readonly paper: Paper;
  readonly score: number;
  /** The mentioned terms that led to it; empty when only the words of the text did. */
  readonly terms: readonly string[];
}

/** Text beyond this (UTF-16 units) is not read for words: the mentions still count. */
const LONGEST_TEXT = 60_000;
const TERMS = 16;
/** A word of the text alone counts for less than a mention. */
const WORD_SHARE = 0.6;

/** Words of most programs that say nothing about what the program is for. */
const CODE_WORDS = new Set(
  (
    "array assert bool break case char class const continue data def default define double elif else endif enum false file float " +
    "func function import include index input int integer length list main name namespace new none null number object output " +
    "param print private public range return self set size static std str string struct switch template true type typedef " +
    "value var vector void"
  ).split(" "),
);

/**
 * Papers for a selection or a file, without knowing a word to search for: those its
 * mentions name first, then those about the words it is made of.
 */
export function papersForText(text: string, mentions: readonly MentionedPapers[], searcher: Searcher, limit = 10): PaperForText[] {
  const { index } = searcher;
  const scores = new Map<number, { score: number; terms: Set<string> }>();
  const add = (number: number, score: number, term?: string) => {
    const entry = scores.get(number) ?? { score: 0, terms: new Set<string>() };
    entry.score += score;
    if (term !== undefined) entry.terms.add(term);
    scores.set(number, entry);
  };

  const times = new Map<string, { count: number; papers: readonly string[] }>();
  for (const { term, papers } of mentions) times.set(term, { count: (times.get(term)?.count ?? 0) + 1, papers });
  for (const [term, { count, papers }] of times) {
    // A term of one paper points to it; a concept of many says a little about each.
    const weight = (1 + Math.log2(count) / 4) / Math.sqrt(Math.max(papers.length, 1));
    papers.slice(0, limit).forEach((id, rank) => {
      const number = index.numberOf(id);
      if (number !== undefined) add(number, weight / (1 + rank / 3), term);
    });
  }

  const counts = new Map<number, number>();
  for (const { term, word } of index.analyzer.terms(text.slice(0, LONGEST_TEXT))) {
    const id = index.vocabulary.id(term);
    if (id !== undefined && word.length > 2 && !STOP_WORDS.has(word) && !CODE_WORDS.has(word)) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const similar = papersWithTerms(tellingTerms(counts, index, TERMS), index).slice(0, limit * 4);
  const most = similar[0]?.score ?? 1;
  for (const { number, score } of similar) add(number, (WORD_SHARE * score) / most);

  return [...scores]
    .sort(([a, left], [b, right]) => right.score - left.score || a - b)
    .slice(0, limit)
    .flatMap(([number, { score, terms }]) => {
      const paper = index.papers[number];
      return paper === undefined ? [] : [{ paper, score, terms: [...terms] }];
    });
}
