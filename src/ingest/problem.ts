/** Something wrong in an input file: where it is, what happened and what to do about it. */
export interface Problem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly message: string;
}

/** "listings/000.txt:12: message", the form editors turn into a link. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
