import { splitSentences } from "../sentences";

/** A sentence and whether it speaks of the paper's own work. */
export interface OwnedSentence {
  readonly text: string;
  readonly start: number;
  readonly own: boolean;
}

const OWN = /\b(?:we|us|our|ours|this (?:paper|work|study|thesis|article|report|letter|technical report)|in this|here,?|(?:is|are) (?:then |further |also )?(?:proposed|introduced|presented|developed|designed|built|called|named|dubbed|termed|devised|applied|employed)|the proposed|novel|key (?:contributions?|innovations?)|main contributions?)\b/i;
const OTHERS_WORK = /\bet al\b|\b(?:existing|previous|prior|recent(?:ly)?|traditional|conventional|popular|current(?:ly)?|state-of-the-art) (?:works?|methods?|approaches|studies|research|techniques?|solutions?|systems?|proposed|introduced|models?)\b|\bour (?:earlier|previous|prior|conference) (?:work|paper)/i;

/** The sentences of an abstract; from the first of its own on, those that speak of others' work alone stay out. */
export function ownedSentences(abstract: string): OwnedSentence[] {
  let begun = false;
  return splitSentences(abstract).map(({ text, start }) => {
    const claims = OWN.test(text) && !/\bet al\b|\bour (?:earlier|previous|prior) /i.test(text);
    begun ||= claims;
    return { text, start, own: claims || (begun && !OTHERS_WORK.test(text)) };
  });
}

/** The sentence that holds the place `at`. */
export function sentenceAt(sentences: readonly OwnedSentence[], at: number): OwnedSentence | undefined {
  return sentences.filter((sentence) => sentence.start <= at).at(-1);
}
