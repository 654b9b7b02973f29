/** A line of a listing that is not blank, without its surrounding blanks. */
export interface Block {
  readonly text: string;
  /** 1-based. */
  readonly line: number;
}

/** The lines of `text` that are not blank; any line ending, with or without a byte order mark. */
export function readBlocks(text: string): Block[] {
  return text
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trim(), line: index + 1 }))
    .filter((block) => block.text !== "");
}
