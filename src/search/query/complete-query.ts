import { listingName } from "../../papers/format";
import type { Paper } from "../../papers/paper";
import { resolveFilterName } from "./parse-filter";
import { FILTER_METRICS, FILTER_NAMES, type FilterName } from "./query";
import { HAS_VALUE_LIST, IS_VALUE_LIST, TARGET_VALUES, TOPIC_VALUES, type NamedValue } from "./vocabulary";

/** A way to go on at the cursor: put `insert` in the place of `start` to `end` of the text. */
export interface Completion {
  readonly label: string;
  readonly insert: string;
  readonly start: number;
  readonly end: number;
  /** Says what it is or how many papers it leads to. */
  readonly detail: string;
}

const DETAILS: Partial<Record<FilterName, string>> = {
  topic: "what the paper is about",
  target: "hardware it is made for or measured on",
  year: "2023, >=2023, 2020..2023",
  author: "a name or its beginning",
  name: "what the paper calls its work",
  has: "code, arxiv, claims, name",
  is: "starred",
  listing: "where it was listed",
};
const MOST = 20;

interface Option {
  readonly value: string;
  readonly label: string;
  readonly spellings: readonly string[];
  readonly count: number;
}

function counted(values: readonly string[]): Option[] {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].map(([value, count]) => ({ value, label: value, spellings: [value], count }));
}

function listed<T extends string>(values: readonly NamedValue<T>[], papers: readonly Paper[], of: (paper: Paper) => readonly string[]): Option[] {
  const counts = new Map(counted(papers.flatMap(of)).map(({ value, count }) => [value, count]));
  return values.map(({ id, label, spellings }) => ({ value: id, label, spellings, count: counts.get(id) ?? 0 }));
}

function optionsOf(name: FilterName, papers: readonly Paper[]): Option[] {
  switch (name) {
    case "topic":
      return listed(TOPIC_VALUES, papers, (paper) => paper.topics);
    case "target":
      return listed(TARGET_VALUES, papers, (paper) => paper.targets);
    case "has":
      return HAS_VALUE_LIST.map(({ id, label, spellings }) => ({ value: id, label, spellings, count: 0 }));
    case "is":
      return IS_VALUE_LIST.map(({ id, label, spellings }) => ({ value: id, label, spellings, count: 0 }));
    case "year":
      return counted(papers.flatMap((paper) => (paper.year === null ? [] : [String(paper.year)])));
    case "author":
      return counted(papers.flatMap((paper) => paper.authors));
    case "name":
      return counted(papers.flatMap((paper) => paper.names.filter(({ primary }) => primary).map(({ text }) => text)));
    case "listing":
      return counted(papers.flatMap((paper) => paper.sources.map((source) => source.listing))).map((option) => ({ ...option, label: listingName(option.value) }));
    default:
      return [">=2", ">=10", ">=100"].map((value) => ({ value, label: value, spellings: [value], count: 0 }));
  }
}

/** 2 when a spelling begins like the text, 1 when a word in it does, 0 when none. */
function fit(option: Option, typed: string): number {
  const lower = option.spellings.map((spelling) => spelling.toLowerCase());
  if (typed === "" || lower.some((spelling) => spelling.startsWith(typed))) return 2;
  return lower.some((spelling) => spelling.split(/[\s-]+/u).some((word) => word.startsWith(typed))) ? 1 : 0;
}

function valueCompletions(name: FilterName, typed: string, start: number, end: number, papers: readonly Paper[]): Completion[] {
  const wanted = typed.replace(/^["“]/u, "").toLowerCase();
  return optionsOf(name, papers)
    .map((option) => ({ option, fit: fit(option, wanted) }))
    .filter((each) => each.fit > 0)
    .sort((a, b) => b.fit - a.fit || b.option.count - a.option.count || (a.option.value < b.option.value ? -1 : 1))
    .slice(0, MOST)
    .map(({ option: { value, label, count } }) => {
      const papersText = count === 1 ? "1 paper" : `${count} papers`;
      const detail = [label === value ? "" : label, count === 0 ? "" : papersText].filter(Boolean).join(", ");
      return { label: value, insert: /[\s,]/u.test(value) ? `"${value}"` : value, start, end, detail };
    });
}

/**
 * Filter names and values that go on from the cursor (a UTF-16 position in the text).
 * Nothing is offered inside a quoted phrase or before anything is typed.
 */
export function completeQuery(text: string, cursor: number, library: { readonly papers: readonly Paper[] }): Completion[] {
  const before = text.slice(0, cursor);
  const value = /(?:^|\s)-?(\p{L}[\p{L}-]*):\s?((?:"[^"]*|[^\s"]*))$/u.exec(before);
  const name = value === null ? undefined : resolveFilterName(value[1] ?? "");
  if (name !== undefined) {
    // After a comma a further value begins.
    const typed = (value?.[2] ?? "").replace(/^[^"]*,/u, "");
    return valueCompletions(name, typed, cursor - typed.length, cursor, library.papers);
  }
  if ((before.match(/["“”]/gu)?.length ?? 0) % 2 === 1) return [];
  const typed = /(?:^|\s)-?(\p{L}[\p{L}-]*)$/u.exec(before)?.[1] ?? "";
  if (typed === "") return [];
  return FILTER_NAMES.filter((filter) => filter.startsWith(typed.toLowerCase())).map((filter) => ({
    label: `${filter}:`,
    insert: `${filter}:`,
    start: cursor - typed.length,
    end: cursor,
    detail: DETAILS[filter] ?? ((FILTER_METRICS as readonly string[]).includes(filter) ? "a claimed result, >=3 or 2..10" : ""),
  }));
}
