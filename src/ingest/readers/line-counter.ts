/** Finds the line of each of a growing sequence of offsets, passing over the text once. */
export class LineCounter {
  #at = 0;
  #line = 1;

  constructor(private readonly text: string) {}

  /** The line of the offset, 1-based; offsets before one asked for already are counted anew. Ends of lines: \n, \r\n, \r. */
  lineAt(offset: number): number {
    if (offset < this.#at) {
      this.#at = 0;
      this.#line = 1;
    }
    for (; this.#at < offset; this.#at += 1) {
      const code = this.text.charCodeAt(this.#at);
      if (code === 10 || (code === 13 && this.text.charCodeAt(this.#at + 1) !== 10)) this.#line += 1;
    }
    return this.#line;
  }
}
