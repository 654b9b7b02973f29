interface Segment {
  /** Offset and length in the text taken out. */
  readonly at: number;
  readonly length: number;
  /** Range in the original. */
  readonly start: number;
  readonly end: number;
}

/** Where the parts of a text stand in the original it was taken from. */
export class OffsetMap {
  readonly #segments: Segment[] = [];

  /** Says that `length` characters at `at` stand for the range of the original; to be called in ascending order. */
  add(at: number, length: number, start: number, end: number): void {
    if (length > 0) this.#segments.push({ at, length, start, end });
  }

  /** The range of the original for a range, which must not be empty, of the text. */
  range(start: number, end: number): { readonly start: number; readonly end: number } {
    const first = this.#segment(start);
    const last = this.#segment(end - 1);
    return {
      start: isLiteral(first) ? first.start + (start - first.at) : first.start,
      end: isLiteral(last) ? last.start + (end - last.at) : last.end,
    };
  }

  #segment(offset: number): Segment {
    let low = 0;
    let high = this.#segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#segments[middle]?.at ?? Infinity) <= offset) low = middle;
      else high = middle - 1;
    }
    const segment = this.#segments[low];
    if (segment === undefined || offset < segment.at || offset >= segment.at + segment.length) {
      throw new RangeError(`No part of the original stands for offset ${offset}.`);
    }
    return segment;
  }
}

/** Whether the original has the same characters one by one; an escape has not. */
function isLiteral(segment: Segment): boolean {
  return segment.end - segment.start === segment.length;
}
