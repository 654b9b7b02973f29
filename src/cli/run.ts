import { IndexError } from "../papers/paper-index";
import type { Command } from "./command";
import { COMMANDS } from "./commands";
import { nearest } from "./edit-distance";
import { commandHelp, PROGRAM, programHelp } from "./help";
import { BrokenPipe, CliError, EXIT, UsageError, type ExitCode, type Host } from "./host";
import { styleFor } from "./style";

/** Runs one command line (without the program's name) and returns the exit code; never throws. */
export async function run(argv: readonly string[], host: Host): Promise<ExitCode> {
  try {
    return await dispatch(argv, host);
  } catch (error) {
    // Whoever reads has enough; that is how `| head` works.
    if (error instanceof BrokenPipe) return EXIT.done;
    return await report(error, argv[0], host);
  }
}

async function dispatch(argv: readonly string[], host: Host): Promise<ExitCode> {
  const [verb, ...rest] = argv;
  const style = styleFor(host.out, host.env);
  if (verb === undefined) {
    await host.err.write(programHelp(COMMANDS, styleFor(host.err, host.env)));
    return EXIT.failed;
  }
  if (verb === "--version" || verb === "-V") {
    await host.out.write(`${host.version}\n`);
    return EXIT.done;
  }
  if (verb === "--help" || verb === "-h" || verb === "help") {
    const [about] = rest;
    const command = about === undefined ? undefined : find(about);
    await host.out.write(command === undefined ? programHelp(COMMANDS, style) : commandHelp(command, style));
    return EXIT.done;
  }
  const command = find(verb);
  if (asksForHelp(rest)) {
    await host.out.write(commandHelp(command, style));
    return EXIT.done;
  }
  return command.run(rest, host);
}

/** Help wins over mistakes elsewhere on the line; after "--" the words are operands. */
function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf("--");
  const options = end === -1 ? argv : argv.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

function find(verb: string): Command {
  const command = COMMANDS.find(({ name }) => name === verb);
  if (command !== undefined) return command;
  if (verb.startsWith("-")) throw new UsageError(`The verb comes first: ${PROGRAM} VERB ${verb}.`);
  const [guess] = nearest(verb, COMMANDS.map(({ name }) => name), 1);
  throw new UsageError(`There is no verb "${verb}".${guess === undefined ? "" : ` Did you mean "${guess}"?`}`);
}

async function report(error: unknown, verb: string | undefined, host: Host): Promise<ExitCode> {
  const known = COMMANDS.find(({ name }) => name === verb)?.name;
  const place = known === undefined ? PROGRAM : `${PROGRAM} ${known}`;
  const expected = error instanceof CliError || error instanceof IndexError;
  const message = expected ? error.message : `Unexpected error: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
  const pointer = error instanceof UsageError ? `See "${place} --help".\n` : "";
  const style = styleFor(host.err, host.env);
  try {
    await host.err.write(`${style.error(`${place}:`)} ${message}\n${pointer}`);
  } catch {
    // Standard error is gone too: the exit code is all that is left to say.
  }
  return EXIT.failed;
}
