import type { ScannedFile } from "../scan/scan-text";

/** Turns scanned files into the text of one output format, piece by piece. */
export interface Reporter {
  /** Before the first file. */
  begin?(): string;
  /** For each file in turn; empty when the file adds nothing yet. */
  file(scanned: ScannedFile): string;
  /** After the last file. */
  end?(): string;
}
