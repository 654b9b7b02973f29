/** Orders the papers of a term by how well they fit the surroundings. */
import { dot, sumOf } from "./features";
import type { Lexicon } from "./lexicon";
import type { Surroundings } from "./surroundings";
import type { Form, Term } from "./term";

/** How much one place in the term's own order counts against the surroundings, and the place after which it counts no more. */
const ORDER_WEIGHT = 0.3;
const ORDER_PLACES = 12;
/** What it takes from a paper that the concept is only an ingredient of it. */
const INGREDIENT_WEIGHT = -1.5;
/** What it adds that the spelling met is the paper's own: "sliding window" in the text of one, "window attention" in that of the other. */
const SPELLED_WEIGHT = { title: 1.6, text: 0.8, nowhere: 0 };
const FIELD_WEIGHT = 3;
/** Words on each side that order the papers of a mention. */
const REACH = 40;
/** Mentions of a term within so many words get one order: it takes time to find. */
const BLOCK = 32;
const NEAR_WEIGHT = 0.35;
const NEAR_MAX = 2;

export class PaperRanking {
  readonly #fits = new Map<Term, Float64Array>();
  readonly #kept = new Map<Form, Map<number, readonly string[]>>();

  constructor(
    private readonly around: Surroundings,
    private readonly lexicon: Lexicon,
  ) {}

  /** How well each paper of the term fits the document, the term's own order included. */
  #fitsOf(term: Term): Float64Array {
    let fits = this.#fits.get(term);
    if (fits === undefined) {
      const { field } = this.around;
      const size = Math.max(1, sumOf(field));
      const central = term.concept?.central ?? Infinity;
      fits = Float64Array.from(term.papers, (index, place) => {
        const fit = dot(field, this.lexicon.profiles.ofPaper(index).features) / size;
        return fit * FIELD_WEIGHT - Math.min(ORDER_PLACES, place) * ORDER_WEIGHT + (place < central ? 0 : INGREDIENT_WEIGHT);
      });
      this.#fits.set(term, fits);
    }
    return fits;
  }

  /** Ids of the papers of a form's term, best first: the term's own order, moved by topics, targets, the form's words and those near words[from..to]. */
  rank(form: Form, from: number, to: number): readonly string[] {
    let blocks = this.#kept.get(form);
    if (blocks === undefined) this.#kept.set(form, (blocks = new Map<number, readonly string[]>()));
    const block = form.term.papers.length < 2 ? 0 : Math.floor(from / BLOCK);
    let ids = blocks.get(block);
    if (ids === undefined) blocks.set(block, (ids = this.#order(form, from, to)));
    return ids;
  }

  #order(form: Form, from: number, to: number): readonly string[] {
    const { papers, profiles, wording } = this.lexicon;
    const { term } = form;
    const idOf = (index: number) => papers[index]?.id ?? [];
    if (term.papers.length < 2) return term.papers.flatMap(idOf);
    const fits = this.#fitsOf(term);
    const spelled = wording.of(form);
    const stems = this.around.nearby.knownStems(from, to, REACH, profiles.ofTerm(term));
    return term.papers
      .map((index, place) => {
        const { words } = profiles.ofPaper(index);
        let near = 0;
        for (const stem of stems) near += words.get(stem) ?? 0;
        return { index, fit: (fits[place] ?? 0) + Math.min(NEAR_MAX, near * NEAR_WEIGHT) + SPELLED_WEIGHT[spelled[place] ?? "nowhere"] };
      })
      .sort((a, b) => b.fit - a.fit)
      .flatMap(({ index }) => idOf(index));
  }
}
