import type { Concept } from "../papers/concept";
import { primaryName, type Paper } from "../papers/paper";
import { finish, type Steps } from "../papers/steps";
import { derivedForms } from "./derived-forms";
import { FieldWords } from "./field-words";
import { FormTable } from "./form-table";
import { keyOf } from "./forms";
import { Profiles } from "./profiles";
import { Form, type Origin, type Term } from "./term";
import { Wording } from "./wording";

/** A term of the user's own, with the ids of the papers it stands for. */
export interface ExtraTerm {
  readonly text: string;
  readonly papers: readonly string[];
}

/** What `findMentions` looks for, built once per library by `buildLexicon`. Immutable from outside. */
export interface Lexicon {
  readonly papers: readonly Paper[];
  readonly forms: FormTable<Form>;
  readonly fieldWords: FieldWords;
  readonly profiles: Profiles;
  readonly wording: Wording;
  /** Positions in `papers`. */
  readonly byArxivId: ReadonlyMap<string, number>;
}

/** A title is a spelling of its paper when it is long enough to be no common phrase. */
const TITLE_WORDS = 4;

class LexiconBuilder {
  readonly forms = new FormTable<Form>();
  readonly #terms = new Map<string, Term>();

  term(kind: Term["kind"], key: string, label: string, concept?: Concept): Term {
    let term = this.#terms.get(key);
    if (term === undefined) {
      term = { kind, key, label, papers: [], concept };
      this.#terms.set(key, term);
    }
    return term;
  }

  form(term: Term, print: string, origin: Origin, ambiguous: boolean): void {
    this.#add(term, print, origin, ambiguous);
    if (origin === "title") return;
    for (const derived of derivedForms(print)) this.#add(term, derived, origin, ambiguous);
  }

  #add(term: Term, print: string, origin: Origin, ambiguous: boolean): void {
    const key = keyOf(print);
    if (key.length < 2) return;
    // Two papers may print one name: it is one term and one form.
    for (const form of this.forms.get(key)) if (form.term === term && form.print === print) return;
    const form = new Form(term, key, print, origin, ambiguous);
    this.forms.add(key, form, origin === "title" ? form.layout.boundaries : undefined);
  }
}

/** The short name of a paper, or its title: the label of what stands for the paper as a whole. */
function labelOf(paper: Paper): string {
  return primaryName(paper) ?? paper.title;
}

function nameKey(name: string): string | undefined {
  const key = keyOf(name);
  return key === "" ? undefined : `name:${key}`;
}

function addPaperForms(builder: LexiconBuilder, paper: Paper, index: number): void {
  for (const name of paper.names) {
    const key = nameKey(name.text);
    if (key === undefined) continue;
    const term = builder.term("name", key, name.text);
    if (term.papers.at(-1) !== index) term.papers.push(index);
    builder.form(term, name.text, name.primary ? "name" : "part", false);
  }
  const [main, ...rest] = paper.title.split(": ");
  const titles = rest.length > 0 ? [paper.title, main ?? "", rest.join(": ")] : [paper.title];
  for (const title of titles) {
    if (title.split(/[\s-]+/).length < TITLE_WORDS) continue;
    const label = labelOf(paper);
    const term = builder.term("name", nameKey(label) ?? `name:${paper.id}`, label);
    if (term.papers.at(-1) !== index) term.papers.push(index);
    builder.form(term, title, "title", false);
  }
}

/** What a lexicon is built from; a Library is one. */
export interface Recognizable {
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
}

/** Papers between two pauses. */
const STEP = 20;
/** Papers up to which the words of the field wait until an ambiguous term asks for them: then some milliseconds. */
const FEW = 2000;

/**
 * Builds what `findMentions` needs from papers and concepts. About 10 ms for
 * 400 papers; what ambiguous terms need beyond that is computed when first met.
 */
export function buildLexicon(library: Recognizable, extraTerms: readonly ExtraTerm[] = []): Lexicon {
  return finish(lexiconInSteps(library, extraTerms));
}

/** The same in steps. With many papers the words of the field are made here too: later they would be one long task. */
export function* lexiconInSteps(library: Recognizable, extraTerms: readonly ExtraTerm[] = []): Steps<Lexicon> {
  const builder = new LexiconBuilder();
  const { papers, concepts } = library;
  const positions = new Map<string, number>();
  const positionsOf = (ids: readonly string[]) => ids.flatMap((id) => positions.get(id) ?? []);
  for (const [index, paper] of papers.entries()) {
    positions.set(paper.id, index);
    addPaperForms(builder, paper, index);
    if (index % STEP === STEP - 1) yield;
  }
  for (const concept of concepts) {
    const term = builder.term("concept", `concept:${concept.id}`, concept.label, concept);
    term.papers.push(...positionsOf(concept.papers));
    for (const form of concept.forms) builder.form(term, form, "concept", concept.ambiguous.includes(form));
    for (const form of concept.ambiguous) builder.form(term, form, "concept", true);
  }
  for (const extra of extraTerms) {
    const key = nameKey(extra.text);
    if (key === undefined) continue;
    const term = builder.term("name", key, extra.text);
    for (const index of positionsOf(extra.papers)) if (!term.papers.includes(index)) term.papers.push(index);
    builder.form(term, extra.text, "extra", false);
  }
  yield* builder.forms.seal();
  let fieldWords = papers.length > FEW ? yield* FieldWords.inSteps(papers, concepts) : undefined;
  let byArxivId: ReadonlyMap<string, number> | undefined;
  return {
    papers,
    forms: builder.forms,
    get fieldWords() {
      return (fieldWords ??= finish(FieldWords.inSteps(papers, concepts)));
    },
    profiles: new Profiles(papers),
    wording: new Wording(papers),
    get byArxivId() {
      return (byArxivId ??= new Map(papers.flatMap(({ arxivId }, index) => (arxivId === null ? [] : [[arxivId, index] as const]))));
    },
  };
}
