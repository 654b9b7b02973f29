import { familyName } from "../../../papers/format";
import { latexToText } from "./latex-text";

/** The authors of a field, and whether they are all of them. */
export interface AuthorList {
  readonly authors: readonly string[];
  readonly complete: boolean;
  /** Those that stand in braces as one whole, though they would divide into parts. */
  readonly literals: readonly string[];
}

const NOBODY: AuthorList = { authors: [], complete: false, literals: [] };
/** Stands for the names that are left out. */
export const OTHERS = /^(?:others|et\.?\s+al\.?)$/i;

/**
 * The names of an author field: "Last, First and First von Last and {Some Group} and others".
 * A name whose family name consists of several words keeps its comma, by which it is told apart.
 */
export function readAuthors(field: string): AuthorList {
  if (field === "") return NOBODY;
  const names = splitAtDepthZero(field, /\s+and(?=\s)/giy).map((name) => name.trim()).filter(Boolean);
  const read = names.filter((name) => !OTHERS.test(name)).map((name) => ({ name, text: readName(name) })).filter(({ text }) => text !== "");
  return {
    authors: read.map(({ text }) => text),
    complete: read.length > 0 && !names.some((name) => OTHERS.test(name)),
    literals: read.filter(({ name, text }) => /[\s,]/u.test(text) && isOneGroup(name)).map(({ text }) => text),
  };
}

/** Whether the brace that opens a name closes at its end. */
function isOneGroup(name: string): boolean {
  if (!name.startsWith("{") || name.startsWith("{\\")) return false;
  let depth = 0;
  for (const mark of name.matchAll(/\\[^]|[{}]/g)) {
    if (mark[0] === "{") depth += 1;
    else if (mark[0] === "}") depth -= 1;
    if (depth === 0) return mark.index === name.length - 1;
  }
  return false;
}

function readName(name: string): string {
  const parts = splitAtDepthZero(name, /,/y).map(latexToText);
  const labelled = labelledName(parts);
  if (labelled !== undefined) return labelled;
  const [family = "", ...rest] = parts;
  const given = rest.at(-1) ?? "";
  if (rest.length === 0 || given === "") return [family, ...rest].filter(Boolean).join(", ");
  return rest.length === 1 ? naturalOrder(family, given) : parts.filter(Boolean).join(", ");
}

/** A name in BibLaTeX's long form: "family=Harman, given=Hans, prefix=von". */
function labelledName(parts: readonly string[]): string | undefined {
  if (!parts.some((part) => part.includes("="))) return undefined;
  const labels = new Map(parts.map((part) => /^(family|given|prefix|suffix|[a-z]+-i|useprefix)\s*=\s*(.*)$/u.exec(part)).flatMap((match) => (match === null ? [] : [[match[1], match[2]]])));
  if (labels.size < parts.length || !labels.has("family")) return undefined;
  const [family, given, suffix] = [[labels.get("prefix"), labels.get("family")].filter(Boolean).join(" "), labels.get("given") ?? "", labels.get("suffix") ?? ""];
  return joinedName(family, given, suffix);
}

/** The name of its parts; with a suffix "King, Jr., Martin Luther", as BibTeX has it. */
export function joinedName(family: string, given: string, suffix: string): string {
  if (suffix !== "") return [family, suffix, given].join(", ");
  return given === "" ? family : naturalOrder(family, given);
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
