import type { PaperText } from "./paper-text";
import { splitSentences } from "./sentences";

const CONTRIBUTION = /\b(?:we|this (?:paper|work)) (?:\w+ )?(?:introduce|present|propose|develop|describe)/i;

/** The sentence that best tells what the paper is; empty when there is no abstract. */
export function pickKeySentence(text: PaperText, names: readonly string[]): string {
  const sentences = splitSentences(text.abstract).map((sentence) => sentence.text);
  const contributions = sentences.filter((sentence) => CONTRIBUTION.test(sentence));
  return contributions.find((sentence) => names.some((name) => sentence.includes(name))) ?? contributions[0] ?? sentences.at(-1) ?? "";
}
