import type { FileMention } from "../scan/scan-text";
import { printable, type Style } from "../style";
import type { Reporter } from "./reporter";

/** Papers printed for a mention before "and n more". */
const SHOWN = 3;

/** "path:line:column  term  papers" for people, columns counted from 1 as editors and compilers do; aligned within a file. */
export function textReporter(style: Style, explain: boolean): Reporter {
  return {
    file({ path, mentions }) {
      const rows = mentions.map((mention) => ({ mention, place: `${printable(path)}:${mention.line}:${mention.column + 1}`, term: termOf(mention) }));
      const placeWidth = Math.max(...rows.map(({ place }) => place.length));
      const termWidth = Math.max(...rows.map(({ term }) => term.length));
      return rows
        .map(({ mention, place, term }) => {
          const papers = mention.papers.length === 0 ? "" : `  ${style.dim(papersOf(mention))}`;
          const padding = papers === "" ? "" : " ".repeat(termWidth - term.length);
          const line = `${style.path(place)}${" ".repeat(placeWidth - place.length)}  ${style.name(term)}${padding}${papers}\n`;
          return explain ? line + evidenceOf(mention) : line;
        })
        .join("");
    },
  };
}

/** The term, and how the file spells it where that differs. */
function termOf({ term, text }: FileMention): string {
  return printable(term === text ? term : `${term} (${text})`);
}

function papersOf({ papers }: FileMention): string {
  const more = papers.length - SHOWN;
  return `${papers.slice(0, SHOWN).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

function evidenceOf({ evidence }: FileMention): string {
  return evidence.map(({ what, weight }) => `    ${weight < 0 ? "-" : "+"} ${printable(what)}\n`).join("");
}
