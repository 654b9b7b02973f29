import { readFile } from "node:fs/promises";
import path from "node:path";
import { decodeText } from "../ingest/own-library/decode-text";
import { readBundledIndex } from "../papers/paper-index";
import { Library } from "../papers/library";
import { finish, finishInSlices } from "../papers/steps";
import { nextTurn } from "../papers/turns";
import { CliError, reasonOf, type Host } from "./host";
import { readLibraryText, type LibraryContent } from "./library-readers";
import { Progress } from "./progress";
import { count } from "./style";

/** Milliseconds of reading between two looks at the rest of the process. */
const SLICE = 50;

/** A library file as read: what it holds and what is wrong with it. */
export interface LibraryFile extends LibraryContent {
  readonly path: string;
}

/**
 * Reads a library file in whichever of the known formats it is; a long reading shows its progress
 * and leaves the process time for other work.
 * @throws {CliError} when the file cannot be read or its format is not known.
 * @throws {Cancelled} when the signal is aborted before the end.
 */
export async function readLibraryFile(file: string, host: Pick<Host, "cwd" | "err">, signal?: AbortSignal): Promise<LibraryFile> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(path.resolve(host.cwd, file));
  } catch (error) {
    throw new CliError(`${file}: ${reasonOf(error)}`, { cause: error });
  }
  const progress = new Progress(host.err);
  const content = await readLibraryText(file, path.basename(file), finish(decodeText(bytes)), (steps, papers) =>
    finishInSlices(steps, {
      slice: SLICE,
      pause: async () => {
        await progress.show(() => `Reading ${file}: ${count(papers(), "paper")} …`);
        await nextTurn();
      },
      cancelled: () => signal?.aborted === true,
      now: () => performance.now(),
    }),
  );
  await progress.clear();
  return { path: file, ...content };
}

/**
 * The bundled papers and those of the files, as one library. The file's problems go to
 * standard error; its good papers are used all the same.
 * @throws {CliError} when the bundled index or a file cannot be read.
 * @throws {Cancelled} when the signal is aborted before the end.
 */
export async function openLibrary(host: Host, files: readonly string[] = [], signal?: AbortSignal): Promise<Library> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(host.indexPath);
  } catch (error) {
    throw new CliError(`The paper index ${host.indexPath} cannot be read: ${reasonOf(error)}. Install Paper Lens again, or build it.`, { cause: error });
  }
  const { papers, concepts } = readBundledIndex(bytes);
  const library = new Library();
  library.set({ id: "bundled", label: "Bundled papers", papers, concepts });
  for (const file of files) {
    const read = await readLibraryFile(file, host, signal);
    for (const problem of read.problems) await host.err.write(`${file}:${problem.line}: ${problem.message}\n`);
    library.set({ id: `file:${path.resolve(host.cwd, file)}`, label: path.basename(file), papers: read.papers, concepts: read.concepts });
  }
  return library;
}
