import type { Concept } from "../papers/concept";
import { LargeMap } from "../papers/large-map";
import { primaryName, type Paper } from "../papers/paper";
import { derivedForms } from "./derived-forms";
import { FormTable } from "./form-table";
import { keyOf, squeezeForm } from "./forms";
import { Form, type Origin, type Term } from "./term";

/** A term of the user's own, with the ids of the papers it stands for. */
export interface ExtraTerm {
  readonly text: string;
  readonly papers: readonly string[];
}

/** A title is a spelling of its paper when it is long enough to be no common phrase. */
const TITLE_WORDS = 4;

/** Collects the terms of papers, concepts and the user, with their forms. Papers are given by position in the library. */
export class LexiconBuilder {
  readonly forms = new FormTable<Form>();
  readonly #terms = new LargeMap<string, Term>();

  /** In the order in which they were added. */
  get terms(): readonly Term[] {
    return [...this.#terms.values()];
  }

  addTerm(term: Term): void {
    this.#terms.set(term.key, term);
  }

  addPaper(paper: Paper, position: number): void {
    for (const name of paper.names) {
      const term = this.#name(name.text, position);
      if (term === undefined) continue;
      addOnce(term, position);
      this.#form(term, name.text, name.primary ? "name" : "part", false);
    }
    const [main, ...rest] = paper.title.split(": ");
    const titles = rest.length > 0 ? [paper.title, main ?? "", rest.join(": ")] : [paper.title];
    for (const title of titles) {
      if (title.split(/[\s-]+/).length < TITLE_WORDS) continue;
      const label = labelOf(paper);
      const term = this.#name(label, position) ?? this.#term("name", `name:${paper.id}`, label, [position]);
      addOnce(term, position);
      this.#form(term, title, "title", false);
    }
  }

  addConcept(concept: Concept, positions: readonly number[]): void {
    const term = this.#term("concept", `concept:${concept.id}`, concept.label, [], concept);
    term.papers.push(...positions);
    for (const form of concept.forms) this.#form(term, form, "concept", concept.ambiguous.includes(form));
    for (const form of concept.ambiguous) this.#form(term, form, "concept", true);
  }

  addExtra(text: string, positions: readonly number[]): void {
    const term = this.#name(text);
    if (term === undefined) return;
    for (const position of positions) if (!term.papers.includes(position)) term.papers.push(position);
    this.#form(term, text, "extra", false);
  }

  /** Undefined for a text without a word. */
  #name(text: string, paper?: number): Term | undefined {
    const key = keyOf(text);
    return key === "" ? undefined : this.#term("name", `name:${key}`, text, paper === undefined ? [] : [paper]);
  }

  /** @param papers those of a new term: an array that begins empty keeps room for sixteen with the first that is put in */
  #term(kind: Term["kind"], key: string, label: string, papers: number[], concept?: Concept): Term {
    let term = this.#terms.get(key);
    if (term === undefined) {
      term = { kind, key, label, papers, concept };
      this.#terms.set(key, term);
    }
    return term;
  }

  #form(term: Term, print: string, origin: Origin, ambiguous: boolean): void {
    this.#spelling(term, print, origin, ambiguous);
    if (origin === "title") return;
    for (const derived of derivedForms(print)) this.#spelling(term, derived, origin, ambiguous);
  }

  #spelling(term: Term, print: string, origin: Origin, ambiguous: boolean): void {
    const key = keyOf(print);
    if (key.length < 2) return;
    // Two papers may print one name: it is one term and one form.
    for (const form of this.forms.get(key)) if (form.term === term && form.print === print) return;
    // Squeezed apart from the form, which would keep its layout: of titles that is most of the memory.
    this.forms.add(key, new Form(term, key, print, origin, ambiguous), origin === "title" ? squeezeForm(print)?.boundaries : undefined);
  }
}

function addOnce({ papers }: Term, position: number): void {
  if (papers.at(-1) !== position) papers.push(position);
}

/** The short name of a paper, or its title: the label of what stands for the paper as a whole. */
function labelOf(paper: Paper): string {
  return primaryName(paper) ?? paper.title;
}
