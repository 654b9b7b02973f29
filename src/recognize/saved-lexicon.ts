/**
 * What is costly to make of the bundled papers, made by the build: every spelling
 * with its key, the words of the field, how many papers use a word. It only saves
 * time: without it, or with one of other papers, the same is computed.
 */
import type { Concept } from "../papers/concept";
import { hashText } from "../papers/hash";
import { sealedText, unsealed } from "../papers/sealed-text";
import type { Steps } from "../papers/steps";
import { noFeatures } from "./features";
import type { LibraryWord } from "./field-words";
import type { Recognizable } from "./lexicon";
import type { LexiconBuilder } from "./lexicon-builder";
import { Form, ORIGINS, type Term } from "./term";
import type { WordSpread } from "./word-spread";
import { stemOf } from "./words";

/** Raised when forms are made or kept in another way. */
const VERSION = 2;

/** Lists of equal length stand for rows: they are read faster. */
export interface SavedLexicon {
  /** Of what it was made from. */
  readonly source: string;
  readonly terms: {
    readonly keys: readonly string[];
    readonly labels: readonly string[];
    readonly papers: readonly (readonly number[])[];
    /** Position among the concepts; -1 for a name. */
    readonly concepts: readonly number[];
  };
  readonly forms: {
    readonly keys: readonly string[];
    readonly prints: readonly string[];
    /** Position among the terms. */
    readonly terms: readonly number[];
    /** Position in ORIGINS, and as many more when ambiguous. */
    readonly origins: readonly number[];
    /** Where text may break the words of a key, by position among the forms; others may be broken anywhere. */
    readonly stops: readonly (readonly [form: number, stops: readonly number[]])[];
  };
  readonly fieldWords: {
    readonly words: readonly string[];
    /** Place and value by turns. */
    readonly features: readonly (readonly number[])[];
  };
  readonly wordSpread: { readonly papers: number; readonly stems: readonly number[]; readonly counts: readonly number[] };
}

/** The text of dist/lexicon.json. */
export function writeSavedLexicon(saved: SavedLexicon): string {
  return sealedText({ version: VERSION, ...saved });
}

/**
 * Reads that file; undefined when it is damaged or of another version. What its seal shows to be as
 * it was written is taken as it is: a look at each of its parts costs as much as it saves.
 */
export function readSavedLexicon(bytes: Uint8Array): SavedLexicon | undefined {
  const text = unsealed(bytes);
  const saved = text === undefined ? undefined : (JSON.parse(text) as SavedLexicon & { readonly version: unknown });
  return saved?.version === VERSION ? saved : undefined;
}

/** Whether it was made of these papers and concepts. */
export function fits(saved: SavedLexicon, library: Recognizable): boolean {
  return saved.source === sourceOf(library);
}

/** Stands for all that terms, forms and words are made from; for an abstract its length does. */
export function sourceOf({ papers, concepts }: Recognizable): string {
  const parts: (string | number)[] = [papers.length, concepts.length];
  for (const { id, title, names, topics, targets, abstract } of papers) {
    parts.push(id, title, abstract.length, topics.join(), targets.join());
    for (const { text, primary } of names) parts.push(text, primary ? 1 : 0);
  }
  for (const { id, label, forms, ambiguous, context, papers: ids } of concepts) {
    parts.push(id, label, forms.join("\n"), ambiguous.join("\n"), context.join("\n"), ids.join());
  }
  return hashText(parts.join("\t"));
}

/** Forms between two pauses. */
const STEP = 1000;

/** Puts the terms and forms of before in the builder. */
export function* restoreTerms(builder: LexiconBuilder, { terms, forms }: SavedLexicon, concepts: readonly Concept[]): Steps<void> {
  const restored: Term[] = terms.keys.map((key, index) => {
    const concept = concepts[terms.concepts[index] ?? -1];
    const term: Term = { kind: concept === undefined ? "name" : "concept", key, label: terms.labels[index] ?? "", papers: [...(terms.papers[index] ?? [])], concept };
    builder.addTerm(term);
    return term;
  });
  const stops = new Map(forms.stops);
  for (const [index, key] of forms.keys.entries()) {
    const term = restored[forms.terms[index] ?? -1];
    const origin = forms.origins[index] ?? 0;
    if (term === undefined) continue;
    const form = new Form(term, key, forms.prints[index] ?? "", ORIGINS[origin % ORIGINS.length] ?? "name", origin >= ORIGINS.length);
    builder.forms.add(key, form, stops.get(index));
    if (index % STEP === STEP - 1) yield;
  }
}

export function restoreFieldWords({ fieldWords: { words, features } }: SavedLexicon): LibraryWord[] {
  return words.map((word, index) => {
    const all = noFeatures();
    const given = features[index] ?? [];
    for (let at = 0; at < given.length; at += 2) all[given[at] ?? 0] = given[at + 1] ?? 0;
    return { stem: stemOf(word), word, features: all };
  });
}

export function restoreSpread({ wordSpread: { papers, stems, counts } }: SavedLexicon): WordSpread {
  return { papers, counts: new Map(stems.map((stem, index) => [stem, counts[index] ?? 0])) };
}
