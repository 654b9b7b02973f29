import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Library } from "../../papers/library";
import { extraTerms } from "../../recognize/extra-terms";
import { buildLexicon } from "../../recognize/lexicon";
import { readSavedLexicon, type SavedLexicon } from "../../recognize/saved-lexicon";
import type { Sensitivity } from "../../recognize/scan-options";
import { UsageError, type Host } from "../host";
import { SENSITIVITIES } from "./scan-options";
import type { Recognition } from "./scan-text";

/** What options say of recognition, as the settings do in the editor. */
export interface RecognitionOptions {
  readonly sensitivity: Sensitivity;
  readonly muted: ReadonlySet<string>;
  /** Papers by id or name, by the term that stands for them. */
  readonly terms: Readonly<Record<string, readonly string[]>>;
}

interface Values {
  readonly sensitivity?: string | undefined;
  readonly mute?: readonly string[] | undefined;
  readonly term?: readonly string[] | undefined;
}

/** @throws {UsageError} for a term without a paper. */
export function recognitionOptions({ sensitivity, mute = [], term = [] }: Values): RecognitionOptions {
  const terms = new Map<string, string[]>();
  for (const given of term) {
    const at = given.lastIndexOf("=");
    const [text, paper] = [given.slice(0, at).trim(), given.slice(at + 1).trim()];
    if (at < 0 || text === "" || paper === "") throw new UsageError(`--term takes TERM=PAPER, such as my_gemm=awq; "${given}" is not that.`);
    terms.set(text, [...(terms.get(text) ?? []), paper]);
  }
  return {
    sensitivity: SENSITIVITIES.find((known) => known === sensitivity) ?? "balanced",
    muted: new Set(mute),
    terms: Object.fromEntries(terms),
  };
}

/** What to look for in code: everything the library knows, and the terms of the options. Papers that no library has are named on standard error. */
export async function recognitionFor(library: Library, { sensitivity, muted, terms: wanted }: RecognitionOptions, host: Pick<Host, "err" | "indexPath">): Promise<Recognition> {
  const { terms, problems } = extraTerms(wanted, library.papers);
  for (const problem of problems) await host.err.write(`--term: ${problem}\n`);
  return { lexicon: buildLexicon(library, { extraTerms: terms, saved: await savedLexicon(library, host) }), sensitivity, muted };
}

/** The one beside the index, for its papers alone; the same is computed without it. */
async function savedLexicon(library: Library, { indexPath }: Pick<Host, "indexPath">): Promise<SavedLexicon | undefined> {
  if (library.sources.length > 1) return undefined;
  try {
    return readSavedLexicon(await readFile(path.join(path.dirname(indexPath), "lexicon.json")));
  } catch {
    return undefined;
  }
}
