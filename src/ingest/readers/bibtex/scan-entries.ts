import type { Steps } from "../../../papers/steps";
import { quoted, type ReaderProblem } from "../entry";
import { matchAt } from "../match-at";
import type { TextWindow } from "../text-window";
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
/** Characters after which an entry is taken for one that does not close. */
const LONGEST = 25_000_000;
/** Characters behind a place that decide about it: the longest run of blanks, keys and commas that a pattern asks for. */
const LOOK_AHEAD = 1000;
/** Mendeley writes types such as "web_page". */
const OPENING = /@[ \t]*([A-Za-z][\w-]{0,39})\s{0,80}([{(])/y;
const ON_LINE = /(?<=[\r\n][ \t]{0,40})@[ \t]*[A-Za-z][\w-]{0,39}\s{0,80}[{(]/y;
const ANYWHERE = /@[A-Za-z][\w-]{0,39}\s{0,80}[{(]\s{0,80}[^\s,{}"]{0,200},/y;

/**
 * Cuts a .bib file into entries, after the grammar of BibTeX (btxdoc, "Tame the BeaST"), more
 * tolerant: an entry that does not close ends where the next one starts on a line of its own.
 * Work grows with the length of the text alone. What cannot be decided by the text at hand is looked
 * at once more with more of it: methods say `undefined` then, and have changed nothing.
 */
export class EntryScanner {
  readonly #macros = new Map(MONTHS.map((month) => [month.slice(0, 3).toLowerCase(), month]));
  readonly problems: ReaderProblem[] = [];
  /** Characters read for entries that turned out broken, and for comments that did: these cost no entry the patience for it. */
  #vain = 0;
  #vainInComments = 0;
  /** The last entry found that starts on a line of its own, if any; the text up to `#searched` is not searched again. */
  #onLine: number | undefined;
  #searched = -1;
  #opened = false;
  #givenUp = false;

  constructor(private readonly window: TextWindow) {}

  /** Whether anything began like an entry. */
  get opened(): boolean {
    return this.#opened;
  }

  /** Hands each entry to `take`, in the order of the file. */
  *run(take: (entry: RawEntry) => void): Steps<void> {
    for (let at = yield* this.#nextAt(0); at >= 0; yield) {
      const end = yield* this.#entry(at, take);
      if (this.#givenUp) return;
      if (end === undefined) at = yield* this.#grow(at);
      else at = yield* this.#nextAt(end);
    }
  }

  /** Brings more text; returns where the offset is now. */
  *#grow(at: number): Steps<number> {
    yield* this.window.grow(at);
    if (this.#onLine !== undefined) this.#onLine -= at;
    this.#searched -= at;
    return 0;
  }

  /** Whether what stands at the offset may look different with more text. */
  #open(offset: number): boolean {
    return !this.window.complete && offset + LOOK_AHEAD > this.window.text.length;
  }

  /** The next "@" outside of a comment; lines that start with "%" are comments for most programs. */
  *#nextAt(start: number): Steps<number> {
    let from = start;
    let at = this.window.text.indexOf("@", from);
    for (;;) {
      while (at < 0 && !this.window.complete) {
        const searched = this.window.text.length;
        const kept = Math.max(from, searched - 200);
        from = yield* this.#grow(kept);
        at = this.window.text.indexOf("@", searched - kept);
      }
      if (at < 0) return -1;
      const before = this.window.text.slice(Math.max(from, at - 200), at);
      const line = before.slice(Math.max(before.lastIndexOf("\n"), before.lastIndexOf("\r")) + 1);
      if (!/^\s*%/u.test(line)) return at;
      this.#opened ||= this.#opening(at) !== null;
      at = this.window.text.indexOf("@", at + 1);
    }
  }

  #opening(at: number): RegExpExecArray | null {
    OPENING.lastIndex = at;
    return OPENING.exec(this.window.text);
  }

  /** Reads what starts at the "@"; returns where to go on. */
  *#entry(at: number, take: (entry: RawEntry) => void): Steps<number | undefined> {
    if (this.#open(at)) return undefined;
    const opening = this.#opening(at);
    // A stray "@", in an address between the entries for example: such text is a comment.
    if (opening === null) return at + 1;
    this.#opened = true;
    const type = (opening[1] ?? "").toLowerCase();
    const start = at + opening[0].length;
    const close: Close = opening[2] === "(" ? ")" : "}";
    const line = this.window.lineAt(at);
    const text = this.#bounded(at);
    if (type === "comment") return this.#comment(text, start, close);
    // BibTeX counts every brace. Files of other programs have lone braces behind a backslash; those read in the second way.
    let failure: BrokenEntry | undefined;
    let vain = 0;
    for (const escapes of [false, true]) {
      // What does not close is read to its limit, which takes a step of its own.
      if (escapes) yield;
      const scanner = new FieldScanner(text, this.#macros, escapes);
      const read = this.#read(scanner, type, start, close);
      if (this.#open(scanner.reached)) return undefined;
      if (!(read instanceof BrokenEntry)) {
        this.#vain += vain;
        this.#keep(read, { type, line }, take);
        return read.end;
      }
      vain += Math.max(scanner.reached - start, 0);
      failure ??= read;
    }
    const resumed = this.#resume(text, start, failure?.at ?? start, this.#vain + vain);
    if (resumed === undefined) return undefined;
    this.#vain += vain;
    const key = /[^\s,{}()="]*/y.exec(this.window.text.slice(start, start + 200))?.[0] ?? "";
    this.problems.push({ line, message: `The ${type === "string" ? "@string" : "entry"} "${quoted(key)}" is left out: ${failure?.message ?? ""}` });
    if (this.#givenUp) this.problems.push({ line: this.window.lineAt(start), message: "The file is too damaged to be read further: too many entries do not close." });
    return resumed;
  }

  /** The text at hand up to where what starts at the offset must have closed. */
  #bounded(at: number): string {
    const { text } = this.window;
    return text.length > at + LONGEST ? text.slice(0, at + LONGEST) : text;
  }

  /** Passes over a comment; one that does not close is no more than its opening. */
  #comment(text: string, start: number, close: Close): number | undefined {
    if (this.#tooMuch(this.#vainInComments)) return start;
    const scanner = new FieldScanner(text, this.#macros, false);
    const end = scanner.skipGroup(start, close);
    if (this.#open(scanner.reached)) return undefined;
    if (end === undefined) this.#vainInComments += Math.max(scanner.reached - start, 0);
    return end ?? start;
  }

  #tooMuch(vain: number): boolean {
    return vain > Math.max(MOST_VAIN_READINGS * this.window.seen, VAIN_IN_ANY_FILE);
  }

  #read(scanner: FieldScanner, type: string, start: number, close: Close): ReadFields | BrokenEntry {
    try {
      if (type === "preamble") {
        const end = scanner.skipGroup(start, close);
        return end === undefined ? new BrokenEntry("its braces do not close.", Number.POSITIVE_INFINITY) : { end };
      }
      const key = type === "string" ? { text: "", end: start } : scanner.key(start, close);
      const { fields, end, missing } = scanner.fields(key.end, close);
      return { end, entry: { key: key.text, fields, doubts: [...missing, ...scanner.undefinedMacros()] } };
    } catch (error) {
      if (error instanceof BrokenEntry) return error;
      throw error;
    }
  }

  #keep({ end, entry }: ReadFields, { type, line }: Pick<RawEntry, "type" | "line">, take: (entry: RawEntry) => void): void {
    if (entry === undefined) return;
    const { key, fields, doubts } = entry;
    for (const message of doubts) this.problems.push({ line, message });
    if (type === "string") {
      for (const [name, value] of fields) this.#macros.set(name, value.slice(0, LONGEST_MACRO));
      return;
    }
    take({ type, key, fields, line });
    const behind = /\s{0,200}([,}])/y;
    behind.lastIndex = end;
    if (behind.test(this.window.text)) this.problems.push({ line, message: `The entry "${quoted(key)}" closes early, there is a brace too many; what stands before it is kept.` });
  }

  /** Where the next entry starts after a broken one: on a line of its own, or anywhere behind the place of the failure. */
  #resume(text: string, start: number, failed: number, vain: number): number | undefined {
    this.#givenUp = this.#tooMuch(vain);
    if (this.#givenUp) return text.length;
    // Behind this an entry may start that is not whole in the bounded text.
    const bound = text.length < this.window.text.length ? text.length - LOOK_AHEAD : text.length;
    if (this.#searched < start) {
      const found = matchAt("@", ON_LINE, text, start)?.index;
      if (this.#open(found ?? text.length)) return undefined;
      this.#onLine = found;
      this.#searched = found ?? bound;
    }
    if (this.#onLine !== undefined && this.#onLine < failed) return this.#onLine;
    if (failed < text.length) return failed;
    const found = matchAt("@", ANYWHERE, text, start)?.index;
    return this.#open(found ?? text.length) ? undefined : (found ?? bound);
  }
}

/** What was read of an entry, and where it ends; of a preamble there is nothing to keep. */
interface ReadFields {
  readonly end: number;
  readonly entry?: { readonly key: string; readonly fields: ReadonlyMap<string, string>; readonly doubts: readonly string[] };
}
