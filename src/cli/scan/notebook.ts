import { readStrings, type JsonString } from "./json-strings";
import { OffsetMap } from "./offset-map";

/** A cell of a notebook: its source, and where each part of it stands in the file. */
export interface Cell {
  /** VS Code language id. */
  readonly language: string;
  readonly text: string;
  readonly offsets: OffsetMap;
}

interface Draft {
  type: string;
  text: string;
  readonly offsets: OffsetMap;
}

/**
 * The cells of a Jupyter notebook of format 4 (https://nbformat.readthedocs.io): JSON in which the
 * source of a cell is a string or a list of strings. Outputs and metadata are not source. A damaged
 * notebook gives the cells that can be read; undefined when there are none.
 */
export function readNotebook(file: string): Cell[] | undefined {
  const cells = new Map<number, Draft>();
  let language = "python";
  for (const string of readStrings(file)) {
    const [top, second, third] = string.path;
    if (top === "metadata" && ((second === "kernelspec" && third === "language") || (second === "language_info" && third === "name"))) {
      language = string.value().toLowerCase();
    }
    if (top !== "cells" || typeof second !== "number") continue;
    let cell = cells.get(second);
    if (cell === undefined) cells.set(second, (cell = { type: "code", text: "", offsets: new OffsetMap() }));
    if (third === "cell_type") cell.type = string.value();
    else if (third === "source" && string.path.length <= 4) append(cell, string);
  }
  if (cells.size === 0) return undefined;
  return [...cells.values()].map(({ type, text, offsets }) => ({
    language: type === "code" ? language : type === "markdown" ? "markdown" : "plaintext",
    text,
    offsets,
  }));
}

function append(cell: Draft, string: JsonString): void {
  for (const { text, start, end } of string.pieces()) {
    cell.offsets.add(cell.text.length, text.length, start, end);
    cell.text += text;
  }
}
