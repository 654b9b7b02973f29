import { DIGIT } from "./characters";
import type { Words } from "./words";

/** The arXiv numbers of a text, "2306.00978", told by the shape of two runs of digits. */
export function* arxivNumbers(text: string, { count, kinds, starts, ends }: Words): Generator<string> {
  for (let w = 1; w < count; w++) {
    if (kinds[w] !== DIGIT || kinds[w - 1] !== DIGIT) continue;
    const start = starts[w - 1] ?? 0;
    const point = ends[w - 1] ?? 0;
    const end = ends[w] ?? 0;
    const digits = end - point - 1;
    if (point - start === 4 && (digits === 4 || digits === 5) && starts[w] === point + 1 && text.charAt(point) === ".") yield text.slice(start, end);
  }
}
