import { escapeMarkdown, markdownReference } from "../../cite/markdown";
import type { Library } from "../../papers/library";
import type { FileMention } from "../scan/scan-text";
import type { Reporter } from "./reporter";

/** Papers and places shown for a term; the counts tell of the rest. */
const PAPERS = 3;
const PLACES = 5;

interface Term {
  readonly mention: FileMention;
  readonly places: string[];
  count: number;
  files: number;
}

/** A report for people: each term with its best papers and the first places it stands at, most frequent first. */
export function markdownReporter(library: Library): Reporter {
  const terms = new Map<string, Term>();
  return {
    file({ path, mentions }) {
      const here = new Set<Term>();
      for (const mention of mentions) {
        let term = terms.get(mention.key);
        if (term === undefined) terms.set(mention.key, (term = { mention, places: [], count: 0, files: 0 }));
        term.count += 1;
        if (!here.has(term)) {
          term.files += 1;
          if (term.places.length < PLACES) term.places.push(`${path}:${mention.line}`);
        }
        here.add(term);
      }
      return "";
    },
    end() {
      const sorted = [...terms.values()].sort((a, b) => b.count - a.count || (a.mention.key < b.mention.key ? -1 : 1));
      const sections = sorted.map((term) => section(term, library));
      return `# Papers behind this code\n\n${sections.length === 0 ? "No mention of a known paper or concept.\n" : sections.join("\n")}`;
    },
  };
}

function section({ mention, places, count, files }: Term, library: Library): string {
  const papers = mention.papers.flatMap((id) => library.paper(id) ?? []);
  const more = papers.length - PAPERS;
  const lines = papers.slice(0, PAPERS).map((paper) => `- ${markdownReference(paper)}`);
  if (more > 0) lines.push(`- and ${more} more`);
  const others = files - places.length;
  const where = `${places.map(code).join(", ")}${others > 0 ? ` and ${others} more ${others === 1 ? "file" : "files"}` : ""}`;
  const times = `${count} ${count === 1 ? "mention" : "mentions"}`;
  return `## ${escapeMarkdown(mention.term)}\n\n${lines.length === 0 ? "" : `${lines.join("\n")}\n\n`}${times}: ${where}\n`;
}

/** A path as a code span, whatever characters it has. */
function code(text: string): string {
  const longest = Math.max(0, ...Array.from(text.matchAll(/`+/g), ([run]) => run.length));
  const fence = "`".repeat(longest + 1);
  const space = longest > 0 ? " " : "";
  return `${fence}${space}${text.replace(/[\r\n]/g, " ")}${space}${fence}`;
}
