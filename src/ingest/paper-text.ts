/** What all rules read: the title and abstract of one paper, already cleaned. */
export interface PaperText {
  readonly title: string;
  /** Empty when the source has none. */
  readonly abstract: string;
}
