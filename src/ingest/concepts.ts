import type { Concept } from "../papers/concept";
import type { Paper } from "../papers/paper";
import { centrality, mentions, toPassages, toWording, type PaperPassages } from "./concepts/centrality";
import { checkForms } from "./concepts/check-forms";
import { allForms, conceptDefinitionSchema, type ConceptDefinition } from "./concepts/definition";
import { PaperReferences } from "./concepts/paper-references";
import { readJsonList, type JsonEntry } from "./json-list";
import type { Problem } from "./problem";

export interface ResolvedConcepts {
  readonly concepts: readonly Concept[];
  /** Malformed entries, forms that clash, unknown papers, concepts without papers. */
  readonly problems: readonly Problem[];
}

type Report = (line: number, message: string) => void;

/**
 * Reads the definitions (a JSON list, see `conceptDefinitionSchema`) and ties each concept
 * to the papers about it: the included ones in their order, then those its wordings find,
 * most central first, then those it has besides.
 */
export function resolveConcepts(file: string, text: string, papers: readonly Paper[]): ResolvedConcepts {
  const { entries, problems } = readJsonList(file, text, conceptDefinitionSchema);
  const found: Problem[] = [];
  const report: Report = (line, message) => found.push({ file, line, message });
  checkIds(entries, report);
  checkForms(entries, papers, report);
  const references = new PaperReferences(papers);
  const passages = papers.map(toPassages);
  const concepts = entries.map((entry) => resolve(entry, passages, references, report));
  return { concepts, problems: [...problems, ...found] };
}

function checkIds(entries: readonly JsonEntry<ConceptDefinition>[], report: Report): void {
  const lines = new Map<string, number>();
  for (const { value, line } of entries) {
    const first = lines.get(value.id);
    if (first === undefined) lines.set(value.id, line);
    else report(line, `Concept "${value.id}" is already defined on line ${first}. Merge the two.`);
  }
}

function resolve(
  { value: definition, line }: JsonEntry<ConceptDefinition>,
  passages: readonly PaperPassages[],
  references: PaperReferences,
  report: Report,
): Concept {
  const say = (message: string) => report(line, `Concept "${definition.id}": ${message}`);
  const look = (reference: string): string[] => {
    const papers = references.find(reference);
    if (papers.length === 0) say(`there is no paper "${reference}". Write an id or the first words of a title.`);
    if (papers.length > 1) say(`"${reference}" begins the titles of ${papers.length} papers. Write more of it.`);
    return papers.length === 1 ? papers.map((paper) => paper.id) : [];
  };
  const included = definition.include.flatMap(look);
  const excluded = new Set(definition.exclude.flatMap(look));
  const also = definition.also.flatMap(look);
  for (const id of [...included, ...also]) if (excluded.has(id)) say(`"${id}" is both included and excluded.`);
  const wordings = definition.about.map(toWording);
  const mentioning = passages.filter((passage) => mentions(passage, wordings));
  const known = new Set(mentioning.map(({ paper }) => paper.id));
  for (const id of excluded) if (!known.has(id)) say(`"${id}" is excluded although it has none of the wordings. Remove it.`);
  const computed = mentioning
    .map((passage) => ({ id: passage.paper.id, score: centrality(passage, wordings) }))
    .filter(({ id, score }) => score > 0 && !excluded.has(id))
    .sort((a, b) => b.score - a.score);
  for (const id of also) if (included.includes(id) || computed.some((paper) => paper.id === id)) say(`"${id}" under "also" is found without it. Remove it.`);
  const papers = [...new Set([...included, ...computed.map(({ id }) => id), ...also])];
  if (papers.length === 0) say("no paper is about it. Widen its wordings, include papers or remove it.");
  return {
    id: definition.id,
    label: definition.label,
    gloss: definition.gloss,
    forms: allForms(definition),
    context: definition.context,
    ...(definition.unlike.length > 0 && { unlike: definition.unlike }),
    ambiguous: definition.ambiguous,
    papers,
    central: included.length,
  };
}
