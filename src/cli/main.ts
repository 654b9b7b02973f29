import path from "node:path";
import type { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { version } from "../../package.json";
import { BrokenPipe, CliError, reasonOf, type Output } from "./host";
import { run } from "./run";

function output(stream: Writable & { readonly isTTY?: boolean }): Output {
  // Failures arrive at the callback of the write; unheard events would end the process with a stack trace.
  stream.on("error", () => undefined);
  return {
    isTerminal: stream.isTTY === true,
    write: (content) =>
      new Promise((resolve, reject) => {
        stream.write(content, (error) => {
          if (error == null) resolve();
          else if ("code" in error && (error.code === "EPIPE" || error.code === "EOF")) reject(new BrokenPipe(error.message));
          else reject(new CliError(`The output cannot be written: ${reasonOf(error)}.`, { cause: error }));
        });
      }),
  };
}

async function main(): Promise<void> {
  process.exitCode = await run(process.argv.slice(2), {
    cwd: process.cwd(),
    env: process.env,
    out: output(process.stdout),
    err: output(process.stderr),
    indexPath: path.join(__dirname, "paper-index.json"),
    version,
    readInput: () => text(process.stdin),
  });
}

void main();
