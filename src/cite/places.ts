import type { Paper } from "../papers/paper";

/** A line of a file in which a paper is mentioned or cited. */
export interface CitedPlace {
  /** Path for people, relative to what was scanned, with "/". */
  readonly file: string;
  /** 1-based. */
  readonly line: number;
}

/** Where a paper is mentioned or cited; empty when that is not to be said. */
export type PlacesOf = (paper: Paper) => readonly CitedPlace[];

export const NO_PLACES: PlacesOf = () => [];

/** How places are given: not at all, by file, or by file and line. */
export const PLACE_DETAILS = ["none", "files", "lines"] as const;
export type PlaceDetail = (typeof PLACE_DETAILS)[number];

/** Lines listed for one file; the rest are counted. */
const MOST_LINES = 20;

/** The places by file, files and lines in order, each once. */
export function placesByFile(places: readonly CitedPlace[]): { readonly file: string; readonly lines: readonly number[] }[] {
  const files = new Map<string, Set<number>>();
  for (const { file, line } of places) {
    const lines = files.get(file);
    if (lines === undefined) files.set(file, new Set([line]));
    else lines.add(line);
  }
  return [...files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([file, lines]) => ({ file, lines: [...lines].filter((line) => line > 0).sort((a, b) => a - b) }));
}

/** ":3, 14" behind a file; empty for a place without a line. */
export function lineList(lines: readonly number[]): string {
  if (lines.length === 0) return "";
  const more = lines.length - MOST_LINES;
  return `:${lines.slice(0, MOST_LINES).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** "src/a.py:3, 14; src/b.c:1" */
export function placeList(places: readonly CitedPlace[]): string {
  return placesByFile(places)
    .map(({ file, lines }) => file + lineList(lines))
    .join("; ");
}
