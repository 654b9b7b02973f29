import { hasOwnCapitals } from "../../../papers/capitals";

/** A letter with an accent, in any of its spellings. */
const ACCENTED = /\{\\(?:[`'^"~=.]|[uvHckr](?![A-Za-z]))\s?(?:\{\\?[A-Za-z]\}|\\?[A-Za-z])\}|\\[`'^"~=.](?:\{\\?[A-Za-z]\}|[A-Za-z])|\\[uvHckr]\{[A-Za-z]\}/g;
const COMMAND_OR_FORMULA = /\\[A-Za-z]|(?<!\\)\$/;
const WORD = /[^\s:,;.?!()]+/g;

/**
 * Whether a title in LaTeX says more than its plain text: it has commands or formulas, or braces around
 * words that nobody would know to be spelled so.
 */
export function needsItsLatex(latex: string): boolean {
  if (!/[{\\$]/.test(latex)) return false;
  const text = latex.replace(ACCENTED, "x");
  if (COMMAND_OR_FORMULA.test(text)) return true;
  return (text.match(WORD) ?? []).some((word) => {
    const letters = word.replace(/[{}]/g, "");
    if (letters.length === word.length) return false;
    return word.split("{").length !== word.split("}").length || !hasOwnCapitals(letters);
  });
}
