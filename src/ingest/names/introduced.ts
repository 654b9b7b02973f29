import type { Steps } from "../../papers/steps";
import { lazyPattern } from "../lazy-pattern";
import { TOKEN } from "./shape";

/** How the text brings a name in; the stronger, the more certain that it is the paper's own. */
export type Introduction = "direct" | "called" | "before" | "after" | "own" | "result";

export interface Introduced {
  readonly name: string;
  readonly how: Introduction;
  /** Where the name starts in the text. */
  readonly at: number;
}

const VERBS =
  "introduc(?:e|es|ed|ing)|present(?:s|ed|ing)?|propos(?:e|es|ed|ing)|develop(?:s|ed|ing)?|design(?:s|ed|ing)?|describ(?:e|es|ed|ing)|creat(?:e|es|ed|ing)|build(?:s|ing)?|built|construct(?:s|ed|ing)?|devis(?:e|es|ed|ing)|establish(?:es|ed|ing)?|releas(?:e|es|ed|ing)|curat(?:e|es|ed|ing)|suggest(?:s|ed)?|contribut(?:e|es|ed|ing)|offer(?:s|ed|ing)?|formulat(?:e|es|ed|ing)|implement(?:s|ed|ing)?|provid(?:e|es|ed|ing)|obtain(?:s|ed|ing)?|leverag(?:e|es|ed|ing)|provide|co-design|open-sourc(?:e|ed)";
const CALLED =
  "called|named|dubbed|termed|titled|namely|coined|denoted(?: as| by)?|referred to as|abbreviated as|known as|short(?:ened)? (?:as|to)|we (?:dub|call|name|term|refer to as)|that is,";
/** What a name can be the name of. */
const KINDS =
  "framework|method|approach|algorithm|technique|system|model|engine|dataset|benchmark|architecture|mechanism|strateg(?:y|ie)|tool|library|compiler|accelerator|scheme|paradigm|module|toolkit|infrastructure|solution|sampler|solver|metric|task|format|platform|simulator|pipeline|procedure|recipe|LLM|methodology|optimizer|family|network|agent|suite|component|variant|transformer|attention|processor|runtime|predictor|design|generator|policy|operator|kernel|layer|block|loss|scheduler";
const ARTICLE = "(?:(?:the|a|an|our|its|novel|new|both)\\s+){0,3}";
/** A name: capitalised or coined tokens, small words only between them. Bounded, as a long number could start at each of its digits. */
const TITLE_TOKEN = String.raw`(?:[\p{Lu}\d\p{Script=Greek}](?:[\p{L}\p{N}\p{M}_+]|[-.&/@'](?=[\p{L}\p{N}])|\([\d+]{0,9}\)){0,60}|[\p{Ll}]+(?:[-.]\p{L}+)*[-.]?\p{Lu}[\p{L}\p{N}]*(?:-[\p{L}\p{N}]+)*(?:\.\p{Ll}{2,})?|[\p{Ll}]+\.[\p{Ll}]{2,}|v\d(?:\.\d)?)`;
const NAME = String.raw`${TITLE_TOKEN}(?:\s(?:(?:for|of|and|with|to|in|on|the|based on|via|processing)\s)?${TITLE_TOKEN}){0,8}`;
const LOWER_COINED = String.raw`[\p{Ll}][\p{L}\p{N}.-]*`;

const DIRECT = lazyPattern(String.raw`(?<![\p{L}-])(?:${VERBS})\s+${ARTICLE}(${NAME})`, "gu");
/** "we present deita (short for …", "introduces prima.cpp, a …": in lower case only when set off at once. */
const DIRECT_LOWER = lazyPattern(String.raw`(?<![\p{L}-])(?:introduc\w+|present\w*|propos\w+)\s+(${LOWER_COINED})(?=,\s(?:a|an|the|which)\s|\s\((?:short for|an?\s))`, "gu");
const AFTER_CALLED = lazyPattern(String.raw`(?<![\p{L}-])(?:${CALLED})\s+(?:as\s+)?${ARTICLE}["“‘']?(${NAME})`, "gu");
/** "a novel sampling method, X, which", "an inference engine X that", "two mechanisms: X and Y". */
const AFTER_NOUN = lazyPattern(
  String.raw`(?<![\p{L}-])(?:${KINDS})s?(?:,\s+|:\s+(?:\(\w\)\s+)?|\s+)(?:the\s+)?(${NAME})`,
  "gu",
);
/** "X, a hardware accelerator that": what it is follows the name. */
const BEFORE_NOUN = lazyPattern(String.raw`(?<![\p{L}-])(${NAME})(?:,|\s–|—|\sis)\s(?:an?|the\sfirst|our)\s[^.;:,]{0,70}?\b(?:${KINDS})s?\b`, "gu");
/** "Our X", "the proposed X": the text owns it. */
const OWN = lazyPattern(String.raw`(?<![\p{L}-])(?:[Oo]ur|[Tt]he proposed)\s+(?:(?:novel|new|efficient|proposed|innovative|scalable)\s+)?(${NAME})`, "gu");
/** "results show that X", "X achieves", "X outperforms": the subject of results. */
const SUBJECT = lazyPattern(
  String.raw`(?<=^|[.!?]\s|,\s|that\s|show\s|and\s|\)\s)(${TOKEN}(?:\s${TITLE_TOKEN})?)(?:'s)?\s+(?:also\s+|further\s+|significantly\s+|consistently\s+|effectively\s+)?(?:achieves?|outperforms?|reduces?|improves?|delivers?|enables?|speeds?|accelerates?|attains?|supports?|introduces?|consists?|employs?|provides?|gives?|surpasses|leverages?|is\sa|is\san|can|demonstrates?|exhibits?|uses|combines|yields?|obtains?|saves|boosts|brings|offers|adopts|integrates|utilizes|features|exploits|allows|runs|scales|scheme|framework)(?![\p{L}])`,
  "gu",
);

const PATTERNS: readonly (readonly [Introduction, () => RegExp])[] = [
  ["direct", DIRECT],
  ["direct", DIRECT_LOWER],
  ["called", AFTER_CALLED],
  ["after", AFTER_NOUN],
  ["before", BEFORE_NOUN],
  ["own", OWN],
  ["result", SUBJECT],
];

/** Every place of `text` that brings in something by name; most are no names, which their shape tells. */
export function* findIntroduced(text: string): Steps<Introduced[]> {
  const found: Introduced[] = [];
  for (const [how, pattern] of PATTERNS) {
    for (const match of text.matchAll(pattern())) {
      const name = match[1] ?? "";
      found.push({ name, how, at: match.index + match[0].lastIndexOf(name) });
    }
    yield;
  }
  return found;
}
