import type { Definition } from "./acronyms";
import type { OwnedSentence } from "./sentence-roles";
import { sentenceAt } from "./sentence-roles";

const TRIGGER = /\b(?:introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|propos(?:e|es|ed|ing)|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|describ(?:e|es|ing)|creat(?:e|es|ed|ing)|build(?:s|ing)?|construct(?:s|ed|ing)?|devis(?:e|es|ed|ing)|establish(?:es)?|suggest(?:s)?|novel|new|our|called|named|dubbed|termed|namely|includ(?:e|es|ing))\b/gi;
const BREAKS = /\b(?:of|in|on|to|using|such as|like|based on|existing|including|between|from|for|by|that|which)\b/gi;
/** An item of a list: "(1) …", "Secondly, a …", "… (SC-VAE) and …". */
const ITEM = /(?:\(?\b\w{1,3}\)|\b(?:Firstly|Secondly|Thirdly|First|Second|Third|Finally|Additionally|Moreover|Furthermore),?|\)\s?(?:,|and|, and)|:|^)\s*(?:(?:an?|the|our|novel|new)\s+){0,3}$/i;
const KIND_BEHIND = /^\s?(?:module|mechanism|strategy|algorithm|method|framework|loss|attention|scheme|technique|network|architecture|architectures|model|metric|procedure|dataset|approach|iteration|compiler|methodology|data format|block|layer)\b/i;
const OTHERS = /\b(?:such as|like|e\.g\.,?|existing|popular|traditional|widely used|via|of|for|in|by|with|than|over|standard|conventional)\s+(?:(?:the|a|an)\s+)?$/;

/** A word further before, in characters, says nothing about a definition. */
const FAR = 400;

/** How strongly the text says that what it abbreviates here is its own: below 2 it does not. */
export function definitionEvidence(abstract: string, definition: Definition, sentences: readonly OwnedSentence[]): number {
  const sentence = sentenceAt(sentences, definition.start);
  if (sentence?.own !== true) return 0;
  const before = abstract.slice(Math.max(sentence.start, definition.start - FAR), definition.start);
  const trigger = [...before.matchAll(TRIGGER)].at(-1);
  let score = 0;
  if (trigger !== undefined) {
    const between = before.slice(trigger.index + trigger[0].length);
    const breaks = [...between.matchAll(BREAKS)].length;
    const near = between.trim().split(/\s+/).length <= 5;
    score = breaks === 0 ? (near ? 3 : 2) : breaks === 1 && near ? 1 : 0;
  }
  if (ITEM.test(before)) score += before.trim() === "" ? 1 : 2;
  const behind = abstract.slice(definition.end);
  if (KIND_BEHIND.test(behind) || /^,\s(?:an?|the|which|that)\s/.test(behind)) score += 1;
  if (/\b(?:is|are) (?:proposed|introduced|presented|developed|designed|applied|built|devised)\b/.test(behind.slice(0, 120).split(". ")[0] ?? "")) score += 1;
  if (OTHERS.test(before)) score -= 2;
  return score;
}
