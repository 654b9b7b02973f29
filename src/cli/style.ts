import type { Host, Output } from "./host";

/** Dresses text for a terminal; leaves it alone everywhere else. */
export interface Style {
  bold(text: string): string;
  dim(text: string): string;
  name(text: string): string;
  path(text: string): string;
  error(text: string): string;
}

const sgr = (open: number, close: number) => (text: string) => (text === "" ? text : `\x1b[${open}m${text}\x1b[${close}m`);
const plain = (text: string) => text;

const COLOURED: Style = { bold: sgr(1, 22), dim: sgr(2, 22), name: sgr(36, 39), path: sgr(35, 39), error: sgr(31, 39) };
const PLAIN: Style = { bold: plain, dim: plain, name: plain, path: plain, error: plain };

/** Colour only where a person reads, and not when NO_COLOR is set (https://no-color.org) or the terminal is dumb. */
export function styleFor(output: Output, env: Host["env"]): Style {
  const unwanted = (env.NO_COLOR ?? "") !== "" || env.TERM === "dumb";
  return output.isTerminal && !unwanted ? COLOURED : PLAIN;
}

/**
 * Text from outside made safe to print on a terminal: control characters, escape sequences
 * included, become visible instead of being obeyed.
 */
export function printable(text: string): string {
  return Array.from(text, (character) => {
    const code = character.codePointAt(0) ?? 0;
    return code < 0x20 || (code >= 0x7f && code < 0xa0) ? (code === 9 ? " " : "\u{FFFD}") : character;
  }).join("");
}

/** "1 file", "12,345 files". */
export function count(number: number, one: string, many = `${one}s`): string {
  return `${number.toLocaleString("en-US")} ${number === 1 ? one : many}`;
}

/** Breaks at spaces so that no line is longer than the width, where words allow it. */
export function wrap(text: string, width: number, indent = ""): string {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/u).filter(Boolean)) {
    if (line !== "" && indent.length + line.length + 1 + word.length > width) {
      lines.push(indent + line);
      line = word;
    } else {
      line = line === "" ? word : `${line} ${word}`;
    }
  }
  if (line !== "") lines.push(indent + line);
  return lines.join("\n");
}
