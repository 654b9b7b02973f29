/**
 * The one disambiguation mechanism. Every candidate starts from how telling its
 * spelling is; what stands around it is then weighed against what the papers or
 * the concept are about. Weights are in one unit; their sum is the score.
 */
import type { Candidate } from "./candidate";
import { dot, strongestShared, sumOf } from "./features";
import type { Evidence } from "./mention";
import type { Profile } from "./profiles";
import type { Region } from "./regions";
import { distinctness } from "./spelling";
import type { FieldUse, Surroundings } from "./surroundings";
import type { Form } from "./term";

/** Bits of a spelling that needs no support, and the weight of a bit. */
const NEUTRAL_BITS = 21;
const BIT_WEIGHT = 0.3;
const PRIOR_RANGE = [-6, 2] as const;
const NEAR_MAX = 4;
/** Sum of word weights at which nearness has given most of what it can. */
const NEAR_SCALE = 2.4;
const FIELD_MAX = 2.5;
const FIELD_SCALE = 1;


/** What nearness can add where nothing speaks for the field, and how much the field raises that. */
const NEAR_ALONE = 2;
const NEAR_BY_FIELD = 1.5;
/** What an import or a pragma adds, for a spelling with other meanings and for others: "from flash_attn import …" needs no more. */
const DIRECTIVE_WEIGHT = { ambiguous: 0.5, other: 1.5 };
/** Nearness below which a spelling that says little counts as out of place, and what that takes at most. */
const LONELY = 0.3;
const LONELY_WEIGHT = -0.6;
/** Words of a text from which on their silence counts in full. */
const LONELY_WORDS = 120;

/** The most that words nearby can add in a document whose field has this weight. */
export function nearMax(field: number): number {
  return Math.min(NEAR_MAX, NEAR_ALONE + NEAR_BY_FIELD * field);
}

/** The most that place and nearness together can add to a form. */
export function placeMax(field: number, { ambiguous }: Form): number {
  return nearMax(field) + DIRECTIVE_WEIGHT[ambiguous ? "ambiguous" : "other"];
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

const REGION_NAMES: Readonly<Record<Region, string>> = {
  code: "an identifier", comment: "a comment", string: "a string", import: "an import", pragma: "a pragma", key: "a configuration key", prose: "prose",
};

/** Evidence from the kind of text it stands in. */
export function regionEvidence(candidate: Candidate, around: Surroundings): Evidence[] {
  const region = around.regions.at(candidate.start);
  const weight = region === "import" || region === "pragma" ? DIRECTIVE_WEIGHT[candidate.form.ambiguous ? "ambiguous" : "other"] : region === "string" ? -0.15 : 0;
  return weight === 0 ? [] : [{ what: `stands in ${REGION_NAMES[region]}`, where: "place", weight }];
}

interface NearOptions {
  /** What nearness can add at most. */
  readonly most: number;
  /** Below this it makes no mention, and is not described. */
  readonly needed: number;
  /** Nothing else of the document is of the same papers: then silence nearby speaks against it. */
  readonly alone: boolean;
}

/** Evidence from the words near the candidate that its papers use too. */
export function nearEvidence(candidate: Candidate, around: Surroundings, profile: Profile, { most, needed, alone }: NearOptions): Evidence[] {
  const { nearby, words, text } = around;
  const weight = most * (1 - Math.exp(-nearby.sum(candidate.from, candidate.to, profile) / NEAR_SCALE));
  if (alone && weight < LONELY) {
    const said = Math.min(1, words.count / LONELY_WORDS);
    return [{ what: "hardly anything nearby speaks of it", where: "nearby", weight: weight + said * LONELY_WEIGHT * (1 - weight / LONELY) }];
  }
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

export function sumWeights(evidence: readonly Evidence[]): number {
  return evidence.reduce((sum, { weight }) => sum + weight, 0);
}
