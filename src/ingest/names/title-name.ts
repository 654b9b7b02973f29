import { titleKey } from "../../papers/identity";
import type { PaperText } from "../paper-text";
import { spellsOut } from "./acronyms";
import { isKnown } from "./known";
import { isCapitalised, isProperPhrase, looksCoined } from "./shape";

const SURVEY = /^(?:an?\s+)?(?:\w+\s)?(?:survey|review|study|overview|whitepaper|perspective|tutorial|data)\b|^an?\s+(?:\w+\s)?perspective/i;
const LONGEST = 50;
const MOST_WORDS = 5;
const SMALL = /^(?:of|for|and|with|to|in|on|the|a|an|by|via)$/i;
/** Openings of a clause or a plain phrase, never of a name. */
const NOT_A_NAME = /^(?:towards?|on|how|what|when|why|is|are|insights?|revisiting|rethinking|understanding|exploring|demystifying|benchmarking|from|using|improving|accelerating|taming|new|one|stable|let|forecasting|an?)$/i;

/** What stands before the colon of a title, when it can be a name; without article and "Technical Report". */
export function titlePrefix(title: string): string | undefined {
  const report = /^(.{2,40}?) Technical Report(?::|$)/i.exec(title)?.[1];
  const colon = /^(.{1,80}?)\s?:(?=\s|\p{Lu}\p{Ll})/u.exec(title);
  const prefix = report ?? colon?.[1]?.replace(/^The\s+/, "");
  if (prefix === undefined || prefix.length > LONGEST || /[,;?!%]/.test(prefix)) return undefined;
  const words = prefix.split(/\s+/);
  if (words.length > MOST_WORDS || NOT_A_NAME.test(words[0] ?? "")) return undefined;
  if (words.length > 1 && !words.every(isNameWord)) return undefined;
  // The maker before the name of the thing: "SambaNova SN40L".
  return words.length === 2 && isKnown(words[0] ?? "") && looksCoined(words[1] ?? "") && /\d/.test(words[1] ?? "") ? words[1] : prefix;
}

function isNameWord(word: string): boolean {
  return looksCoined(word) || isCapitalised(word) || /^v?[\d.]+|\p{Ll}\p{Lu}|\.\p{Ll}/u.test(word) || SMALL.test(word);
}

/** The name a title gives its work, in the form the abstract prints: "MANTIS: …" may be "Mantis". */
export function titleName({ title, abstract }: PaperText): string | undefined {
  const prefix = titlePrefix(title);
  if (prefix === undefined) return undefined;
  return printedForm(prefix, abstract) ?? (isCertainPrefix(title, prefix) ? (misspelt(prefix, abstract) ?? prefix) : undefined);
}

function printedForm(prefix: string, abstract: string): string | undefined {
  if (containsWord(abstract, prefix)) return prefix;
  const [first = "", ...others] = prefix.split(/\s+/);
  const head = others.length > 0 && others.every((word) => /^v?[\d.]+$/i.test(word)) ? first : prefix;
  const at = abstract.toLowerCase().indexOf(head.toLowerCase());
  if (at < 0 || /[\p{L}\p{N}]/u.test(abstract.charAt(at - 1)) || /[\p{L}\p{N}]/u.test(abstract.charAt(at + head.length))) return undefined;
  const found = abstract.slice(at, at + head.length);
  // A phrase of ordinary words is no name in lower case ("knowledge distillation").
  return found.split(/\s+/).every((word) => looksCoined(word) || isCapitalised(word)) && !/^\p{Lu}[^\p{Lu}]*\s\p{Ll}/u.test(found) || /^[^\s.]*\.\S+$/.test(found) ? found : undefined;
}

/** True when a prefix is surely a name, even if the abstract never prints it. */
function isCertainPrefix(title: string, prefix: string): boolean {
  if (/Technical Report/i.test(title)) return true;
  const words = prefix.split(/\s+/);
  if (words.length === 1) return true;
  const rest = title.slice(title.indexOf(":") + 1).trim();
  if (SURVEY.test(rest)) return false;
  if (words.every((word) => looksCoined(word) || /^[\d.]+$|^v\d/i.test(word))) return true;
  if (words.length === 2 && words.every((word) => isCapitalised(word) || looksCoined(word))) return true;
  return /^The\s.*\s(?:Library|Engine|System|Toolkit|Compiler|Framework)\s?:/.test(title);
}

/** A title may have a slip the abstract has not: "SVDQunat" for "SVDQuant", two letters changed places. */
function misspelt(prefix: string, abstract: string): string | undefined {
  if (prefix.includes(" ") || prefix.length < 6) return undefined;
  const sorted = (word: string): string => Array.from(word).sort().join("");
  return abstract.split(/[^\p{L}\p{N}-]+/u).find((word) => word !== prefix && word.length === prefix.length && word.startsWith(prefix.charAt(0)) && sorted(word) === sorted(prefix));
}

/** The long form that a title prints after a short name: "CrAM: A Compression-Aware Minimizer". */
export function titleSpelling(title: string, name: string): string | undefined {
  const rest = title.slice(title.indexOf(":") + 1).replace(/^\s*(?:an?\s|the\s)?/i, "");
  if (rest.length === title.length || name.includes(" ")) return undefined;
  const words = rest.split(/\s+/);
  for (let end = 2; end <= words.length; end++) {
    const phrase = words.slice(0, end).join(" ");
    const next = words[end];
    if (next !== undefined && !/^\p{Ll}+$/u.test(next)) continue;
    if (isProperPhrase(phrase) && spellsOut(phrase, name) && titleKey(phrase) !== titleKey(name)) return phrase;
  }
  return undefined;
}

/** Words of the title that the abstract calls by their initials: "Parallel Prompt Decoding" and "PPD". */
export function titleInitials({ title, abstract }: PaperText): { short: string; long: string }[] {
  const words = title.split(/\s+/);
  const found: { short: string; long: string }[] = [];
  for (let start = 0; start < words.length - 2; start++) {
    for (let end = start + 3; end <= Math.min(words.length, start + 5); end++) {
      const phrase = words.slice(start, end);
      if (!phrase.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word))) break;
      const short = phrase.map((word) => word.charAt(0)).join("");
      if (!isKnown(short) && countWord(abstract, short) >= 1 && !new RegExp(`\\(${short}s?\\)`).test(abstract)) found.push({ short, long: phrase.join(" ") });
    }
  }
  return found;
}

function countWord(text: string, word: string): number {
  return text.split(/[^\p{L}\p{N}-]+/u).filter((token) => token === word).length;
}

function containsWord(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + phrase.length)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
