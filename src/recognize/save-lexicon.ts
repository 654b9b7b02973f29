import { finish } from "../papers/steps";
import { FieldWords } from "./field-words";
import { addTerms, type Recognizable } from "./lexicon";
import { LexiconBuilder } from "./lexicon-builder";
import { sourceOf, type SavedLexicon } from "./saved-lexicon";
import { ORIGINS } from "./term";
import { spreadOf } from "./word-spread";

/** What the build writes to dist/lexicon.json. */
export function saveLexicon(library: Recognizable): SavedLexicon {
  const { papers, concepts } = library;
  const fieldWords = finish(FieldWords.ofLibrary(papers, concepts));
  const spread = spreadOf(papers);
  return {
    source: sourceOf(library),
    ...saveTerms(library),
    fieldWords: {
      words: fieldWords.map(({ word }) => word),
      features: fieldWords.map(({ features }) => features.flatMap((value, place) => (value === 0 ? [] : [place, value]))),
    },
    wordSpread: { papers: spread.papers, stems: [...spread.counts.keys()], counts: [...spread.counts.values()] },
  };
}

function saveTerms(library: Recognizable): Pick<SavedLexicon, "terms" | "forms"> {
  const builder = new LexiconBuilder();
  finish(addTerms(builder, library));
  const { terms } = builder;
  const positions = new Map(terms.map((term, position) => [term, position]));
  const rows = [...builder.forms.entries()].flatMap(({ entries, stops }) => entries.map((form) => ({ form, stops })));
  return {
    terms: {
      keys: terms.map(({ key }) => key),
      labels: terms.map(({ label }) => label),
      papers: terms.map(({ papers }) => papers),
      concepts: terms.map(({ concept }) => (concept === undefined ? -1 : library.concepts.indexOf(concept))),
    },
    forms: {
      keys: rows.map(({ form }) => form.key),
      prints: rows.map(({ form }) => form.print),
      terms: rows.map(({ form }) => positions.get(form.term) ?? -1),
      origins: rows.map(({ form }) => ORIGINS.indexOf(form.origin) + (form.ambiguous ? ORIGINS.length : 0)),
      stops: rows.flatMap(({ stops }, index) => (stops === undefined ? [] : [[index, [...stops]] as [number, number[]]])),
    },
  };
}
