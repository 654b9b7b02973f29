import * as vscode from "vscode";
import { findMentions } from "../../recognize/find-mentions";
import { nextTurn } from "../../papers/turns";
import { languageOfPath } from "../../recognize/language";
import type { Lexicon } from "../../recognize/lexicon";
import type { Mention } from "../../recognize/mention";
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

/** A piece of a file that ends at a line's end, with all of the file's text. */
export interface TextPiece {
  readonly file: vscode.Uri;
  readonly language: string;
  readonly text: string;
  /** Offset of the piece in the text. */
  readonly from: number;
  readonly slice: string;
}

/** Scans every file of the workspace; what was found before a cancel is kept. */
export async function scanWorkspace(
  lexicon: Lexicon,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<WorkspaceScan> {
  const places: Place[] = [];
  const mentions = mentionFinder(lexicon);
  const read = await readWorkspace(progress, token, (piece) => places.push(...placesOf(piece.text, piece.file.toString(), mentions(piece))));
  return { places, ...read };
}

/** Finds the mentions in pieces of files, by the settings as they are now. */
export function mentionFinder(lexicon: Lexicon): (piece: TextPiece) => Mention[] {
  const muted = mutedKeys();
  const sensitivity = readSetting("sensitivity");
  return ({ slice, from, language, file }) =>
    findMentions(slice, { lexicon, language, path: file.path, sensitivity, muted }).map((mention) => ({
      ...mention,
      start: mention.start + from,
      end: mention.end + from,
    }));
}

/** Hands on the text of every file of the workspace, piece by piece, until the token is cancelled. */
export async function readWorkspace(
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
  onPiece: (piece: TextPiece) => void,
): Promise<Pick<WorkspaceScan, "files" | "skipped">> {
  const skipped: string[] = [];
  const files = await workspaceFiles(token, skipped);
  for (const [index, file] of files.entries()) {
    if (token.isCancellationRequested) break;
    progress.report({ message: `${index + 1} of ${files.length} files`, increment: 100 / files.length });
    try {
      const text = await readText(file);
      if (text === undefined) continue;
      const language = languageOfPath(file.path);
      for (const piece of slices(text)) {
        onPiece({ file, language, text, ...piece });
        await nextTurn();
      }
    } catch (error) {
      skipped.push(`${file.path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  return { files: files.length, skipped };
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
