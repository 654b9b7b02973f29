/** One stretch of text: words, candidates, decisions, mentions. */
import {
  Company, companyEvidence, fieldEvidence, fieldWeight, identifierEvidence, meaningEvidence, nearEvidence, nearMax, otherMeaning, pathEvidence, regionEvidence, placeMax, spacesWithin, spellingEvidence, sumWeights,
  type Candidate,
} from "./evidence";
import type { ScanOptions, Sensitivity } from "./scan-options";
import type { Lexicon } from "./lexicon";
import type { Evidence, Mention } from "./mention";
import { PaperRanking } from "./rank-papers";
import { Surroundings } from "./surroundings";
import type { Form } from "./term";
import { splitWords, Words } from "./words";

/** Score from which a candidate is a mention. */
const THRESHOLDS: Readonly<Record<Sensitivity, number>> = { strict: 1.5, balanced: 0, everything: -3 };
/** A spelling that reaches this without help from its neighbours supports other spellings of its papers. */
const TELLING = 0.5;

interface Judged {
  readonly candidate: Candidate;
  readonly spelling: readonly Evidence[];
  readonly prior: number;
}

function candidatesOf(text: string, words: Words, lexicon: Lexicon, muted: ReadonlySet<string> | undefined): Candidate[] {
  const found: Candidate[] = [];
  lexicon.forms.match(text, words, (forms, from, to, squeezed) => {
    for (const form of forms) {
      if (form.term.papers.length === 0 || muted?.has(form.term.key) === true) continue;
      const spaced = spacesWithin(words, form, from, to, squeezed.hard, squeezed.boundaries);
      if (spaced === undefined) continue;
      found.push({ form, from, to, start: words.starts[from] ?? 0, end: words.ends[to] ?? 0, spaced });
    }
  });
  return found;
}

/** What the text as a whole says about a form, without regard to the place. */
interface FormKnowledge {
  readonly weight: number;
  /** The part of the weight that the field gives. */
  readonly field: number;
  /** In words; asked for only where the form is a mention. */
  readonly evidence: () => readonly Evidence[];
}

class DocumentKnowledge {
  readonly #kept = new Map<Form, FormKnowledge>();
  /** Squeezed acronyms that the text explains as something else. */
  readonly #meanings = new Map<string, string>();

  constructor(
    private readonly around: Surroundings,
    private readonly lexicon: Lexicon,
  ) {}

  of(form: Form): FormKnowledge {
    let known = this.#kept.get(form);
    if (known === undefined) {
      const { around } = this;
      const profile = this.lexicon.profiles.ofTerm(form.term);
      const field = fieldWeight(around, profile, form.stems);
      const path = pathEvidence(around, profile, form.stems);
      let evidence: readonly Evidence[] | undefined;
      known = {
        weight: field + sumWeights(path),
        field,
        evidence: () => (evidence ??= [...fieldEvidence(around, profile, form.stems), ...path]),
      };
      this.#kept.set(form, known);
    }
    return known;
  }

  learnMeaning(candidate: Candidate): void {
    const { key, term } = candidate.form;
    const meaning = otherMeaning(candidate, this.around, this.lexicon.profiles.ofTerm(term));
    if (meaning !== undefined) this.#meanings.set(`${term.key}\n${key}`, meaning);
  }

  meaning({ key, term }: Form): string | undefined {
    return this.#meanings.get(`${term.key}\n${key}`);
  }
}

/** Reused by every scan: a scan never runs inside another. */
const scratch = new Words();

/** Better of two candidates for overlapping ranges: the longer, then the surer. */
function isBetter(a: { candidate: Candidate; score: number }, b: { candidate: Candidate; score: number }): boolean {
  const byLength = a.candidate.end - a.candidate.start - (b.candidate.end - b.candidate.start);
  return byLength === 0 ? a.score > b.score : byLength > 0;
}

/** The mentions of text[from, to), in order, never overlapping; offsets are those of the whole text. */
export function scan(whole: string, from: number, to: number, options: ScanOptions): Mention[] {
  const { lexicon, language, path = "", sensitivity = "balanced", muted } = options;
  const text = from === 0 && to === whole.length ? whole : whole.slice(from, to);
  const words = scratch;
  words.count = 0;
  splitWords(text, 0, text.length, words);
  const candidates = candidatesOf(text, words, lexicon, muted);
  if (candidates.length === 0) return [];

  const around = new Surroundings(text, words, path, language, lexicon);
  const knowledge = new DocumentKnowledge(around, lexicon);
  const telling = new Company();
  const tells = (prior: number, form: Form) => prior + knowledge.of(form).weight >= TELLING;
  for (const candidate of candidatesOf(path, around.pathWords, lexicon, undefined)) {
    if (tells(sumWeights(spellingEvidence(candidate, path)), candidate.form)) telling.add(candidate.form, true);
  }
  const judged: Judged[] = candidates.map((candidate) => {
    const spelling = [...spellingEvidence(candidate, text), ...identifierEvidence(candidate, words, text)];
    const prior = sumWeights(spelling);
    knowledge.learnMeaning(candidate);
    if (tells(prior, candidate.form)) telling.add(candidate.form, false);
    return { candidate, spelling, prior };
  });

  const threshold = THRESHOLDS[sensitivity];
  const accepted: { candidate: Candidate; evidence: readonly Evidence[]; score: number }[] = [];
  for (const { candidate, spelling, prior } of judged) {
    const { form } = candidate;
    const general = knowledge.of(form);
    const more = [...companyEvidence(candidate, telling, words), ...meaningEvidence(knowledge.meaning(form))];
    const known = prior + general.weight + sumWeights(more);
    // Most candidates are ordinary words far from the field: no words nearby could save them.
    if (known + placeMax(general.field) < threshold) continue;
    const place = regionEvidence(candidate, around);
    const needed = threshold - known - sumWeights(place);
    more.push(...place, ...nearEvidence(candidate, around, lexicon.profiles.ofTerm(form.term), nearMax(general.field), needed));
    const score = prior + general.weight + sumWeights(more);
    if (score < threshold) continue;
    const evidence = [...spelling, ...general.evidence(), ...more];
    const entry = { candidate, evidence, score };
    // Candidates come by start; an overlap is only with what was accepted last.
    let beaten = false;
    for (let last = accepted.at(-1); last !== undefined && last.candidate.end > candidate.start; last = accepted.at(-1)) {
      if (!isBetter(entry, last)) {
        beaten = true;
        break;
      }
      accepted.pop();
    }
    if (!beaten) accepted.push(entry);
  }
  const ranking = new PaperRanking(around, lexicon);
  return accepted.map(({ candidate, evidence, score }) => ({
    start: candidate.start + from,
    end: candidate.end + from,
    text: text.slice(candidate.start, candidate.end),
    term: labelOf(candidate.form),
    kind: candidate.form.term.kind,
    key: candidate.form.term.key,
    papers: ranking.rank(candidate.form.term, candidate.from, candidate.to),
    score,
    evidence: [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }));
}

function labelOf(form: Form): string {
  return form.term.label;
}
