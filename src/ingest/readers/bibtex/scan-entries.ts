import type { Steps } from "../../../papers/steps";
import { quoted, type ReaderProblem } from "../entry";
import { LineCounter } from "../line-counter";
import { BrokenEntry, FieldScanner, type Close } from "./scan-fields";

/** An entry as written: values without their delimiters, pieces joined, macros put in. */
export interface RawEntry {
  /** Lower case, without the "@". */
  readonly type: string;
  readonly key: string;
  /** By name in lower case. */
  readonly fields: ReadonlyMap<string, string>;
  /** 1-based. */
  readonly line: number;
}

const MONTHS = "January February March April May June July August September October November December".split(" ");
const LONGEST_MACRO = 10_000;
/** How often the text may be read in vain for braces that do not close, before the rest is given up. */
const MOST_VAIN_READINGS = 20;
/** Characters that may be read in vain in any file: reading them takes no time to speak of. */
const VAIN_IN_ANY_FILE = 2_000_000;
const OPENING = /@[ \t]*([A-Za-z]{1,40})\s{0,80}([{(])/y;

/**
 * Cuts a .bib file into entries, after the grammar of BibTeX (btxdoc, "Tame the BeaST"), more
 * tolerant: an entry that does not close ends where the next one starts on a line of its own.
 * Work grows with the length of the text alone.
 */
export class EntryScanner {
  readonly #macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  readonly #lines: LineCounter;
  readonly problems: ReaderProblem[] = [];
  /** Characters read for entries that turned out broken, and for comments that did: these cost no entry the patience for it. */
  #vain = 0;
  #vainInComments = 0;
  /** The last entry found that starts on a line of its own; the text before it is not searched again. */
  #onLine = -1;

  constructor(private readonly text: string) {
    this.#lines = new LineCounter(text);
  }

  /** Hands each entry to `take`, in the order of the file. */
  *run(take: (entry: RawEntry) => void): Steps<void> {
    for (let at = this.#nextAt(0); at >= 0; yield) {
      const end = this.#entry(at, take);
      at = this.#nextAt(end);
    }
  }

  /** The next "@" outside of a comment; lines that start with "%" are comments for most programs. */
  #nextAt(from: number): number {
    for (let at = this.text.indexOf("@", from); at >= 0; at = this.text.indexOf("@", at + 1)) {
      const before = this.text.slice(Math.max(from, at - 200), at);
      const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
      if (!/^\s*%/u.test(line)) return at;
    }
    return -1;
  }

  /** Reads what starts at the "@"; returns where to go on. */
  #entry(at: number, take: (entry: RawEntry) => void): number {
    OPENING.lastIndex = at;
    const opening = OPENING.exec(this.text);
    // A stray "@", in an address between the entries for example: such text is a comment.
    if (opening === null) return at + 1;
    const type = (opening[1] ?? "").toLowerCase();
    const start = at + opening[0].length;
    const close: Close = opening[2] === "(" ? ")" : "}";
    const line = this.#lines.lineAt(at);
    if (type === "comment") return this.#comment(start, close);
    // BibTeX counts every brace. Files of other programs have lone braces behind a backslash; those read in the second way.
    let failure: BrokenEntry | undefined;
    for (const escapes of [false, true]) {
      const scanner = new FieldScanner(this.text, this.#macros, escapes);
      try {
        return this.#whole(scanner, { type, line, start, close }, take);
      } catch (error) {
        if (!(error instanceof BrokenEntry)) throw error;
        this.#vain += Math.max(scanner.reached - start, 0);
        failure ??= error;
      }
    }
    const key = /[^\s,{}()="]*/y.exec(this.text.slice(start, start + 200))?.[0] ?? "";
    this.problems.push({ line, message: `The ${type === "string" ? "@string" : "entry"} "${quoted(key)}" is left out: ${failure?.message ?? ""}` });
    return this.#resume(start, failure?.at ?? start);
  }

  /** Passes over a comment; one that does not close is no more than its opening. */
  #comment(start: number, close: Close): number {
    if (this.#tooMuch(this.#vainInComments)) return start;
    const scanner = new FieldScanner(this.text, this.#macros, false);
    const end = scanner.skipGroup(start, close);
    if (end === undefined) this.#vainInComments += Math.max(scanner.reached - start, 0);
    return end ?? start;
  }

  #tooMuch(vain: number): boolean {
    return vain > Math.max(MOST_VAIN_READINGS * this.text.length, VAIN_IN_ANY_FILE);
  }

  #whole(scanner: FieldScanner, { type, line, start, close }: { type: string; line: number; start: number; close: Close }, take: (entry: RawEntry) => void): number {
    if (type === "preamble") {
      const end = scanner.skipGroup(start, close);
      if (end === undefined) throw new BrokenEntry("its braces do not close.", this.text.length);
      return end;
    }
    const key = type === "string" ? { text: "", end: start } : scanner.key(start, close);
    const { fields, end, missing } = scanner.fields(key.end, close);
    for (const message of [...missing, ...scanner.undefinedMacros()]) this.problems.push({ line, message });
    if (type === "string") for (const [name, value] of fields) this.#macros.set(name, value.slice(0, LONGEST_MACRO));
    else {
      take({ type, key: key.text, fields, line });
      const behind = /\s{0,200}([,}])/y;
      behind.lastIndex = end;
      if (behind.test(this.text)) this.problems.push({ line, message: `The entry "${quoted(key.text)}" closes early, there is a brace too many; what stands before it is kept.` });
    }
    return end;
  }

  /** Where the next entry starts after a broken one: on a line of its own, or anywhere behind the place of the failure. */
  #resume(start: number, failed: number): number {
    if (this.#tooMuch(this.#vain)) {
      this.problems.push({ line: this.#lines.lineAt(start), message: "The file is too damaged to be read further: too many entries do not close." });
      return this.text.length;
    }
    if (this.#onLine < start) this.#onLine = indexOf(/(?<=[\r\n][ \t]{0,40})@[ \t]*[A-Za-z]{1,40}\s{0,80}[{(]/g, this.text, start) ?? this.text.length;
    if (this.#onLine < failed) return this.#onLine;
    if (failed < this.text.length) return failed;
    return indexOf(/@[A-Za-z]{1,40}\s{0,80}[{(][^\s,{}"]{0,200},/g, this.text, start) ?? this.text.length;
  }
}

function indexOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.exec(text)?.index;
}
