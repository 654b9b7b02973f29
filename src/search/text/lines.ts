/** A line of an abstract: a sentence, or a part of a very long one. Offsets are UTF-16 positions. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** A full stop ends a sentence unless it belongs to an abbreviation or a number. */
const SENTENCE_END = /(?<!\b(?:e\.g|i\.e|vs|et al|etc|cf|resp|approx|Fig|Eq|Sec|No|Dr))[.!?]["')\]]*\s+(?=["'([]*[\p{Lu}\p{N}\\$])/gu;
const LONGEST = 320;

/** Cuts a long sentence at its semicolons and colons, so that a line can be shown in one row. */
function* partsOfSentence(text: string, line: Line): Generator<Line> {
  let { start } = line;
  while (line.end - start > LONGEST) {
    const cut = text.slice(start + 80, line.end - 80).search(/[;:]\s/u);
    if (cut < 0) break;
    const end = start + 80 + cut + 1;
    yield { start, end };
    start = end + 1;
  }
  yield { start, end: line.end };
}

/** The lines of a text, in order, without the white space around them. */
export function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const add = (from: number, to: number) => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const end = from + piece.trimEnd().length;
    if (end > start) lines.push(...partsOfSentence(text, { start, end }));
  };
  let from = 0;
  for (const match of text.matchAll(SENTENCE_END)) {
    const to = match.index + match[0].length;
    add(from, to);
    from = to;
  }
  add(from, text.length);
  return lines;
}
