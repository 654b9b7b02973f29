import type { Steps } from "../../papers/steps";

/** Bytes decoded at a time. */
const AT_A_TIME = 1 << 20;

/** The text of a file: UTF-8, or UTF-16 when a byte order mark says so. Bytes that are neither become U+FFFD. */
export function* decodeText(bytes: Uint8Array): Steps<string> {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding);
  const pieces: string[] = [];
  for (let from = 0; from < bytes.length; from += AT_A_TIME) {
    pieces.push(decoder.decode(bytes.subarray(from, from + AT_A_TIME), { stream: true }));
    yield;
  }
  pieces.push(decoder.decode());
  return pieces.join("");
}
