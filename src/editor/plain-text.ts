/** Longest outside text shown where one line is expected; no title is longer. */
const LONGEST = 400;

/** Control characters, and marks that change the direction of what follows: invisible, and able to make text read as another. */
const INVISIBLE = /[\p{Cc}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/gu;

/** Outside text on one line, without invisible characters, cut when it is longer than `longest`. */
export function oneLine(text: string, longest = LONGEST): string {
  // Most text needs nothing.
  if (text.length <= longest && !/[^ -~]| {2}/.test(text)) return text;
  const whole = text.length <= 2 * longest ? text : text.slice(0, 2 * longest);
  const line = whole.replace(/\s+/gu, " ").replace(INVISIBLE, "");
  return line.length <= longest ? line : `${line.slice(0, longest).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/**
 * Outside text as a label of a list or tree, where the editor draws `$(name)` as an icon:
 * an invisible joiner keeps the two characters apart.
 */
export function asLabel(text: string): string {
  return oneLine(text).replaceAll("$(", "$\u2060(");
}

/** Outside text in a message, where the editor makes `[words](command:…)` a link that runs the command. */
export function asMessage(text: string): string {
  return oneLine(text).replaceAll("](", "] (");
}
