import { quoted } from "../entry";

/** An entry cannot be read; the message says why, `at` is the offset where that showed. */
export class BrokenEntry extends Error {
  override readonly name = "BrokenEntry";
  constructor(
    message: string,
    readonly at: number,
  ) {
    super(message);
  }
}

/** What looks like an entry of its own, at the start of a line. */
const ENTRY = String.raw`[\r\n][ \t]{0,40}@[A-Za-z][\w-]{0,39}[ \t]{0,40}[{(][ \t]{0,40}[^\s,{}"]{0,200},`;
/** So many of them in one value, and its brace was never closed: no value quotes a whole bibliography. */
const MOST_ENTRIES = 8;
/** Characters to which macros may swell a value: macros that join macros can double at each step. */
const LONGEST_JOINED = 1_000_000;

const NAME = /[^\s=,{}()"#%\\@]+/y;
const KEYS = { "}": /[^\s,{}="]*(?:[ \t]+[^\s,{}="]+)*/y, ")": /[^\s,{}()="]*(?:[ \t]+[^\s,{}()="]+)*/y } as const;

/** What closes an entry. */
export type Close = keyof typeof KEYS;
const WORD = /[^\s=,{}()"#%\\@]+/y;

/** Reads the inside of one entry. With `escapes` a backslash takes the meaning of the character behind it away. */
export class FieldScanner {
  readonly #undefined = new Set<string>();
  readonly #marks: { readonly brace: RegExp; readonly quote: RegExp };
  #reached = 0;

  constructor(
    private readonly text: string,
    private readonly macros: ReadonlyMap<string, string>,
    escapes: boolean,
  ) {
    const escaped = escapes ? String.raw`\\[^]|` : "";
    this.#marks = { brace: new RegExp(`${escaped}[{}]|${ENTRY}`, "g"), quote: new RegExp(`${escaped}[{}"]|${ENTRY}`, "g") };
  }

  /** The offset up to which the text was looked at, also where that was in vain. */
  get reached(): number {
    return this.#reached;
  }

  /** Messages about macros that no @string defines, each once. */
  undefinedMacros(): string[] {
    return [...this.#undefined].map((name) => `No @string defines "${name}"; the word itself is taken.`);
  }

  /** The key of an entry and where it ends; empty when fields follow at once. */
  key(start: number, close: Close): { text: string; end: number } {
    const from = this.#skip(start);
    const text = this.#match(KEYS[close], from) ?? "";
    const end = this.#skip(from + text.length);
    return this.text.charAt(end) === "=" ? { text: "", end: from } : { text: text.trim(), end };
  }

  /** The offset behind the delimiter that closes the group opened before `start`, or undefined. */
  skipGroup(start: number, close: Close): number | undefined {
    if (close === "}") return this.#groupEnd(start);
    let at = start;
    for (;;) {
      const closed = this.text.indexOf(")", at);
      const opened = this.text.indexOf("{", at);
      if (closed < 0) {
        this.#reach(this.text.length);
        return undefined;
      }
      if (opened < 0 || closed < opened) return closed + 1;
      const end = this.#groupEnd(opened + 1);
      if (end === undefined) return undefined;
      at = end;
    }
  }

  /**
   * The fields up to the closing delimiter; of two of one name the first.
   * @throws {BrokenEntry} when the entry does not close or is not made of fields.
   */
  fields(start: number, close: Close): { fields: Map<string, string>; end: number; missing: string[] } {
    const fields = new Map<string, string>();
    const missing: string[] = [];
    let comma = true;
    for (let at = this.#skip(start); ; at = this.#skip(at)) {
      const char = this.text.charAt(at);
      if (char === close) return { fields, end: at + 1, missing };
      if (char === "") throw new BrokenEntry("it does not close; a closing brace is missing.", at);
      if (char === ",") {
        comma = true;
        at += 1;
        continue;
      }
      const name = this.#match(NAME, at)?.toLowerCase();
      if (name === undefined) throw new BrokenEntry(`a brace or quote is missing or too many before "${quoted(this.text.slice(at, at + 20))}".`, at);
      const equals = this.#skip(at + name.length);
      if (this.text.charAt(equals) !== "=") throw new BrokenEntry(`"${name.slice(0, 40)}" stands where a field was expected; a brace or quote is missing or too many before it.`, at);
      if (!comma) missing.push(`The comma before the field "${name.slice(0, 40)}" is missing; it is read all the same.`);
      const value = this.#value(this.#skip(equals + 1));
      if (!fields.has(name)) fields.set(name, value.text);
      comma = false;
      at = value.end;
    }
  }

  /** Pieces joined by "#". */
  #value(start: number): { text: string; end: number } {
    let at = start;
    let text = "";
    for (let joined = false; ; joined = true) {
      const piece = this.#piece(at);
      text += piece.text;
      if (joined && text.length > LONGEST_JOINED) throw new BrokenEntry("its joined values are too long.", at);
      at = this.#skip(piece.end);
      if (this.text.charAt(at) !== "#") return { text, end: piece.end };
      at = this.#skip(at + 1);
    }
  }

  #piece(at: number): { text: string; end: number } {
    const char = this.text.charAt(at);
    if (char === "{") {
      const end = this.#groupEnd(at + 1);
      if (end === undefined) throw new BrokenEntry("a brace does not close.", this.text.length);
      return { text: this.text.slice(at + 1, end - 1), end };
    }
    if (char === '"') {
      const end = this.#quoteEnd(at + 1);
      return { text: this.text.slice(at + 1, end - 1), end };
    }
    const word = this.#match(WORD, at);
    if (word === undefined) throw new BrokenEntry("a field has no value.", at);
    const end = at + word.length;
    if (/^\d+$/u.test(word)) return { text: word, end };
    const macro = this.macros.get(word.toLowerCase());
    if (macro === undefined) this.#undefined.add(word.slice(0, 40));
    return { text: macro ?? word, end };
  }

  #groupEnd(start: number): number | undefined {
    const end = this.#closing(start);
    this.#reach(end ?? (this.#marks.brace.lastIndex || this.text.length));
    return end;
  }

  /** Leaves the brace's pattern where the search ended; at 0 when that was the end of the text. */
  #closing(start: number): number | undefined {
    const marks = this.#marks.brace;
    marks.lastIndex = start;
    let entries = 0;
    for (let depth = 1, mark = marks.exec(this.text); mark !== null; mark = marks.exec(this.text)) {
      const [found] = mark;
      if (found === "{") depth += 1;
      else if (found === "}") depth -= 1;
      else if (!found.startsWith("\\")) {
        entries += 1;
        if (entries >= MOST_ENTRIES) return undefined;
        // Its own brace counts.
        marks.lastIndex = mark.index + 1;
      }
      if (depth === 0) return marks.lastIndex;
    }
    return undefined;
  }

  /** @throws {BrokenEntry} when the quote does not close. */
  #quoteEnd(start: number): number {
    const marks = this.#marks.quote;
    marks.lastIndex = start;
    let entries = 0;
    for (let depth = 0, mark = marks.exec(this.text); mark !== null; mark = marks.exec(this.text)) {
      const [found] = mark;
      if (found === '"') {
        if (depth === 0) {
          this.#reach(marks.lastIndex);
          return marks.lastIndex;
        }
      } else if (found === "{") depth += 1;
      else if (found === "}") {
        depth -= 1;
        if (depth < 0) throw new BrokenEntry("a brace closes inside a quote that was not opened there.", mark.index);
      } else if (!found.startsWith("\\")) {
        entries += 1;
        if (entries >= MOST_ENTRIES) break;
        marks.lastIndex = mark.index + 1;
      }
    }
    this.#reach(marks.lastIndex || this.text.length);
    throw new BrokenEntry("a quote does not close.", this.text.length);
  }

  /** Passes over blanks and comments from "%" to the end of the line. */
  #skip(from: number): number {
    let at = from;
    for (;;) {
      const code = this.text.charCodeAt(at);
      if (code === 37) {
        const end = /[\r\n]/g;
        end.lastIndex = at;
        at = end.exec(this.text)?.index ?? this.text.length;
      } else if (code <= 32 || code === 0xa0 || code === 0xfeff) at += 1;
      else {
        this.#reach(at);
        return at;
      }
    }
  }

  #reach(at: number): void {
    this.#reached = Math.max(this.#reached, at);
  }

  #match(pattern: RegExp, at: number): string | undefined {
    pattern.lastIndex = at;
    return pattern.exec(this.text)?.[0];
  }
}
