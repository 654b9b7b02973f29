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

interface Value {
  readonly text: string;
  readonly quoted: boolean;
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
    return value.spaced || value.text === "" ? "words" : { problem: unknownFilter(nameText, value) };
  }
  if (!colon && name !== "year" && !isMetric(name)) return "words";
  const value = readValue();
  if (value.text === "") return { problem: { message: `"${name}:" needs a value.`, suggestion: null } };
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
    case "listing": {
      const values = split(value);
      return values.length > 0 ? { filter: { name, values } } : { problem: { message: `"${name}:" needs a value.`, suggestion: null } };
    }
    case "year": {
      const parsed = parseRange(value.text, "exactly");
      return parsed === undefined
        ? { problem: { message: `"${value.text}" is not a year; try year:2023, year:>=2023 or year:2020..2023.`, suggestion: "year:>=2023" } }
        : { filter: { name, range: parsed.range } };
    }
    default: {
      const parsed = parseRange(value.text, "at least");
      return parsed === undefined
        ? { problem: { message: `"${value.text}" is not a number; try ${name}:>=3 or ${name}:2..10.`, suggestion: `${name}:>=3` } }
        : { filter: { name, ...parsed } };
    }
  }
}

function unknownFilter(nameText: string, value: Value): Problem {
  const known = nearest(nameText, FILTER_NAME_VALUES, ({ spellings }) => spellings)?.id ?? "topic";
  const rest = value.quoted ? `"${value.text}"` : value.text;
  return { message: `There is no filter "${nameText}:". Did you mean "${known}:"?`, suggestion: `${known}:${rest}` };
}

function split(value: Value): string[] {
  if (value.quoted) return [value.text];
  return value.text.split(",").map((part) => part.trim()).filter(Boolean);
}

function fromList<T extends string>(
  value: Value,
  name: FilterName,
  known: readonly NamedValue<T>[],
  make: (values: T[]) => Filter,
): Parsed {
  const values: T[] = [];
  let problem: Problem | undefined;
  for (const text of split(value)) {
    const found = resolveValue(text, known);
    if (found !== undefined) {
      if (!values.includes(found)) values.push(found);
      continue;
    }
    const near = nearest(text, known, ({ spellings }) => spellings)?.id ?? "";
    problem = { message: `"${text}" is not a value of "${name}:". Did you mean "${near}"?`, suggestion: `${name}:${near}` };
  }
  if (values.length === 0) return { problem: problem ?? { message: `"${name}:" needs a value.`, suggestion: null } };
  return problem === undefined ? { filter: make(values) } : { filter: make(values), problem };
}
