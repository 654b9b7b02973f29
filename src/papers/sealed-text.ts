import { hashBytes } from "./hash";
import { finish } from "./steps";

/** What a sealed text ends with: the hash of all bytes before it. */
const ENDING = /,"hash":"([\w-]+)"\}\n?$/u;
const ENDING_LENGTH = 40;

/**
 * The JSON of an object with its hash as the last key, for files of the build that are read back
 * whole. It is ASCII, which is decoded and parsed fastest.
 */
export function sealedText(value: object): string {
  const text = JSON.stringify(value)
    .slice(0, -1)
    .replace(/[\u0080-\uffff]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return `${text},"hash":"${finish(hashBytes(new TextEncoder().encode(text)))}"}\n`;
}

/** The text as it was written; undefined when it was changed or was not sealed. */
export function unsealed(bytes: Uint8Array): string | undefined {
  const decoder = new TextDecoder();
  const [ending = "", hash] = ENDING.exec(decoder.decode(bytes.subarray(-ENDING_LENGTH))) ?? [];
  if (hash === undefined || finish(hashBytes(bytes.subarray(0, -ending.length))) !== hash) return undefined;
  return decoder.decode(bytes);
}
