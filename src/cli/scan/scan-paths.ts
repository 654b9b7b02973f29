import { reasonOf, type Host } from "../host";
import { count } from "../style";
import { Progress } from "../progress";
import { readSource } from "./read-source";
import { scanText, type Recognition, type ScannedFile } from "./scan-text";
import { walk, type WalkOptions } from "./walk";

export interface ScanSummary {
  readonly files: number;
  readonly mentions: number;
  /** Whether a path could not be read; the others were scanned all the same. */
  readonly failed: boolean;
}

/** How many binary files are listed by path; a folder of images needs no list. */
const LISTED = 3;

/**
 * Scans files and folders one file at a time and hands each result on before the next file is read,
 * so that memory does not grow with their number. Skipped and unreadable files go to standard error.
 */
export async function scanPaths(
  paths: readonly string[],
  recognition: Recognition,
  host: Host,
  onFile: (file: ScannedFile, text: string) => Promise<void> | void,
  options: Omit<WalkOptions, "cwd"> = {},
): Promise<ScanSummary> {
  const progress = new Progress(host.err);
  const binary: string[] = [];
  let binaries = 0;
  let files = 0;
  let mentions = 0;
  let failed = false;
  const say = async (message: string): Promise<void> => {
    await progress.clear();
    await host.err.write(`${message}\n`);
  };
  const fail = async (path: string, reason: string): Promise<void> => {
    failed = true;
    await say(`${path}: ${reason}`);
  };

  for (const found of walk(paths, { cwd: host.cwd, ...options })) {
    if ("unreadable" in found) {
      await fail(found.unreadable, found.reason);
      continue;
    }
    const { file, shown: path, named } = found;
    await progress.show(() => `Scanning: ${count(files, "file")}, ${count(mentions, "mention")} …`);
    let source;
    try {
      source = readSource(file);
    } catch (error) {
      await fail(path, reasonOf(error));
      continue;
    }
    if ("text" in source) {
      const scanned = { path, mentions: scanText(path, source.text, recognition) };
      files += 1;
      mentions += scanned.mentions.length;
      if (host.out.isTerminal) await progress.clear();
      await onFile(scanned, source.text);
    } else if (source.skipped === "huge") {
      await say(`${path}: skipped, larger than 20 MB`);
    } else if (named) {
      await say(`${path}: skipped, a binary file`);
    } else {
      binaries += 1;
      if (binary.length < LISTED) binary.push(path);
    }
  }
  if (binaries > 0) await say(`Skipped ${count(binaries, "binary file")}: ${binary.join(", ")}${binaries > LISTED ? ", …" : ""}`);
  await progress.clear();
  return { files, mentions, failed };
}
