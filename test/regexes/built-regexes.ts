/**
 * Collects the patterns that code builds with `new RegExp`. Imported before that code: what a module
 * builds when it loads is only seen by one that came first.
 */
const built = new Map<string, RegExp>();

globalThis.RegExp = new Proxy(RegExp, {
  construct(target, args: [string | RegExp, string?]) {
    const pattern = new target(...args);
    built.set(String(pattern), pattern);
    return pattern;
  },
});

/** The patterns built so far, each once. */
export function builtRegexes(): RegExp[] {
  return [...built.values()];
}
