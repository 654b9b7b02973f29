/**
 * A pattern that is made when it is first used. Making a long one of words and classes of letters
 * takes milliseconds: those of a whole module, made while it is loaded, would be one long task.
 */
export function lazyPattern(source: string, flags: string): () => RegExp {
  let pattern: RegExp | undefined;
  return () => (pattern ??= new RegExp(source, flags));
}
