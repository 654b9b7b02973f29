import { nearest } from "./nearest";
import { parseRange } from "./number-range";
import { FILTER_METRICS, type Filter, type FilterMetric, type FilterName } from "./query";
import {
  FILTER_NAME_VALUES,
  HAS_VALUE_LIST,
  IS_VALUE_LIST,
  resolveValue,
  TARGET_VALUES,
  TOPIC_VALUES,
  type NamedValue,
} from "./vocabulary";

/** What stands after the colon of a filter. */
export interface Value {
  /** As it was typed. */
  readonly text: string;
  /** Its parts between commas, without quotation marks; none is empty. */
  readonly parts: readonly string[];
  /** True when white space stands between the colon and the value. */
  readonly spaced: boolean;
}

interface Problem {
  readonly message: string;
  readonly suggestion: string | null;
}

type Parsed = { readonly filter: Filter; readonly problem?: Problem } | { readonly problem: Problem };

/** "topic" for "Topic", "topics" and "top"; undefined for a word that is no filter's. */
export function resolveFilterName(text: string): FilterName | undefined {
  const wanted = text.toLowerCase();
  const exact = FILTER_NAME_VALUES.find(({ spellings }) => spellings.includes(wanted));
  if (exact !== undefined) return exact.id;
  if (wanted.length < 3) return undefined;
  const begun = FILTER_NAME_VALUES.filter(({ id }) => id.startsWith(wanted));
  return begun.length === 1 ? begun[0]?.id : undefined;
}

const isMetric = (name: FilterName): name is FilterMetric => (FILTER_METRICS as readonly string[]).includes(name);

/**
 * Reads a filter whose name was just passed. "words" means that it is none, as in the
 * title "AWQ: Activation-aware": an unknown word before a colon and a space.
 */
export function parseFilter(nameText: string, colon: boolean, readValue: () => Value): Parsed | "words" {
  const name = resolveFilterName(nameText);
  if (name === undefined) {
    if (!colon) return "words";
    const value = readValue();
    return value.spaced || value.parts.length === 0 ? "words" : { problem: unknownFilter(nameText, value) };
  }
  if (!colon && name !== "year" && !isMetric(name)) return "words";
  const value = readValue();
  if (value.parts.length === 0) return { problem: { message: `"${name}:" needs a value.`, suggestion: null } };
  const plain = value.text.replace(/["“”«»„]/gu, "");
  switch (name) {
    case "topic":
      return fromList(value, "topic", TOPIC_VALUES, (values) => ({ name, values }));
    case "target":
      return fromList(value, "target", TARGET_VALUES, (values) => ({ name, values }));
    case "has":
      return fromList(value, "has", HAS_VALUE_LIST, (values) => ({ name, values }));
    case "is":
      return fromList(value, "is", IS_VALUE_LIST, (values) => ({ name, values }));
    case "author":
    case "name":
    case "listing":
      return { filter: { name, values: value.parts } };
    case "year": {
      const parsed = parseRange(plain, "exactly");
      return parsed === undefined
        ? { problem: { message: `"${plain}" is not a year; try year:2023, year:>=2023 or year:2020..2023.`, suggestion: "year:>=2023" } }
        : { filter: { name, range: parsed.range } };
    }
    default: {
      const parsed = parseRange(plain, "at least");
      return parsed === undefined
        ? { problem: { message: `"${plain}" is not a number; try ${name}:>=3 or ${name}:2..10.`, suggestion: `${name}:>=3` } }
        : { filter: { name, ...parsed } };
    }
  }
}

function unknownFilter(nameText: string, value: Value): Problem {
  const known = nearest(nameText, FILTER_NAME_VALUES, ({ spellings }) => spellings)?.id ?? "topic";
  return { message: `There is no filter "${nameText}:". Did you mean "${known}:"?`, suggestion: `${known}:${value.text}` };
}

function fromList<T extends string>(
  value: Value,
  name: FilterName,
  known: readonly NamedValue<T>[],
  make: (values: T[]) => Filter,
): Parsed {
  const values = new Set<T>();
  /** The good values and what the others may stand for. */
  const mended = new Set<string>();
  const messages: string[] = [];
  for (const text of value.parts) {
    const found = resolveValue(text, known);
    if (found !== undefined) {
      values.add(found);
      mended.add(found);
      continue;
    }
    const near = nearest(text, known, ({ spellings }) => spellings)?.id ?? "";
    messages.push(`"${text}" is not a value of "${name}:". Did you mean "${near}"?`);
    mended.add(near);
  }
  if (messages.length === 0) return { filter: make([...values]) };
  const problem = { message: messages.join(" "), suggestion: `${name}:${[...mended].join(",")}` };
  return values.size === 0 ? { problem } : { filter: make([...values]), problem };
}
