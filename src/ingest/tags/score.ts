import type { Passage, Place } from "./passages";

/** A wording that speaks for a tag, or against it when its weight is negative. */
export interface Rule {
  /** Source of a regular expression; whole words, case-blind unless `exact`. Linear: no nested repetition. */
  readonly match: string;
  /** 1 is worth a tag when it stands in the title, 2 when it stands anywhere but in the background. */
  readonly weight: number;
  readonly why: string;
  readonly exact?: true;
  /** The only places where the wording counts; everywhere when absent. */
  readonly places?: readonly Place[];
}

/** Everything that is known about one tag. */
export interface TagRules<Id extends string> {
  readonly id: Id;
  /** A wording without which the tag is out of the question. */
  readonly needs?: string;
  readonly rules: readonly Rule[];
  /**
   * Tags that explain away the same words: the share of the other's score that this one loses.
   * A paper on faster sampling speaks of image generation without being about it.
   */
  readonly yieldsTo?: Readonly<Partial<Record<Id, number>>>;
}

/** How a group of tags (topics, targets) is scored. */
export interface Scale {
  /** How much a wording counts by where it stands. */
  readonly places: Readonly<Record<Place, number>>;
  /** The share of its first mention that each further mention adds, and how many of them count. */
  readonly repeat: number;
  readonly repeats: number;
  /** Wordings right before or right after a mention that speak of somebody else's work; it counts `foreign` then. */
  readonly foreign?: number;
  readonly foreignBefore?: RegExp;
  readonly foreignAfter?: RegExp;
}

export interface Evidence<Id extends string> {
  readonly id: Id;
  readonly score: number;
  /** The wording that counted most, as it stands in the text. */
  readonly phrase: string;
}

/** Scores a text against the rules; tags without any wording in their favour are left out. Best first. */
export type Scorer<Id extends string> = (passages: readonly Passage[]) => Evidence<Id>[];

interface Compiled {
  readonly pattern: RegExp;
  readonly rule: Rule;
}

const CONTEXT_LENGTH = 110;

/** Compiles the rules of a group of tags once. */
export function scorer<Id extends string>(tags: readonly TagRules<Id>[], scale: Scale): Scorer<Id> {
  const compiled = tags.map((tag) => ({
    id: tag.id,
    needs: tag.needs === undefined ? undefined : wholeWords(tag.needs, "i"),
    yieldsTo: Object.entries(tag.yieldsTo ?? {}) as [Id, number][],
    rules: tag.rules.map((rule): Compiled => ({ rule, pattern: wholeWords(rule.match, rule.exact ? "g" : "gi") })),
  }));
  return (passages) => {
    const own = new Map<Id, { score: number; phrase: string }>();
    const whole = passages.map(({ text }) => text).join("\n");
    for (const { id, needs, rules } of compiled) {
      if (needs !== undefined && !passages.some((passage) => needs.test(passage.text))) continue;
      const evidence = weigh(rules, passages, whole, scale);
      if (evidence !== undefined) own.set(id, evidence);
    }
    const found = compiled.flatMap(({ id, yieldsTo }): Evidence<Id>[] => {
      const evidence = own.get(id);
      if (evidence === undefined) return [];
      let score = evidence.score;
      for (const [other, share] of yieldsTo) score -= share * Math.max(0, own.get(other)?.score ?? 0);
      return [{ id, phrase: evidence.phrase, score }];
    });
    return found.sort((a, b) => b.score - a.score);
  };
}

/**
 * No rule needs more words or characters in a row than these; with the limits the time for
 * a text grows with its length even when the text repeats what a rule repeats.
 */
const MOST_WORDS = 4;
const MOST_CHARACTERS = 24;

/** A rule as whole words, with its open repetitions limited. */
function wholeWords(rule: string, flags: string): RegExp {
  const source = rule
    .replace(/\)\*/g, `){0,${MOST_WORDS}}`)
    .replace(/(\\[wSd]|[^\\]\])([+*])/g, (_, run: string, times: string) => `${run}{${times === "+" ? 1 : 0},${MOST_CHARACTERS}}`);
  return new RegExp(String.raw`\b(?:${source})(?!\w)`, flags);
}

function weigh(rules: readonly Compiled[], passages: readonly Passage[], whole: string, scale: Scale): { score: number; phrase: string } | undefined {
  let score = 0;
  let strongest = 0;
  let phrase: string | undefined;
  for (const compiled of rules) {
    // Most wordings are nowhere in a text, which one look at all of it tells.
    if (whole.search(compiled.pattern) < 0) continue;
    const { best, mentions, text } = mentionsOf(compiled, passages, scale);
    if (mentions === 0) continue;
    const worth = compiled.rule.weight * best * (1 + scale.repeat * Math.min(mentions - 1, scale.repeats));
    score += worth;
    if (worth > strongest) {
      strongest = worth;
      phrase = text;
    }
  }
  return phrase === undefined ? undefined : { score, phrase };
}

/** The factor of the best place of a wording, its text there, and how often it occurs. */
function mentionsOf({ pattern, rule }: Compiled, passages: readonly Passage[], scale: Scale) {
  let best = 0;
  let mentions = 0;
  let text = "";
  for (const passage of passages) {
    if (rule.places !== undefined && !rule.places.includes(passage.place)) continue;
    pattern.lastIndex = 0;
    for (let match = pattern.exec(passage.text); match !== null; match = pattern.exec(passage.text)) {
      const foreign = isForeign(passage.text, match.index, match[0].length, scale);
      const factor = foreign ? (scale.foreign ?? 0) : scale.places[passage.place];
      if (factor === 0) continue;
      mentions++;
      if (factor > best) {
        best = factor;
        text = match[0];
      }
    }
  }
  return { best, mentions, text };
}

function isForeign(text: string, index: number, length: number, scale: Scale): boolean {
  const before = text.slice(Math.max(0, index - CONTEXT_LENGTH), index);
  const after = text.slice(index + length, index + length + CONTEXT_LENGTH);
  return (scale.foreignBefore?.test(before) ?? false) || (scale.foreignAfter?.test(after) ?? false);
}
