const PAGE = 1 << 16;

/** Many short lists of numbers in a few large arrays: as arrays of their own they would take ten times the memory. */
export class NumberLists {
  /** Each list behind its length, all of it in one page. */
  readonly #pages: Uint32Array[] = [];
  #filled = PAGE;

  /** Returns where the list is kept. */
  add(list: readonly number[]): number {
    const size = list.length + 1;
    if (this.#filled + size > PAGE) {
      this.#pages.push(new Uint32Array(Math.max(PAGE, size)));
      this.#filled = 0;
    }
    const from = this.#filled;
    const page = this.#pages.at(-1);
    page?.set([list.length], from);
    page?.set(list, from + 1);
    this.#filled += size;
    return (this.#pages.length - 1) * PAGE + from;
  }

  /** The list that was kept there. */
  at(place: number): Uint32Array {
    const page = this.#pages[Math.floor(place / PAGE)] ?? new Uint32Array(1);
    const from = place % PAGE;
    return page.subarray(from + 1, from + 1 + (page[from] ?? 0));
  }
}
