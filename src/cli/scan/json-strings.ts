/** A part of a string's value: characters as they stand in the file, or one escape. */
export interface Piece {
  readonly text: string;
  /** Range in the file. */
  readonly start: number;
  readonly end: number;
}

/** A string value of a JSON text. */
export class JsonString {
  constructor(
    /** Keys and list places (from 0) that lead to it. */
    readonly path: readonly (string | number)[],
    private readonly file: string,
    /** Range of the characters between the quotes. */
    private readonly start: number,
    private readonly end: number,
  ) {}

  value(): string {
    let value = "";
    for (const { text } of this.pieces()) value += text;
    return value;
  }

  *pieces(): Generator<Piece> {
    let at = this.start;
    while (at < this.end) {
      const escape = this.file.indexOf("\\", at);
      const until = escape === -1 || escape >= this.end ? this.end : escape;
      if (until > at) yield { text: this.file.slice(at, until), start: at, end: until };
      if (until === this.end) return;
      const end = Math.min(until + (this.file[until + 1] === "u" ? 6 : 2), this.end);
      yield { text: unescaped(this.file.slice(until, end)), start: until, end };
      at = end;
    }
  }
}

function unescaped(escape: string): string {
  try {
    return String(JSON.parse(`"${escape}"`));
  } catch {
    // Not an escape of JSON: the file is damaged here, the text is taken as it is.
    return escape;
  }
}

/** An object or a list around the place being read. */
interface Level {
  key: string | number;
  readonly isList: boolean;
}

/**
 * The string values of a JSON text with the way to each and its place in the file, which JSON.parse
 * does not tell. Reads without recursion and copies nothing, so that megabytes of embedded images
 * cost little. Does not judge the JSON: a damaged text gives the strings up to where it ends.
 */
export function* readStrings(file: string): Generator<JsonString> {
  const levels: Level[] = [];
  let isKey = false;
  for (let at = 0; at < file.length; at += 1) {
    const level = levels.at(-1);
    switch (file[at]) {
      case "{":
        levels.push({ key: "", isList: false });
        isKey = true;
        break;
      case "[":
        levels.push({ key: 0, isList: true });
        isKey = false;
        break;
      case "}":
      case "]":
        levels.pop();
        isKey = false;
        break;
      case ",":
        if (level !== undefined && typeof level.key === "number") level.key += 1;
        isKey = level?.isList === false;
        break;
      case '"': {
        const end = closingQuote(file, at + 1);
        if (end === -1) return;
        const path = levels.map(({ key }) => key);
        const string = new JsonString(path, file, at + 1, end);
        if (isKey && level !== undefined) level.key = string.value();
        else yield string;
        isKey = false;
        at = end;
        break;
      }
      default:
    }
  }
}

/** The next quote that is not escaped, or -1. */
function closingQuote(file: string, from: number): number {
  for (let quote = file.indexOf('"', from); quote !== -1; quote = file.indexOf('"', quote + 1)) {
    let backslashes = 0;
    while (file[quote - 1 - backslashes] === "\\" && quote - 1 - backslashes >= from) backslashes += 1;
    if (backslashes % 2 === 0) return quote;
  }
  return -1;
}
