import * as vscode from "vscode";
import { findMentions } from "../../recognize/find-mentions";
import { languageOfPath } from "../../recognize/language";
import type { Lexicon } from "../../recognize/lexicon";
import { mutedKeys } from "../settings/muted";
import { readSetting } from "../settings/settings";
import type { Place } from "./mentions-model";
import { placesOf } from "./places";
import { workspaceFiles } from "./workspace-files";

/** Bytes; larger files are data, and are passed over with a note. */
const LARGEST = 5_000_000;

/** Characters scanned at a time, so that the extension host answers others in between. */
const SLICE = 400_000;

/** Bytes looked at for a NUL, which text does not have. */
const SNIFFED = 8_000;

export interface WorkspaceScan {
  readonly places: readonly Place[];
  readonly files: number;
  /** Files left out because they are too large or could not be read, each with the reason. */
  readonly skipped: readonly string[];
}

/** Scans every file of the workspace; what was found before a cancel is kept. */
export async function scanWorkspace(
  lexicon: Lexicon,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<WorkspaceScan> {
  const files = await workspaceFiles(token);
  const places: Place[] = [];
  const skipped: string[] = [];
  const muted = mutedKeys();
  const sensitivity = readSetting("sensitivity");
  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) break;
    progress.report({ message: `${index + 1} of ${files.length} files`, increment: 100 / files.length });
    try {
      const text = await readText(file);
      if (text === undefined) continue;
      const options = { lexicon, language: languageOfPath(file.path), path: file.path, sensitivity, muted };
      for (const { from, slice } of slices(text)) {
        const mentions = findMentions(slice, options).map((mention) => ({ ...mention, start: mention.start + from, end: mention.end + from }));
        places.push(...placesOf(text, file.toString(), mentions));
        await new Promise((resolve) => setTimeout(resolve, 0));
      }
    } catch (error) {
      skipped.push(`${file.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { places, files: files.length, skipped };
}

/** The text of a file, or undefined for a binary one. @throws when it is too large or cannot be read. */
async function readText(file: vscode.Uri): Promise<string | undefined> {
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > LARGEST) throw new Error(`larger than ${LARGEST / 1_000_000} MB`);
  const bytes = await vscode.workspace.fs.readFile(file);
  return bytes.subarray(0, SNIFFED).includes(0) ? undefined : new TextDecoder().decode(bytes);
}

/** The text in pieces that end at a line's end. */
function* slices(text: string): Generator<{ from: number; slice: string }> {
  for (let from = 0; from < text.length; ) {
    const newline = text.indexOf("\n", from + SLICE);
    const end = newline < 0 ? text.length : newline + 1;
    yield { from, slice: text.slice(from, end) };
    from = end;
  }
}
