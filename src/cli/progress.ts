import type { Output } from "./host";

const PATIENCE_MS = 1000;
const REDRAW_MS = 100;
const ERASE_LINE = "\r\x1b[K";

/** One line on a terminal that says how far a long run is; nothing anywhere else, or when the run is short. */
export class Progress {
  readonly #started: number;
  #drawn = false;
  #next: number;

  constructor(
    private readonly output: Output,
    private readonly now: () => number = () => performance.now(),
  ) {
    this.#started = now();
    this.#next = this.#started + PATIENCE_MS;
  }

  /** Shows the text if it is time to; it is asked for only then. */
  async show(text: () => string): Promise<void> {
    if (!this.output.isTerminal) return;
    const now = this.now();
    if (now < this.#next) return;
    this.#next = now + REDRAW_MS;
    this.#drawn = true;
    await this.output.write(`${ERASE_LINE}${text()}`);
  }

  /** Makes room for other text. */
  async clear(): Promise<void> {
    if (!this.#drawn) return;
    this.#drawn = false;
    await this.output.write(ERASE_LINE);
  }
}
