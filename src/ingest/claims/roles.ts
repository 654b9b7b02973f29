import type { PaperText } from "../paper-text";
import { splitSentences, type Sentence } from "../sentences";

/** Whose figures a sentence states. */
export type Role = "background" | "own";

export interface RoledSentence extends Sentence {
  readonly role: Role;
  /** True where the work is introduced: "we propose", "this paper presents". */
  readonly introduces: boolean;
}

const INTRODUCES =
  /\b(?:we|I)\b(?:\s\w+){0,3}\s(?:propos|present|introduc|develop|design|describ|creat|implement|releas|investigat|explor|stud[yi]|analy[sz]|build|built|revisit|devis|formulat|address|tackl|aim|provid|report|unveil|show|demonstrat|find|found|observ|train|identif|focus|us|evaluat|compar|appl|leverag)\w*|\b(?:this|our) (?:\w+ )?(?:paper|work|study|article|report|survey|thesis|letter|review|method|approach|framework|system|model|design|technique|results|experiments|evaluation)\b|\b(?:is|are) (?:proposed|presented|introduced)\b|^(?:here|to this end|to address|to tackle|to overcome|to solve|to bridge|to mitigate)\b/i;

/** The work others did, or the trouble with it. */
const OF_OTHERS =
  /^(?:however|unfortunately|existing|previous|prior|current|recent|traditional|conventional|most|many|yet|nevertheless|in contrast|recently|typically)\b|\b(?:recent|previous|existing|prior) (?:works?|studies|methods|approaches) (?:show|have|suffer|require|need|are|still|often|typically)\b/i;

const OWN_SUBJECT = /\b(?:we|our|ours|this (?:work|paper|method|approach|study|model|framework|design))\b/i;

/** The sentences of the abstract, each with whose figures it states. */
export function roledSentences(text: PaperText): RoledSentence[] {
  const sentences = splitSentences(text.abstract);
  const name = titleName(text.title);
  const introduces = sentences.map(
    ({ text: sentence }) => INTRODUCES.test(sentence) || (name !== undefined && sentence.includes(name)),
  );
  const opening = introduces.indexOf(true);
  return sentences.map((sentence, index) => {
    const isOwn = introduces[index] === true;
    const before = index < opening;
    const others = !isOwn && OF_OTHERS.test(sentence.text) && !OWN_SUBJECT.test(sentence.text);
    return { ...sentence, role: before || others ? "background" : "own", introduces: isOwn };
  });
}

/** "SMERF" of "SMERF: Streamable Memory …": what stands before the colon when it is one or two words. */
function titleName(title: string): string | undefined {
  const head = /^([^:]{2,30}):\s/.exec(title)?.[1]?.trim();
  return head !== undefined && head.split(/\s+/).length <= 2 ? head : undefined;
}
