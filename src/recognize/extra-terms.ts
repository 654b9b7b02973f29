import { primaryName, type Paper } from "../papers/paper";
import type { ExtraTerm } from "./lexicon-builder";

/** Terms of the user's own, and the papers among theirs that no library has. */
export interface ExtraTerms {
  readonly terms: readonly ExtraTerm[];
  /** One sentence for each id or name that was not found. */
  readonly problems: readonly string[];
}

/** Terms that stand for papers given by id or name, as in the setting `paperLens.terms`. */
export function extraTerms(given: Readonly<Record<string, readonly string[]>>, papers: readonly Paper[]): ExtraTerms {
  const entries = Object.entries(given);
  if (entries.length === 0) return { terms: [], problems: [] };
  const ids = new Map<string, string>();
  for (const paper of papers) {
    const name = primaryName(paper)?.toLowerCase();
    if (name !== undefined && !ids.has(name)) ids.set(name, paper.id);
  }
  // An id is exact; a name another paper has for its id must not hide it.
  for (const paper of papers) ids.set(paper.id, paper.id);
  const problems: string[] = [];
  const terms = entries.map(([text, wanted]) => ({
    text,
    papers: wanted.flatMap((one) => {
      const id = ids.get(one) ?? ids.get(one.toLowerCase());
      if (id === undefined) problems.push(`the library has no paper "${one}", which "${text}" stands for.`);
      return id ?? [];
    }),
  }));
  return { terms: terms.filter((term) => term.papers.length > 0), problems };
}
