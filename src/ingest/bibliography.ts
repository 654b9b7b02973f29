import * as z from "zod";
import { titleKey } from "../papers/identity";
import { cleanText } from "./clean-text/clean-text";
import type { JsonEntry } from "./json-list";
import { readJsonList } from "./json-list";
import type { Problem } from "./problem";

/** One row of src/corpus/bibliography.json; null stands for what is not known. */
const bibliographyEntrySchema = z.object({
  title: z.string().min(1),
  arxivId: z.string().regex(/^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})$/).nullable(),
  year: z.number().int().min(1900).max(2100).nullable(),
  authors: z.array(z.string().min(1)).nullable(),
  authorsComplete: z.boolean().nullable(),
  codeUrl: z.url().nullable(),
  confidence: z.string().nullable().optional(),
});

export type BibliographyEntry = z.infer<typeof bibliographyEntrySchema>;

export interface Bibliography {
  /** By the key of the cleaned title. */
  readonly byTitle: ReadonlyMap<string, JsonEntry<BibliographyEntry>>;
  readonly problems: readonly Problem[];
}

/** Reads the bibliography; an entry that repeats a title is a problem, the first one stays. */
export function readBibliography(file: string, text: string): Bibliography {
  const { entries, problems } = readJsonList(file, text, bibliographyEntrySchema);
  const byTitle = new Map<string, JsonEntry<BibliographyEntry>>();
  const repeated: Problem[] = [];
  for (const entry of entries) {
    const key = titleKey(cleanText(entry.value.title).text);
    const first = byTitle.get(key);
    if (first === undefined) byTitle.set(key, entry);
    else repeated.push({ file, line: entry.line, message: `"${entry.value.title}" is already on line ${first.line}. Keep one of the two entries.` });
  }
  return { byTitle, problems: [...problems, ...repeated] };
}
