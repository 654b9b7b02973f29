import * as z from "zod";
import { cleanText } from "../src/ingest/clean-text/clean-text";
import { plainName } from "../src/ingest/names/shape";
import { titleKey } from "../src/papers/identity";

const labelsSchema = z.object({ must: z.array(z.string()), may: z.array(z.string()) });
/** A paper labelled twice by hand: `must` is what both passes gave, `may` what at least one gave. */
const labelledPaperSchema = z.object({
  title: z.string(),
  topics: labelsSchema,
  targets: labelsSchema,
  names: labelsSchema.extend({ primary: z.array(z.string()) }),
  claims: z.array(z.object({ low: z.number().nullable(), high: z.number().nullable(), unit: z.string() })),
  keySentences: z.array(z.string()),
});
export const labelledSampleSchema = z.array(labelledPaperSchema);
export type LabelledPaper = z.infer<typeof labelledPaperSchema>;

/** What is scored of a paper. */
export interface ScoredPaper {
  readonly title: string;
  readonly topics: readonly string[];
  readonly targets: readonly string[];
  readonly names: readonly { readonly text: string; readonly primary: boolean }[];
  readonly claims: readonly { readonly low: number | null; readonly high: number | null; readonly unit: string }[];
  readonly keySentence: string;
}

/** Shares from 0 to 1; F1 is over all labels together (micro). */
export interface Scores {
  readonly papers: number;
  readonly topics: number;
  readonly targets: number;
  readonly names: number;
  /** Papers with a primary name of which one was found. */
  readonly primaryFound: number;
  readonly claims: number;
  readonly keySentence: number;
  /** Titles of labelled papers that were not among the scored ones. */
  readonly missing: readonly string[];
}

/** Counts of right, wrong and missed labels. */
class Tally {
  #right = 0;
  #wrong = 0;
  #missed = 0;

  /** A label of `needed` counts as right or missed; one only in `allowed` counts neither way; any other is wrong. */
  add(given: Iterable<string>, needed: readonly string[], allowed: readonly string[]): void {
    const found = new Set(given);
    const must = new Set(needed);
    const may = new Set(allowed);
    for (const label of must) {
      if (found.has(label)) this.#right += 1;
      else this.#missed += 1;
    }
    for (const label of found) if (!must.has(label) && !may.has(label)) this.#wrong += 1;
  }

  get f1(): number {
    const all = 2 * this.#right + this.#wrong + this.#missed;
    return all === 0 ? 1 : (2 * this.#right) / all;
  }
}

/** Scores papers against the labelled ones, matched by title. */
export function score(papers: readonly ScoredPaper[], labelled: readonly LabelledPaper[]): Scores {
  const byTitle = new Map(papers.map((paper) => [titleKey(paper.title), paper]));
  const tallies = { topics: new Tally(), targets: new Tally(), names: new Tally(), claims: new Tally() };
  const missing: string[] = [];
  let named = 0;
  let primaryFound = 0;
  let keySentences = 0;
  for (const labels of labelled) {
    const paper = byTitle.get(titleKey(cleanText(labels.title).text));
    if (paper === undefined) {
      missing.push(labels.title);
      continue;
    }
    tallies.topics.add(paper.topics, labels.topics.must, labels.topics.may);
    tallies.targets.add(paper.targets, labels.targets.must, labels.targets.may);
    tallies.names.add(paper.names.map((name) => nameKey(name.text)), labels.names.must.map(nameKey), labels.names.may.map(nameKey));
    tallies.claims.add(numbered(paper.claims), numbered(labels.claims), []);
    if (labels.names.primary.length > 0) {
      named += 1;
      const primary = new Set(paper.names.filter((name) => name.primary).map((name) => nameKey(name.text)));
      if (labels.names.primary.some((name) => primary.has(nameKey(name)))) primaryFound += 1;
    }
    if (labels.keySentences.some((sentence) => lettersOf(sentence) === titleKey(paper.keySentence))) keySentences += 1;
  }
  const scored = labelled.length - missing.length;
  return {
    papers: scored,
    topics: tallies.topics.f1,
    targets: tallies.targets.f1,
    names: tallies.names.f1,
    primaryFound: share(primaryFound, named),
    claims: tallies.claims.f1,
    keySentence: share(keySentences, scored),
    missing,
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}

function nameKey(name: string): string {
  return plainName(name).toLowerCase();
}

/** Claims as labels; the second of two equal ones is a label of its own. */
function numbered(claims: readonly { low: number | null; high: number | null; unit: string }[]): string[] {
  const seen = new Map<string, number>();
  return claims.map(({ low, high, unit }) => {
    const label = `${String(low)} ${String(high)} ${unit}`;
    const count = (seen.get(label) ?? 0) + 1;
    seen.set(label, count);
    return `${label} #${count}`;
  });
}

/** The sample holds raw text; letters and digits of the cleaned sentence are compared. */
function lettersOf(rawSentence: string): string {
  return titleKey(cleanText(rawSentence).text);
}
