import type { Concept } from "../papers/concept";
import type { Squeezed } from "./forms";

/** What can be recognised: a name with the papers that coin it, or a concept. */
export interface Term {
  readonly kind: "name" | "concept";
  readonly key: string;
  readonly label: string;
  /** Positions in Lexicon.papers. */
  readonly papers: number[];
  readonly concept: Concept | undefined;
}

/** One spelling of a term. */
export interface Form extends Squeezed {
  readonly term: Term;
  /** As printed, the pattern of capitals that text is compared with. */
  readonly print: string;
  readonly origin: "name" | "part" | "title" | "concept" | "extra";
  /** Declared ambiguous by the concept's author. */
  readonly ambiguous: boolean;
  /** A plural, or an abbreviation such as attn for attention. */
  readonly derived: boolean;
}
