import * as vscode from "vscode";
import { readHeader, readSegment, SegmentRoom, segmentsOf, writeHeader, writeSegment, type CacheHeader, type CacheKey } from "../../ingest/own-library/cache";
import type { OwnPaper } from "../../ingest/own-library/import-library";
import { hashText } from "../../papers/hash";
import { inSlices } from "./in-slices";

/** What the cache holds of a library file. */
export interface CachedLibrary {
  readonly header: CacheHeader;
  readonly papers: OwnPaper[];
}

/** Papers of libraries between sessions, a folder for each library file. What is damaged counts as not there. */
export class CacheStore {
  constructor(private readonly folder: vscode.Uri) {}

  async read(file: vscode.Uri, cancelled: () => boolean): Promise<CachedLibrary | undefined> {
    const folder = this.#folderOf(file);
    const header = await readFile(vscode.Uri.joinPath(folder, "header.json")).then((bytes) => (bytes === undefined ? undefined : readHeader(bytes)));
    if (header === undefined) return undefined;
    const papers: OwnPaper[] = [];
    for (const [index, hash] of header.segments.entries()) {
      const bytes = await readFile(segmentUri(folder, index));
      const part = bytes === undefined ? undefined : await inSlices(readSegment(bytes, hash), cancelled);
      if (part === undefined) return undefined;
      for (const paper of part) papers.push(paper);
    }
    return { header, papers };
  }

  /** The header goes last: until then the cache is that of before, or damaged, and never half new. */
  async write(file: vscode.Uri, key: CacheKey, rest: Pick<CacheHeader, "format" | "problems">, papers: readonly OwnPaper[], cancelled: () => boolean): Promise<void> {
    const folder = this.#folderOf(file);
    const segments: string[] = [];
    await vscode.workspace.fs.createDirectory(folder);
    const room = new SegmentRoom();
    // One after the other: all of a large library at once would be a second copy of it in memory.
    for (const part of segmentsOf(papers)) {
      const { hash, bytes } = await inSlices(writeSegment(part, room), cancelled);
      await vscode.workspace.fs.writeFile(segmentUri(folder, segments.length), bytes);
      segments.push(hash);
    }
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, "header.json"), writeHeader(key, { ...rest, segments }));
  }

  async remove(file: vscode.Uri): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.#folderOf(file), { recursive: true });
    } catch {
      // It was never written.
    }
  }

  #folderOf(file: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, "libraries", hashText(file.toString()));
  }
}

const segmentUri = (folder: vscode.Uri, index: number) => vscode.Uri.joinPath(folder, `papers-${index}.jsonl`);

async function readFile(file: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(file);
  } catch {
    return undefined;
  }
}
