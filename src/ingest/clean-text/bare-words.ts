import { GREEK, RELATIONS } from "./symbols";

/**
 * Commands that lost their backslash on the way ("7.93times", "sim 2%", "0<delta<1").
 * Most are also English words or parts of names, so each rule asks for surroundings
 * that only a formula has; "10 times to 50 times faster" stays as it is.
 */

const GREEK_NAMES = [...GREEK.keys()].sort((a, b) => b.length - a.length).join("|");
/** Relation commands that are no English words, French articles or units. */
const SAFE_RELATIONS = "leqslant|geqslant|leq|geq|neq|simeq|lesssim|gtrsim";
const NUMBER = String.raw`[~<>≤≥]?\$?\d`;

type Rule = readonly [RegExp, string | ((match: string, ...groups: string[]) => string)];

const symbol = (name: string): string => GREEK.get(name) ?? RELATIONS.get(name) ?? name;

const RULES: readonly Rule[] = [
  // 1024times1024, 128 times 128, n times d
  [/(?<=\d)times(?=\d)/g, "×"],
  [/(?<=\d) times (?=\d)/g, " × "],
  [/(?<=(?<![\p{L}\p{N}'’])[B-HJ-Zb-z]) times (?=[B-HJ-Zb-z](?![\p{L}\p{N}]))/gu, " × "],
  // 7.93times
  [/(?<=\d)times(?![a-z])/g, "×"],
  // 4sim 16, 15%sim30%, 15× sim 24×
  [new RegExp(String.raw`(?<=\d[%×]?)\s?sim\s?(?=${NUMBER})`, "g"), "~"],
  // sim 2%, sim500-billion
  [new RegExp(String.raw`(?<![\p{L}\p{N}-])sim\s?(?=${NUMBER})`, "gu"), "~"],
  [new RegExp(String.raw`(?<![\p{L}\p{N}])approx\s?(?=${NUMBER})`, "gu"), "≈ "],
  [new RegExp(String.raw`(?<![\p{L}\p{N}])(${SAFE_RELATIONS})(?![\p{L}\p{N}])`, "gu"), (_, name = "") => symbol(name)],
  [/(?<![\p{L}\p{N}])(ge|le)(?= ?\d)/gu, (_, name = "") => symbol(name)],
  [/(?<=\d%?) ?pm ?(?=\d)/g, " ± "],
  [/(?<![\p{L}\p{N}])cdots?(?![\p{L}\p{N}])/gu, "·"],
  [/(?<![\p{L}\p{N}])infty(?![\p{L}\p{N}])/gu, "∞"],
  [/(?<![\p{L}\p{N}])ell(?=_)/gu, "ℓ"],
  [/(?<=\d)downarrow(?![a-z])/g, "↓"],
  [/(?<=\d)uparrow(?![a-z])/g, "↑"],
  [/ ?(?<![\p{L}])rightarrow(?![\p{L}]) ?/gu, " → "],
  [/ ?(?<![\p{L}])leftarrow(?![\p{L}]) ?/gu, " ← "],
  [/\^\{?circ\}?/g, "°"],
  [/\^\{?top\}?(?![a-z])/g, "^⊤"],
  [/\^\{?prime\}?(?![a-z])/g, "′"],
  // 50000 muJ, 10 mu s, 8e^{-5}muJ
  [/(?<=[\d}])\s?mu\s?(?=(?:s|m|g|l|J|W|A|V|F|L|M|H|Sv)(?![\p{L}\p{N}]))/gu, " μ"],
  // 0<delta<1, N^{delta}, pi_0, epsilon^{-4}
  [new RegExp(String.raw`(?<=[<>=≤≥^_]\s?\{?)(${GREEK_NAMES})(?![\p{L}\p{N}-])`, "gu"), (_, name = "") => symbol(name)],
  [new RegExp(String.raw`(?<![\p{L}\p{N}-])(${GREEK_NAMES})(?=\s?[<>=≤≥^_])`, "gu"), (_, name = "") => symbol(name)],
  // epsilon-approximate, a tuned alpha parameter
  [
    new RegExp(String.raw`(?<![\p{L}\p{N}-])(${GREEK_NAMES})(?=-(?:approximate|approximation|stationary|greedy|divergence|optimal|close|net|smooth|convex)(?![\p{L}\p{N}]))`, "gu"),
    (_, name = "") => symbol(name),
  ],
  [new RegExp(String.raw`(?<![\p{L}\p{N}-])(alpha|beta|gamma|lambda|tau|epsilon|eta)(?= (?:hyper-?)?parameters?(?![\p{L}\p{N}]))`, "gu"), (_, name = "") => symbol(name)],
  // PixArt-alpha: model names in camel case or capitals end in the letter itself
  [
    new RegExp(String.raw`(?<=(?:[A-Z][a-z]+[A-Z][a-z]+|[A-Z]{4,})-)(${GREEK_NAMES})(?![\p{L}\p{N}])`, "gu"),
    (_, name = "") => symbol(name),
  ],
  // A list item of the abstract: "settings: bullet On the negative side"
  [/(?<=[.:;] )bullet(?= [A-Z])/g, "•"],
  // "<!0.5%": a negative thin space
  [/(?<=[<>=~≤≥])!(?=\d)/g, ""],
  // The start of a source comment, glued to the sentence after it
  [/(?<=[.!?] )%(?=[A-Z])/g, ""],
  [/(?<=\d)\s*\{?\\?deg\}?(?=\s?[CFK](?![\p{L}\p{N}]))/gu, "°"],
];

/** Puts the symbol where its command name is all that is left. */
export function restoreBareWords(text: string): string {
  let out = text;
  for (const [pattern, replacement] of RULES) {
    out = typeof replacement === "string" ? out.replace(pattern, replacement) : out.replace(pattern, replacement);
  }
  return out;
}
