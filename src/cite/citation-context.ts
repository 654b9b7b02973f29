import { citationForm } from "./citation";

/** A citation that is being written at the cursor. */
export interface CitationContext {
  /** What is to be put in: a key as LaTeX or pandoc has it, or the text of a comment. */
  readonly kind: "latex" | "pandoc" | "comment";
  /** What is typed of it so far, for the search. */
  readonly typed: string;
  /** UTF-16 units before the cursor that the citation takes the place of. */
  readonly replaces: number;
  /** Keys that the group at the cursor cites already. */
  readonly present: readonly string[];
}

/** Text before the cursor that is looked at, in UTF-16 units: groups of citations are short. */
export const CONTEXT_LENGTH = 2000;

/** \cite, \citep*, \autocite[12], \textcites(see)[1]{a}[2] … and the group that is still open. */
const LATEX = /\\([A-Za-z]*[cC]ite[A-Za-z]*)\*?(?:\s*(?:\[[^[\]]*\]|\([^(){}]*\)|\{[^{}]*\}))*\s*\{([^{}]*)$/u;
/** Commands of that spelling that take something else. */
const NOT_CITING = /style|reset|alias|command|delim|title$|field$|punct/i;

/** The group of \cite{…} that is open at the end of the text, or undefined. */
export function openLatexGroup(before: string): string | undefined {
  // Most cursors are behind no open brace at all.
  const open = before.lastIndexOf("{");
  if (open < 0 || before.lastIndexOf("}") > open) return undefined;
  const match = LATEX.exec(before.slice(-CONTEXT_LENGTH));
  return match === null || NOT_CITING.test(match[1] ?? "") ? undefined : match[2];
}

/** A key behind an @ that begins a citation: not the @ of an address of e-mail. */
const PANDOC_KEY = /(?:^|[^\p{L}\p{N}_@`\\/.])@(\{[^{}\s]*|[\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;
const PANDOC_KEYS = /(?:^|[^\p{L}\p{N}_@`\\/.])@(?:\{([^{}\s]*)\}|([\p{L}\p{N}_](?:[\p{L}\p{N}_:.#$%&+?<>~/-]*[\p{L}\p{N}_])?))/gu;

/** The keys that a piece of Markdown cites. */
export function pandocKeys(text: string): string[] {
  return [...text.matchAll(PANDOC_KEYS)].map((match) => match[1] ?? match[2] ?? "");
}

/** @cite in a comment and the words typed behind it. */
const COMMENT = /(?:^|[^\p{L}\p{N}_@\\])@cite[ \t]+([^@\n]*)$/iu;
/** Longer text behind @cite is a sentence, not something one searches for. */
const MOST_TYPED = 60;
const MOST_WORDS = 6;

/**
 * The citation that is being written at the end of `before`, the text up to the cursor (some lines of
 * it are enough). Undefined nearly everywhere, and then at little cost; `inComment` is only asked
 * when the text has the form of a citation in a comment.
 */
export function citationContext(before: string, language: string, inComment: () => boolean): CitationContext | undefined {
  const line = before.slice(before.lastIndexOf("\n") + 1).slice(-CONTEXT_LENGTH);
  const form = citationForm(language);
  if (form === "latex" || form === "pandoc") {
    const group = openLatexGroup(before);
    if (group !== undefined) {
      const typed = group.slice(group.lastIndexOf(",") + 1).trimStart();
      const present = keysOfGroup(group.slice(0, group.length - typed.length));
      return { kind: "latex", typed, replaces: line.endsWith(typed) ? typed.length : 0, present };
    }
  }
  if (!line.includes("@")) return undefined;
  if (form === "pandoc") {
    const typed = PANDOC_KEY.exec(line)?.[1];
    if (typed === undefined) return undefined;
    const group = /\[([^[\]]*)$/u.exec(line.slice(0, line.length - typed.length))?.[1] ?? "";
    return { kind: "pandoc", typed: typed.replace(/^\{/u, ""), replaces: typed.length, present: pandocKeys(group) };
  }
  if (form !== undefined) return undefined;
  const match = COMMENT.exec(line);
  const typed = match?.[1];
  if (match === null || typed === undefined || typed.length > MOST_TYPED || typed.split(/\s+/u).length > MOST_WORDS || !inComment()) return undefined;
  return { kind: "comment", typed: typed.trimEnd(), replaces: line.length - line.toLowerCase().lastIndexOf("@cite"), present: [] };
}

/** The keys between the commas of a group. */
export function keysOfGroup(group: string): string[] {
  return group.split(",").map((key) => key.trim()).filter(Boolean);
}
