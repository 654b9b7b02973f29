import { parseFilter, type Value } from "./parse-filter";
import type { Clause, Query, QueryProblem } from "./query";

const OPENING = /["“”«„]/u;
const CLOSING = /["“”»]/u;
/** name:value, or a comparison without the colon (year>=2023). */
const FILTER_START = /(\p{L}[\p{L}-]*)(?::(?![:/\\])|(?=\s?(?:>=|<=|=>|=<|[<>≤≥])\s?\d))/uy;

/** Reads a query text from left to right. */
class Reader {
  readonly clauses: Clause[] = [];
  readonly problems: QueryProblem[] = [];
  #at = 0;

  constructor(private readonly text: string) {}

  read(): Query {
    for (;;) {
      this.#skipSpace();
      if (this.#at >= this.text.length) return { clauses: this.clauses, problems: this.problems };
      this.#readClause();
    }
  }

  #skipSpace(): void {
    while (/[\s\uFEFF]/u.test(this.text[this.#at] ?? "")) this.#at += 1;
  }

  #readClause(): void {
    const start = this.#at;
    while (this.text[this.#at] === "-") this.#at += 1;
    const next = this.text[this.#at] ?? " ";
    // A dash that stands alone is punctuation.
    if (/\s/u.test(next)) return;
    const negated = this.#at > start;
    if (OPENING.test(next)) {
      const text = this.#readQuoted().trim();
      if (text !== "") this.clauses.push({ kind: "phrase", text, negated, start, end: this.#at });
      return;
    }
    if (this.#readFilter(start, negated)) return;
    const text = this.#readUntilSpace();
    if (text !== "") this.clauses.push({ kind: "word", text, negated, start, end: this.#at });
    else this.#at += 1;
  }

  /** A quoted text; one that is never closed runs to the end. */
  #readQuoted(): string {
    const from = this.#at + 1;
    let to = from;
    while (to < this.text.length && !CLOSING.test(this.text[to] ?? "")) to += 1;
    this.#at = Math.min(to + 1, this.text.length);
    return this.text.slice(from, to);
  }

  #readUntilSpace(): string {
    const from = this.#at;
    while (this.#at < this.text.length && !/[\s"“”«»„]/u.test(this.text[this.#at] ?? "")) this.#at += 1;
    return this.text.slice(from, this.#at);
  }

  #readFilter(start: number, negated: boolean): boolean {
    const from = this.#at;
    FILTER_START.lastIndex = from;
    const head = FILTER_START.exec(this.text);
    if (head === null) return false;
    this.#at = FILTER_START.lastIndex;
    const parsed = parseFilter(head[1] ?? "", head[0].endsWith(":"), () => this.#readValue());
    if (parsed === "words") {
      this.#at = from;
      return false;
    }
    if ("filter" in parsed) this.clauses.push({ kind: "filter", filter: parsed.filter, negated, start, end: this.#at });
    // The suggestion takes the filter's place; a dash before it stays.
    if (parsed.problem !== undefined) this.problems.push({ ...parsed.problem, start: from, end: this.#at });
    return true;
  }

  /** The value after the colon, with spaces before it and after a comparison sign allowed. */
  #readValue(): Value {
    const from = this.#at;
    this.#skipSpace();
    const spaced = this.#at > from;
    if (spaced && this.#startsAnotherFilter()) {
      this.#at = from;
      return { text: "", parts: [], spaced };
    }
    const start = this.#at;
    const parts = this.#readList();
    if (/^[<>=≤≥]+$/u.test(this.text.slice(start, this.#at))) {
      this.#skipSpace();
      parts.push(this.#readUntilSpace());
    }
    return { text: this.text.slice(start, this.#at), parts: parts.filter(Boolean), spaced };
  }

  /** Values parted by commas, each plain or quoted: `gpu,"Mobile and edge"`. */
  #readList(): string[] {
    const parts: string[] = [];
    for (;;) {
      if (OPENING.test(this.text[this.#at] ?? "")) parts.push(this.#readQuoted().trim());
      else parts.push(...this.#readUntilSpace().split(","));
      const goesOn = this.text[this.#at] === "," || (this.text[this.#at - 1] === "," && OPENING.test(this.text[this.#at] ?? ""));
      if (!goesOn) return parts;
      if (this.text[this.#at] === ",") this.#at += 1;
    }
  }

  #startsAnotherFilter(): boolean {
    FILTER_START.lastIndex = this.#at;
    return FILTER_START.test(this.text);
  }
}

/**
 * Reads a query such as `topic:quantization year:>=2023 "exact phrase" -diffusion awq`.
 * Never throws: what cannot be understood becomes a problem or a plain word.
 */
export function parseQuery(text: string): Query {
  return new Reader(text).read();
}
