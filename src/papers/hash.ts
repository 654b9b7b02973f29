import type { Steps } from "./steps";

/** Code units taken at a time. */
const AT_A_TIME = 1 << 20;

/**
 * A key for a text, to tell changed content from unchanged; not for secrets. Two hashes of 32 bits
 * after FNV-1a (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), of different primes.
 */
export function hashText(text: string): string {
  const state = start();
  for (let at = 0; at < text.length; at += 1) mix(state, text.charCodeAt(at));
  return result(state);
}

/** The same for bytes, in steps. */
export function* hashBytes(bytes: Uint8Array): Steps<string> {
  const state = start();
  for (let from = 0; from < bytes.length; from += AT_A_TIME) {
    const end = Math.min(bytes.length, from + AT_A_TIME);
    for (let at = from; at < end; at += 1) mix(state, bytes[at] ?? 0);
    yield;
  }
  return `${bytes.length.toString(36)}-${result(state)}`;
}

interface State {
  first: number;
  second: number;
}

const start = (): State => ({ first: 0x811c9dc5, second: 0x2f0b4c47 });

function mix(state: State, code: number): void {
  state.first = Math.imul(state.first ^ code, 0x01000193);
  state.second = Math.imul(state.second ^ code, 0x5bd1e995);
}

function result({ first, second }: State): string {
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36).padStart(7, "0")}`;
}
