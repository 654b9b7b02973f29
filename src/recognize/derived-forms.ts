/** Spellings that follow from a printed one: plurals, "++" in identifiers, usual abbreviations, Greek letters. */
import { spellGreek } from "../papers/greek";

/** Long words and the short ones that identifiers use for them. */
const ABBREVIATIONS: readonly (readonly [RegExp, string])[] = [
  [/attention/i, "attn"],
  [/parallelism/i, "parallel"],
  [/optimizer/i, "optim"],
];

function plurals(form: string): string[] {
  // "lora_A" is one of a kind.
  if (/(?:^|[^\p{L}\p{N}])\p{L}$/u.test(form)) return [];
  if (!/[a-z]$/i.test(form) || /s$/i.test(form)) return /(?:ss|[xz]|[cs]h)$/i.test(form) ? [`${form}es`] : [];
  return /[^aeiou]y$/i.test(form) && form.length > 4 ? [`${form.slice(0, -1)}ies`] : [`${form}s`];
}

/** Every derived spelling of a printed form, the form itself not included. */
export function derivedForms(print: string): string[] {
  const found = new Set<string>();
  const bases = [print];
  if (/\p{Script=Greek}/u.test(print)) bases.push(spellGreek(print));
  for (const [long, short] of ABBREVIATIONS) {
    if (long.test(print)) bases.push(print.replace(long, (word) => (/^\p{Lu}/u.test(word) ? short.charAt(0).toUpperCase() + short.slice(1) : short)));
  }
  // "PNDMs" is one PNDM after another.
  if (/\p{Lu}s$/u.test(print)) bases.push(print.slice(0, -1));
  for (const base of bases) {
    found.add(base);
    if (base.includes("++")) {
      found.add(base.replace(/\+\+/g, " plus plus"));
      found.add(base.replace(/\+\+/g, " pp"));
    } else if (base.includes("+")) found.add(base.replace(/\+/g, " plus "));
    if (base.includes("+") && /\d\+\d/.test(base)) found.add(base.replace(/\+/g, "_"));
    for (const plural of plurals(base)) found.add(plural);
  }
  found.delete(print);
  return [...found];
}
