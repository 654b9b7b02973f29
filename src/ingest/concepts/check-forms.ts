import type { Paper } from "../../papers/paper";
import type { JsonEntry } from "../json-list";
import { allForms, type ConceptDefinition } from "./definition";
import { formKey } from "./form-key";

interface Owner {
  readonly entry: JsonEntry<ConceptDefinition>;
  readonly form: string;
}

/**
 * What is wrong with the forms of the concepts: a form that cannot be matched or that
 * another one already covers, a form of two concepts, a form that is also a paper's
 * name without saying so, an ambiguous form that nothing can support.
 */
export function checkForms(
  entries: readonly JsonEntry<ConceptDefinition>[],
  papers: readonly Paper[],
  report: (line: number, message: string) => void,
): void {
  const owners = new Map<string, Owner>();
  const names = new Map(papers.flatMap((paper) => paper.names.map((name) => [formKey(name.text), name.text] as const)));
  for (const entry of entries) {
    const { id, ambiguous, context, unlike, alsoNames } = entry.value;
    const say = (message: string) => report(entry.line, `Concept "${id}": ${message}`);
    const declared = new Set(alsoNames.map(formKey));
    const used = new Set<string>();
    for (const form of allForms(entry.value)) {
      const key = formKey(form);
      if (key === "") {
        say(`nothing can match the form "${form}": it has no letter and no digit.`);
        continue;
      }
      const owner = owners.get(key);
      if (owner === undefined) owners.set(key, { entry, form });
      else if (owner.entry === entry) say(`the form "${form}" is never used, "${owner.form}" already covers it. Remove one.`);
      else say(`the form "${form}" also belongs to "${owner.entry.value.id}" (line ${owner.entry.line}). Keep it in one of the two.`);
      if (names.has(key) && !declared.has(key)) {
        say(`the form "${form}" is also the name of a paper ("${names.get(key) ?? ""}"). List it under "alsoNames" if that is meant, else remove it.`);
      }
      used.add(key);
    }
    if (used.size === 0) say("it has no form by which it could be found.");
    if (ambiguous.length > 0 && context.length === 0) say("it has ambiguous forms but no context to support them.");
    if (ambiguous.length === 0 && unlike.length > 0) say("it has words under \"unlike\" but no ambiguous form they could speak against.");
    for (const word of unlike) if (context.includes(word)) say(`"${word}" is both under "context" and under "unlike".`);
    for (const form of alsoNames) {
      if (!used.has(formKey(form))) say(`"${form}" under "alsoNames" is not one of its forms. Remove it.`);
    }
  }
}
