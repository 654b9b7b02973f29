/** What the lists of a concept, and explanations in the text, say of an ambiguous spelling. */
import type { Candidate } from "./candidate";
import { squeeze } from "./forms";
import type { Evidence } from "./mention";
import type { Context, ListedWord, Profile } from "./profiles";
import type { Surroundings } from "./surroundings";
import type { Words } from "./words";

const CONTEXT_MAX = 1.6;
const FIELD_OF_CONTEXT = 0.3;
const UNLIKE_MAX = -4;
/** Sum of the worths of listed words at which they have given most of what they can. */
const LISTED_SCALE = 1;
/** Words of a text for which one listed word tells half of what it could. */
const WORDS_PER_LISTED_WORD = 3_000;
const OTHER_MEANING_WEIGHT = -4;

/** The most that listed words of a document can add where its field has this weight: in another field they say nothing. */
export function contextMax(field: number): number {
  return field < FIELD_OF_CONTEXT ? 0 : CONTEXT_MAX;
}

/** Evidence for and against an ambiguous form from words of its lists anywhere in the document; a form's own words do not count. */
export function contextEvidence({ nearby, words }: Surroundings, { listed, unlike, unlikePhrases }: Context, own: ReadonlySet<number>): Evidence[] {
  const met = (list: ReadonlyMap<number, ListedWord>): Met[] =>
    [...list].flatMap(([stem, each]) => (own.has(stem) ? [] : { ...each, times: nearby.count(stem) }));
  const phrases = unlikePhrases.filter(({ stems }) => !stems.some((stem) => own.has(stem)));
  const others = [...met(unlike), ...phrases.map(({ text, stems }) => ({ word: text, worth: 1, times: nearby.countInRow(stems) }))];
  return [...listEvidence(met(listed), words, CONTEXT_MAX), ...listEvidence(others, words, UNLIKE_MAX)];
}

interface Met extends ListedWord {
  /** How often it occurs in the text. */
  readonly times: number;
}

function listEvidence(list: readonly Met[], { count }: Words, most: number): Evidence[] {
  const found: ListedWord[] = [];
  let sum = 0;
  for (const { word, worth, times } of list) {
    if (times === 0) continue;
    // A long text has any word once.
    const share = worth * (times / (times + count / WORDS_PER_LISTED_WORD));
    sum += share;
    found.push({ word, worth: share });
  }
  if (sum < 0.1) return [];
  const shown = found.sort((a, b) => b.worth - a.worth).slice(0, 2).map(({ word }) => `'${word}'`);
  return [{ what: `speaks of ${shown.join(" and ")}`, where: "document", weight: most * (1 - Math.exp(-sum / LISTED_SCALE)) }];
}

/** Evidence against an ambiguous form inside a longer spelling of something else: "teacher" in "teacher forcing", "cfg" in "cfg.data". */
export function phraseEvidence({ from, to, end }: Candidate, { nearby, words, text }: Surroundings, { unlikePhrases, unlikeOwners }: Context): Evidence[] {
  const owns = unlikeOwners.has(words.stems[to] ?? 0) && /^\.\p{L}/u.test(text.slice(end, end + 3));
  const phrase = owns ? text.slice(words.starts[to], words.ends[to + 1]) : unlikePhrases.find(({ stems }) => nearby.standsOver(from, to, stems))?.text;
  return phrase === undefined ? [] : [{ what: `is part of '${phrase}'`, where: "nearby", weight: UNLIKE_MAX }];
}

const EXPLAINED_BEFORE = /^\s*\(|^, $/u;
const EXPLAINED_AFTER = /^\s*\(\s*$|^:\s+$/u;

/** What an acronym is short for where the text says so: "supervised fine-tuning (SFT)", "(supervised fine-tuning, SFT)", "SFT (supervised fine-tuning)", "SFT: supervised fine-tuning". */
function spelledOut({ from, to, form }: Candidate, words: Words, text: string): readonly [first: number, last: number] | undefined {
  const letters = form.key;
  if (from !== to || letters.length < 2 || letters.length > 6) return undefined;
  const matches = (first: number) => {
    if (first < 0 || first + letters.length > words.count) return false;
    for (let i = 0; i < letters.length; i++) if (text.charAt(words.starts[first + i] ?? 0).toLowerCase() !== letters.charAt(i)) return false;
    return true;
  };
  const before = from - letters.length;
  if (before >= 0 && EXPLAINED_BEFORE.test(text.slice(words.ends[from - 1], words.starts[from])) && matches(before)) return [before, from - 1];
  const follows = text.slice(words.ends[to] ?? 0, words.starts[to + 1] ?? 0);
  return EXPLAINED_AFTER.test(follows) && matches(to + 1) ? [to + 1, to + letters.length] : undefined;
}

/** What an acronym is short for in this text when that is nothing its papers speak of; undefined otherwise. */
export function otherMeaning(candidate: Candidate, around: Surroundings, profile: Profile): string | undefined {
  const { words, text } = around;
  const range = spelledOut(candidate, words, text);
  if (range === undefined) return undefined;
  const [first, last] = range;
  if (profile.names.has(squeeze(text, words, first, last).key)) return undefined;
  let known = 0;
  for (let i = first; i <= last; i++) if (profile.words.has(words.stems[i] ?? 0)) known++;
  return known > last - first ? undefined : text.slice(words.starts[first], words.ends[last]);
}

/** Evidence against a term whose spelling the text explains otherwise. */
export function meaningEvidence(meaning: string | undefined): Evidence[] {
  return meaning === undefined ? [] : [{ what: `stands for '${meaning}' here`, where: "document", weight: OTHER_MEANING_WEIGHT }];
}
