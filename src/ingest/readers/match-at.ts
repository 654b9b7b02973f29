/**
 * The first match of a sticky pattern at or behind `from`, of those that begin with the character:
 * looked for that way, long stretches without it cost next to nothing.
 */
export function matchAt(character: string, pattern: RegExp, text: string, from: number): RegExpExecArray | undefined {
  for (let at = text.indexOf(character, from); at >= 0; at = text.indexOf(character, at + 1)) {
    pattern.lastIndex = at;
    const match = pattern.exec(text);
    if (match !== null) return match;
  }
  return undefined;
}
