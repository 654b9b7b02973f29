import { HELP_OPTION, parse, type Command } from "../command";
import { completionScript, SHELLS } from "../completion/scripts";
import { EXIT, UsageError } from "../host";

const OPTIONS = { help: HELP_OPTION } as const;

/** Prints completion for the verbs given and for itself. */
export function completionCommand(others: readonly Command[]): Command {
  const command: Command = {
    name: "completion",
    summary: "Print a script that completes verbs, options and paths in a shell.",
    operands: SHELLS.join("|"),
    completes: SHELLS,
    options: OPTIONS,
    examples: [
      { line: "completion bash >> ~/.bashrc", says: "bash" },
      { line: 'completion zsh > "${fpath[1]}/_paper-lens"', says: "zsh" },
      { line: "completion fish > ~/.config/fish/completions/paper-lens.fish", says: "fish" },
    ],
    async run(argv, host) {
      const { operands } = parse(argv, OPTIONS);
      const shell = SHELLS.find((known) => known === operands[0]);
      if (shell === undefined || operands.length > 1) throw new UsageError(`Say which shell: ${SHELLS.join(", ")}.`);
      await host.out.write(completionScript(shell, [...others, command]));
      return EXIT.done;
    },
  };
  return command;
}
