import { slug } from "../../papers/identity";
import type { Paper } from "../../papers/paper";

/** Finds papers by what a person writes into a list: an id, or the first words of a title. */
export class PaperReferences {
  readonly #byId = new Map<string, Paper>();
  readonly #titles: readonly (readonly [string, Paper])[];

  constructor(papers: readonly Paper[]) {
    for (const paper of papers) this.#byId.set(paper.id, paper);
    this.#titles = papers.map((paper) => [slug(paper.title), paper] as const);
  }

  /** The papers meant: one when the reference is good, none when it is unknown, several when it is too short. */
  find(reference: string): readonly Paper[] {
    const key = slug(reference);
    const whole = this.#titles.filter(([title]) => title === key);
    if (whole.length > 0) return whole.map(([, paper]) => paper);
    const started = this.#titles.filter(([title]) => title.startsWith(`${key}-`));
    if (started.length === 1) return started.map(([, paper]) => paper);
    const paper = this.#byId.get(reference);
    return paper === undefined ? started.map(([, candidate]) => candidate) : [paper];
  }
}
