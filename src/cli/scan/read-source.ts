import { closeSync, fstatSync, openSync, readSync } from "node:fs";

/** Nobody writes source files of this size; what is larger is data. */
export const LARGEST_FILE = 20 * 1024 * 1024;

export type Source = { readonly text: string } | { readonly skipped: "binary" | "huge" };

/** Git looks at the same number of bytes to tell binary files. */
const HEAD = 8000;

/**
 * Reads a source file as text: UTF-8, or UTF-16 where a byte order mark says so; the mark is not
 * part of the text, as in editors. A file with a NUL byte is binary.
 * @throws the file system's error when the file cannot be read.
 */
export function readSource(file: string): Source {
  const descriptor = openSync(file, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (size > LARGEST_FILE) return { skipped: "huge" };
    const bytes = readAll(descriptor, size);
    return bytes === undefined ? { skipped: "huge" } : decode(bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Devices and pipes have no size: they are read until they end or become too large. */
function readAll(descriptor: number, size: number): Buffer | undefined {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    // One byte more than the size tells the end of an ordinary file in a single further read.
    const chunk = Buffer.allocUnsafe(chunks.length === 0 ? size + 1 : 65_536);
    const length = readSync(descriptor, chunk, 0, chunk.length, null);
    if (length === 0) return chunks.length === 1 ? chunks[0] : Buffer.concat(chunks);
    total += length;
    if (total > LARGEST_FILE) return undefined;
    chunks.push(chunk.subarray(0, length));
  }
}

function decode(bytes: Buffer): Source {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { text: new TextDecoder("utf-16le").decode(bytes) };
  if (first === 0xfe && second === 0xff) return { text: new TextDecoder("utf-16be").decode(bytes) };
  if (bytes.subarray(0, HEAD).includes(0) || bytes.includes(0)) return { skipped: "binary" };
  const text = bytes.toString("utf8");
  return { text: text.startsWith("\uFEFF") ? text.slice(1) : text };
}
