import type { Lexicon } from "./lexicon";

/** How sure a mention must be. */
export type Sensitivity = "strict" | "balanced" | "everything";

/** What a scan looks for, in what kind of text. */
export interface ScanOptions {
  readonly lexicon: Lexicon;
  /** VS Code language id, or "plaintext". */
  readonly language: string;
  /** Path of the document, as long as known: folder names are evidence. */
  readonly path?: string;
  /** "strict" shows only what is sure, "everything" also what the surroundings do not support. */
  readonly sensitivity?: Sensitivity;
  /** Keys of terms that stay silent. */
  readonly muted?: ReadonlySet<string>;
}
