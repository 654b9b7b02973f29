/** Names that stand in the same document or its path. */
import type { Candidate } from "./candidate";
import type { Evidence } from "./mention";
import type { Form, Term } from "./term";
import type { Words } from "./words";

const COMPANY_WEIGHT = 2.7;
/** Words of a text for which one companion is half the support. */
const WORDS_PER_COMPANION = 20_000;
/** The path names the paper: a repository of its own code. */
const PATH_COMPANY_WEIGHT = 3.8;
/** What the same spelling in the path adds, and how telling it has to be; files are often named by a short acronym. */
const PATH_NAME_WEIGHT = 1.2;
const PATH_NAME_PRIOR = -2.5;
const PATH_ACRONYM_PRIOR = -1.5;

/** Terms that the path of a document names by the very spelling met in it: a folder "T-MAC", a file "run_awq.sh". */
export class PathNames {
  readonly #terms = new Set<Term>();

  add({ term }: Form): void {
    this.#terms.add(term);
  }

  /** An ordinary word in a path names nothing: "cam.c" is about a camera as much as the "cam" in it. */
  of({ form }: Candidate, prior: number): Evidence[] {
    const least = form.key.length <= 4 ? PATH_ACRONYM_PRIOR : PATH_NAME_PRIOR;
    if (prior < least || !this.#terms.has(form.term)) return [];
    return [{ what: `path names ${form.term.label}`, where: "path", weight: PATH_NAME_WEIGHT }];
  }
}

interface Companion {
  readonly key: string;
  readonly label: string;
  readonly inPath: boolean;
  count: number;
}

/** Telling spellings met in a document or its path, by the papers and concepts they stand for. */
export class Company {
  readonly #companions = new Map<number | Term, Companion[]>();

  add({ key, term }: Form, inPath: boolean): void {
    for (const subject of subjectsOf(term)) this.#add(subject, key, term.label, inPath);
  }

  /** A paper whose arXiv number stands in the text. */
  addPaper(index: number, arxivId: string): void {
    this.#add(index, arxivId, `arXiv:${arxivId}`, false);
  }

  #add(subject: number | Term, key: string, label: string, inPath: boolean): void {
    const known = this.#companions.get(subject) ?? [];
    const same = known.find((other) => other.key === key);
    if (same === undefined) known.push({ key, label, inPath, count: 1 });
    else same.count++;
    this.#companions.set(subject, known);
  }

  /** A telling spelling of the same papers or concept, other than the form's own. */
  of({ key, term }: Form): Companion | undefined {
    for (const subject of subjectsOf(term)) {
      const other = this.#companions.get(subject)?.find((companion) => companion.key !== key);
      if (other !== undefined) return other;
    }
    return undefined;
  }
}

/** Names support each other when they are of one paper, forms when they are of one concept. */
function subjectsOf(term: Term): readonly (number | Term)[] {
  return term.kind === "concept" ? [term] : term.papers;
}

/** Evidence from other, telling names of the same papers or forms of the same concept in the document or its path. */
export function companyEvidence(candidate: Candidate, company: Company, words: Words): Evidence[] {
  const other = company.of(candidate.form);
  if (other === undefined) return [];
  if (other.inPath) return [{ what: `path names ${other.label}`, where: "path", weight: PATH_COMPANY_WEIGHT }];
  // One mention somewhere in a book says little of the others.
  const weight = (COMPANY_WEIGHT * other.count) / (other.count + words.count / WORDS_PER_COMPANION);
  return [{ what: `also speaks of ${other.label}`, where: "document", weight }];
}
