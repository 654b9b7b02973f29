import type { Library } from "../../papers/library";
import type { Paper } from "../../papers/paper";
import type { PaperForText } from "../../search/for-text";
import { completeQuery, type Completion } from "../../search/query/complete-query";
import type { Searcher } from "../../search/searcher";
import { asLabel } from "../plain-text";
import { completionItem, historyItem, paperItem, problemItem, separator, SEVERAL_ITEM, type PickItem } from "./paper-items";
import { shownLine } from "./shown-line";

/** Results in the list: more would not be read. */
const LIMIT = 50;

/** Completions and suggestions stand above the results and must not push them away. */
const COMPLETIONS = 6;

/** Names of filters offered, and papers that stand above them. */
const FILTERS = 2;
const BEST = 3;

/** Papers in each section of the list before anything is typed. */
const SECTION = 6;

/** Terms of the file named as the reason for a paper. */
const TERMS = 3;

/** What the list shows while nothing is typed. */
export interface Suggestions {
  /** Papers about the selection or the active file, and what that is called. */
  readonly context: { readonly label: string; readonly papers: readonly PaperForText[] };
  readonly recent: readonly Paper[];
  readonly queries: readonly string[];
}

/** Filter values that go on from what is typed; none once it is finished, so that Enter opens the paper. */
function completionsOf(text: string, library: Library): Completion[] {
  if (!/:(?:"[^"]*|[^\s:]*)$/u.test(text)) return [];
  const all = completeQuery(text, text.length, library);
  const finished = all.some(({ insert, start }) => insert.toLowerCase() === text.slice(start).toLowerCase());
  return finished ? [] : all.slice(0, COMPLETIONS);
}

/** Filters whose names go on from the last word. It may just as well be a word to search for, so they stand below the best papers. */
function filtersOf(text: string, library: Library): Completion[] {
  if (!/(?:^|[\s-])\p{L}{3,}$/u.test(text)) return [];
  return completeQuery(text, text.length, library).slice(0, FILTERS);
}

/** The list for a query: what goes on from it, what could not be used of it, then the papers. */
export function queryItems(text: string, searcher: Searcher, library: Library, starred: ReadonlySet<string>): PickItem[] {
  const { results, problems } = searcher.search(text, { limit: LIMIT, starred });
  const completions = completionsOf(text, library);
  const none = results.length === 0 && completions.length === 0 ? [{ label: `No paper matches "${asLabel(text.trim())}"`, alwaysShow: true }] : [];
  const papers = results.map(({ paper, line, matches }) => paperItem(paper, shownLine(line, matches, text), starred.has(paper.id)));
  return [
    ...problems.map((problem) => problemItem(text, problem)),
    ...completions.map((completion) => completionItem(text, completion)),
    ...(completions.length > 0 && results.length > 0 ? [separator("papers")] : []),
    ...papers.slice(0, BEST),
    ...filtersOf(text, library).map((completion) => completionItem(text, completion)),
    ...papers.slice(BEST),
    ...(papers.length > 1 ? [SEVERAL_ITEM] : []),
    ...none,
  ];
}

/** The list before anything is typed: papers about what one works on, starred and recent ones, earlier searches. */
export function suggestionItems(suggestions: Suggestions, library: Library, starred: ReadonlySet<string>): PickItem[] {
  const shown = new Set<string>();
  const why = new Map(suggestions.context.papers.map(({ paper, terms }) => [paper.id, terms]));
  const lineOf = ({ id, keySentence }: Paper): string => {
    const terms = why.get(id) ?? [];
    return terms.length === 0 ? keySentence : `Here: ${terms.slice(0, TERMS).join(", ")} · ${keySentence}`;
  };
  const section = (label: string, papers: readonly Paper[], most: number): PickItem[] => {
    const fresh = papers.filter((paper) => !shown.has(paper.id)).slice(0, most);
    fresh.forEach((paper) => shown.add(paper.id));
    if (fresh.length === 0) return [];
    return [separator(label), ...fresh.map((paper) => paperItem(paper, lineOf(paper), starred.has(paper.id)))];
  };
  const queries = suggestions.queries.slice(0, SECTION);
  const newest = () => [...library.papers].sort((a, b) => (b.year ?? 0) - (a.year ?? 0)).slice(0, LIMIT);
  return [
    ...section(suggestions.context.label, suggestions.context.papers.map(({ paper }) => paper), SECTION),
    ...section("starred", library.papers.filter((paper) => starred.has(paper.id)), SECTION),
    ...section("opened before", suggestions.recent, SECTION),
    ...(queries.length === 0 ? [] : [separator("searched before"), ...queries.map(historyItem)]),
    ...section("newest", newest(), LIMIT),
    ...(library.papers.length > 1 ? [SEVERAL_ITEM] : []),
  ];
}
