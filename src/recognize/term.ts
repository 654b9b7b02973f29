import type { Concept } from "../papers/concept";
import { squeezeForm, stemsOf, type Squeezed } from "./forms";

/** What can be recognised: a name with the papers that coin it, or a concept. */
export interface Term {
  readonly kind: "name" | "concept";
  readonly key: string;
  readonly label: string;
  /** Positions in Lexicon.papers. */
  readonly papers: number[];
  readonly concept: Concept | undefined;
}

/** Where a spelling comes from: a primary name, a lesser name, a title, a concept, a term of the user's own. */
export const ORIGINS = ["name", "part", "title", "concept", "extra"] as const;
export type Origin = (typeof ORIGINS)[number];

/** One spelling of a term. */
export class Form {
  #layout: Squeezed | undefined;
  #stems: ReadonlySet<number> | undefined;

  /**
   * @param key the spelling squeezed
   * @param print as printed, the pattern of capitals that text is compared with
   * @param ambiguous declared so by the concept's author
   */
  constructor(
    readonly term: Term,
    readonly key: string,
    readonly print: string,
    readonly origin: Origin,
    readonly ambiguous: boolean,
  ) {}

  /** Where words of the form start. Computed when first asked for: most forms are never met. */
  get layout(): Squeezed {
    return (this.#layout ??= squeezeForm(this.print) ?? { key: this.key, boundaries: [], hard: [] });
  }

  /** Stems of the form's own words. */
  get stems(): ReadonlySet<number> {
    return (this.#stems ??= stemsOf(this.print));
  }
}
