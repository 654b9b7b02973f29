import type * as z from "zod";
import type { Problem } from "./problem";

export interface JsonEntry<T> {
  readonly value: T;
  /** Line on which the entry starts, 1-based. */
  readonly line: number;
}

export interface JsonList<T> {
  readonly entries: readonly JsonEntry<T>[];
  readonly problems: readonly Problem[];
}

/**
 * Reads a JSON file that holds one list, checking each entry on its own: a bad entry is
 * a problem with its line, the others are kept.
 */
export function readJsonList<T>(file: string, text: string, schema: z.ZodType<T>): JsonList<T> {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch (error) {
    return { entries: [], problems: [{ file, line: errorLine(text, error), message: `The file is not valid JSON: ${messageOf(error)}` }] };
  }
  if (!Array.isArray(list)) {
    return { entries: [], problems: [{ file, line: 1, message: "The file must hold a list: [ … ]." }] };
  }
  const lines = elementLines(text);
  const entries: JsonEntry<T>[] = [];
  const problems: Problem[] = [];
  list.forEach((item: unknown, index) => {
    const line = lines[index] ?? 1;
    const result = schema.safeParse(item);
    if (result.success) entries.push({ value: result.data, line });
    else {
      const issue = result.error.issues[0];
      problems.push({ file, line, message: `Entry ${index + 1} is not as expected at "${issue?.path.join(".") ?? ""}": ${issue?.message ?? "unknown"}` });
    }
  });
  return { entries, problems };
}

/** The line, 1-based, on which each element of the outermost JSON list starts. `text` must be valid JSON. */
export function elementLines(text: string): number[] {
  const lines: number[] = [];
  let line = 1;
  let depth = 0;
  let waiting = false;
  for (let index = 0; index < text.length; index++) {
    const char = text.charAt(index);
    if (char === "\n") line += 1;
    if (/\s/.test(char)) continue;
    const opens = char === "[" || char === "{";
    if (waiting && depth === 1 && char !== "]") {
      lines.push(line);
      waiting = false;
    }
    if (char === '"') index = stringEnd(text, index);
    else if (opens) {
      depth += 1;
      if (depth === 1) waiting = true;
    } else if (char === "]" || char === "}") depth -= 1;
    else if (char === "," && depth === 1) waiting = true;
  }
  return lines;
}

/** Index of the quote that ends the string starting at `start`; a JSON string holds no line break. */
function stringEnd(text: string, start: number): number {
  let index = start + 1;
  while (index < text.length && text.charAt(index) !== '"') index += text.charAt(index) === "\\" ? 2 : 1;
  return index;
}

/** JSON.parse names a position or a line, or neither when the text ends too early. */
function errorLine(text: string, error: unknown): number {
  const message = messageOf(error);
  const line = /line (\d+)/.exec(message)?.[1];
  if (line !== undefined) return Number(line);
  const position = /position (\d+)/.exec(message)?.[1];
  return text.slice(0, position === undefined ? text.length : Number(position)).split("\n").length;
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
