import { citationForm } from "./citation";
import type { CitationKeys } from "./citation-key";
import { keysOfGroup, pandocKeys } from "./citation-context";
import type { Paper } from "../papers/paper";

/** A paper cited at a place of a text. */
export interface FoundCitation {
  /** Offset in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  /** Id of the paper. */
  readonly paper: string;
}

/** \cite and its kin with their options, up to the group of keys. */
const LATEX_GROUP = /\\[A-Za-z]{0,20}[cC]ite[A-Za-z]{0,20}\*?(?:\s{0,9}(?:\[[^[\]]{0,200}\]|\([^(){}]{0,200}\)))*\s{0,9}\{([^{}]{1,2000})\}/gu;
/** pandoc's citations, one at a time. */
const PANDOC = /(?:^|[^\p{L}\p{N}_@`\\/.])@[\p{L}\p{N}_{][^\s;\]]{0,200}/gmu;
/** "arXiv:2306.00978", arxiv.org/abs/cs/0112017v2 */
const ARXIV = /arxiv(?:\.org\/(?:abs|pdf)\/|:\s?)(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?!\d)/giu;

/** Finds citations of the papers of a library in texts. */
export class CitationFinder {
  readonly #byArxiv: ReadonlyMap<string, string>;

  constructor(
    papers: readonly Paper[],
    private readonly keys: CitationKeys,
  ) {
    this.#byArxiv = new Map(papers.flatMap(({ arxivId, id }) => (arxivId === null ? [] : [[arxivId.toLowerCase(), id] as const])));
  }

  /** By key in LaTeX and Markdown, by arXiv number everywhere. In the order of the text. */
  find(text: string, language: string): FoundCitation[] {
    const form = citationForm(language);
    const found: FoundCitation[] = [];
    const add = (start: number, written: string, paper: string | undefined) => {
      if (paper !== undefined) found.push({ start, end: start + written.length, paper });
    };
    if (form === "latex" || form === "pandoc") {
      for (const match of text.matchAll(LATEX_GROUP)) {
        for (const key of keysOfGroup(match[1] ?? "")) add(match.index, match[0], this.keys.paperOf(key));
      }
    }
    if (form === "pandoc") {
      for (const match of text.matchAll(PANDOC)) {
        for (const key of pandocKeys(match[0])) add(match.index, match[0], this.keys.paperOf(key));
      }
    }
    for (const match of text.matchAll(ARXIV)) add(match.index, match[0], this.#byArxiv.get((match[1] ?? "").toLowerCase()));
    return found.sort((a, b) => a.start - b.start);
  }
}

/** A bibliography lists papers and cites none: it is no place of use. */
export function isBibliography(language: string): boolean {
  return citationForm(language) === "keys";
}
