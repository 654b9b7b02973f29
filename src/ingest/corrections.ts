import * as z from "zod";
import { titleKey } from "../papers/identity";
import { claimSchema, nameSchema } from "../papers/paper";
import { TARGETS, TOPICS } from "../papers/taxonomy";
import { cleanText } from "./clean-text/clean-text";
import type { JsonEntry } from "./json-list";
import { readJsonList } from "./json-list";
import type { Problem } from "./problem";

/**
 * One entry of src/corpus/corrections.json: what rules get wrong for one bundled paper.
 * Each list given replaces the list of the rules as a whole.
 */
export const correctionSchema = z.strictObject({
  /** The title as people read it. */
  paper: z.string().min(1),
  /** Why the rules are wrong here, for the next reader. */
  reason: z.string().min(1),
  /** Most central first. The phrase is an exact piece of the cleaned title or abstract. */
  topics: z.array(z.strictObject({ id: z.enum(TOPICS), phrase: z.string().min(1) })).min(1).max(4).optional(),
  /** As for topics; the phrase of `agnostic` is empty. */
  targets: z.array(z.strictObject({ id: z.enum(TARGETS), phrase: z.string() })).min(1).optional(),
  names: z.array(nameSchema).optional(),
  /** The evidence of each is an exact piece of the cleaned abstract. */
  claims: z.array(claimSchema).optional(),
  /** An exact sentence of the cleaned abstract. */
  keySentence: z.string().min(1).optional(),
});

export type Correction = z.infer<typeof correctionSchema>;

export interface Corrections {
  /** By the key of the cleaned title. */
  readonly byTitle: ReadonlyMap<string, JsonEntry<Correction>>;
  readonly problems: readonly Problem[];
}

/** Reads the corrections; a second entry for one paper is a problem. */
export function readCorrections(file: string, text: string): Corrections {
  const { entries, problems } = readJsonList(file, text, correctionSchema);
  const byTitle = new Map<string, JsonEntry<Correction>>();
  const repeated: Problem[] = [];
  for (const entry of entries) {
    const key = titleKey(cleanText(entry.value.paper).text);
    const first = byTitle.get(key);
    if (first === undefined) byTitle.set(key, entry);
    else repeated.push({ file, line: entry.line, message: `"${entry.value.paper}" already has a correction on line ${first.line}. Merge the two.` });
  }
  return { byTitle, problems: [...problems, ...repeated] };
}
