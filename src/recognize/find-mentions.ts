/**
 * Finds the mentions of a text.
 *
 * - `findMentions(text, options)`: all mentions of a document, in order.
 * - `new DocumentScan(text, options)`: the same, kept. A hover keeps the scan of a
 *   document version and asks `at(offset)`, which costs a binary search; the
 *   mentions view reads `mentions` of the same scan. The text is scanned on the
 *   first question, not by the constructor.
 * - `mentionAt(text, offset, options)`: one question without a scan to keep. It
 *   reads a bounded stretch around the offset, so that a huge document answers
 *   as fast as a small one.
 *
 * Mentions never overlap. Offsets are UTF-16 code units. Nothing here throws,
 * whatever the text.
 */
import type { Mention } from "./mention";
import { scan } from "./scan";
import type { ScanOptions } from "./scan-options";

/** Longer texts are read in pieces of this many code units, cut at line ends where there are any. */
const PIECE = 1 << 19;
/** What `mentionAt` reads on each side of the offset. */
const REACH = 1 << 13;

/** Where to cut near `wanted`: after a line end, else after a blank, else just there. */
function cutNear(text: string, wanted: number, from: number): number {
  if (wanted >= text.length) return text.length;
  const floor = Math.max(from + 1, wanted - (PIECE >> 2));
  for (const mark of ["\n", " "]) {
    const found = text.lastIndexOf(mark, wanted);
    if (found >= floor) return found + 1;
  }
  return wanted;
}

/** All mentions of a document, in order, never overlapping. */
export function findMentions(text: string, options: ScanOptions): Mention[] {
  if (text.length <= PIECE) return scan(text, 0, text.length, options);
  const found: Mention[] = [];
  for (let from = 0; from < text.length; ) {
    const to = cutNear(text, from + PIECE, from);
    for (const mention of scan(text, from, to, options)) found.push(mention);
    from = to;
  }
  return found;
}

/** The mention that covers the offset, from the stretch of text around it. */
export function mentionAt(text: string, offset: number, options: ScanOptions): Mention | undefined {
  if (offset < 0 || offset > text.length) return undefined;
  const wanted = Math.max(0, offset - REACH);
  const newline = wanted === 0 ? -1 : text.indexOf("\n", wanted);
  const from = wanted === 0 || newline < 0 || newline >= offset ? wanted : newline + 1;
  const end = Math.min(text.length, offset + REACH);
  const stop = end === text.length ? -1 : text.lastIndexOf("\n", end);
  return coveredBy(scan(text, from, stop > offset ? stop : end, options), offset);
}

/** The mention whose range holds the offset; its end counts, as it does for the editor's word at a position. */
function coveredBy(mentions: readonly Mention[], offset: number): Mention | undefined {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  const first = mentions[low];
  const next = mentions[low + 1];
  const found = first?.end === offset && next?.start === offset ? next : first;
  return found !== undefined && found.start <= offset && offset <= found.end ? found : undefined;
}

/** The mentions of one version of a document, found on the first question. */
export class DocumentScan {
  readonly #text: string;
  readonly #options: ScanOptions;
  #mentions: readonly Mention[] | undefined;

  constructor(text: string, options: ScanOptions) {
    this.#text = text;
    this.#options = options;
  }

  get mentions(): readonly Mention[] {
    return (this.#mentions ??= findMentions(this.#text, this.#options));
  }

  at(offset: number): Mention | undefined {
    return coveredBy(this.mentions, offset);
  }
}
