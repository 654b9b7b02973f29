import type { Paper } from "../../papers/paper";
import { TARGET_LABELS, TOPIC_LABELS } from "../../papers/taxonomy";
import { linesOf } from "../text/lines";
import { termsOf, type Term } from "../text/terms";
import { wordsOf } from "../text/words";
import type { ConceptForms } from "./concept-forms";
import type { Field, RankingSettings } from "./settings";

/** A paper as terms; the abstract line by line, so that nearness can be judged. */
export interface PaperTerms {
  readonly fields: Readonly<Record<Exclude<Field, "abstract">, readonly Term[]>>;
  readonly lines: readonly (readonly Term[])[];
}

/** The tags a person would type: labels and ids of topics and targets. */
function tagText(paper: Paper): string {
  return [
    ...paper.topics.map((topic) => `${TOPIC_LABELS[topic]} ${topic}`),
    ...paper.targets.filter((target) => target !== "agnostic").map((target) => `${TARGET_LABELS[target]} ${target}`),
  ].join(" ; ");
}

/** Takes a paper apart into the terms of each field. */
export function termsOfPaper(paper: Paper, concepts: ConceptForms, settings: RankingSettings): PaperTerms {
  const terms = (text: string): Term[] => {
    const words = wordsOf(text);
    const found = termsOf(words, settings.stemming, settings.compounds);
    if (settings.concepts) for (const { term } of concepts.in(words)) found.push({ term, word: "" });
    return found;
  };
  const tags = terms(tagText(paper));
  if (settings.concepts) for (const term of concepts.ofPaper(paper.id)) tags.push({ term, word: "" });
  return {
    fields: {
      names: terms(paper.names.map((name) => name.text).join(" ; ")),
      title: terms(paper.title),
      keySentence: terms(paper.keySentence),
      tags,
      authors: terms(paper.authors.join(" ; ")),
    },
    lines: linesOf(paper.abstract).map((line) => terms(paper.abstract.slice(line.start, line.end))),
  };
}
