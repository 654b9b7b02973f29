import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { finish, finishInSlices, type Steps } from "../papers/steps";
import { nextTurn } from "../papers/turns";
import { Highlighter, type MatchRange } from "./engine/best-line";
import { holdsPhrase, holdsWord } from "./engine/match-text";
import { queryWords } from "./engine/query-terms";
import type { Ranked } from "./engine/first-ranking";
import { rank } from "./engine/rank";
import { RANKING, type RankingSettings } from "./engine/settings";
import { TextIndex } from "./engine/text-index";
import { matchesFilter } from "./query/match-filter";
import { parseQuery } from "./query/parse-query";
import type { Query, QueryProblem } from "./query/query";
import { UnknownValues } from "./query/unknown-values";
import { squash } from "./text/words";

export interface SearchOptions {
  /** Most results to give; 20 unless told. */
  readonly limit?: number;
  /** Ids of the papers on the reading list: for `is:starred`, and first among equals. */
  readonly starred?: ReadonlySet<string>;
}

export interface SearchResult {
  readonly paper: Paper;
  /** Comparable within one answer only; 0 when nothing but filters was asked. */
  readonly score: number;
  /** The line of the abstract that matched best, or the key sentence. */
  readonly line: string;
  /** What to highlight in `line`. */
  readonly matches: readonly MatchRange[];
  /** What to highlight in the title. */
  readonly titleMatches: readonly MatchRange[];
}

export interface SearchAnswer {
  readonly results: readonly SearchResult[];
  readonly problems: readonly QueryProblem[];
}

/** The papers and concepts to search; a Library is one. */
export interface Searchable {
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
}

export interface Searcher {
  /** Papers for a query in the query language, best first; an empty query has no results. */
  search(query: string, options?: SearchOptions): SearchAnswer;
  /** The index behind it, for related papers and papers for a text. */
  readonly index: TextIndex;
}

const NOBODY: ReadonlySet<string> = new Set();
/** A paper whose name is the whole query stands before all others. */
const NAMED = 1_000;

/** Papers named exactly like the query; the spelling with the same case first. */
function namedLike(text: string, index: TextIndex): Map<number, number> {
  const scores = new Map<number, number>();
  for (const number of index.byName.get(squash(text)) ?? []) {
    const names = index.papers[number]?.names ?? [];
    const own = names.filter((name) => squash(name.text) === squash(text));
    const primary = own.some((name) => name.primary) ? NAMED : 0;
    scores.set(number, NAMED + primary + (own.some((name) => name.text === text.trim()) ? NAMED : 0));
  }
  return scores;
}

function conditions(query: Query, index: TextIndex, starred: ReadonlySet<string>): ((number: number) => boolean) | undefined {
  const tests = query.clauses.flatMap((clause): ((paper: Paper) => boolean)[] => {
    const { negated } = clause;
    if (clause.kind === "filter") return [(paper) => matchesFilter(paper, clause.filter, starred) !== negated];
    if (clause.kind === "phrase") return [(paper) => holdsPhrase(paper, clause.text) !== negated];
    return negated ? [(paper) => !holdsWord(paper, clause.text)] : [];
  });
  if (tests.length === 0) return undefined;
  const known = new Map<number, boolean>();
  return (number) => {
    const before = known.get(number);
    if (before !== undefined) return before;
    const paper = index.papers[number];
    const accepted = paper !== undefined && tests.every((test) => test(paper));
    known.set(number, accepted);
    return accepted;
  };
}

/** A result that looks for its line and highlights when they are first asked for. */
class Result implements SearchResult {
  #line: string | undefined;
  #matches: readonly MatchRange[] | undefined;
  #titleMatches: readonly MatchRange[] | undefined;

  constructor(
    readonly paper: Paper,
    readonly score: number,
    private readonly number: number,
    private readonly highlighter: Highlighter,
  ) {}

  get line(): string {
    return (this.#line ??= this.highlighter.line(this.number));
  }

  get matches(): readonly MatchRange[] {
    return (this.#matches ??= this.highlighter.matches(this.line));
  }

  get titleMatches(): readonly MatchRange[] {
    return (this.#titleMatches ??= this.highlighter.matches(this.paper.title));
  }
}

class IndexSearcher implements Searcher {
  readonly #unknown: UnknownValues;

  constructor(readonly index: TextIndex) {
    this.#unknown = new UnknownValues(index.papers);
  }

  search(text: string, { limit = 20, starred = NOBODY }: SearchOptions = {}): SearchAnswer {
    const query = this.#unknown.leaveOut(parseQuery(text));
    const { problems } = query;
    if (query.clauses.length === 0) return { results: [], problems };
    const wanted = query.clauses.flatMap((clause) => (clause.kind !== "filter" && !clause.negated ? [clause] : []));
    const plain = wanted.map((clause) => clause.text).join(" ");
    const accept = conditions(query, this.index, starred);
    const words = queryWords(plain, this.index, /[\p{L}\p{N}]$/u.test(text));
    const ranked = wanted.length === 0 ? this.#all(accept, starred) : this.#ranked(plain, words, accept, starred);
    const highlighter = new Highlighter(words, this.index);
    const results = ranked.slice(0, limit).flatMap(({ number, score }): SearchResult[] => {
      const paper = this.index.papers[number];
      if (paper === undefined) return [];
      return [new Result(paper, score, number, highlighter)];
    });
    return { results, problems };
  }

  #ranked(
    plain: string,
    words: ReturnType<typeof queryWords>,
    accept: ((number: number) => boolean) | undefined,
    starred: ReadonlySet<string>,
  ): Ranked[] {
    const named = namedLike(plain, this.index);
    const scores = new Map(rank(words, this.index, accept).map(({ number, score }) => [number, score]));
    for (const [number, bonus] of named) {
      if (accept === undefined || accept(number)) scores.set(number, (scores.get(number) ?? 0) + bonus);
    }
    const isStarred = (number: number) => (starred.has(this.index.papers[number]?.id ?? "") ? 1 : 0);
    return [...scores]
      .map(([number, score]): Ranked => ({ number, score }))
      .sort((a, b) => b.score - a.score || isStarred(b.number) - isStarred(a.number) || a.number - b.number);
  }

  /** Every paper that meets the conditions: starred, then newest, then by title. */
  #all(accept: ((number: number) => boolean) | undefined, starred: ReadonlySet<string>): Ranked[] {
    return this.index.papers
      .map((paper, number) => ({ paper, number }))
      .filter(({ number }) => accept === undefined || accept(number))
      .sort(
        (a, b) =>
          Number(starred.has(b.paper.id)) - Number(starred.has(a.paper.id)) ||
          (b.paper.year ?? 0) - (a.paper.year ?? 0) ||
          (a.paper.title < b.paper.title ? -1 : 1),
      )
      .map(({ number }) => ({ number, score: 0 }));
  }
}

/** Indexes concept by concept and paper by paper. */
export function* searcherInSteps({ papers, concepts }: Searchable, settings: RankingSettings): Steps<Searcher> {
  const index = new TextIndex(settings);
  for (const concept of concepts) {
    index.addConcept(concept);
    yield;
  }
  for (const paper of papers) {
    index.add(paper);
    yield;
  }
  return new IndexSearcher(index);
}

/** Indexes the papers at once: for a few thousand; larger libraries use `createSearcherAsync`. */
export function createSearcher(library: Searchable, settings: RankingSettings = RANKING): Searcher {
  return finish(searcherInSteps(library, settings));
}

export interface SlicedIndexing {
  /** Asked after each slice; true ends the work. */
  readonly cancelled?: () => boolean;
  /** Milliseconds after which other work may run; 12 unless told. */
  readonly slice?: number;
}

/**
 * Indexes the papers in slices of a few milliseconds, so that no task runs for long.
 * @throws {Cancelled} when it was cancelled before its end.
 */
export function createSearcherAsync(
  library: Searchable,
  { cancelled = () => false, slice = 12 }: SlicedIndexing = {},
  settings: RankingSettings = RANKING,
): Promise<Searcher> {
  return finishInSlices(searcherInSteps(library, settings), { slice, pause: nextTurn, cancelled, now: () => performance.now() });
}
