/**
 * The few assertions the host tests need, under the names of node:assert/strict: that module
 * does not exist in the web extension host.
 */

class AssertionError extends Error {
  override readonly name = "AssertionError";

  constructor(
    message: string,
    readonly actual?: unknown,
    readonly expected?: unknown,
  ) {
    super(message);
  }
}

const show = (value: unknown): string => (value === undefined ? "undefined" : JSON.stringify(value, undefined, 1));

export function fail(message: string): never {
  throw new AssertionError(message);
}

export function ok(value: unknown, message = `expected something true, got ${show(value)}`): asserts value {
  if (!value) fail(message);
}

export function equal(actual: unknown, expected: unknown, message?: string): void {
  if (!Object.is(actual, expected)) {
    throw new AssertionError(message ?? `expected ${show(expected)}, got ${show(actual)}`, actual, expected);
  }
}

/** Compares plain data (what JSON can hold), the order of keys included. */
export function deepEqual(actual: unknown, expected: unknown, message?: string): void {
  if (show(actual) !== show(expected)) {
    throw new AssertionError(message ?? `expected ${show(expected)}, got ${show(actual)}`, actual, expected);
  }
}

export function match(actual: string, pattern: RegExp): void {
  if (!pattern.test(actual)) fail(`expected ${show(actual)} to match ${String(pattern)}`);
}

export function doesNotMatch(actual: string, pattern: RegExp): void {
  if (pattern.test(actual)) fail(`expected ${show(actual)} not to match ${String(pattern)}`);
}
