/**
 * Tells comment, string, import, pragma, configuration key, prose and other code
 * apart, in one pass over the text. It is a lexer by language family, not a
 * parser: what it gets wrong costs a little evidence, never a crash.
 */
import { syntaxOf, type Syntax } from "./syntax";

export type Region = "code" | "comment" | "string" | "import" | "pragma" | "key" | "prose";

/** Sorted, adjoining stretches of a text. */
export class Regions {
  readonly #starts: number[] = [];
  readonly #kinds: Region[] = [];

  /** Text from `start` to the next region is of this kind. */
  push(start: number, kind: Region): void {
    if (this.#kinds.at(-1) === kind) return;
    if (this.#starts.at(-1) === start) {
      this.#starts.pop();
      this.#kinds.pop();
      if (this.#kinds.at(-1) === kind) return;
    }
    this.#starts.push(start);
    this.#kinds.push(kind);
  }

  at(offset: number): Region {
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return this.#kinds[low - 1] ?? "code";
  }
}

/** Longest line start that is looked at for an import or pragma. */
const HEAD = 120;
const NEWLINE = 10;

/** The kind of code the line at `start` holds, told by how it begins. */
function lineKind(text: string, start: number, syntax: Syntax): Region {
  if (syntax.pragmas === undefined && syntax.imports === undefined) return "code";
  const newline = text.indexOf("\n", start);
  const head = text.slice(start, Math.min(newline < 0 ? text.length : newline, start + HEAD));
  if (syntax.pragmas?.test(head) === true) return "pragma";
  if (syntax.imports?.test(head) === true) return "import";
  return "code";
}

function lexProse(text: string, regions: Regions): void {
  let fenced = false;
  let position = 0;
  regions.push(0, "prose");
  while (position < text.length) {
    const newline = text.indexOf("\n", position);
    const end = newline < 0 ? text.length : newline;
    const head = text.slice(position, Math.min(end, position + 12)).trimStart();
    if (head.startsWith("```") || head.startsWith("~~~")) {
      fenced = !fenced;
      regions.push(position, fenced ? "code" : "prose");
    } else if (!fenced) {
      let tick = text.indexOf("`", position);
      while (tick >= 0 && tick < end) {
        const close = text.indexOf("`", tick + 1);
        if (close < 0 || close > end) break;
        regions.push(tick, "code");
        regions.push(close + 1, "prose");
        tick = text.indexOf("`", close + 1);
      }
    }
    position = end + 1;
  }
}

/** End of the string that opens at `start`, the closing quote included. Strings of one quote end with the line. */
function endOfString(text: string, start: number, quote: string): number {
  const long = quote.length > 1 || quote === "`";
  for (let i = start + quote.length; i < text.length; i++) {
    const char = text.charCodeAt(i);
    if (char === 92) i++;
    else if (char === 10 && !long) return i;
    else if (char === quote.charCodeAt(0) && text.startsWith(quote, i)) return i + quote.length;
  }
  return text.length;
}

/** Code units that may start a comment or string, or end a line or key. */
function stops(syntax: Syntax): Uint8Array {
  const set = new Uint8Array(0x10000);
  const marks = [...syntax.lineComments, ...syntax.blockComments.map(([open]) => open), ...syntax.quotes, "\n"];
  if (syntax.keys) marks.push(":", "=");
  for (const mark of marks) set[mark.charCodeAt(0)] = 1;
  return set;
}

const stopsOf = new Map<Syntax, Uint8Array>();

function lexCode(text: string, syntax: Syntax, regions: Regions): void {
  let stop = stopsOf.get(syntax);
  if (stop === undefined) stopsOf.set(syntax, (stop = stops(syntax)));
  let line: Region = lineKind(text, 0, syntax);
  let code: Region = syntax.keys ? "key" : line;
  regions.push(0, code);
  let i = 0;
  while (i < text.length) {
    const char = text.charCodeAt(i);
    if (stop[char] !== 1) {
      i++;
      continue;
    }
    if (char === NEWLINE) {
      i++;
      line = lineKind(text, i, syntax);
      code = syntax.keys ? "key" : line;
      regions.push(i, code);
      continue;
    }
    if (syntax.keys && (char === 58 || char === 61)) {
      if (code === "key") regions.push(i, (code = "code"));
      i++;
      continue;
    }
    const block = syntax.blockComments.find(([open]) => text.startsWith(open, i));
    if (block !== undefined) {
      const close = text.indexOf(block[1], i + block[0].length);
      regions.push(i, "comment");
      i = close < 0 ? text.length : close + block[1].length;
      regions.push(i, code);
    } else if (syntax.lineComments.some((mark) => text.startsWith(mark, i)) && !(line === "pragma" && char === 35)) {
      const newline = text.indexOf("\n", i);
      regions.push(i, "comment");
      i = newline < 0 ? text.length : newline;
    } else {
      const quote = syntax.quotes.find((mark) => text.startsWith(mark, i));
      if (quote === undefined) {
        i++;
        continue;
      }
      // The key of a JSON file is quoted; the path of an import is still an import.
      regions.push(i, code === "key" || line === "import" ? code : "string");
      i = endOfString(text, i, quote);
      regions.push(i, code);
    }
  }
}

/** The regions of a text in a language (a VS Code language id). Linear in the length. */
export function regionsOf(text: string, language: string): Regions {
  const syntax = syntaxOf(language);
  const regions = new Regions();
  if (syntax.prose) lexProse(text, regions);
  else lexCode(text, syntax, regions);
  return regions;
}
