import { METRICS, type Metric } from "../../papers/paper";
import type { Target, Topic } from "../../papers/taxonomy";

/** Bounds of a number; null is open. `lowOpen` and `highOpen` leave the bound itself out. */
export interface NumberRange {
  readonly low: number | null;
  readonly high: number | null;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

export const HAS_VALUES = ["code", "arxiv", "claims", "name"] as const;
export type HasValue = (typeof HAS_VALUES)[number];

export type FilterMetric = Exclude<Metric, "other">;
export const FILTER_METRICS = METRICS.filter((metric): metric is FilterMetric => metric !== "other");

/** A condition on a paper; several values mean any of them. */
export type Filter =
  | { readonly name: "topic"; readonly values: readonly Topic[] }
  | { readonly name: "target"; readonly values: readonly Target[] }
  | { readonly name: "has"; readonly values: readonly HasValue[] }
  | { readonly name: "is"; readonly values: readonly "starred"[] }
  | { readonly name: "author" | "name" | "listing"; readonly values: readonly string[] }
  | { readonly name: "year"; readonly range: NumberRange }
  /** Holds when a claim of the metric reaches the range; a unit, if given, must be the claim's. */
  | { readonly name: FilterMetric; readonly range: NumberRange; readonly unit: string | null };

export type FilterName = Filter["name"];

export const FILTER_NAMES: readonly FilterName[] = [
  "topic",
  "target",
  "year",
  "author",
  "name",
  "has",
  "is",
  "listing",
  ...FILTER_METRICS,
];

/** A piece of a query at a place of its text (UTF-16 positions). */
export type Clause = { readonly negated: boolean; readonly start: number; readonly end: number } & (
  | { readonly kind: "word" | "phrase"; readonly text: string }
  | { readonly kind: "filter"; readonly filter: Filter }
);

/** A part of a query that could not be used; the rest still runs. */
export interface QueryProblem {
  /** For people: what is wrong, and the nearest thing that would work. */
  readonly message: string;
  /** The nearest text that would work in its place, or null. */
  readonly suggestion: string | null;
  readonly start: number;
  readonly end: number;
}

export interface Query {
  readonly clauses: readonly Clause[];
  readonly problems: readonly QueryProblem[];
}
