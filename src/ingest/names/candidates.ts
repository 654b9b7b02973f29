import { titleKey } from "../../papers/identity";
import type { PaperText } from "../paper-text";
import { findDefinitions } from "./acronyms";
import { definitionEvidence } from "./definition-evidence";
import type { Introduction } from "./introduced";
import { findIntroduced } from "./introduced";
import { isKnown, isKnownMeaning } from "./known";
import { splitPhrase } from "./phrases";
import type { OwnedSentence } from "./sentence-roles";
import { ownedSentences } from "./sentence-roles";
import { isDescriptive, isOrdinaryCompound, isProperPhrase, looksCoined } from "./shape";
import { titleName, titleSpelling } from "./title-name";

export interface Candidate {
  readonly text: string;
  readonly score: number;
  /** The title names the work so. */
  readonly certain: boolean;
  /** The spelled-out form of another candidate. */
  readonly longForm: boolean;
  /** Where the abstract brings it in; -1 when the title does. */
  readonly first: number;
}

/** From this score on a candidate counts as a name. */
export const ENOUGH = 3;

const OWN_WEIGHTS: Readonly<Record<Introduction, number>> = { direct: 3, called: 4, after: 2, before: 2, own: 2, result: 1 };
const CERTAIN = 8;

type Draft = { -readonly [Key in keyof Candidate]: Candidate[Key] };

/** Everything the text may be naming, strongest first, each with the evidence added up. */
export function findCandidates(text: PaperText): Candidate[] {
  const drafts = new Drafts();
  const sentences = ownedSentences(text.abstract);
  addTitle(text, drafts);
  addDefinitions(text, sentences, drafts);
  addIntroduced(text, sentences, drafts);
  for (const draft of drafts.all()) draft.score += recurrence(text, draft.text);
  addInitials(text, drafts);
  addVariants(text, drafts);
  return drafts.all().sort((a, b) => b.score - a.score || a.first - b.first);
}

class Drafts {
  readonly #byKey = new Map<string, Draft>();

  add(name: string, score: number, first: number, more: { certain?: boolean; longForm?: boolean } = {}): void {
    const key = titleKey(name);
    if (key === "") return;
    const draft = this.#byKey.get(key) ?? { text: name, score: 0, certain: false, longForm: false, first };
    draft.score += score;
    draft.certain ||= more.certain ?? false;
    draft.longForm ||= more.longForm ?? false;
    draft.first = Math.min(draft.first, first);
    this.#byKey.set(key, draft);
  }

  has(name: string): boolean {
    return this.#byKey.has(titleKey(name));
  }

  all(): Draft[] {
    return [...this.#byKey.values()];
  }
}

function addTitle(text: PaperText, drafts: Drafts): void {
  const name = titleName(text);
  if (name === undefined) return;
  drafts.add(name, CERTAIN, -1, { certain: true });
  const spelling = titleSpelling(text.title, name);
  if (spelling !== undefined) drafts.add(spelling, CERTAIN, -1, { longForm: true });
}

function addDefinitions(text: PaperText, sentences: readonly OwnedSentence[], drafts: Drafts): void {
  const title = titleKey(text.title);
  for (const definition of findDefinitions(text.abstract)) {
    const { short, long, start } = definition;
    const ofTitle = drafts.has(short) && drafts.all().some((draft) => draft.certain && titleKey(draft.text) === titleKey(short));
    const longInTitle = title.includes(titleKey(long));
    if (!ofTitle && (isKnownMeaning(long) || (isKnown(short) && !longInTitle) || isDescriptive(short))) continue;
    const evidence = definitionEvidence(text.abstract, definition, sentences);
    if (evidence < 2 && !ofTitle) continue;
    const proper = isProperPhrase(long);
    const score = evidence + (proper || longInTitle ? 1 : 0);
    drafts.add(short, score, start);
    if (longInTitle) drafts.add(printedIn(text.title, long) ?? long, ofTitle ? CERTAIN : score, start, { longForm: true });
    else if (proper) drafts.add(long, ofTitle ? CERTAIN : score, start, { longForm: true });
  }
}

function printedIn(text: string, phrase: string): string | undefined {
  const at = text.toLowerCase().indexOf(phrase.toLowerCase());
  return at < 0 ? undefined : text.slice(at, at + phrase.length);
}

function addIntroduced(text: PaperText, sentences: readonly OwnedSentence[], drafts: Drafts): void {
  for (const { name, how, at } of findIntroduced(text.abstract)) {
    const sentence = sentences.findLast((candidate) => candidate.start <= at);
    if (sentence?.own !== true) continue;
    for (const part of splitPhrase(name)) {
      if (isKnown(part) || isDescriptive(part)) continue;
      const end = at + Math.max(0, name.indexOf(part)) + part.length;
      const follows = text.abstract.slice(end, end + 60);
      if (!part.includes(" ") && looksCoined(part)) drafts.add(part, OWN_WEIGHTS[how] + (/^,/.test(follows) && how === "after" ? 1 : 0), at);
      else if (isSetOff(part, how, follows)) drafts.add(part, OWN_WEIGHTS[how] + (/^,/.test(follows) ? 1 : 0), at);
    }
  }
}

const SENTENCE_WORDS = /^(?:We|Our|The|This|These|It|In|To|For|However|Moreover|Furthermore|Specifically|Additionally|Here|Extensive|Experiments?|Based|Compared|While|By|First|Second|Finally|Unlike|As|A|An|On|With|At|From|Since|Despite|Given|Although|When|If|Each|Such|Both|They|That|Also|Notably|Overall|Then|Thus|Code|Results|Evaluations?|Experimental|Firstly|Secondly)$/;

/** Ordinary capitalised words are names when they are set off: "we present Zenesis, a …", "named Temporal Gaussian Hierarchy, to". */
function isSetOff(name: string, how: Introduction, follows: string): boolean {
  const words = name.split(" ");
  const first = words[0] ?? "";
  if (SENTENCE_WORDS.test(first) || !/\p{L}{2}/u.test(name)) return false;
  if (words.every((word) => isKnown(word) || /^\d/.test(word))) return false;
  if (how === "result" || how === "own") return false;
  if (/^(?:framework|method|algorithm)$/.test(name)) return false;
  const firm = /^(?:["”’]?\s?[,.:(–—]|\s(?:to|that|which|for|is|as)\b)/.test(follows);
  if (how === "before") return words.length <= 4;
  if (how === "after") return /^,/.test(follows) && words.length > 1 ? true : words.length === 1 && /^(?:,| that| which)/.test(follows) && !isOrdinaryCompound(name);
  return firm && !(words.length === 1 && isOrdinaryCompound(name) && how === "direct" && !/^,/.test(follows));
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
    if (tokens.has(initials) && !drafts.has(initials)) drafts.add(initials, draft.score, draft.first + 1, { certain: false });
  }
}

/** "MiniCPM-DPO", "dKV-Cache-Greedy": versions of a name of the title. */
function addVariants(text: PaperText, drafts: Drafts): void {
  for (const draft of drafts.all().filter((candidate) => candidate.certain && looksCoined(candidate.text))) {
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
