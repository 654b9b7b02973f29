/** What a text or a term is about: one number per topic and hardware target of the taxonomy. */
import type { Paper } from "../papers/paper";
import { TARGET_LABELS, TARGETS, TOPIC_LABELS, TOPICS, type Target, type Topic } from "../papers/taxonomy";

export type Tag = Topic | Target;
export type Features = number[];

const TAGS: readonly Tag[] = [...TOPICS, ...TARGETS];
const INDEX = new Map<string, number>(TAGS.map((tag, index) => [tag, index]));
const LABELS: Readonly<Record<string, string>> = { ...TOPIC_LABELS, ...TARGET_LABELS };

export function noFeatures(): Features {
  return new Array<number>(TAGS.length).fill(0);
}

/** Adds `weight` for each tag; "agnostic" says nothing. */
export function addTags(features: Features, tags: readonly string[], weight: number): void {
  for (const tag of tags) {
    const index = INDEX.get(tag);
    if (index !== undefined && tag !== "agnostic") features[index] = (features[index] ?? 0) + weight;
  }
}

/** Places of a paper's tags in the features. */
export function tagPlaces(paper: Paper): number[] {
  return [...paper.topics, ...paper.targets].flatMap((tag) => (tag === "agnostic" ? [] : (INDEX.get(tag) ?? [])));
}

export function addPaper(features: Features, paper: Paper, weight: number): void {
  addTags(features, paper.topics, weight);
  addTags(features, paper.targets, weight);
}

export function addFeatures(into: Features, from: Features, weight: number): void {
  for (let i = 0; i < into.length; i++) into[i] = (into[i] ?? 0) + weight * (from[i] ?? 0);
}

export function scaleFeatures(features: Features, factor: number): void {
  for (let i = 0; i < features.length; i++) features[i] = (features[i] ?? 0) * factor;
}

export function sumOf(features: Features): number {
  let sum = 0;
  for (const value of features) sum += value;
  return sum;
}

export function dot(a: Features, b: Features): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

/** The tag that contributes most to the likeness of two texts: its place in the features, its label for people. */
export function strongestShared(a: Features, b: Features): { readonly index: number; readonly label: string } | undefined {
  let best = 0;
  let index = -1;
  for (let i = 0; i < a.length; i++) {
    const product = (a[i] ?? 0) * (b[i] ?? 0);
    if (product > best) {
      best = product;
      index = i;
    }
  }
  return index < 0 ? undefined : { index, label: LABELS[TAGS[index] ?? ""] ?? "" };
}
