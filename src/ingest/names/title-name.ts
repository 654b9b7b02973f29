import { titleKey } from "../../papers/identity";
import type { PaperText } from "../paper-text";
import { findDefinitions } from "./acronyms";
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
  const colon = /^(.{1,80}?)\s?:(?=\s|\p{Lu})/u.exec(title);
  const prefix = report ?? colon?.[1]?.replace(/^The\s+/, "");
  if (prefix === undefined || prefix.length > LONGEST || /[,;?!%]/.test(prefix)) return undefined;
  const words = prefix.split(/\s+/);
  if (words.length > MOST_WORDS || NOT_A_NAME.test(words[0] ?? "")) return undefined;
  return words.length === 1 || words.every(isNameWord) ? prefix : undefined;
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
  return found.split(/\s+/).every((word) => looksCoined(word) || isCapitalised(word)) && !/^\p{Lu}[^\p{Lu}]*\s\p{Ll}/u.test(found) || /^\S*\.\S+$/.test(found) ? found : undefined;
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
  const sorted = (word: string): string => [...word].sort().join("");
  return abstract.split(/[^\p{L}\p{N}-]+/u).find((word) => word !== prefix && word.length === prefix.length && word.charAt(0) === prefix.charAt(0) && sorted(word) === sorted(prefix));
}

/** The long form that a title prints after a short name: "CrAM: A Compression-Aware Minimizer". */
export function titleSpelling(title: string, name: string): string | undefined {
  const rest = title.slice(title.indexOf(":") + 1).replace(/^\s*(?:an?\s|the\s)?/i, "");
  if (rest.length === title.length || name.includes(" ")) return undefined;
  const words = rest.split(/\s+/);
  for (let start = 0; start <= Math.min(3, words.length - 2); start++) {
    for (let end = words.length; end >= start + 2; end--) {
      const phrase = words.slice(start, end).join(" ");
      if (phrase.length > 90 || SMALL.test(words[end - 1] ?? "")) continue;
      const definition = findDefinitions(`${phrase} (${name})`)[0];
      if (definition?.start === 0 && isProperPhrase(phrase) && titleKey(phrase) !== titleKey(name)) return phrase;
    }
  }
  return undefined;
}

function containsWord(text: string, phrase: string): boolean {
  for (let at = text.indexOf(phrase); at >= 0; at = text.indexOf(phrase, at + 1)) {
    if (!/[\p{L}\p{N}]/u.test(text.charAt(at + phrase.length)) && !/[\p{L}\p{N}]/u.test(text.charAt(at - 1))) return true;
  }
  return false;
}
