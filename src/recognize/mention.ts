/** One reason for or against a mention, readable by people: "imports torch", "path contains 'quantization'". */
export interface Evidence {
  readonly what: string;
  /** "spelling", "nearby", "document", "path", "imports" or "language". */
  readonly where: string;
  /** Positive speaks for the mention, negative against it. */
  readonly weight: number;
}

/** A term found at a range of a document. Offsets are UTF-16 code units of the text given. */
export interface Mention {
  readonly start: number;
  readonly end: number;
  /** The text as it stands in the document. */
  readonly text: string;
  /** The name as printed by its paper, or the concept's label. */
  readonly term: string;
  readonly kind: "name" | "concept";
  /** Stable id of the term, used to mute it: "name:awq", "concept:hls". */
  readonly key: string;
  /** Ids of papers, best first for these surroundings. */
  readonly papers: readonly string[];
  /** Sum of the evidence; the higher, the surer. */
  readonly score: number;
  readonly evidence: readonly Evidence[];
}
