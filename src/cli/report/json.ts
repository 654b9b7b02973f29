import type { FileMention } from "../scan/scan-text";
import type { Reporter } from "./reporter";

/**
 * A line of JSON for each file scanned, those without mentions included, so that a program can tell
 * a file without mentions from one that was skipped.
 */
export function jsonReporter(explain: boolean): Reporter {
  const mention = ({ line, column, length, text, term, kind, papers, evidence }: FileMention) => ({
    ...{ line, column, length, text, term, kind, papers },
    ...(explain ? { evidence } : {}),
  });
  return { file: ({ path, mentions }) => `${JSON.stringify({ path, mentions: mentions.map(mention) })}\n` };
}
