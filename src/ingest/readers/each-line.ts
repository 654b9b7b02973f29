import type { Steps } from "../../papers/steps";
import type { TextWindow } from "./text-window";

/** Hands each line to `take` without its end (\n, \r\n, \r), with its number, 1-based. */
export function* eachLine(window: TextWindow, take: (line: string, number: number) => void): Steps<void> {
  const ends = /\r\n|\n|\r/g;
  let from = 0;
  for (let number = 1; ; number += 1) {
    ends.lastIndex = from;
    let end = ends.exec(window.text);
    // At the end of what is at hand a line may go on, and "\r" may be half of "\r\n".
    while (!window.complete && (end === null || ends.lastIndex === window.text.length)) {
      yield* window.grow(from);
      from = 0;
      ends.lastIndex = 0;
      end = ends.exec(window.text);
    }
    take(window.text.slice(from, end?.index), number);
    if (end === null) return;
    from = ends.lastIndex;
    yield;
  }
}
