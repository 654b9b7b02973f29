import type { Steps } from "../../../papers/steps";

/** A piece of a JSON text that should be one element of its list. */
export interface JsonElement {
  readonly start: number;
  readonly end: number;
}

export interface JsonElements {
  readonly elements: readonly JsonElement[];
  /** Where the list closes: at the end of the text, as it should, before it, or nowhere. What stands outside of it is cut into what looks like elements. */
  readonly closes: "at the end" | "early" | "nowhere";
}

/** Marks looked at between two pauses. */
const AT_A_TIME = 20_000;
const MARK = /["[\]{},]/g;

/** Finds the elements of the outermost list of a JSON text without parsing it whole, each element to be parsed alone. */
export function* findElements(text: string): Steps<JsonElements> {
  const elements: JsonElement[] = [];
  const open = text.indexOf("[");
  const closers: string[] = [];
  let start = open + 1;
  let seen = 0;
  const marks = new RegExp(MARK);
  marks.lastIndex = open;
  const push = (end: number): void => {
    const from = blanksEnd(text, start, end);
    if (from < end) elements.push({ start: from, end });
  };
  for (let mark = marks.exec(text); mark !== null; mark = marks.exec(text)) {
    const [found] = mark;
    seen += 1;
    if (seen % AT_A_TIME === 0) yield;
    if (found === '"') marks.lastIndex = stringEnd(text, marks.lastIndex);
    else if (found === "[" || found === "{") closers.push(found === "[" ? "]" : "}");
    else if (found === "]" || found === "}") {
      if (closers.pop() !== found) break;
      if (closers.length > 0) continue;
      push(mark.index);
      const rest = blanksEnd(text, mark.index + 1, text.length);
      // In an object, as some programs write it, other things may follow.
      if (rest === text.length || text.slice(0, open).includes("{")) return { elements, closes: "at the end" };
      return { elements: [...elements, ...(yield* guessElements(text, rest))], closes: "early" };
    } else if (found === "," && closers.length === 1) {
      push(mark.index);
      start = mark.index + 1;
    }
  }
  // Everything closed so far was whole; the rest is cut where an element seems to start.
  const rest = yield* guessElements(text, start);
  return { elements: [...elements, ...rest], closes: "nowhere" };
}

/** Cuts at lines that are indented like the first element and open one, and where an object starts with its id or type. */
export function* guessElements(text: string, from: number, to = text.length): Steps<JsonElement[]> {
  const first = /\[\s*?([ \t]*)\{/u.exec(text.slice(0, 10_000))?.[1] ?? "";
  const starts = new RegExp(String.raw`(?<=[\r\n])${first}\{|(?<=[,\]}]\s{0,20})\{(?=\s{0,20}"(?:id|type)"\s{0,20}:)`, "g");
  const elements: JsonElement[] = [];
  let start = from;
  while (start < to && (text.charCodeAt(start) <= 32 || text.charAt(start) === "," || text.charAt(start) === "[")) start += 1;
  const push = (end: number): void => {
    const trimmed = trimEnd(text, start, end);
    if (trimmed > start) elements.push({ start, end: trimmed });
  };
  starts.lastIndex = start + 1;
  for (let match = starts.exec(text); match !== null && match.index < to; match = starts.exec(text)) {
    push(match.index);
    start = match.index;
    if (elements.length % AT_A_TIME === 0) yield;
  }
  push(to);
  return elements;
}

/** Behind the quote that ends the string opened before `from`; a string that does not close ends with its line. */
function stringEnd(text: string, from: number): number {
  const ends = /["\\\r\n]/g;
  ends.lastIndex = from;
  for (let end = ends.exec(text); end !== null; end = ends.exec(text)) {
    if (end[0] !== "\\") return ends.lastIndex;
    ends.lastIndex += 1;
  }
  return text.length;
}

function blanksEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && text.charCodeAt(at) <= 32) at += 1;
  return at;
}

/** The end without the blanks, the comma and the bracket that follow an element. */
function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && (text.charCodeAt(at - 1) <= 32 || text.charAt(at - 1) === "," || text.charAt(at - 1) === "]")) at -= 1;
  return at;
}
