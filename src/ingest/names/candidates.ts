import { titleKey } from "../../papers/identity";
import type { Steps } from "../../papers/steps";
import type { PaperText } from "../paper-text";
import { findDefinitions } from "./acronyms";
import { definitionEvidence } from "./definition-evidence";
import type { Introduction } from "./introduced";
import { Drafts } from "./drafts";
import { findIntroduced } from "./introduced";
import { isKnown, isKnownMeaning } from "./known";
import { splitPhrase } from "./phrases";
import type { OwnedSentence } from "./sentence-roles";
import { ownedSentences, sentenceAt } from "./sentence-roles";
import { isDescriptive, isOrdinaryCompound, isProperPhrase, looksCoined } from "./shape";
import { titleInitials, titleName, titleSpelling } from "./title-name";

export interface Candidate {
  readonly text: string;
  readonly score: number;
  /** The title names the work so. */
  readonly certain: boolean;
  /** The spelled-out form of another candidate. */
  readonly longForm: boolean;
  /** What the candidate stands for, when the text says so. */
  readonly meaning: string | undefined;
  /** Where the abstract brings it in; -1 when the title does. */
  readonly first: number;
}

/** From this score on a candidate counts as a name. */
export const ENOUGH = 3;

const WEIGHTS: Readonly<Record<Introduction, number>> = { direct: 3, called: 4, after: 2, before: 2, own: 2, result: 1 };
const CERTAIN = 8;
/** An abbreviation with less evidence is not the paper's own. */
const OWN_EVIDENCE = 2;
/** An abbreviation whose long form is all lower case needs a stronger introduction. */
const LOWER_CASE_EVIDENCE = 3;
/** "we present denoising diffusion implicit models (DDIMs)": enough for a common meaning, when the title opens with it. */
const COMMON_MEANING_EVIDENCE = 4;

/** Everything the text may be naming, strongest first, each with the evidence added up. */
export function* findCandidates({ title, abstract }: PaperText): Steps<Candidate[]> {
  const text = { title, abstract: withoutAddresses(abstract) };
  const drafts = new Drafts();
  const sentences = ownedSentences(text.abstract);
  addTitle(text, drafts);
  yield;
  yield* addIntroduced(text, sentences, drafts);
  yield;
  addDefinitions(text, sentences, drafts);
  yield;
  for (const draft of drafts.all()) draft.score += recurrence(text, draft.text);
  addInitials(text, drafts);
  addVariants(text, drafts);
  return drafts.all().sort((a, b) => b.score - a.score || a.first - b.first);
}

/** Addresses are blanked, so that positions stay. */
function withoutAddresses(abstract: string): string {
  return abstract.replace(/\S+/g, (token) => (/\.[A-Za-z]{2,}\/|\.github\.io/.test(token) ? " ".repeat(token.length) : token));
}

function addTitle(text: PaperText, drafts: Drafts): void {
  const name = titleName(text);
  if (name !== undefined) {
    drafts.add(name, CERTAIN, -1, { certain: true });
    const spelling = titleSpelling(text.title, name);
    if (spelling !== undefined) drafts.add(spelling, CERTAIN, -1, { longForm: true });
  }
  for (const { short, long } of titleInitials(text)) {
    drafts.add(short, CERTAIN, -1, { certain: true, meaning: long });
    drafts.add(long, CERTAIN, -1, { longForm: true });
  }
}

function addDefinitions(text: PaperText, sentences: readonly OwnedSentence[], drafts: Drafts): void {
  const title = titleKey(text.title);
  for (const definition of findDefinitions(text.abstract)) {
    const { short, long, start } = definition;
    const accepted = (drafts.get(short)?.score ?? 0) >= ENOUGH;
    const evidence = definitionEvidence(text.abstract, definition, sentences);
    const inTitle = title.includes(titleKey(long));
    const proper = isProperPhrase(long);
    if (!accepted) {
      if (isDescriptive(short) || (isKnown(short) && !inTitle)) continue;
      if (isKnownMeaning(long) && !(title.startsWith(titleKey(long)) && evidence >= COMMON_MEANING_EVIDENCE)) continue;
      if (evidence < (proper ? OWN_EVIDENCE : LOWER_CASE_EVIDENCE)) continue;
    }
    const score = Math.max(evidence, 0) + (proper || inTitle ? 1 : 0);
    drafts.add(short, score, start, { meaning: long });
    if (/[,;]/.test(long)) continue;
    if (inTitle) drafts.add(printedIn(text.title, long) ?? long, accepted ? CERTAIN : score, start, { longForm: true });
    else if (proper) drafts.add(long, accepted ? CERTAIN : score, start, { longForm: true });
  }
}

function printedIn(text: string, phrase: string): string | undefined {
  const at = text.toLowerCase().indexOf(phrase.toLowerCase());
  return at < 0 ? undefined : text.slice(at, at + phrase.length);
}

function* addIntroduced(text: PaperText, sentences: readonly OwnedSentence[], drafts: Drafts): Steps<void> {
  // What the text explains without bringing it in as new stays somebody else's further on.
  const title = titleKey(text.title);
  const foreign = findDefinitions(text.abstract).filter(
    (definition) =>
      definitionEvidence(text.abstract, definition, sentences) < OWN_EVIDENCE &&
      (isKnownMeaning(definition.long) || !(title.includes(titleKey(definition.long)) || title.includes(titleKey(definition.short)))),
  );
  for (const { name, how, at } of yield* findIntroduced(text.abstract)) {
    const sentence = sentenceAt(sentences, at);
    if (sentence?.own !== true) continue;
    for (const part of splitPhrase(name, text.abstract.charAt(at + name.length + 1) === "(")) {
      if (isKnown(part) || isDescriptive(part) || foreign.some((definition) => definition.short === part && definition.start < at)) continue;
      const start = at + Math.max(0, name.indexOf(part));
      const follows = text.abstract.slice(start + part.length, start + part.length + 60);
      if ((how === "after" || how === "before") && ofOthers(text.abstract.slice(sentence.start, start))) continue;
      if (!part.includes(" ") && looksCoined(part)) drafts.add(part, WEIGHTS[how] + (follows.startsWith(",") && how === "after" ? 1 : 0), at);
      else if (start > sentence.start && isSetOff(part, how, follows)) drafts.add(part, WEIGHTS[how] + (follows.startsWith(",") ? 1 : 0), at);
    }
  }
}

/** What a comparison or an enumeration of known work leads up to is not the paper's own. */
function ofOthers(before: string): boolean {
  return /\b(?:existing|state-of-the-art|previous|prior|SOTA|SoTA|over|than|compared|surpass\w*|outperform\w*|baselines?|such as|including|like|popular|standard|on|using)\b[^.]{0,50}$/.test(before);
}

const HARDWARE = /\b(?:FPGAs?|GPUs?|CPUs?|NPUs?|boards?|microcontrollers?)$/;
const SENTENCE_WORDS = /^(?:We|Our|The|This|These|It|In|To|For|However|Moreover|Furthermore|Specifically|Additionally|Here|Extensive|Experiments?|Based|Compared|While|By|First|Second|Finally|Unlike|As|A|An|On|With|At|From|Since|Despite|Given|Although|When|If|Each|Such|Both|They|That|Also|Notably|Overall|Then|Thus|Code|Results|Evaluations?|Experimental|Firstly|Secondly)$/;

/** Ordinary capitalised words are names when they are set off: "we present Zenesis, a …", "named Temporal Gaussian Hierarchy, to". */
function isSetOff(name: string, how: Introduction, follows: string): boolean {
  const words = name.split(" ");
  const first = words[0] ?? "";
  if (HARDWARE.test(name) || SENTENCE_WORDS.test(first) || !/\p{L}{2}/u.test(name)) return false;
  if (words.every((word) => isKnown(word) || /^\d/.test(word))) return false;
  if (how === "result" || how === "own") return false;
  if (/^(?:framework|method|algorithm)$/.test(name)) return false;
  const firm = /^(?:["”’]?\s?[,.:(–—]|\s(?:to|that|which|for|is|as)\b)/.test(follows);
  if (how === "before") return words.length <= 4;
  if (how === "after") return follows.startsWith(",") && words.length > 1 ? true : words.length === 1 && /^(?:,| that| which)/.test(follows) && !isOrdinaryCompound(name);
  return firm && !(words.length === 1 && isOrdinaryCompound(name) && how === "direct" && !follows.startsWith(","));
}

/** More than once in the text counts for it; a word met once is more likely a passing mention. */
function recurrence(text: PaperText, name: string): number {
  const count = occurrences(`${text.title}\n${text.abstract}`, name);
  return count >= 4 ? 2 : count >= 2 ? 1 : 0;
}

function occurrences(whole: string, name: string): number {
  let count = 0;
  for (let at = whole.indexOf(name); at >= 0; at = whole.indexOf(name, at + name.length)) count += 1;
  return count;
}

/** "Dynamic Mask Attention" that the text later calls "DMA". */
function addInitials(text: PaperText, drafts: Drafts): void {
  const tokens = new Set(text.abstract.split(/[^\p{L}\p{N}]+/u));
  for (const draft of drafts.all()) {
    const words = draft.text.split(/[\s-]+/).filter((word) => /^\p{Lu}/u.test(word));
    if (draft.score < ENOUGH || words.length < 3) continue;
    const initials = words.map((word) => word.charAt(0)).join("");
    if (tokens.has(initials) && !drafts.has(initials)) {
      drafts.add(initials, draft.score, draft.first + 1, { meaning: draft.text });
      draft.longForm = true;
    }
  }
}

/** "MiniCPM-DPO", "dKV-Cache-Greedy": versions of a name of the title. */
function addVariants(text: PaperText, drafts: Drafts): void {
  for (const draft of drafts.all().filter((candidate) => (candidate.certain || candidate.score > 2 * ENOUGH) && !candidate.text.includes(" "))) {
    if (!text.abstract.includes(`${draft.text}-`)) continue;
    const variant = new RegExp(String.raw`(?<![\p{L}\p{N}-])${escape(draft.text)}-[\p{L}\p{N}]{2,}(?:-[\p{L}\p{N}]+)*`, "gu");
    for (const match of text.abstract.matchAll(variant)) {
      const name = match[0];
      if (!isDescriptive(name) && !/-\d+(?:\.\d+)?[BMK]?$/.test(name)) drafts.add(name, ENOUGH, match.index);
    }
  }
}

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
