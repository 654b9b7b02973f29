import { boundBefore, type Bound } from "./bounds";
import type { Atom } from "./scan-atoms";
import type { Unit } from "./units";

/** A figure or range as a sentence states it. */
export interface Quantity {
  /** Where it stands, bound words ("up to") included; half open. */
  readonly start: number;
  readonly end: number;
  /** Where the figure itself begins. */
  readonly figure: number;
  readonly low: number;
  readonly high: number;
  readonly bound: Bound;
  readonly unit: Unit | undefined;
  /** Where its first printed figure stands: before `figure` when it tells what became of one. */
  readonly lead: number;
  /** The figure it started from, as printed: "57.6%" in "from 57.6% to 97.6%". */
  readonly from: string | undefined;
}

const DASH = /^\s*(?:-|–|—|--|~|∼|-\s?~|–\s?~)\s*$/;
const TO = /^\s+to\s+(?:up to |about |over |more than |nearly |around |approximately |[~>≥]\s?)?$/;
const AND = /^\s+and\s+$/;
const LIST = /^\s*(?:\/|,(?:\s*(?:and up to|and by|and|or|&))?|and up to|and by|and|or|&)\s*[+~]?$/;

const RANGING_FROM = /\b(?:rang\w+|var(?:y|ies|ying)|span\w*|anywhere)\s(?:\w+\s)?from\s+\S{0,3}$/i;

/** "speedups from 2× to 13×" is a range unless a verb of change stands before. */
const GAINS_FROM = /\b(?:speed-?ups?(?: of)?|gains?|improvements?|reductions?|losses)\s+from\s+\S{0,3}$/i;
/** "from 10.64 seconds with librosa to only 0.001 seconds" */
const FAR_TO = /^\s(?:[\p{L}\p{N}-]+\s){1,4}to\s(?:only\s|just\s|merely\s)?$/u;

/** A verb of change makes "from A to B" a step, not a range. */
const CHANGE =
  /\b(?:increas|improv|rais|boost|reduc|lower|cut|decreas|drop|push|enhanc|accelerat|shrink)\w*\s(?:[^\s.;]+\s){0,8}from\s\S{0,3}$/i;

/** "compress a 16B model to 4B": the larger figure first, no "from". */
const SHRINKS = /\b(?:compress|shrink|prun|distill?)\w*\s(?:[^\s.,;]+\s){0,3}$/i;

const FROM = /\bfrom\s+(?:an? |about |around |over |only |the |baseline |[~≈])*\S{0,2}$/i;
const BETWEEN = /\bbetween\s+(?:about |around |[~])?$/i;

/** Puts ranges together, hands units down lists and reads the bounds. */
export function combineAtoms(text: string, atoms: readonly Atom[]): Quantity[] {
  const merged = mergeRanges(text, inheritUnits(text, atoms));
  return spreadBounds(text, merged);
}

/** "1.8 and 7.1×", "4.32/2.29 token/s": the first figures take the unit of the last. */
function inheritUnits(text: string, atoms: readonly Atom[]): Atom[] {
  const result = [...atoms];
  for (let index = result.length - 2; index >= 0; index--) {
    const current = result[index];
    const next = result[index + 1];
    if (!current || !next?.unit || current.unit) continue;
    if (current.magnitude !== undefined && !next.unit.name.startsWith(current.magnitude)) continue;
    // "RTX 3090 and 4.6×", "on 3090 and 5.2×": the bare number names a machine.
    if (/(?:\p{Lu}[\p{Ll}\p{Lt}\p{Lm}\p{Lo}\p{N}-]*|\bon)\s$/u.test(text.slice(Math.max(0, current.start - 20), current.start))) continue;
    const gap = text.slice(current.end, next.start);
    if (DASH.test(gap) || TO.test(gap) || AND.test(gap) || (LIST.test(gap) && sharesUnit(next.unit))) {
      result[index] = { ...current, unit: next.unit };
    }
  }
  return result;
}

/** Counted things are not handed up a list: "in 2022 and 4 steps". */
function sharesUnit(unit: Unit): boolean {
  return unit.name !== "steps" && unit.name !== "days" && unit.name !== "hours";
}

interface Merged {
  readonly first: Atom;
  readonly last: Atom;
  readonly low: number;
  readonly high: number;
  readonly from: string | undefined;
  readonly lead: number;
}

function mergeRanges(text: string, atoms: readonly Atom[]): Merged[] {
  const merged: Merged[] = [];
  for (let index = 0; index < atoms.length; index++) {
    const first = atoms[index];
    if (!first) continue;
    const last = atoms[index + 1];
    const single = { first, last: first, low: first.value, high: first.value, from: undefined, lead: first.start };
    if (!last || !isSameUnit(first, last)) {
      merged.push(single);
      continue;
    }
    const gap = text.slice(first.end, last.start);
    const before = text.slice(Math.max(0, first.start - 60), first.start);
    const isTo = TO.test(gap);
    if ((isTo || FAR_TO.test(gap)) && isChange(text, first, last, before)) {
      const from = text.slice(first.start, first.end);
      const arrived = { ...last, unit: last.unit ?? first.unit };
      merged.push({ first: arrived, last: arrived, low: last.value, high: last.value, from, lead: first.start });
      index++;
    } else if (isTo || DASH.test(gap) || (AND.test(gap) && BETWEEN.test(before))) {
      const low = Math.min(first.value, last.value);
      merged.push({ first, last, low, high: Math.max(first.value, last.value), from: undefined, lead: first.start });
      index++;
    } else {
      merged.push(single);
    }
  }
  return merged;
}

/** Whether "A to B" tells what became of A, not a range. `before` ends at A. */
function isChange(text: string, first: Atom, last: Atom, before: string): boolean {
  if (RANGING_FROM.test(before)) return false;
  const left = text.slice(0, first.start);
  if (FROM.test(before)) return CHANGE.test(left) || !GAINS_FROM.test(before);
  if (first.value > last.value && SHRINKS.test(before)) return true;
  // A list goes on: "from 10 s to 1 s for X, 18 s to 2 s for Y".
  return first.value > last.value && /\bfrom\b[^.;]*,\s(?:and\s)?$/.test(left);
}

function isSameUnit(first: Atom, last: Atom): boolean {
  return first.inverse === last.inverse && (!first.unit || first.unit.name === last.unit?.name || !last.unit);
}

/** Between two figures of one list: no verb, no new clause. */
const NEW_CLAUSE =
  /[;:.](?:\s|$)|\b(?:while|whereas|with|by|achiev\w*|reduc(?:es|ed|ing)|improv(?:es|ed|ing)|increas(?:es|ed|ing)|deliver\w*|provid\w*|outperform\w*|reach\w*|is|are|was|were|has|have|on average|an average|averag\w+|sav(?:es|ing)|enabl\w+|maintain\w*|at least|over \d|more than|from)\b/i;

/** "up to 3.8× and 3.6×" bounds both figures; a new clause or bound ends it. */
function spreadBounds(text: string, merged: readonly Merged[]): Quantity[] {
  const quantities: Quantity[] = [];
  for (const { first, last, low, high, from, lead } of merged) {
    const { bound, start } = boundBefore(text, first.start);
    const previous = quantities.at(-1);
    const gap = previous ? text.slice(previous.end, start) : "";
    const spread =
      bound === "exact" &&
      low === high &&
      previous?.low === previous?.high &&
      previous !== undefined &&
      previous.bound !== "exact" &&
      previous.unit !== undefined &&
      gap.length < 110 &&
      /\b(?:and|or)\b|[,/]/.test(gap) &&
      (previous.bound === "at-most" || (gap.length < 40 && !gap.includes(","))) &&
      !NEW_CLAUSE.test(gap) &&
      !/^[^,;.]{0,40}\bon average\b/.test(text.slice(last.end, last.end + 60));
    const own = spread ? previous.bound : bound;
    quantities.push({
      start,
      end: last.end,
      figure: first.start,
      low,
      high,
      bound: first.inverse ? inverted(own) : own,
      unit: first.unit ?? last.unit,
      lead,
      from,
    });
  }
  return quantities;
}

/** At most 1/200 of the cost is at least 200 × less. */
function inverted(bound: Bound): Bound {
  if (bound === "exact") return bound;
  return bound === "at-most" ? "at-least" : "at-most";
}
