import type { Command, Option } from "../command";
import { PROGRAM } from "../help";

export const SHELLS = ["bash", "zsh", "fish"] as const;
export type Shell = (typeof SHELLS)[number];

/** Options whose value is a file. */
const isFile = ([, option]: readonly [string, Option]): boolean => option.value === "FILE";

const optionsOf = (command: Command): [string, Option][] => Object.entries(command.options);

/** A word for the inside of single quotes of any of the shells. */
const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;

/** The completion script of a shell, made from the same table as the help. */
export function completionScript(shell: Shell, commands: readonly Command[]): string {
  switch (shell) {
    case "bash":
      return bash(commands);
    case "zsh":
      return zsh(commands);
    case "fish":
      return fish(commands);
  }
}

function bash(commands: readonly Command[]): string {
  const cases = commands.map((command) => {
    const words = optionsOf(command).map(([name]) => `--${name}`);
    const values = optionsOf(command).flatMap(([name, option]) => {
      const flags = [`--${name}`, ...(option.short === undefined ? [] : [`-${option.short}`])].join("|");
      if (option.choices !== undefined) return [`        ${flags}) COMPREPLY=($(compgen -W "${option.choices.join(" ")}" -- "$current")); return ;;`];
      return isFile([name, option]) ? [`        ${flags}) _paper_lens_files "$current"; return ;;`] : [];
    });
    const operands =
      command.completes === "paths" ? `_paper_lens_files "$current"` : `COMPREPLY=($(compgen -W "${(command.completes ?? []).join(" ")}" -- "$current"))`;
    return [
      `    ${command.name})`,
      ...(values.length === 0 ? [] : ['      case "$previous" in', ...values, "      esac"]),
      `      if [[ $current == -* ]]; then COMPREPLY=($(compgen -W "${words.join(" ")}" -- "$current")); else ${operands}; fi ;;`,
    ].join("\n");
  });
  // Only files are named as files: else a verb becomes a folder where there is one of its name. Bash
  // 3 has no compopt and does without. In "--format=sarif" the "=" is a word of its own.
  return `_paper_lens_files() {
  local IFS=$'\\n'
  compopt -o filenames 2> /dev/null
  COMPREPLY=($(compgen -f -- "$1"))
}
_paper_lens() {
  local current=\${COMP_WORDS[COMP_CWORD]} previous=\${COMP_WORDS[COMP_CWORD-1]}
  COMPREPLY=()
  if [[ $current == = ]]; then
    current=
  elif [[ $previous == = ]]; then
    previous=\${COMP_WORDS[COMP_CWORD-2]}
  fi
  if [[ $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "${commands.map(({ name }) => name).join(" ")} --help --version" -- "$current"))
    return
  fi
  case "\${COMP_WORDS[1]}" in
${cases.join("\n")}
  esac
}
complete -F _paper_lens ${PROGRAM}
`;
}

function zsh(commands: readonly Command[]): string {
  const escaped = (text: string) => text.replace(/[[\]:]/g, "\\$&");
  const verbs = commands.map(({ name, summary }) => `    ${quoted(`${name}:${escaped(summary)}`)}`);
  const cases = commands.map((command) => {
    const specs = optionsOf(command).map(([name, option]) => {
      const action = option.choices === undefined ? (isFile([name, option]) ? "_files" : "") : `(${option.choices.join(" ")})`;
      const value = option.type === "string" ? `:${option.value ?? "value"}:${action}` : "";
      // With "=" the value may be joined to the option or stand after it.
      return quoted(`${option.multiple === true ? "*" : ""}--${name}${value === "" ? "" : "="}[${escaped(option.summary)}]${value}`);
    });
    const operands = command.completes === "paths" ? "'*:path:_files'" : command.completes === undefined ? "" : quoted(`1:value:(${command.completes.join(" ")})`);
    return `    ${command.name}) _arguments ${[...specs, operands].filter(Boolean).join(" ")} ;;`;
  });
  return `#compdef ${PROGRAM}
_paper_lens() {
  local -a verbs
  verbs=(
${verbs.join("\n")}
  )
  if (( CURRENT == 2 )); then
    _describe verb verbs
    return
  fi
  local verb=$words[2]
  shift words
  (( CURRENT-- ))
  case $verb in
${cases.join("\n")}
  esac
}
if [[ $zsh_eval_context[-1] == loadautofunc ]]; then _paper_lens "$@"; else compdef _paper_lens ${PROGRAM}; fi
`;
}

function fish(commands: readonly Command[]): string {
  const lines = commands.flatMap((command) => {
    const condition = quoted(`__fish_seen_subcommand_from ${command.name}`);
    const options = optionsOf(command).map(([name, option]) => {
      const short = option.short === undefined ? "" : ` -s ${option.short}`;
      const choices = option.choices === undefined ? "" : ` -a ${quoted(option.choices.join(" "))}`;
      const value = option.type === "boolean" ? "" : isFile([name, option]) ? " -r -F" : ` -x${choices}`;
      return `complete -c ${PROGRAM} -n ${condition} -l ${name}${short}${value} -d ${quoted(option.summary)}`;
    });
    const operands =
      command.completes === "paths" ? " -F" : command.completes === undefined ? "" : ` -a ${quoted(command.completes.join(" "))}`;
    return [
      `complete -c ${PROGRAM} -n __fish_use_subcommand -a ${command.name} -d ${quoted(command.summary)}`,
      ...(operands === "" ? [] : [`complete -c ${PROGRAM} -n ${condition}${operands}`]),
      ...options,
    ];
  });
  return [`complete -c ${PROGRAM} -f`, `complete -c ${PROGRAM} -n __fish_use_subcommand -s h -l help -d 'Show the help.'`, `complete -c ${PROGRAM} -n __fish_use_subcommand -s V -l version -d 'Print the version.'`, ...lines, ""].join("\n");
}
