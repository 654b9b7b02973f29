import type { Library } from "../papers/library";
import type { ScanOptions } from "../recognize/scan-options";
import type { Searcher } from "../search/searcher";

/** A stretch of source with one language: a file, or a cell of a notebook. */
export interface SourcePiece {
  /** "cell 3" in a notebook, otherwise empty. */
  readonly label: string;
  readonly text: string;
  /** VS Code language id. */
  readonly language: string;
}

/** What find_literature reads. */
export interface Source {
  /** For people and models: "src/gemm.py", "the selection in src/gemm.py". */
  readonly name: string;
  /** Folder names are evidence; undefined for text that comes from no file. */
  readonly path: string | undefined;
  /** 1-based line of the file on which the pieces start. */
  readonly firstLine: number;
  readonly pieces: readonly SourcePiece[];
}

/** What the tools take from the place they run in: the editor or the command line. */
export interface AgentContext {
  library(): Promise<Library>;
  searcher(): Promise<Searcher>;
  recognition(): Promise<Pick<ScanOptions, "lexicon" | "sensitivity" | "muted">>;
  /**
   * Reads the file at a path or URI, or what the place offers when none is given.
   * @throws {ToolProblem} when there is nothing to read.
   */
  read(path: string | undefined): Promise<Source>;
}

/** A call that cannot be answered; the message says why and what to do instead. */
export class ToolProblem extends Error {
  override readonly name = "ToolProblem";
}
