const LOWER = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi psi omega".split(" ");
const CODE_POINTS = "αβγδεζηθικλμνξοπρστυφχψω";

/** Greek letters by their English names, lower case. */
export const GREEK_BY_NAME: ReadonlyMap<string, string> = new Map(LOWER.map((name, index) => [name, CODE_POINTS.charAt(index)]));

const NAME_BY_LETTER: ReadonlyMap<string, string> = new Map([
  ...[...GREEK_BY_NAME].map(([name, letter]) => [letter, name] as const),
  ["ς", "sigma"],
]);

/** "π_RL" -> "pi_RL", "Δ-DiT" -> "delta-DiT": Greek letters spelled out in lower case. */
export function spellGreek(text: string): string {
  return text.replace(/\p{Script=Greek}/gu, (letter) => NAME_BY_LETTER.get(letter.toLowerCase()) ?? letter);
}
