import type { PaperText } from "../paper-text";
import { splitSentences } from "../sentences";

/**
 * The part a passage plays in a paper. Where a phrase stands says more than how
 * often: the title and "we propose" speak of the work, the opening of its problem.
 */
export type Place = "title" | "contribution" | "body" | "result" | "background";

export interface Passage {
  readonly place: Place;
  readonly text: string;
}

const CONTRIBUTION = new RegExp(
  [
    String.raw`\b(?:we|I)(?: \w+){0,2} (?:propos|present|introduc|develop|design|describ|creat|implement|releas|investigat|explor|study|studi|analy[sz]|build|built|revisit|extend|devis|formulat|address|tackle|aim|survey|review|offer|provid|report|unveil|apply|adopt|leverag|use|conduct|optimi[sz]e)\w*`,
    String.raw`\b(?:in|with) (?:this|our) (?:paper|work|study|article|report|survey|thesis|letter|review)\b`,
    String.raw`\bthis (?:paper|work|study|article|report|survey|thesis|letter|review|dissertation|technical report|tutorial)\b`,
    String.raw`\b(?:is|are) (?:proposed|presented|introduced)\b`,
    String.raw`^\W*(?:here|to this end|to address|to tackle|to overcome|to solve|to bridge|to mitigate)\b`,
    String.raw`\bour (?:\w+ ){0,2}(?:approach|method|framework|system|contributions?|key (?:idea|insight)|design|solution|model|algorithm)s? (?:is|are|enables?|uses?|consists?|combines?|introduces?|leverages?)\b`,
  ].join("|"),
  "i",
);

const RESULT =
  /\b(?:experiment\w*|evaluat\w+|results?|outperform\w*|achiev\w+|demonstrat\w+|speed-?ups?|surpass\w*|improv\w+ .{0,30}by|reduc\w+ .{0,40}by|we (?:show|find)|state-of-the-art)\b|\d(?:\.\d+)?\s?(?:×|%|x\b)/i;

const BACKGROUND =
  /^\W*(?:existing|previous|prior|traditional|conventional|current|recent|most|many|however|unfortunately|yet|despite|while|although|as\b.{0,60}\b(?:grow|scale|become)|nevertheless|typically)\b/i;

/** The title and the sentences of the abstract, each with the part it plays. */
export function passages(text: PaperText): Passage[] {
  const sentences = splitSentences(text.abstract).map((sentence) => sentence.text);
  const opening = sentences.findIndex((sentence) => CONTRIBUTION.test(sentence));
  const result: Passage[] = [{ place: "title", text: text.title }];
  sentences.forEach((sentence, index) => result.push({ place: placeOf(sentence, index, opening), text: sentence }));
  return result;
}

/** `opening` is the index of the first contribution sentence, -1 when there is none. */
function placeOf(sentence: string, index: number, opening: number): Place {
  if (CONTRIBUTION.test(sentence)) return "contribution";
  if (index < opening) return "background";
  if (RESULT.test(sentence)) return "result";
  if (BACKGROUND.test(sentence)) return "background";
  return "body";
}
