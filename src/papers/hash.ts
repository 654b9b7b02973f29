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

/** A key for bytes in the same manner, four at a time, in steps. */
export function* hashBytes(bytes: Uint8Array): Steps<string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let state = START;
  for (let from = 0; from < bytes.length; from += AT_A_TIME) {
    state = mix(state, view, from, Math.min(bytes.length, from + AT_A_TIME));
    yield;
  }
  return `${bytes.length.toString(36)}-${digits(state)}`;
}

interface State {
  readonly first: number;
  readonly second: number;
}

function mix({ first, second }: State, view: DataView, from: number, to: number): State {
  let a = first;
  let b = second;
  for (let at = from; at < to; at += 4) {
    const word = at + 4 <= to ? view.getInt32(at, true) : lastWord(view, at, to);
    // Turned after each product, so that the high bits reach the low ones too.
    a = Math.imul(a ^ word, FIRST_PRIME);
    a = (a << 15) | (a >>> 17);
    b = Math.imul(b ^ word, SECOND_PRIME);
    b = (b << 13) | (b >>> 19);
  }
  return { first: a, second: b };
}

/** The bytes that are left, fewer than four. */
function lastWord(view: DataView, from: number, to: number): number {
  let word = 0;
  for (let at = from; at < to; at += 1) word |= view.getUint8(at) << (8 * (at - from));
  return word;
}

function digits({ first, second }: State): string {
  return `${(first >>> 0).toString(36)}${(second >>> 0).toString(36).padStart(7, "0")}`;
}
