import { citationForm, pandocKey } from "./citation";
import { CONTEXT_LENGTH, keysOfGroup, openLatexGroup, pandocKeys } from "./citation-context";

/** What to insert, and how many UTF-16 units behind the cursor. */
export interface Extension {
  readonly offset: number;
  readonly text: string;
}

/**
 * How keys join the citation the cursor stands in: \cite{a,|} or [@a; |]. Keys that are there already
 * are not repeated; the text is empty when all of them are. Undefined when the cursor stands in no citation.
 * `before` and `after` are the text on both sides of the cursor; some lines are enough.
 */
export function extendCitation(before: string, after: string, keys: readonly string[], language: string): Extension | undefined {
  const form = citationForm(language);
  if (form !== "latex" && form !== "pandoc") return undefined;
  const group = openLatexGroup(before);
  if (group !== undefined) {
    const rest = /^[^{}]*/u.exec(after.slice(0, CONTEXT_LENGTH))?.[0] ?? "";
    const present = new Set(keysOfGroup(group + rest));
    return join(group, rest, keys.filter((key) => !present.has(key)), ",", /^[^\s,{}]*/u);
  }
  return form === "pandoc" ? extendPandoc(before, after, keys.map(pandocKey)) : undefined;
}

/** A bare @ before the cursor is the beginning of what is inserted. */
const BARE_AT = /(?:^|[^\p{L}\p{N}_@`\\/.])-?@$/u;

function extendPandoc(before: string, after: string, keys: readonly string[]): Extension | undefined {
  const line = before.slice(before.lastIndexOf("\n") + 1).slice(-CONTEXT_LENGTH);
  const bare = BARE_AT.test(line);
  const group = /\[([^[\]]*)$/u.exec(line)?.[1];
  const rest = /^[^[\]\n]*/u.exec(after.slice(0, CONTEXT_LENGTH))?.[0] ?? "";
  const whole = group === undefined ? "" : `${group}${rest}`;
  // [a](b) is a link, whatever its text.
  const link = after.startsWith("](", rest.length);
  const cited = new Set(pandocKeys(whole).map(pandocKey));
  if (bare) {
    const fresh = keys.filter((key) => !cited.has(key));
    return { offset: 0, text: fresh.join("; @") };
  }
  if (group === undefined || link || cited.size === 0) return undefined;
  const fresh = keys.filter((key) => !cited.has(key)).map((key) => `@${key}`);
  return join(group, rest, fresh, "; ", /^[\p{L}\p{N}_:.#$%&+?<>~/{}-]*/u);
}

/** Puts the keys between what stands before and behind the cursor, never into the middle of a key. */
function join(left: string, right: string, fresh: readonly string[], separator: string, keyPart: RegExp): Extension {
  if (fresh.length === 0) return { offset: 0, text: "" };
  const mark = separator.trim();
  const ofKey = /[^\s,;]$/u.test(left) ? (keyPart.exec(right)?.[0].length ?? 0) : 0;
  const before = left + right.slice(0, ofKey);
  const behind = right.slice(ofKey);
  const open = before.trim() === "" || before.trimEnd().endsWith(mark);
  const spaced = separator.endsWith(" ") && before.endsWith(mark) ? " " : "";
  const closed = behind.trim() === "" || behind.trimStart().startsWith(mark);
  return { offset: ofKey, text: `${open ? spaced : separator}${fresh.join(separator)}${closed ? "" : separator}` };
}
