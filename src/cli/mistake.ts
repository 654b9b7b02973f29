import { parseArgs } from "node:util";
import type { Options } from "./command";
import { nearest } from "./edit-distance";

/** What is wrong with the options of a line, in words of our own: Node's change with its versions. Undefined when nothing is. */
export function mistakeIn(argv: readonly string[], options: Options): string | undefined {
  const { tokens } = parseArgs({ args: [...argv], options, allowPositionals: true, strict: false, tokens: true });
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const { name, rawName, value, inlineValue } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) return unknown(rawName, argv[token.index] ?? rawName, options);
    if (option.type === "boolean" && value !== undefined) return `${rawName} takes no value.`;
    // What looks like the next option is one, unless it is joined to this one; "-" alone is standard input.
    const missing = value === undefined || (!inlineValue && value.length > 1 && value.startsWith("-"));
    if (option.type === "string" && missing) return `${rawName} needs a value: ${rawName} ${option.value ?? "VALUE"}.`;
  }
  return undefined;
}

function unknown(rawName: string, word: string, options: Options): string {
  const message = `There is no option ${rawName}.`;
  if (!rawName.startsWith("--")) return `${message} If "${word}" is no option, put "--" before it.`;
  const [guess] = nearest(rawName, Object.keys(options).map((name) => `--${name}`), 1);
  return guess === undefined ? message : `${message} Did you mean ${guess}?`;
}
