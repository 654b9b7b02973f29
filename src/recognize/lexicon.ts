import type { Concept } from "../papers/concept";
import { LargeMap } from "../papers/large-map";
import type { Paper } from "../papers/paper";
import { finish, type Steps } from "../papers/steps";
import { FieldWords } from "./field-words";
import type { FormTable } from "./form-table";
import { LexiconBuilder, type ExtraTerm } from "./lexicon-builder";
import { Profiles } from "./profiles";
import { fits, restoreFieldWords, restoreSpread, restoreTerms, type SavedLexicon } from "./saved-lexicon";
import type { Form } from "./term";
import { Wording } from "./wording";

/** What `findMentions` looks for, built once per library by `buildLexicon`. Immutable from outside. */
export interface Lexicon {
  readonly papers: readonly Paper[];
  readonly forms: FormTable<Form>;
  readonly fieldWords: FieldWords;
  readonly profiles: Profiles;
  readonly wording: Wording;
  /** Positions in `papers`. */
  readonly byArxivId: Pick<ReadonlyMap<string, number>, "get">;
}

/** What a lexicon is built from; a Library is one. */
export interface Recognizable {
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
}

/** Papers, or concepts, between two pauses. */
const STEP = 20;
/** Papers between two pauses where each costs next to nothing. */
const MANY = 2000;
/** Papers up to which the words of the field wait until an ambiguous term asks for them: then some milliseconds. */
const FEW = 2000;

/** What is known beside the library. */
export interface LexiconOptions {
  readonly extraTerms?: readonly ExtraTerm[];
  /** Made of the same papers and concepts earlier, it saves most of the work; of others, it is left aside. */
  readonly saved?: SavedLexicon | undefined;
}

/** Builds what `findMentions` needs from papers and concepts; what ambiguous terms need beyond that is computed when first met. */
export function buildLexicon(library: Recognizable, options: LexiconOptions = {}): Lexicon {
  return finish(lexiconInSteps(library, options));
}

/** The same in steps. With many papers all of it is made here: what waits until it is asked for would be one long task then. */
export function* lexiconInSteps(library: Recognizable, { extraTerms = [], saved }: LexiconOptions = {}): Steps<Lexicon> {
  const builder = new LexiconBuilder();
  const { papers, concepts } = library;
  const same = saved !== undefined && fits(saved, library) ? saved : undefined;
  if (same === undefined) yield* addTerms(builder, library);
  else yield* restoreTerms(builder, same, concepts);
  if (extraTerms.length > 0) {
    const positions = new Map(papers.map(({ id }, position) => [id, position]));
    for (const { text, papers: ids } of extraTerms) builder.addExtra(text, positionsOf(ids, positions));
  }
  yield* builder.forms.seal();
  const fieldWordsInSteps = function* () {
    return new FieldWords(same === undefined ? yield* FieldWords.ofLibrary(papers, concepts) : restoreFieldWords(same));
  };
  let fieldWords = papers.length > FEW ? yield* fieldWordsInSteps() : undefined;
  let byArxivId = papers.length > FEW ? yield* arxivPositions(papers) : undefined;
  return {
    papers,
    forms: builder.forms,
    get fieldWords() {
      return (fieldWords ??= finish(fieldWordsInSteps()));
    },
    profiles: new Profiles(papers, same === undefined ? undefined : restoreSpread(same)),
    wording: new Wording(papers),
    get byArxivId() {
      return (byArxivId ??= finish(arxivPositions(papers)));
    },
  };
}

function* arxivPositions(papers: readonly Paper[]): Steps<LargeMap<string, number>> {
  const positions = new LargeMap<string, number>();
  for (const [position, { arxivId }] of papers.entries()) {
    if (arxivId !== null) positions.set(arxivId, position);
    if (position % MANY === MANY - 1) yield;
  }
  return positions;
}

/** Positions of papers by their ids; those that are not there are left out. */
function positionsOf(ids: readonly string[], positions: ReadonlyMap<string, number>): number[] {
  return ids.flatMap((id) => positions.get(id) ?? []);
}

/** Gives the builder what the library alone holds. */
export function* addTerms(builder: LexiconBuilder, { papers, concepts }: Recognizable): Steps<void> {
  const positions = new Map<string, number>();
  for (const [position, paper] of papers.entries()) {
    positions.set(paper.id, position);
    builder.addPaper(paper, position);
    if (position % STEP === STEP - 1) yield;
  }
  for (const [position, concept] of concepts.entries()) {
    builder.addConcept(concept, positionsOf(concept.papers, positions));
    if (position % STEP === STEP - 1) yield;
  }
}
