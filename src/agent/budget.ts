/**
 * Characters a result may have. English with figures comes to about four characters per token, so
 * this is some 2,000 tokens: enough for ten papers, little beside what a model holds.
 */
export const RESULT_BUDGET = 8_000;

/** Characters that a token stands for when a host gives its limit in tokens; cautious, for code and names. */
export const CHARACTERS_PER_TOKEN = 3;

/** Cuts at a space before the limit, where there is one nearby, and marks the cut. */
export function shorten(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const room = Math.max(0, limit - 1);
  const space = text.lastIndexOf(" ", room);
  const end = space > room - 40 && space > 0 ? space : room;
  // Half of a surrogate pair is no character.
  return `${text.slice(0, end).replace(/[\uD800-\uDBFF]$/u, "")}…`;
}

/**
 * The head and as many blocks as fit, in order, an empty line between them. What is left out is
 * counted by `more`; room for that line is kept free. The result is never longer than the budget.
 */
export function fit(head: string, blocks: readonly string[], budget: number, more: (left: number) => string): string {
  let text = head;
  for (const [index, block] of blocks.entries()) {
    const next = `${text}\n\n${block}`;
    const rest = blocks.length - index - 1;
    const reserve = rest === 0 ? 0 : more(rest).length + 2;
    if (next.length + reserve <= budget) {
      text = next;
      continue;
    }
    return shorten(`${text}\n\n${more(rest + 1)}`, budget);
  }
  return shorten(text, budget);
}
