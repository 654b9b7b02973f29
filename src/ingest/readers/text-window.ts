import type { Steps } from "../../papers/steps";

/**
 * A text that comes in pieces, of which only the part that is being read is at hand: a large file
 * is never one string. Offsets count from the beginning of what is at hand.
 */
export class TextWindow {
  readonly #pieces: Iterator<string>;
  #text = "";
  #complete = false;
  /** Characters dropped. */
  #dropped = 0;
  /** Up to where ends of lines are counted, the line there, and whether "\r" stands before it. */
  #counted = 0;
  #line = 1;
  #afterReturn = false;

  constructor(pieces: Iterator<string>) {
    this.#pieces = pieces;
  }

  /** A text that is at hand as a whole. */
  static of(text: string): TextWindow {
    const window = new TextWindow([text].values());
    window.#add();
    window.#complete = true;
    return window;
  }

  /** What is at hand. */
  get text(): string {
    return this.#text;
  }

  /** Whether the end of what is at hand is the end of the text. */
  get complete(): boolean {
    return this.#complete;
  }

  /** Characters that came so far. */
  get seen(): number {
    return this.#dropped + this.#text.length;
  }

  /**
   * Drops what stands before the offset, which is 0 then, and adds to the rest at least as much as it
   * is: who asks again and again for more of one thing reads it twice at most.
   */
  *grow(offset: number): Steps<void> {
    this.lineAt(offset);
    this.#text = this.#text.slice(offset);
    this.#dropped += offset;
    this.#counted -= offset;
    const wanted = this.#text.length * 2;
    do {
      this.#add();
      yield;
    } while (!this.#complete && this.#text.length < wanted);
  }

  /** The line of an offset, 1-based. Ends of lines: \n, \r\n, \r. Lines are counted once, so an offset is not before one asked for already. */
  lineAt(offset: number): number {
    if (offset <= this.#counted) return this.#line;
    const passed = this.#text.slice(this.#counted, offset);
    this.#line += occurrences(passed, "\n");
    if (passed.includes("\r")) this.#line += occurrences(passed, "\r") - occurrences(passed, "\r\n");
    if (this.#afterReturn && passed.startsWith("\n")) this.#line -= 1;
    this.#counted = offset;
    this.#afterReturn = passed.endsWith("\r");
    return this.#line;
  }

  #add(): void {
    const next = this.#pieces.next();
    if (next.done === true) this.#complete = true;
    // A byte order mark is no text.
    else this.#text += this.seen === 0 ? next.value.replace(/^\uFEFF/u, "") : next.value;
  }
}

function occurrences(text: string, what: string): number {
  let count = 0;
  for (let at = text.indexOf(what); at >= 0; at = text.indexOf(what, at + what.length)) count += 1;
  return count;
}
