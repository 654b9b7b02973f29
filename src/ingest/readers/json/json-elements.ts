import type { Steps } from "../../../papers/steps";
import { TextWindow } from "../text-window";
import { guessElements, startsOfElements } from "./guess-elements";
import { jsonReason } from "./values";

/** Where the list closes: at the end of the text, as it should, before it, or nowhere. */
export type Closes = "at the end" | "early" | "nowhere";

/** An element as parsed, or why it cannot be. */
export type Parsed = { readonly value: unknown } | { readonly reason: string };

/** Is handed each element and the line where it starts, 1-based. */
export type TakeParsed = (element: Parsed, line: number) => void;

/** Marks looked at between two pauses. */
const AT_A_TIME = 20_000;
const MARK = /["[\]{},]/g;
/** Characters at the beginning of the text that tell how elements are indented. */
const BEGINNING = 10_000;
/** Characters after which an element is taken for one that does not close. */
const LONGEST = 20_000_000;

/** Where reading elements ended: `rest` is where that was before the end of the text. */
interface End {
  readonly closes: Closes;
  readonly rest?: number;
}

/**
 * Reads the elements of the outermost list of a JSON text, each parsed alone, so that a broken one
 * costs no other. Where the list itself is damaged, what looks like elements is cut out of it.
 */
export class ElementReader {
  readonly #closers: string[] = [];
  #starts = startsOfElements("");
  #inObject = false;

  constructor(
    private readonly window: TextWindow,
    private readonly take: TakeParsed,
  ) {}

  *run(): Steps<Closes> {
    const { window } = this;
    while (!window.complete && (window.text.length < BEGINNING || !window.text.includes("["))) yield* window.grow(0);
    const open = window.text.indexOf("[");
    this.#starts = startsOfElements(window.text.slice(0, BEGINNING));
    this.#inObject = window.text.slice(0, open).includes("{");
    const { closes, rest } = yield* this.#elements(open);
    if (rest !== undefined) yield* guessElements(window, rest, this.#starts, (text, line) => this.take(parse(text), line));
    return closes;
  }

  /** Takes elements as long as the list is whole. */
  *#elements(open: number): Steps<End> {
    const { window } = this;
    const marks = new RegExp(MARK);
    marks.lastIndex = open;
    let start = open + 1;
    for (let seen = 1; ; seen += 1) {
      const mark = marks.exec(window.text);
      const end = mark?.[0] === '"' ? stringEnd(window.text, marks.lastIndex) : marks.lastIndex;
      if (mark === null || end === undefined) {
        const at = mark?.index ?? window.text.length;
        if (window.complete || at - start > LONGEST) return { closes: "nowhere", rest: start };
        yield* window.grow(start);
        marks.lastIndex = at - start;
        start = 0;
        continue;
      }
      if (seen % AT_A_TIME === 0) yield;
      marks.lastIndex = end;
      const [found] = mark;
      if (found === "[" || found === "{") this.#closers.push(found === "[" ? "]" : "}");
      else if (found === "]" || found === "}") {
        if (this.#closers.pop() !== found) return { closes: "nowhere", rest: start };
        if (this.#closers.length > 0) continue;
        yield* this.#element(start, mark.index);
        return yield* this.#behind(end);
      } else if (found === "," && this.#closers.length === 1) {
        yield* this.#element(start, mark.index);
        start = end;
      }
    }
  }

  /** What follows the end of the list. */
  *#behind(end: number): Steps<End> {
    // In an object, as some programs write it, other things may follow.
    if (this.#inObject) return { closes: "at the end" };
    let rest = blanksEnd(this.window.text, end, this.window.text.length);
    while (rest === this.window.text.length && !this.window.complete) {
      yield* this.window.grow(rest);
      rest = blanksEnd(this.window.text, 0, this.window.text.length);
    }
    return rest === this.window.text.length ? { closes: "at the end" } : { closes: "early", rest };
  }

  /** In an element that cannot be parsed whole ones may stand. */
  *#element(start: number, end: number): Steps<void> {
    const from = blanksEnd(this.window.text, start, end);
    if (from === end) return;
    const text = this.window.text.slice(from, end);
    const first = this.window.lineAt(from);
    const parsed = parse(text);
    yield;
    if ("value" in parsed) this.take(parsed, first);
    else yield* guessElements(TextWindow.of(text), 0, this.#starts, (piece, line) => this.take(parse(piece), first + line - 1));
  }
}

function parse(text: string): Parsed {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { reason: jsonReason(error) };
  }
}

/** Behind the quote that ends the string opened before `from`; a string that does not close ends with its line. Undefined when neither is there. */
function stringEnd(text: string, from: number): number | undefined {
  const ends = /["\\\r\n]/g;
  ends.lastIndex = from;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    if (end[0] !== "\\") return ends.lastIndex;
    ends.lastIndex += 1;
  }
  return undefined;
}

function blanksEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) <= 32) at += 1;
  return at;
}
