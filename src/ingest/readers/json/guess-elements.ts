import type { Steps } from "../../../papers/steps";
import type { TextWindow } from "../text-window";

/** Is handed the text of each element, and the line where it starts, 1-based. */
export type TakeElement = (text: string, line: number) => void;

/** Characters behind a place that decide whether an element starts there. */
const LOOK_AHEAD = 200;

/**
 * Where elements start in a list like the one that begins so: at lines that are indented like its
 * first element and open one, and where an object starts with its id or type.
 */
export function startsOfElements(beginning: string): RegExp {
  const first = /\[\s*?([ \t]*)\{/u.exec(beginning)?.[1] ?? "";
  return new RegExp(String.raw`(?<=[\r\n])${first}\{|(?<=[,\]}]\s{0,20})\{(?=\s{0,20}"(?:id|type)"\s{0,20}:)`, "g");
}

/** Cuts the text from the offset on where elements start. */
export function* guessElements(window: TextWindow, from: number, starts: RegExp, take: TakeElement): Steps<void> {
  let start = firstStart(window.text, from);
  while (start === window.text.length && !window.complete) {
    yield* window.grow(start);
    start = firstStart(window.text, 0);
  }
  for (let searched = start + 1; ; ) {
    starts.lastIndex = searched;
    const next = starts.exec(window.text)?.index;
    if (!window.complete && (next ?? window.text.length) + LOOK_AHEAD > window.text.length) {
      searched = Math.max(searched, window.text.length - LOOK_AHEAD) - start;
      yield* window.grow(start);
      start = 0;
      continue;
    }
    const end = trimEnd(window.text, start, next ?? window.text.length);
    if (end > start) take(window.text.slice(start, end), window.lineAt(start));
    if (next === undefined) return;
    start = next;
    searched = next + 1;
    yield;
  }
}

/** Behind the blanks and marks between elements. */
function firstStart(text: string, from: number): number {
  let at = from;
  while (at < text.length && (text.charCodeAt(at) <= 32 || text.charAt(at) === "," || text.charAt(at) === "[")) at += 1;
  return at;
}

/** The end without the blanks, the comma and the bracket that follow an element. */
function trimEnd(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && (text.charCodeAt(at - 1) <= 32 || text.charAt(at - 1) === "," || text.charAt(at - 1) === "]")) at -= 1;
  return at;
}
