import type { Steps } from "../../papers/steps";

/** Bytes decoded at a time. */
const AT_A_TIME = 1 << 18;

/** The text of a file, piece by piece: UTF-8, or UTF-16. Bytes that are neither become U+FFFD. */
export function* textPieces(bytes: Uint8Array): Generator<string, void, undefined> {
  const decoder = new TextDecoder(encodingOf(bytes));
  for (let from = 0; from < bytes.length; from += AT_A_TIME) yield decoder.decode(bytes.subarray(from, from + AT_A_TIME), { stream: true });
  yield decoder.decode();
}

/** By the byte order mark, or by the one zero that a first character of ASCII has in UTF-16. */
function encodingOf([first, second]: Uint8Array): string {
  if ((first === 0xff && second === 0xfe) || (first !== 0 && second === 0)) return "utf-16le";
  return (first === 0xfe && second === 0xff) || (first === 0 && second !== undefined && second !== 0) ? "utf-16be" : "utf-8";
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
