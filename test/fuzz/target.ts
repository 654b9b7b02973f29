/** Something that reads outside text. `run` throws when what it promises does not hold. */
export interface Target {
  readonly name: string;
  readonly seeds: readonly string[];
  /** Pieces of the format that are put into texts. */
  readonly words: readonly string[];
  run(text: string): void;
}
