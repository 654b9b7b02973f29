import type { Paper } from "../../src/papers/paper";
import { squash } from "../../src/search/text/words";

/** Half-remembered queries for a paper. */
export interface QueriesForPaper {
  readonly title: string;
  readonly queries: readonly string[];
}

/** A query with the paper it is after. */
export interface Task {
  readonly query: string;
  readonly id: string;
}

export type Damage = "as typed" | "last word half typed" | "a letter dropped";

/** "quantization kv cache" is "quantization kv ca". */
export function cutLastWord(query: string): string {
  const words = query.split(" ");
  const last = words.pop() ?? "";
  return [...words, last.slice(0, Math.max(Math.floor(last.length / 2), 1))].join(" ");
}

/** Takes the middle letter out of the longest word. */
export function dropLetter(query: string): string {
  const words = query.split(" ");
  const longest = words.reduce((best, word) => (word.length > best.length ? word : best), "");
  const at = Math.floor(longest.length / 2);
  words[words.indexOf(longest)] = longest.slice(0, at) + longest.slice(at + 1);
  return words.join(" ");
}

const DAMAGE: Readonly<Record<Damage, (query: string) => string>> = {
  "as typed": (query) => query,
  "last word half typed": cutLastWord,
  "a letter dropped": dropLetter,
};

/** One task per query whose paper is in the library. */
export function tasksFor(entries: readonly QueriesForPaper[], papers: readonly Paper[], damage: Damage): Task[] {
  const ids = new Map(papers.map((paper) => [squash(paper.title), paper.id]));
  return entries.flatMap(({ title, queries }) => {
    const id = ids.get(squash(title));
    return id === undefined ? [] : queries.map((query): Task => ({ query: DAMAGE[damage](query), id }));
  });
}

/** The same tasks with a word left out of each query, once for every second word of it. */
export function forgetWords(tasks: readonly Task[]): Task[] {
  return tasks.flatMap(({ query, id }, number) => {
    const words = query.split(" ");
    return words.flatMap((_, position) =>
      words.length > 2 && (position + number) % 2 === 0 ? [{ id, query: words.filter((_word, other) => other !== position).join(" ") }] : [],
    );
  });
}

/** Mean reciprocal rank among the first ten; `find` gives ids, best first. */
export function meanReciprocalRank(tasks: readonly Task[], find: (query: string) => readonly string[]): number {
  const sum = tasks.reduce((total, { query, id }) => {
    const rank = find(query).slice(0, 10).indexOf(id);
    return total + (rank < 0 ? 0 : 1 / (rank + 1));
  }, 0);
  return sum / Math.max(tasks.length, 1);
}

/** Share of primary names that put their paper first; of two papers with one name either counts. */
export function firstByName(papers: readonly Paper[], find: (query: string) => readonly string[]): number {
  let named = 0;
  let first = 0;
  for (const paper of papers) {
    for (const name of paper.names.filter(({ primary }) => primary)) {
      named += 1;
      const [id] = find(name.text);
      const best = papers.find((each) => each.id === id);
      if (best?.names.some((other) => squash(other.text) === squash(name.text)) === true) first += 1;
    }
  }
  return first / Math.max(named, 1);
}
