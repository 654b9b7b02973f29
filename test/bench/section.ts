import type { PaperIndex } from "../../src/papers/paper-index";
import type { Outcome } from "./figure";
import type { Effort } from "./measure";

/** What a section measures with. */
export interface Bench {
  /** The folder of package.json. */
  readonly root: string;
  /** The bundle of the extension that activation is measured with. */
  readonly extension: string;
  readonly index: PaperIndex;
  /** Papers in the library. */
  readonly papers: number;
  readonly effort: Effort;
}

/** Figures of one subject at one size; runs in a process of its own. */
export interface Section {
  readonly name: string;
  readonly measure: string;
  /** Paper Lens or a peer. */
  readonly who: string;
  /** Sizes it is not run at, with the reason. */
  readonly most?: { readonly papers: number; readonly reason: string };
  run(bench: Bench): readonly Outcome[] | Promise<readonly Outcome[]>;
}
