import type { Claim } from "../papers/paper";
import { findClaims } from "./claims/find-claims";
import type { PaperText } from "./paper-text";
import { splitSentences } from "./sentences";

/** The sentence that introduces the work: "we propose X", "this paper presents X". */
const INTRODUCES =
  /\b(?:we|I)\s(?:(?:\w+\s){0,2}?)(?:introduce|present|propose|develop|describe|design|devise|unveil|release|establish|build|create|offer|formulate|report)\b|\b(?:this|our)\s(?:\w+\s)?(?:paper|work|study|article|report|thesis|dissertation|letter|research)\s(?:\w+\s)?(?:introduces|presents|proposes|develops|describes|designs|explores|investigates|studies|addresses|focuses|aims|provides|shows|demonstrates|tackles|examines)\b|\b(?:is|are)\s(?:proposed|presented|introduced|developed)\b|\bus to (?:propose|introduce|develop)\b/i;

/** Weaker openings, for papers that introduce nothing by a stronger verb. */
const STUDIES =
  /\b(?:we|I)\s(?:(?:\w+\s){0,2}?)(?:investigate|study|explore|address|show|demonstrate|analyze|analyse|evaluate|revisit|extend|examine|conduct|find|leverage|apply|use|train|adopt|provide|implement|optimize|tackle)\b|\bin this (?:paper|work|study)\b|\bour (?:method|approach|framework|system|model|design|key (?:idea|insight))\b/i;

/** A part of the work or a later step of the telling. */
const SIDE_NOTE =
  /^(?:(?:more )?(?:specifically|precisely)|in particular|second(?:ly)?|third(?:ly)?|finally|additionally|furthermore|moreover|besides|next|then|lastly|meanwhile|also|in addition|to (?:this end|further)\b.{0,20}\bfurther|based on|inspired by|for (?:example|instance))\b|\bwe (?:also|further|additionally|then)\b/i;

const BACKGROUND = /^(?:however|existing|previous|prior|current|recent|traditional|conventional|unfortunately|while|although|despite)\b/i;

/** What the introduced thing does, told in the same sentence. */
const TELLS_WHAT = /\b(?:that|which|enabl\w+|achiev\w+|reduc\w+|improv\w+|accelerat\w+|designed to|capable of|to (?:enable|achieve|reduce|improve|accelerate))\b/i;

const RESULT = /\b(?:outperform\w*|surpass\w*|state-of-the-art|speed-?ups?|faster|improv\w+|reduc\w+|achiev\w+|compared (?:to|with))\b/i;

const WRITTEN_ELSEWHERE = /\b(?:code|project page|source|available at)\b.{0,60}\b(?:available|github|https?)\b|^code\b/i;

/** The first introduction is the paper's own; later ones tell of its parts. */
const OPENING_BONUS = 1.5;

/** The one sentence that best tells what the paper is and what it achieves; "" when there is no abstract. */
export function pickKeySentence(text: PaperText, names: readonly string[], claims: readonly Claim[] = findClaims(text)): string {
  const sentences = splitSentences(text.abstract).map((sentence) => sentence.text);
  const evidence = claims.map((claim) => claim.evidence);
  const opening = sentences.findIndex((sentence) => INTRODUCES.test(sentence) && !SIDE_NOTE.test(sentence));
  let best = "";
  let bestScore = -Infinity;
  sentences.forEach((sentence, index) => {
    const score = scoreOf(sentence, names, evidence) + (index === opening ? OPENING_BONUS : 0);
    if (score > bestScore) [best, bestScore] = [sentence, score];
  });
  return best;
}

function scoreOf(sentence: string, names: readonly string[], evidence: readonly string[]): number {
  const hasName = names.some((name) => sentence.includes(name));
  const claims = evidence.filter((piece) => sentence.includes(piece)).length;
  const introduces = INTRODUCES.test(sentence);
  const hits: readonly (readonly [boolean, number])[] = [
    [introduces, 4],
    [!introduces && STUDIES.test(sentence), 1.5],
    [hasName, 1.5],
    [introduces && hasName, 1],
    [TELLS_WHAT.test(sentence), 0.5],
    [RESULT.test(sentence), 0.8],
    [SIDE_NOTE.test(sentence), -3],
    [BACKGROUND.test(sentence), -2.5],
    [WRITTEN_ELSEWHERE.test(sentence), -6],
    [sentence.length < 60, -1.5],
    [sentence.length > 450, -0.5],
  ];
  const sum = hits.reduce((total, [holds, weight]) => total + (holds ? weight : 0), 0);
  return sum + 0.9 * Math.min(claims, 4);
}
