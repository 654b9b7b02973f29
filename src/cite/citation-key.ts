import { familyName } from "../papers/format";
import { primaryName, type Paper } from "../papers/paper";

const STOP_WORDS = new Set(["a", "an", "the", "on", "of", "for", "in", "to", "and", "with", "towards", "toward", "from", "via"]);

/** Letters and digits only, accents removed: safe in every BibTeX dialect. */
function ascii(text: string): string {
  return text.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "");
}

/**
 * A readable key that depends on the paper alone, so that it is the same in every export:
 * first author, year and short name ("lin2023awq"), or the first word of the title that carries meaning.
 */
export function citationKey(paper: Paper): string {
  const [first] = paper.authors;
  const author = first === undefined ? "" : ascii(familyName(first)).toLowerCase();
  const year = paper.year === null ? "" : String(paper.year);
  const word = paper.title.split(/[\s:,/–-]+/u).find((part) => part !== "" && !STOP_WORDS.has(part.toLowerCase()));
  const name = ascii(primaryName(paper) ?? word ?? "").toLowerCase();
  return `${author}${year}${name}` || ascii(paper.id);
}

/** Keys for a set of papers, made unique with a, b, c in the order given. */
export function citationKeys(papers: readonly Paper[]): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const keys = new Map<string, string>();
  for (const paper of papers) {
    if (keys.has(paper.id)) continue;
    const base = citationKey(paper);
    let key = base;
    for (let suffix = 0; taken.has(key); suffix += 1) key = `${base}${letters(suffix)}`;
    taken.add(key);
    keys.set(paper.id, key);
  }
  return keys;
}

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
