/**
 * The one disambiguation mechanism. Every candidate starts from how telling its
 * spelling is; what stands around it is then weighed against what the papers or
 * the concept are about. Weights are in one unit; their sum is the score.
 */
import { dot, strongestShared, sumOf } from "./features";
import { squeeze } from "./forms";
import type { Evidence } from "./mention";
import type { Profile } from "./profiles";
import type { Region } from "./regions";
import { distinctness } from "./spelling";
import type { FieldUse, Surroundings } from "./surroundings";
import type { Form, Term } from "./term";
import { BREAK, JOINER, SOFT, SPACE, type Words } from "./words";

export interface Candidate {
  readonly form: Form;
  /** Words of the text, first and last. */
  readonly from: number;
  readonly to: number;
  readonly start: number;
  readonly end: number;
  /** Blanks in the text where the print has no separator. */
  readonly spaced: number;
}

/** Bits of a spelling that needs no support, and the weight of a bit. */
const NEUTRAL_BITS = 21;
const BIT_WEIGHT = 0.3;
const PRIOR_RANGE = [-6, 2] as const;
const NEAR_MAX = 4;
/** Sum of word weights at which nearness has given most of what it can. */
const NEAR_SCALE = 2.4;
const FIELD_MAX = 2.5;
const FIELD_SCALE = 1;
const COMPANY_WEIGHT = 2.7;
/** Words of a text for which one companion is half the support. */
const WORDS_PER_COMPANION = 20_000;
/** The path names the paper: a repository of its own code. */
const PATH_COMPANY_WEIGHT = 3.8;

const OTHER_MEANING_WEIGHT = -4;

/** What nearness can add where nothing speaks for the field, and how much the field raises that. */
const NEAR_ALONE = 2;
const NEAR_BY_FIELD = 1.5;
const DIRECTIVE_WEIGHT = 0.5;

/** The most that words nearby can add in a document whose field has this weight. */
export function nearMax(field: number): number {
  return Math.min(NEAR_MAX, NEAR_ALONE + NEAR_BY_FIELD * field);
}

/** The most that place and nearness together can add. */
export function placeMax(field: number): number {
  return nearMax(field) + DIRECTIVE_WEIGHT;
}

const clamp = (value: number, [low, high]: readonly [number, number]) => Math.min(high, Math.max(low, value));

/** Evidence from how the candidate is written. */
export function spellingEvidence(candidate: Candidate, text: string): Evidence[] {
  const found = text.slice(candidate.start, candidate.end);
  const { bits, reason } = distinctness(candidate.form, found, candidate.spaced);
  const origin = candidate.form.origin === "part" ? -0.5 : candidate.form.origin === "extra" ? 1.5 : 0;
  const weight = clamp((bits - NEUTRAL_BITS) * BIT_WEIGHT + origin, PRIOR_RANGE);
  return [{ what: `'${found}' is ${reason}`, where: "spelling", weight }];
}

/** Other words of the same identifier that directly touch the candidate. */
export function identifierEvidence(candidate: Candidate, words: Words, text: string): Evidence[] {
  const { from, to, form } = candidate;
  const before = words.before[from] ?? BREAK;
  const after = to + 1 < words.count ? (words.before[to + 1] ?? BREAK) : BREAK;
  const evidence: Evidence[] = [];
  const inside = (gap: number) => gap === SOFT || gap === JOINER;
  if (before === SOFT && form.layout.boundaries.length > 0) {
    evidence.push({ what: "continues a longer identifier", where: "spelling", weight: -1.5 });
  } else if (before === SOFT && from > 0 && words.kinds[from - 1] !== words.kinds[from]) {
    evidence.push({ what: "follows a number or sign directly", where: "spelling", weight: -1.5 });
  }
  if (after === SOFT && words.kinds[to + 1] !== words.kinds[to]) {
    evidence.push({ what: "a number or sign follows directly", where: "spelling", weight: -1 });
  }
  let start = from;
  let end = to;
  while (start > 0 && from - start < 24 && inside(words.before[start] ?? BREAK)) start--;
  while (end + 1 < words.count && end - to < 24 && inside(words.before[end + 1] ?? BREAK)) end++;
  const run = (words.ends[end] ?? 0) - (words.starts[start] ?? 0);
  if (end - start > 14 || run > 90) {
    const alone = !/[_\-./ ]/.test(text.slice(Math.max(0, candidate.start - 1), candidate.start));
    if (alone) evidence.push({ what: "stands in a long run of characters", where: "spelling", weight: -3 });
  }
  return evidence;
}

const REGION_NAMES: Readonly<Record<Region, string>> = {
  code: "an identifier", comment: "a comment", string: "a string", import: "an import", pragma: "a pragma", key: "a configuration key", prose: "prose",
};

/** Evidence from the kind of text it stands in. */
export function regionEvidence(candidate: Candidate, around: Surroundings): Evidence[] {
  const region = around.regions.at(candidate.start);
  const weight = region === "import" || region === "pragma" ? DIRECTIVE_WEIGHT : region === "string" ? -0.15 : 0;
  return weight === 0 ? [] : [{ what: `stands in ${REGION_NAMES[region]}`, where: "place", weight }];
}

/** Evidence from the words near the candidate that its papers use too; at most `most`, and described only from `needed` on. */
export function nearEvidence(candidate: Candidate, around: Surroundings, profile: Profile, most: number, needed: number): Evidence[] {
  const { nearby, words, text } = around;
  const weight = most * (1 - Math.exp(-nearby.sum(candidate.from, candidate.to, profile) / NEAR_SCALE));
  if (weight === 0 || weight < needed) return [];
  const shown = nearby.best(candidate.from, candidate.to).map((index) => `'${text.slice(words.starts[index], words.ends[index])}'`);
  return [{ what: `${shown.join(", ")} nearby`, where: "nearby", weight }];
}

/** Weight of the field of the whole document, its path and its language; a form's own words do not speak for it. */
export function fieldWeight(around: Surroundings, profile: Profile, own: ReadonlySet<number>): number {
  let likeness = dot(around.field, profile.features);
  for (const use of around.uses) if (own.has(use.stem)) likeness -= use.weight * dot(use.features, profile.features);
  likeness /= Math.max(1, sumOf(profile.features));
  return likeness <= 0 ? 0 : FIELD_MAX * (1 - Math.exp(-likeness / FIELD_SCALE));
}

/** The field weight with what it rests on. */
export function fieldEvidence(around: Surroundings, profile: Profile, own: ReadonlySet<number>): Evidence[] {
  const weight = fieldWeight(around, profile, own);
  if (weight === 0) return [];
  const shared = strongestShared(around.field, profile.features);
  const telling = (use: FieldUse) => (shared === undefined || own.has(use.stem) ? 0 : use.weight * (use.features[shared.index] ?? 0));
  const what = around.uses
    .map((use) => ({ use, worth: telling(use) }))
    .filter(({ worth }) => worth > 0)
    .sort((a, b) => b.worth - a.worth)
    .slice(0, 2)
    .map(({ use }) => (use.first < 0 ? `path contains '${use.word}'` : isImported(around, use.first) ? `imports ${use.word}` : `speaks of '${use.word}'`));
  if (what.length === 0) what.push(`is written in ${around.language}`);
  return [{ what: `${what.join(", ")}${shared === undefined ? "" : ` (${shared.label})`}`, where: "document", weight }];
}

function isImported(around: Surroundings, index: number): boolean {
  return around.regions.at(around.words.starts[index] ?? 0) === "import";
}

/** Evidence from the path's words that the papers use, beyond the field they show. */
export function pathEvidence(around: Surroundings, profile: Profile, own: ReadonlySet<number>): Evidence[] {
  let best = 0;
  let word = "";
  const { pathWords, path } = around;
  for (let i = 0; i < pathWords.count; i++) {
    const stem = pathWords.stems[i] ?? 0;
    const weight = own.has(stem) ? 0 : (profile.words.get(stem) ?? 0);
    if (weight > best) {
      best = weight;
      word = path.slice(pathWords.starts[i], pathWords.ends[i]);
    }
  }
  return best < 0.2 ? [] : [{ what: `path contains '${word}'`, where: "path", weight: 1.5 * best }];
}

interface Companion {
  readonly key: string;
  readonly label: string;
  readonly inPath: boolean;
  count: number;
}

/** Telling spellings met in a document or its path, by the papers and concepts they stand for. */
export class Company {
  readonly #companions = new Map<number | Term, Companion[]>();

  add({ key, term }: Form, inPath: boolean): void {
    for (const subject of subjectsOf(term)) {
      const known = this.#companions.get(subject) ?? [];
      const same = known.find((other) => other.key === key);
      if (same === undefined) known.push({ key, label: term.label, inPath, count: 1 });
      else same.count++;
      this.#companions.set(subject, known);
    }
  }

  /** A telling spelling of the same papers or concept, other than the form's own. */
  of({ key, term }: Form): Companion | undefined {
    for (const subject of subjectsOf(term)) {
      const other = this.#companions.get(subject)?.find((companion) => companion.key !== key);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}

/** Names support each other when they are of one paper, forms when they are of one concept. */
function subjectsOf(term: Term): readonly (number | Term)[] {
  return term.kind === "concept" ? [term] : term.papers;
}

/** Evidence from other, telling names of the same papers or forms of the same concept in the document or its path. */
export function companyEvidence(candidate: Candidate, company: Company, words: Words): Evidence[] {
  const other = company.of(candidate.form);
  if (other === undefined) return [];
  if (other.inPath) return [{ what: `path names ${other.label}`, where: "path", weight: PATH_COMPANY_WEIGHT }];
  // One mention somewhere in a book says little of the others.
  const weight = (COMPANY_WEIGHT * other.count) / (other.count + words.count / WORDS_PER_COMPANION);
  return [{ what: `also speaks of ${other.label}`, where: "document", weight }];
}

/** What an acronym is short for where the text says so: "supervised fine-tuning (SFT)", "SFT (supervised fine-tuning)". */
function spelledOut({ from, to, form }: Candidate, words: Words, text: string): readonly [first: number, last: number] | undefined {
  const letters = form.key;
  if (from !== to || letters.length < 2 || letters.length > 6) return undefined;
  const matches = (first: number) => {
    if (first < 0 || first + letters.length > words.count) return false;
    for (let i = 0; i < letters.length; i++) if (text.charAt(words.starts[first + i] ?? 0).toLowerCase() !== letters.charAt(i)) return false;
    return true;
  };
  const before = from - letters.length;
  if (text.charAt((words.starts[from] ?? 0) - 1) === "(" && matches(before)) return [before, from - 1];
  const follows = text.slice(words.ends[to] ?? 0, words.starts[to + 1] ?? 0);
  return follows.trim() === "(" && matches(to + 1) ? [to + 1, to + letters.length] : undefined;
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

export function sumWeights(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}

/** Blanks of the text inside a candidate where the print has none; undefined when a separator stands inside a word of the form. */
export function spacesWithin(words: Words, form: Form, from: number, to: number, hard: readonly number[], boundaries: readonly number[]): number | undefined {
  let spaced = 0;
  for (let w = from + 1, at = 0; w <= to; w++, at++) {
    const gap = words.before[w] ?? BREAK;
    const position = boundaries[at] ?? 0;
    if (gap === SOFT) continue;
    if (!hard.includes(position) || !form.layout.boundaries.includes(position)) return undefined;
    if (gap === SPACE && !form.layout.hard.includes(position)) spaced++;
  }
  return spaced;
}

