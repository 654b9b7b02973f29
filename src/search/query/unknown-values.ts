import type { Paper } from "../../papers/paper";
import { foldWord, squash, wordsOf } from "../text/words";
import { formatFilter } from "./format-query";
import { matchesFilter } from "./match-filter";
import { nearest } from "./nearest";
import type { Clause, Filter, Query, QueryProblem } from "./query";

/** Filters whose values are what the papers have, not a list that is known beforehand. */
type OpenFilter = Extract<Filter, { name: "author" | "name" | "listing" }>;

/** Above this many papers every key stroke would wait for the comparison. */
const MOST_PAPERS = 20_000;
/** Names with half their letters different are not meant. */
const NEAR = 0.5;
const NOBODY: ReadonlySet<string> = new Set();

const MISSING: Readonly<Record<OpenFilter["name"], (value: string) => string>> = {
  author: (value) => `No paper has an author "${value}".`,
  name: (value) => `No paper is named "${value}".`,
  listing: (value) => `There is no listing "${value}".`,
};

const isOpen = (filter: Filter): filter is OpenFilter => filter.name === "author" || filter.name === "name" || filter.name === "listing";
const folded = (text: string) => wordsOf(text).map((word) => foldWord(word.text));

/** Tells values of `author:`, `name:` and `listing:` that no paper has, and what was perhaps meant. */
export class UnknownValues {
  #authors: ReadonlyMap<string, readonly string[]> | undefined;
  readonly #found = new Map<string, boolean>();

  constructor(private readonly papers: readonly Paper[]) {}

  /** The query without the values that no paper has: they would only empty the answer. */
  leaveOut(query: Query): Query {
    if (this.papers.length === 0 || this.papers.length > MOST_PAPERS) return query;
    const problems: QueryProblem[] = [];
    const clauses = query.clauses.flatMap((clause): Clause[] => {
      if (clause.kind !== "filter" || !isOpen(clause.filter)) return [clause];
      const { filter } = clause;
      const unknown = filter.values.filter((value) => !this.#has(filter.name, value));
      if (unknown.length === 0) return [clause];
      // A dash before the filter stays when the suggestion takes its place.
      problems.push({ ...this.#problem(filter, unknown), start: clause.start + (clause.negated ? 1 : 0), end: clause.end });
      const values = filter.values.filter((value) => !unknown.includes(value));
      return values.length === 0 ? [] : [{ ...clause, filter: { ...filter, values } }];
    });
    return problems.length === 0 ? query : { clauses, problems: [...query.problems, ...problems].sort((a, b) => a.start - b.start) };
  }

  #problem(filter: OpenFilter, unknown: readonly string[]): Pick<QueryProblem, "message" | "suggestion"> {
    const near = new Map(unknown.map((value) => [value, this.#near(filter.name, value)]));
    const message = unknown.map((value) => {
      const meant = near.get(value);
      return MISSING[filter.name](value) + (meant === undefined ? "" : ` Did you mean "${meant}"?`);
    });
    const values = filter.values.flatMap((value) => (near.has(value) ? (near.get(value) ?? []) : value));
    return { message: message.join(" "), suggestion: values.length === 0 ? null : formatFilter({ ...filter, values: [...new Set(values)] }) };
  }

  #has(name: OpenFilter["name"], value: string): boolean {
    const key = `${name}:${value}`;
    let found = this.#found.get(key);
    if (found === undefined) {
      found = name === "author" ? this.#hasAuthor(value) : this.papers.some((paper) => matchesFilter(paper, { name, values: [value] }, NOBODY));
      this.#found.set(key, found);
    }
    return found;
  }

  #hasAuthor(value: string): boolean {
    const parts = folded(value);
    for (const words of this.#authorWords().values()) {
      if (parts.length > 0 && parts.every((part) => words.some((word) => word.startsWith(part)))) return true;
    }
    return false;
  }

  /** Every author once, with the words of the name: folding them costs more than comparing. */
  #authorWords(): ReadonlyMap<string, readonly string[]> {
    this.#authors ??= new Map([...new Set(this.papers.flatMap((paper) => paper.authors))].map((author) => [author, folded(author)]));
    return this.#authors;
  }

  #near(name: OpenFilter["name"], value: string): string | undefined {
    if (name === "listing") {
      return nearest(value, new Set(this.papers.flatMap((paper) => paper.sources.map(({ listing }) => listing))), (listing) => [listing], NEAR);
    }
    if (name === "name") {
      const names = new Set(this.papers.flatMap((paper) => paper.names.map(({ text }) => text)));
      return nearest(squash(value), names, (text) => [squash(text)], NEAR);
    }
    const authors = this.#authorWords();
    if (folded(value).length > 1) return nearest(folded(value).join(" "), authors.keys(), (author) => [(authors.get(author) ?? []).join(" ")], NEAR);
    return nearest(squash(value), new Set([...authors.values()].flat().filter((word) => word.length > 1)), (word) => [word], NEAR);
  }
}
