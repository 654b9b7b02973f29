import type { Paper } from "../../papers/paper";
import { TARGET_LABELS, TOPIC_LABELS } from "../../papers/taxonomy";
import { linesOf } from "../text/lines";
import type { Term } from "../text/terms";
import type { Analyzer } from "./analyzer";
import type { Field } from "./settings";

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
export function termsOfPaper(paper: Paper, analyzer: Analyzer): PaperTerms {
  const terms = (text: string) => analyzer.terms(text);
  const tags = terms(tagText(paper));
  if (analyzer.settings.concepts) tags.push(...analyzer.conceptForms.ofPaper(paper.id));
  const lines = linesOf(paper.abstract).map(({ start, end }) => paper.abstract.slice(start, end));
  const ofLines = lines.map(terms);
  return {
    fields: {
      names: terms(paper.names.map((name) => name.text).join(" ; ")),
      title: terms(paper.title),
      // Most often a line of the abstract.
      keySentence: ofLines[lines.indexOf(paper.keySentence)] ?? terms(paper.keySentence),
      tags,
      authors: terms(paper.authors.join(" ; ")),
    },
    lines: ofLines,
  };
}
