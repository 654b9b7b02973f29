import type ts from "typescript";

/** A regular expression of the source, with its place. */
export interface FoundRegex {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly pattern: RegExp;
}

/** All regular expression literals of a file. */
export function regexesOf(compiler: typeof ts, file: string, text: string): FoundRegex[] {
  const source = compiler.createSourceFile(file, text, compiler.ScriptTarget.Latest, true);
  const found: FoundRegex[] = [];
  const visit = (node: ts.Node): void => {
    if (compiler.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf("/");
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      found.push({ file, line, pattern: new RegExp(node.text.slice(1, end), node.text.slice(end + 1)) });
    }
    compiler.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** A character each class of a pattern accepts. */
const SAMPLES: readonly (readonly [RegExp, string])[] = [
  [/\\s|\\p\{Z/, " "],
  [/\\s|\\n|\\r/, "\n"],
  [/\\w|\\p\{(?:L|Ll|Alphabetic)\}|a-z|\\b|\./i, "a"],
  [/\\w|\\p\{(?:L|Lu)\}|A-Z|\./, "A"],
  [/\\d|\\w|\\p\{N|0-9/, "0"],
  [/\\S|\[\^|\./, "-"],
  [/\\p\{P|\\S/, "."],
];

/** Characters a pattern is about: those it names, and one for each class in it. */
export function alphabetOf({ source }: RegExp): string[] {
  const named = source.replace(/\\[pP]\{[^}]*\}|\\[bBdDsSwWnrtfvu]|\(\?<?[=!:]|\\x[0-9a-f]{2}|\{\d+(?:,\d*)?\}|[[\]()|*+?^$]/giu, (part) => (part.startsWith("\\") || part.startsWith("(?") ? "" : "")).replaceAll("\\", "");
  const classes = SAMPLES.filter(([mark]) => mark.test(source)).map(([, sample]) => sample);
  return [...new Set([...classes, ...Array.from(named)])].slice(0, 24);
}

/** Pieces that are repeated, from the alphabet and from words the pattern holds. */
export function pumpsOf(pattern: RegExp): string[] {
  const alphabet = alphabetOf(pattern);
  const words = pattern.source.match(/[A-Za-z]{2,12}/g) ?? [];
  const pairs = alphabet.slice(0, 7).flatMap((a) => alphabet.slice(0, 7).map((b) => a + b));
  return [...new Set([...alphabet, ...pairs, ...words.slice(0, 6), ...words.slice(0, 4).flatMap((word) => [`${word} `, ` ${word}`])])];
}

/** What stands behind the repeated piece, so that a match fails late. */
const TAILS = ["\u0001", "", "\n!"];

/** Milliseconds the pattern takes for all matches in a text. */
export function cost(pattern: RegExp, text: string): number {
  // As replace() and matchAll() do; a sticky pattern is asked at one place only.
  const everywhere = new RegExp(pattern.source, pattern.sticky ? pattern.flags : `${pattern.flags.replace("g", "")}g`);
  const before = performance.now();
  text.replace(everywhere, "");
  return performance.now() - before;
}

/** Longest a pattern is tried, in milliseconds, on one text: exponential ones never end, so texts grow step by step. */
const STEPS = [24, 200, 1_000] as const;
const PATIENCE = 100;

/** The text, of those tried, that costs most; undefined when all cost little. */
export interface Worst {
  readonly head: string;
  readonly pump: string;
  readonly tail: string;
  readonly ms: number;
}

/** Tries texts of `length` characters; only ones that cost more than `enough` milliseconds count. */
export function worstText(pattern: RegExp, length: number, enough: number): Worst | undefined {
  // Without unbounded repetition a match looks at a bounded piece of text.
  if (!/[*+]|,\}/.test(pattern.source)) return undefined;
  let worst: Worst | undefined;
  const heads = ["", ...alphabetOf(pattern).slice(0, 2)];
  for (const pump of pumpsOf(pattern)) {
    for (const tail of TAILS) {
      for (const head of heads) {
        const text = (characters: number) => head + pump.repeat(Math.ceil(characters / pump.length)) + tail;
        // A busy machine stops any pattern once in a while, but not three times on one text.
        const endless = (step: number) => [1, 2, 3].every(() => cost(pattern, text(step)) > PATIENCE);
        const early = STEPS.map((step) => Math.min(step, length)).find(endless);
        if (early !== undefined) return { head, pump, tail, ms: Infinity };
        const ms = cost(pattern, text(length));
        if (ms > enough && ms > (worst?.ms ?? 0)) worst = { head, pump, tail, ms };
      }
    }
  }
  return worst;
}
