import type { Steps } from "../../papers/steps";

/** Bytes decoded at a time. */
const AT_A_TIME = 1 << 18;

/** The text of a file, piece by piece: UTF-8, or UTF-16 when a byte order mark says so. Bytes that are neither become U+FFFD. */
export function* textPieces(bytes: Uint8Array): Generator<string, void, undefined> {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  const decoder = new TextDecoder(encoding);
  for (let from = 0; from < bytes.length; from += AT_A_TIME) yield decoder.decode(bytes.subarray(from, from + AT_A_TIME), { stream: true });
  yield decoder.decode();
}

/** The whole text of a file. */
export function* decodeText(bytes: Uint8Array): Steps<string> {
  const pieces: string[] = [];
  for (const piece of textPieces(bytes)) {
    pieces.push(piece);
    yield;
  }
  return pieces.join("");
}
