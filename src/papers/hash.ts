import type { Steps } from "./steps";

/** Bytes taken at a time: before the loop is compiled, each takes longest. */
const AT_A_TIME = 1 << 16;

const START = { first: 0x811c9dc5, second: 0x2f0b4c47 };
const FIRST_PRIME = 0x01000193;
const SECOND_PRIME = 0x5bd1e995;

/**
 * A key for a text, to tell changed content from unchanged; not for secrets. Two hashes of 32 bits
 * after FNV-1a (https://datatracker.ietf.org/doc/html/draft-eastlake-fnv), of different primes.
 */
export function hashText(text: string): string {
  let { first, second } = START;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    first = Math.imul(first ^ code, FIRST_PRIME);
    second = Math.imul(second ^ code, SECOND_PRIME);
  }
  return digits({ first, second });
}

/** The same for bytes, in steps. */
export function* hashBytes(bytes: Uint8Array): Steps<string> {
  let state = START;
  for (let from = 0; from < bytes.length; from += AT_A_TIME) {
    state = mix(state, bytes.subarray(from, from + AT_A_TIME));
    yield;
  }
  return `${bytes.length.toString(36)}-${digits(state)}`;
}

interface State {
  readonly first: number;
  readonly second: number;
}

function mix({ first, second }: State, bytes: Uint8Array): State {
  let a = first;
  let b = second;
  for (const code of bytes) {
    a = Math.imul(a ^ code, FIRST_PRIME);
    b = Math.imul(b ^ code, SECOND_PRIME);
  }
  return { first: a, second: b };
}

function digits({ first, second }: State): string {
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36).padStart(7, "0")}`;
}
