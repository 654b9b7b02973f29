import { parseArgs } from "node:util";
import { UsageError, type ExitCode, type Host } from "./host";
import { mistakeIn } from "./mistake";

/** An option as parseArgs takes it, and what help and completion say about it. */
export interface Option {
  readonly type: "boolean" | "string";
  readonly short?: string;
  readonly multiple?: boolean;
  readonly summary: string;
  /** What stands for the value in the help: FILE, N. */
  readonly value?: string;
  /** The values allowed; checked while parsing. */
  readonly choices?: readonly string[];
}

export type Options = Readonly<Record<string, Option>>;

export interface Example {
  readonly line: string;
  readonly says: string;
}

/** One verb of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What follows the name: "QUERY...". */
  readonly operands: string;
  /** Whether the operands are paths, or one of these words; for completion. */
  readonly completes?: "paths" | readonly string[];
  readonly options: Options;
  readonly examples: readonly Example[];
  /** Further paragraphs of the help. */
  readonly notes?: readonly string[];
  run(argv: readonly string[], host: Host): Promise<ExitCode>;
}

export const HELP_OPTION = { type: "boolean", short: "h", summary: "Show this help." } as const satisfies Option;

export const JSON_OPTION = { type: "boolean", summary: "Print JSON instead of text." } as const satisfies Option;

export const LIBRARY_OPTION = {
  type: "string",
  multiple: true,
  value: "FILE",
  summary: "Add the papers of FILE to the bundled ones; may be repeated.",
} as const satisfies Option;

type Values<T extends Options> = ReturnType<typeof parseArgs<{ options: T; allowPositionals: true }>>["values"];

/**
 * Parses what follows the verb.
 * @throws {UsageError} for an unknown option, a missing value or a value that is not among the choices.
 */
export function parse<T extends Options>(argv: readonly string[], options: T): { values: Values<T>; operands: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...argv], options, allowPositionals: true });
    for (const [name, option] of Object.entries<Option>(options)) {
      const given = (values as Readonly<Record<string, unknown>>)[name];
      if (option.choices === undefined || typeof given !== "string" || option.choices.includes(given)) continue;
      throw new UsageError(`--${name} takes ${option.choices.join(", ")}; "${given}" is none of them.`);
    }
    return { values, operands: positionals };
  } catch (error) {
    if (error instanceof UsageError) throw error;
    const message = mistakeIn(argv, options) ?? (error instanceof Error ? error.message : String(error));
    throw new UsageError(message, { cause: error });
  }
}

/** @throws {UsageError} when the text is not a whole number of 1 or more. */
export function positiveInteger(text: string, option: string): number {
  const value = Number(text);
  if (!/^\d+$/.test(text) || value < 1 || !Number.isSafeInteger(value)) {
    throw new UsageError(`--${option} takes a whole number of 1 or more; "${text}" is not one.`);
  }
  return value;
}
