/**
 * Words near a place that the papers of a term use too. The words of a text are
 * numbered by stem once, so that a question costs array reads alone.
 */
import { DIGIT } from "./characters";
import type { Profile } from "./profiles";
import { SOFT, stemAt, type Words } from "./words";

/** Words on each side that are near, and those so near that they count in full. */
const NEAR_WORDS = 70;
const CLOSE_WORDS = 14;
const FAR_SHARE = 0.45;
/** Not yet looked up. */
const UNASKED = -1;
/** Words that are shown as the reason. */
const SHOWN = 3;

export class Nearby {
  readonly #words: Words;
  /** The number of each word's stem. Digits that end a word have that of the whole: "fp8", "w4a8"; alone they say nothing. */
  readonly #ids: Int32Array;
  readonly #stems: number[] = [];
  /** How often each stem occurs, by number. */
  readonly #counts: number[] = [];
  readonly #numbers = new Map<number, number>();
  readonly #worths = new Map<Profile, Float32Array>();
  /** Weight and round of the last visit, by number: saves a set per question. */
  readonly #best: Float32Array;
  readonly #round: Int32Array;
  #rounds = 0;

  constructor(words: Words, text: string) {
    this.#words = words;
    this.#ids = new Int32Array(words.count);
    const { starts, ends, before, kinds, stems, count } = words;
    /** First of the letters and digits that touch. */
    let first = 0;
    for (let i = 0; i < count; i++) {
      if (before[i] !== SOFT || kinds[i] === kinds[i - 1]) first = i;
      const stem = kinds[i] === DIGIT && first < i ? stemAt(text, starts[first] ?? 0, ends[i] ?? 0) : (stems[i] ?? 0);
      this.#ids[i] = this.#number(stem);
    }
    this.#best = new Float32Array(this.#stems.length);
    this.#round = new Int32Array(this.#stems.length);
  }

  /** The number of a stem, one more of it counted. */
  #number(stem: number): number {
    let id = this.#numbers.get(stem);
    if (id === undefined) {
      this.#numbers.set(stem, (id = this.#stems.length));
      this.#stems.push(stem);
      this.#counts.push(0);
    }
    this.#counts[id] = (this.#counts[id] ?? 0) + 1;
    return id;
  }

  /** How often a stem occurs in the whole text. */
  count(stem: number): number {
    const id = this.#numbers.get(stem);
    return id === undefined ? 0 : (this.#counts[id] ?? 0);
  }

  /** Whether the stems stand in a row from words[start] on. */
  #startsAt(start: number, stems: readonly number[]): boolean {
    return start >= 0 && stems.every((stem, i) => start + i < this.#ids.length && this.#stems[this.#ids[start + i] ?? 0] === stem);
  }

  /** How often stems stand in a row in the whole text. */
  countInRow(stems: readonly number[]): number {
    if (stems.some((stem) => this.count(stem) === 0)) return 0;
    let found = 0;
    for (let i = 0; i + stems.length <= this.#ids.length; i++) if (this.#startsAt(i, stems)) found++;
    return found;
  }

  /** Whether stems stand in a row over words[from..to], or over some of them. */
  standsOver(from: number, to: number, stems: readonly number[]): boolean {
    if (stems.some((stem) => this.count(stem) === 0)) return false;
    for (let i = from - stems.length + 1; i <= to; i++) if (this.#startsAt(i, stems)) return true;
    return false;
  }

  #worthsOf(profile: Profile): Float32Array {
    let worths = this.#worths.get(profile);
    if (worths === undefined) {
      worths = new Float32Array(this.#stems.length).fill(UNASKED);
      this.#worths.set(profile, worths);
    }
    return worths;
  }

  /** What the profile gives for a stem, asked once per text. */
  #worth(worths: Float32Array, id: number, profile: Profile): number {
    const known = worths[id] ?? 0;
    if (known !== UNASKED) return known;
    return (worths[id] = profile.words.get(this.#stems[id] ?? 0) ?? 0);
  }

  /** Sum of the weights of the distinct telling words around words[from..to], those words themselves left out. */
  sum(from: number, to: number, profile: Profile): number {
    const worths = this.#worthsOf(profile);
    const ids = this.#ids;
    const round = ++this.#rounds;
    const high = Math.min(this.#words.count - 1, to + NEAR_WORDS);
    // The words of the place itself count as seen, with a weight that nothing beats.
    for (let i = from; i <= to; i++) this.#visit(ids[i] ?? 0, round, Infinity);
    let sum = 0;
    for (let i = Math.max(0, from - NEAR_WORDS); i <= high; i++) {
      const id = ids[i] ?? 0;
      const worth = this.#worth(worths, id, profile);
      if (worth === 0) continue;
      const weight = (i < from ? from - i : i - to) <= CLOSE_WORDS ? worth : worth * FAR_SHARE;
      const before = this.#round[id] === round ? (this.#best[id] ?? 0) : 0;
      if (weight <= before) continue;
      this.#visit(id, round, weight);
      sum += weight - before;
    }
    return sum;
  }

  /** The few words that gave most of the sum just asked for, as positions in the text's words. */
  best(from: number, to: number): number[] {
    const round = this.#rounds;
    const best: number[] = [];
    const weightAt = (index: number) => this.#best[this.#ids[index] ?? 0] ?? 0;
    const high = Math.min(this.#words.count - 1, to + NEAR_WORDS);
    for (let i = Math.max(0, from - NEAR_WORDS); i <= high; i++) {
      const id = this.#ids[i] ?? 0;
      const weight = this.#best[id] ?? 0;
      if (this.#round[id] !== round || weight === Infinity) continue;
      if (best.length === SHOWN && weight <= weightAt(best[SHOWN - 1] ?? 0)) continue;
      if (best.some((other) => this.#ids[other] === id)) continue;
      let place = best.length;
      while (place > 0 && weightAt(best[place - 1] ?? 0) < weight) place--;
      best.splice(place, 0, i);
      if (best.length > SHOWN) best.pop();
    }
    return best;
  }

  #visit(id: number, round: number, weight: number): void {
    this.#round[id] = round;
    this.#best[id] = weight;
  }

  /** Stems within `reach` words of words[from..to] that the profile knows. */
  knownStems(from: number, to: number, reach: number, profile: Profile): Set<number> {
    const worths = this.#worthsOf(profile);
    const stems = new Set<number>();
    const end = Math.min(this.#words.count - 1, to + reach);
    for (let i = Math.max(0, from - reach); i <= end; i++) {
      const id = this.#ids[i] ?? 0;
      if ((i < from || i > to) && this.#worth(worths, id, profile) > 0) stems.add(this.#stems[id] ?? 0);
    }
    return stems;
  }
}
