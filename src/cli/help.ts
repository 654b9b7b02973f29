import type { Command, Option } from "./command";
import { wrap, type Style } from "./style";

export const PROGRAM = "paper-lens";

const WIDTH = 88;

function table(rows: readonly (readonly [string, string])[]): string {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows
    .map(([left, right]) => {
      const text = wrap(right, WIDTH, " ".repeat(width + 4));
      return `  ${left.padEnd(width)}  ${text.slice(width + 4)}`;
    })
    .join("\n");
}

function optionLabel(name: string, option: Option): string {
  const value = option.type === "string" ? ` ${option.value ?? "VALUE"}` : "";
  return `${option.short === undefined ? "    " : `-${option.short}, `}--${name}${value}`;
}

function optionSummary(option: Option): string {
  return option.choices === undefined ? option.summary : `${option.summary} One of ${option.choices.join(", ")}.`;
}

/** The help of one verb, with examples. */
export function commandHelp(command: Command, style: Style): string {
  const options = Object.entries(command.options).map(([name, option]) => [optionLabel(name, option), optionSummary(option)] as const);
  const examples = command.examples.map(({ line, says }) => `  ${style.dim(`# ${says}`)}\n  ${PROGRAM} ${line}`);
  const parts = [
    wrap(command.summary, WIDTH),
    `${style.bold("Usage:")} ${PROGRAM} ${command.name} ${command.operands} [options]`.replace("  ", " "),
    `${style.bold("Options")}\n${table(options)}`,
    ...(command.notes ?? []).map((note) => wrap(note, WIDTH)),
    `${style.bold("Examples")}\n${examples.join("\n")}`,
  ];
  return `${parts.join("\n\n")}\n`;
}

/** The help of the program: what it is and its verbs. */
export function programHelp(commands: readonly Command[], style: Style): string {
  const verbs = commands.map((command) => [`${command.name} ${command.operands}`.trim(), command.summary] as const);
  const parts = [
    "The papers behind the names in hardware and ML-systems code, offline.",
    `${style.bold("Usage:")} ${PROGRAM} VERB [options]`,
    `${style.bold("Verbs")}\n${table(verbs)}`,
    `${style.bold("Options")}\n${table([
      ["-h, --help", `Show this help; "${PROGRAM} VERB --help" shows that of a verb.`],
      ["-V, --version", "Print the version."],
    ])}`,
    wrap("Results go to standard output, diagnostics to standard error. Exit status: 0 done, 1 nothing found, 2 wrong usage or unreadable input.", WIDTH),
  ];
  return `${parts.join("\n\n")}\n`;
}
