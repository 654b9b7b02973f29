/** A stream of text for people or programs: standard output or standard error. */
export interface Output {
  /** True when a person reads it on a terminal. */
  readonly isTerminal: boolean;
  /** Resolves when the text is handed over; rejects with BrokenPipe when nobody reads any more, else with CliError. */
  write(text: string): Promise<void>;
}

/** Everything the command line takes from the process it runs in, so that tests can stand in for it. */
export interface Host {
  /** Relative paths start here. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly out: Output;
  readonly err: Output;
  /** The bundled paper index. */
  readonly indexPath: string;
  readonly version: string;
  readInput(): Promise<string>;
}

/** The reader of a stream went away, as `head` does. Not a failure. */
export class BrokenPipe extends Error {
  override readonly name = "BrokenPipe";
}

/** What the process reports: 0 done, 1 nothing found, 2 wrong usage or unreadable input. */
export const EXIT = { done: 0, nothing: 1, failed: 2 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** Ends a verb with a message for standard error and exit code 2. */
export class CliError extends Error {
  override readonly name: string = "CliError";
}

/** The command line was not understood; the message is followed by a pointer to the help. */
export class UsageError extends CliError {
  override readonly name = "UsageError";
}

/** Why a file could not be used, in words, without the path: the caller says which. */
export function reasonOf(error: unknown): string {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  switch (code) {
    case "ENOENT":
      return "no such file or folder";
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EISDIR":
      return "is a folder";
    case "ENOTDIR":
      return "is not a folder";
    case "ELOOP":
      return "too many symbolic links";
    case "ENOSPC":
      return "no space left on the disk";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
