import { familyName } from "../../../papers/format";
import { latexToText } from "./latex-text";

/** The authors of a field, and whether they are all of them. */
export interface AuthorList {
  readonly authors: readonly string[];
  readonly complete: boolean;
}

/**
 * The names of an author field: "Last, First and First von Last and {Some Group} and others".
 * A name whose family name consists of several words keeps its comma, by which it is told apart.
 */
export function readAuthors(field: string): AuthorList {
  const names = splitAtDepthZero(field, /\s+and(?=\s)/giy).map((name) => name.trim()).filter(Boolean);
  const others = /^(?:others|et\.?\s+al\.?)$/i;
  const authors = names.filter((name) => !others.test(name)).map(readName).filter(Boolean);
  return { authors, complete: authors.length > 0 && !names.some((name) => others.test(name)) };
}

function readName(name: string): string {
  const parts = splitAtDepthZero(name, /,/y).map(latexToText);
  const [family = "", ...rest] = parts;
  const given = rest.at(-1) ?? "";
  if (rest.length === 0 || given === "") return [family, ...rest].filter(Boolean).join(", ");
  return rest.length === 1 ? naturalOrder(family, given) : parts.filter(Boolean).join(", ");
}

/** "Ji Lin" of "Lin, Ji", when the family name can be told from it again. */
export function naturalOrder(family: string, given: string): string {
  const natural = `${given} ${family}`;
  return familyName(natural) === family ? natural : `${family}, ${given}`;
}

/** Cuts where the pattern (sticky) matches outside of braces. */
function splitAtDepthZero(text: string, pattern: RegExp): string[] {
  const pieces: string[] = [];
  let depth = 0;
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const char = text.charAt(at);
    if (char === "\\") at += 1;
    else if (char === "{") depth += 1;
    else if (char === "}") depth = Math.max(0, depth - 1);
    else if (depth === 0 && (char === "," || /\s/u.test(char))) {
      pattern.lastIndex = at;
      const match = pattern.exec(text);
      if (match === null) continue;
      pieces.push(text.slice(from, at));
      from = at + match[0].length;
      at = from - 1;
    }
  }
  pieces.push(text.slice(from));
  return pieces;
}
