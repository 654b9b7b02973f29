import type { Paper } from "../../papers/paper";
import { stem } from "../text/stem";
import { foldWord, wordsOf } from "../text/words";

/** The text of a paper in which exact phrases and unwanted words are looked for. */
function textsOf(paper: Paper): string[] {
  return [paper.title, ...paper.names.map((name) => name.text), paper.abstract, ...paper.topics, ...paper.targets, ...paper.authors];
}

/** True when the words of the phrase stand next to each other, in any case, with any sign between. */
export function holdsPhrase(paper: Paper, phrase: string): boolean {
  const wanted = wordsOf(phrase).map((word) => foldWord(word.text));
  if (wanted.length === 0) return true;
  const needle = ` ${wanted.join(" ")} `;
  return textsOf(paper).some((text) => ` ${wordsOf(text).map((word) => foldWord(word.text)).join(" ")} `.includes(needle));
}

/** True when the paper holds the word in any of its endings; a compound must be there as a whole. */
export function holdsWord(paper: Paper, word: string): boolean {
  const words = wordsOf(word);
  if (words.length !== 1) return holdsPhrase(paper, word);
  const stemmed = (text: string) => stem(foldWord(text), "light");
  const wanted = stemmed(words[0]?.text ?? "");
  return textsOf(paper).some((text) => wordsOf(text).some((each) => stemmed(each.text) === wanted));
}
