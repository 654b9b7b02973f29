/** A place in a text: the line 1-based, the column 0-based in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Turns offsets into places, for offsets that only grow: each call goes on where the last one
 * ended, so that all mentions of a file cost one pass over it. Lines end as in editors, with
 * CR LF, LF or CR alone.
 */
export class PositionReader {
  readonly #text: string;
  #line = 1;
  #lineStart = 0;
  #offset = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** @throws {RangeError} when the offset lies before that of the last call. */
  at(offset: number): Position {
    if (offset < this.#offset) throw new RangeError("Offsets must be asked for in ascending order.");
    const text = this.#text;
    for (let index = this.#offset; index < offset; index += 1) {
      const code = text.charCodeAt(index);
      if (code !== 10 && (code !== 13 || text.charCodeAt(index + 1) === 10)) continue;
      this.#line += 1;
      this.#lineStart = index + 1;
    }
    this.#offset = offset;
    return { line: this.#line, column: offset - this.#lineStart };
  }
}
