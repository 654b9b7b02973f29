import type { Field } from "./settings";

/** The fields that are one line each; the lines of the abstract stand behind them. */
export const SINGLE_LINES = ["names", "title", "keySentence", "tags", "authors"] as const satisfies readonly Exclude<Field, "abstract">[];

/** A paper as term ids. Line `n` is `ids` from `ends[n - 1]` (0 for the first) to `ends[n]`, exclusive. */
export interface PaperIds {
  readonly ids: Int32Array;
  readonly ends: Int32Array;
}

const PAGE = 1 << 16;

/**
 * The term ids of all papers in a few large arrays: millions of small ones would take more
 * memory and slow down every garbage collection.
 */
export class PaperIdStore {
  #pages: Int32Array[] = [];
  #filled = PAGE;
  /** Per paper: its page, where it starts there, how many lines and how many ids it has. */
  readonly #places: number[] = [];

  /** Adds the next paper. */
  add(lines: readonly (readonly number[])[]): void {
    const count = lines.reduce((sum, line) => sum + line.length, 0);
    const size = lines.length + count;
    if (this.#filled + size > PAGE || this.#pages.length === 0) {
      this.#pages.push(new Int32Array(Math.max(PAGE, size)));
      this.#filled = 0;
    }
    const page = this.#pages.at(-1);
    if (page === undefined) return;
    this.#places.push(this.#pages.length - 1, this.#filled, lines.length, count);
    let at = this.#filled + lines.length;
    let end = 0;
    lines.forEach((line, number) => {
      page.set(line, at);
      at += line.length;
      end += line.length;
      page[this.#filled + number] = end;
    });
    this.#filled += size;
  }

  get size(): number {
    return this.#places.length / 4;
  }

  /** The papers that hold a term, found by reading them all. */
  holding(id: number): Int32Array {
    const numbers: number[] = [];
    for (let number = 0; number < this.size; number += 1) {
      if (this.of(number).ids.includes(id)) numbers.push(number);
    }
    return Int32Array.from(numbers);
  }

  /** @throws {RangeError} when there is no such paper. */
  of(number: number): PaperIds {
    const [page, start = 0, lines = 0, count = 0] = this.#places.slice(number * 4, number * 4 + 4);
    const ids = page === undefined ? undefined : this.#pages[page];
    if (ids === undefined) throw new RangeError(`No paper has the number ${number}.`);
    const first = start + lines;
    return { ends: ids.subarray(start, first), ids: ids.subarray(first, first + count) };
  }
}
