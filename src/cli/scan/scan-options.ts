import type { Library } from "../../papers/library";
import { buildLexicon } from "../../recognize/lexicon";
import type { Recognition } from "./scan-text";

const SENSITIVITIES = ["strict", "balanced", "everything"] as const;

/** The options of every verb that reads code. */
export const SCAN_OPTIONS = {
  sensitivity: {
    type: "string",
    value: "LEVEL",
    choices: SENSITIVITIES,
    summary: "How sure a mention must be, balanced by default.",
  },
  exclude: {
    type: "string",
    multiple: true,
    value: "PATTERN",
    summary: "Pass over what the pattern, written as in a .gitignore, matches; may be repeated.",
  },
} as const;

/** What to look for in code: everything the library knows. */
export function recognitionFor(library: Library, sensitivity: string | undefined): Recognition {
  return { lexicon: buildLexicon(library), sensitivity: SENSITIVITIES.find((known) => known === sensitivity) ?? "balanced" };
}
