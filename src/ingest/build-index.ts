import { assignIds, titleKey } from "../papers/identity";
import type { Paper } from "../papers/paper";
import type { PaperIndex } from "../papers/paper-index";
import { SCHEMA_VERSION } from "../papers/paper-index";
import { applyCorrection, staleParts } from "./apply-correction";
import { readBibliography } from "./bibliography";
import { resolveConcepts } from "./concepts";
import type { Corrections } from "./corrections";
import { readCorrections } from "./corrections";
import type { Description } from "./describe-paper";
import { describePaper } from "./describe-paper";
import type { IndexReport } from "./index-report";
import { reportIndex } from "./index-report";
import { readListing } from "./listing/read-listing";
import type { Work } from "./merge-works";
import { mergeWorks } from "./merge-works";
import type { Problem } from "./problem";

/** A file of the corpus: its name, as problems show it, and its text. */
export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

export interface Corpus {
  readonly listings: readonly CorpusFile[];
  readonly bibliography: CorpusFile;
  readonly corrections: CorpusFile;
  /** Left out, the index has no concepts. */
  readonly concepts?: CorpusFile;
}

export interface BuiltIndex {
  /** Built from everything that could be read, whatever the problems. */
  readonly index: PaperIndex;
  /** Unreadable or malformed input and stale corrections; a build with any of them has failed. */
  readonly problems: readonly Problem[];
  readonly report: IndexReport;
}

/** Builds the paper index from the corpus: listings to works, rules, then corrections. */
export function buildIndex(corpus: Corpus): BuiltIndex {
  const files = [...corpus.listings].sort((a, b) => (a.name < b.name ? -1 : 1));
  const listings = files.map((file) => ({ name: baseName(file.name), listing: readListing(file.name, file.text) }));
  const bibliography = readBibliography(corpus.bibliography.name, corpus.bibliography.text);
  const corrections = readCorrections(corpus.corrections.name, corpus.corrections.text);
  const works = mergeWorks(listings, (key) => bibliography.byTitle.get(key)?.value);
  const stale: Problem[] = [];
  const described = works.map((work) => describeWork(work, corrections, (line, message) => stale.push({ file: corpus.corrections.name, line, message })));
  stale.push(...unusedCorrections(corpus.corrections.name, corrections, works));
  const papers = toPapers(works, described);
  const resolved = corpus.concepts === undefined ? undefined : resolveConcepts(corpus.concepts.name, corpus.concepts.text, papers);
  const index: PaperIndex = {
    schemaVersion: SCHEMA_VERSION,
    builtFrom: listings.map((listing) => listing.name),
    papers,
    concepts: [...(resolved?.concepts ?? [])],
  };
  return {
    index,
    problems: [...listings.flatMap(({ listing }) => listing.problems), ...bibliography.problems, ...corrections.problems, ...stale, ...(resolved?.problems ?? [])],
    report: reportIndex(index, corrections.byTitle.size),
  };
}

function baseName(file: string): string {
  return file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
}

function describeWork(work: Work, corrections: Corrections, reportStale: (line: number, message: string) => void): Description {
  const described = describePaper(work);
  const correction = corrections.byTitle.get(titleKey(work.title));
  if (correction === undefined) return described;
  const stale = staleParts(work, described, correction.value);
  for (const part of stale) reportStale(correction.line, `The correction of "${work.title}" is stale. ${part}`);
  return stale.length === 0 ? applyCorrection(described, correction.value) : described;
}

function unusedCorrections(file: string, corrections: Corrections, works: readonly Work[]): Problem[] {
  const known = new Set(works.map((work) => titleKey(work.title)));
  return [...corrections.byTitle]
    .filter(([key]) => !known.has(key))
    .map(([, { line, value }]) => ({ file, line, message: `The correction is stale: no listing has a paper "${value.paper}". Correct the title or remove the entry.` }));
}

function toPapers(works: readonly Work[], described: readonly Description[]): Paper[] {
  const ids = assignIds(
    works.map((work, index) => ({
      title: work.title,
      name: described[index]?.names.find((name) => name.primary)?.text,
      arxivId: work.bibliography?.arxivId ?? null,
    })),
  );
  return works.flatMap((work, index) => {
    const description = described[index];
    const id = ids[index];
    return description === undefined || id === undefined ? [] : [toPaper(id, work, description)];
  });
}

function toPaper(id: string, work: Work, description: Description): Paper {
  const known = work.bibliography;
  return {
    id,
    title: work.title,
    abstract: work.abstract,
    ...description,
    arxivId: known?.arxivId ?? null,
    year: known?.year ?? null,
    authors: known?.authors ?? [],
    authorsComplete: known?.authorsComplete ?? false,
    codeUrl: known?.codeUrl ?? work.links.find((link) => link.kind === "code")?.url ?? null,
    links: [...work.links],
    sources: [...work.sources],
  };
}
