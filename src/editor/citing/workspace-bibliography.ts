import * as vscode from "vscode";
import { Bibliography } from "../../cite/bibliography";
import type { CitationKeys } from "../../cite/citation-key";
import { CitationFinder, isBibliography } from "../../cite/find-citations";
import { PositionReader } from "../../papers/positions";
import type { Lens } from "../library/lens";
import type { Log } from "../log";
import { mentionFinder, readWorkspace, type TextPiece } from "../mentions/scan-workspace";

/**
 * The papers whose names stand in the files of the workspace or that are cited there, with the
 * places; undefined when the scan was cancelled: half a bibliography is worse than none.
 */
export async function workspaceBibliography(lens: Lens, keys: CitationKeys, log: Log): Promise<Bibliography | undefined> {
  const [library, lexicon] = [await lens.library(), await lens.lexicon()];
  const mentions = mentionFinder(lexicon);
  const citations = new CitationFinder(library.papers, keys);
  const bibliography = new Bibliography();
  let reading: { text: string; positions: PositionReader } | undefined;
  const onPiece = (piece: TextPiece) => {
    if (isBibliography(piece.language)) return;
    const { text, from, slice, file, language } = piece;
    const named = mentions(piece).flatMap(({ kind, start, papers: [best] }) => (kind === "name" && best !== undefined ? [{ start, paper: best }] : []));
    const cited = citations.find(slice, language).map(({ start, paper }) => ({ start: start + from, paper }));
    if (reading?.text !== text) reading = { text, positions: new PositionReader(text) };
    const { positions } = reading;
    const path = vscode.workspace.asRelativePath(file);
    const found = [...named, ...cited].sort((a, b) => a.start - b.start);
    for (const { start, paper } of found) bibliography.add(paper, { file: path, line: positions.at(start).line });
  };
  return vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: "Collecting the bibliography", cancellable: true },
    async (progress, token) => {
      const { skipped } = await readWorkspace(progress, token, onPiece);
      for (const reason of skipped) log.info(`Not scanned: ${reason}`);
      return token.isCancellationRequested ? undefined : bibliography;
    },
  );
}
