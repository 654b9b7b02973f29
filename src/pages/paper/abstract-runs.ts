import type { AbstractTerm, PaperView } from "../protocol";

/** A stretch of the abstract with the same marks throughout. */
export interface Piece {
  readonly text: string;
  readonly isKey: boolean;
  /** Positions of the results whose evidence this is a part of. */
  readonly results: readonly number[];
}

/** Pieces that are one link, or plain text between links. */
export interface Run {
  readonly term: AbstractTerm | undefined;
  readonly pieces: readonly Piece[];
}

type Abstract = Pick<PaperView, "abstract" | "keySentence" | "results" | "terms">;

/** Where marks begin and end, in order, so that no piece is partly marked. */
function cuts(length: number, ranges: readonly { readonly start: number; readonly end: number }[]): number[] {
  const places = new Set([0, length]);
  for (const { start, end } of ranges) places.add(start).add(end);
  return [...places].filter((place) => place >= 0 && place <= length).sort((a, b) => a - b);
}

/** The abstract cut where key sentence, evidence and terms begin and end; they may overlap in any way but terms. */
export function abstractRuns({ abstract, keySentence, results, terms }: Abstract): Run[] {
  const keyStart = keySentence === "" ? -1 : abstract.indexOf(keySentence);
  const keyEnd = keyStart < 0 ? -1 : keyStart + keySentence.length;
  const places = cuts(abstract.length, [...results, ...terms, { start: keyStart, end: keyEnd }]);
  const runs: { term: AbstractTerm | undefined; pieces: Piece[] }[] = [];
  for (const [index, start] of places.entries()) {
    const end = places[index + 1];
    if (end === undefined) break;
    const covers = (range: { readonly start: number; readonly end: number }) => range.start <= start && end <= range.end;
    const piece: Piece = {
      text: abstract.slice(start, end),
      isKey: keyStart >= 0 && covers({ start: keyStart, end: keyEnd }),
      results: results.flatMap((result, number) => (result.start >= 0 && covers(result) ? [number] : [])),
    };
    const term = terms.find(covers);
    const last = runs.at(-1);
    if (last !== undefined && last.term === term) last.pieces.push(piece);
    else runs.push({ term, pieces: [piece] });
  }
  return runs;
}
