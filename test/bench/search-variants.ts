import { RANKING, type Field, type RankingSettings } from "../../src/search/engine/settings";

/** A way of ranking that was not chosen, named by what it does differently. */
export interface Variant {
  readonly name: string;
  readonly settings: RankingSettings;
}

const variant = (name: string, change: Partial<RankingSettings>): Variant => ({ name, settings: { ...RANKING, ...change } });
const boosted = (field: Field, boost: number) => variant(`${field} × ${boost}`, { boost: { ...RANKING.boost, [field]: boost } });
const weighted = (kind: keyof RankingSettings["weights"], weight: number) =>
  variant(`weight of ${kind} ${weight}`, { weights: { ...RANKING.weights, [kind]: weight } });

/** One change each, so that the difference to the chosen ranking is what the choice is worth. */
export const VARIANTS: readonly Variant[] = [
  variant("no stemming", { stemming: "none" }),
  variant("plurals only", { stemming: "plural" }),
  variant("strong stemming", { stemming: "strong" }),
  variant("no compounds", { compounds: false }),
  variant("stop words kept", { stopWords: false }),
  variant("no concepts", { concepts: false }),
  weighted("concept", 0.8),
  variant("no prefix", { prefix: "none" }),
  variant("prefix on every word above 3", { prefix: "all" }),
  variant("no fuzzy", { fuzzy: "none" }),
  variant("fuzzy on every word above 5", { fuzzy: "all" }),
  variant("AND first, then OR", { combine: "and-first" }),
  variant("first ranking alone", { secondRanking: false }),
  variant("no coverage", { coverage: 0 }),
  variant("coverage 0.25", { coverage: 0.25 }),
  variant("coverage 1", { coverage: 1 }),
  variant("no proximity", { proximity: 0 }),
  variant("proximity 0.5", { proximity: 0.5 }),
  variant("no adjacency", { adjacency: 0 }),
  variant("adjacency 0.5", { adjacency: 0.5 }),
  variant("k 1.6", { k: 1.6 }),
  variant("k 2.5", { k: 2.5 }),
  variant("b 0.5", { b: 0.5 }),
  variant("b 0.9", { b: 0.9 }),
  boosted("names", 1),
  boosted("title", 1),
  boosted("title", 3),
  boosted("keySentence", 0.001),
  boosted("keySentence", 0.5),
  boosted("tags", 0.001),
  boosted("tags", 1),
  boosted("authors", 0.001),
];

/** What a few hundred papers are too few to tell: how many are looked at, and what sets one apart from many like it. */
export const VARIANTS_FOR_MANY: readonly Variant[] = [
  variant("20 candidates", { candidates: 20 }),
  variant("100 candidates", { candidates: 100 }),
  variant("7,000 postings", { postings: 7_000, postingsPerRoot: 70 }),
  variant("no compounds", { compounds: false }),
  variant("coverage 0.25", { coverage: 0.25 }),
  variant("proximity 0.5", { proximity: 0.5 }),
  variant("k 1.6", { k: 1.6 }),
  boosted("keySentence", 0.5),
];
