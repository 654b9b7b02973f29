/** One stretch of text: words, candidates, decisions, mentions. */
import { arxivNumbers } from "./arxiv-numbers";
import { spacesWithin, type Candidate } from "./candidate";
import { SAME_SENSE, sureTerms, withoutOverlaps, type Scored } from "./choose";
import { Company, companyEvidence, PathNames } from "./company";
import { contextEvidence, contextMax, meaningEvidence, otherMeaning, phraseEvidence } from "./context";
import { isEncoded } from "./encoded";
import { fieldEvidence, fieldWeight, nearEvidence, nearMax, pathEvidence, placeMax, regionEvidence, spellingEvidence, sumWeights } from "./evidence";
import { identifierEvidence } from "./identifier";
import type { ScanOptions, Sensitivity } from "./scan-options";
import type { Lexicon } from "./lexicon";
import type { Evidence, Mention } from "./mention";
import type { Context } from "./profiles";
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
      const spaced = spacesWithin(text, words, form, from, to, squeezed.hard, squeezed.boundaries);
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
      const context = contextOf(form, this.lexicon);
      const more = [
        ...pathEvidence(around, context ?? profile, form.stems),
        ...(context === undefined || contextMax(field) === 0 ? [] : contextEvidence(around, context, form.stems)),
      ];
      let evidence: readonly Evidence[] | undefined;
      known = {
        weight: field + sumWeights(more),
        field,
        evidence: () => (evidence ??= [...fieldEvidence(around, profile, form.stems), ...more]),
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
  const named = new PathNames();
  for (const candidate of candidatesOf(path, around.pathWords, lexicon, undefined)) {
    named.add(candidate.form);
    if (tells(sumWeights(spellingEvidence(candidate, path)), candidate.form)) telling.add(candidate.form, true);
  }
  for (const number of arxivNumbers(text, words)) {
    const index = lexicon.byArxivId.get(number);
    if (index !== undefined) telling.addPaper(index, number);
  }
  const judged: Judged[] = candidates.map((candidate) => {
    const own = spellingEvidence(candidate, text);
    const spelling = [...own, ...identifierEvidence(candidate, words, text, sumWeights(own))];
    const prior = sumWeights(spelling);
    knowledge.learnMeaning(candidate);
    if (tells(prior, candidate.form) && !isEncoded(text, candidate, words)) telling.add(candidate.form, false);
    return { candidate, spelling, prior };
  });

  const threshold = THRESHOLDS[sensitivity];
  /** The candidate with its score; undefined when that is below the threshold. */
  const scoreOf = ({ candidate, spelling, prior }: Judged, added: readonly Evidence[]): Scored | undefined => {
    const { form } = candidate;
    const general = knowledge.of(form);
    const more = [...companyEvidence(candidate, telling, words), ...meaningEvidence(knowledge.meaning(form)), ...named.of(candidate, prior)];
    // A spelling that says little by itself, where neither path nor company speaks for it.
    const alone = prior < TELLING && more.length === 0 && general.weight - general.field < 1;
    more.push(...added);
    const known = prior + general.weight + sumWeights(more);
    // Most candidates are ordinary words far from the field: no words nearby could save them.
    if (known + placeMax(general.field, form) < threshold || isEncoded(text, candidate, words)) return undefined;
    const context = contextOf(form, lexicon);
    const place = [...regionEvidence(candidate, around), ...(context === undefined ? [] : phraseEvidence(candidate, around, context))];
    const needed = threshold - known - sumWeights(place);
    more.push(...place, ...nearEvidence(candidate, around, context ?? lexicon.profiles.ofTerm(form.term), { most: nearMax(general.field), needed, alone }));
    const score = prior + general.weight + sumWeights(more);
    return score < threshold ? undefined : { candidate, evidence: [...spelling, ...general.evidence(), ...more], score };
  };
  const scored: Scored[] = [];
  const rejected: Judged[] = [];
  for (const entry of judged) {
    const found = scoreOf(entry, []);
    if (found === undefined) rejected.push(entry);
    else scored.push(found);
  }
  const sure = sureTerms(scored, threshold);
  for (const entry of rejected) {
    const found = sure.has(entry.candidate.form.term) ? scoreOf(entry, [SAME_SENSE]) : undefined;
    if (found !== undefined) scored.push(found);
  }
  const ranking = new PaperRanking(around, lexicon);
  return withoutOverlaps(scored).map(({ candidate, evidence, score }) => ({
    start: candidate.start + from,
    end: candidate.end + from,
    text: text.slice(candidate.start, candidate.end),
    term: labelOf(candidate.form),
    kind: candidate.form.term.kind,
    key: candidate.form.term.key,
    papers: ranking.rank(candidate.form, candidate.from, candidate.to),
    score,
    evidence: [...evidence].sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight)),
  }));
}

/** What must stand around a form that is declared ambiguous; undefined for others. */
function contextOf({ term, ambiguous }: Form, { profiles }: Lexicon): Context | undefined {
  return ambiguous && term.concept !== undefined ? profiles.contextOf(term, term.concept) : undefined;
}

function labelOf(form: Form): string {
  return form.term.label;
}
