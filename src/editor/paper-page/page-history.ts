import type { HistoryState } from "../../pages/protocol";

/** More papers than this are not gone back through; it also bounds what is stored. */
const LONGEST = 50;

/** The papers a page went through, as in a browser: opening one forgets those that lay ahead. */
export class PageHistory {
  #ids: readonly string[];
  #index: number;

  constructor(state: HistoryState = { ids: [], index: 0 }) {
    this.#ids = state.ids.slice(-LONGEST);
    this.#index = Math.min(Math.max(state.index - (state.ids.length - this.#ids.length), 0), Math.max(this.#ids.length - 1, 0));
  }

  /** The paper that is shown; undefined before the first. */
  get current(): string | undefined {
    return this.#ids[this.#index];
  }

  get state(): HistoryState {
    return { ids: this.#ids, index: this.#index };
  }

  get canGoBack(): boolean {
    return this.#index > 0;
  }

  get canGoForward(): boolean {
    return this.#index < this.#ids.length - 1;
  }

  open(id: string): void {
    if (id === this.current) return;
    this.#ids = [...this.#ids.slice(0, this.#index + 1), id].slice(-LONGEST);
    this.#index = this.#ids.length - 1;
  }

  /** Goes one back (-1) or forward (1); false when there is none. */
  move(step: -1 | 1): boolean {
    const index = this.#index + step;
    if (this.#ids[index] === undefined) return false;
    this.#index = index;
    return true;
  }
}
