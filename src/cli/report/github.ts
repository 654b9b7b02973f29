import type { Library } from "../../papers/library";
import { messageFor } from "./message";
import type { Reporter } from "./reporter";

/**
 * Workflow commands that GitHub Actions turns into annotations
 * (https://docs.github.com/actions/reference/workflow-commands-for-github-actions); columns count from 1.
 */
export function githubReporter(library: Library): Reporter {
  return {
    file: ({ path, mentions }) =>
      mentions
        .map((mention) => {
          const { line, column, length, term } = mention;
          const place = `file=${property(path)},line=${line},col=${column + 1},endColumn=${column + 1 + length}`;
          return `::notice ${place},title=${property(term)}::${data(messageFor(mention, library))}\n`;
        })
        .join(""),
  };
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(text: string): string {
  return data(text).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
