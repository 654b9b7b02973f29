import type { Concept } from "./concept";
import { arxivOf, claimId, titleKey, workKeys, type TakenIds } from "./identity";
import { LargeMap } from "./large-map";
import { ownAbstract } from "./own-abstract";
import { primaryName, type Paper } from "./paper";
import type { Steps } from "./steps";

/** Papers and concepts of one origin: the bundled index or a library of the user's. */
export interface LibrarySource {
  readonly id: string;
  readonly label: string;
  readonly papers: readonly Paper[];
  readonly concepts: readonly Concept[];
}

export interface MergedSources {
  readonly papers: readonly Paper[];
  readonly byId: LargeMap<string, Paper>;
  readonly concepts: readonly Concept[];
}

/** Papers merged between two pauses. */
const STEP = 100;

/**
 * One paper per work, in the order of the sources. A work known already keeps its id and text and
 * takes from later sources what it lacks, their keys and notes among it. A paper whose id is taken
 * by another work gets a new one.
 */
export function* mergeSources(sources: readonly LibrarySource[]): Steps<MergedSources> {
  const merged = new Works();
  const concepts = new Map<string, Concept>();
  let count = 0;
  for (const source of sources) {
    const renamed = new Map<string, string>();
    for (const paper of source.papers) {
      const id = merged.add(paper);
      if (id !== paper.id) renamed.set(paper.id, id);
      count += 1;
      if (count % STEP === 0) yield;
    }
    for (const concept of source.concepts) {
      if (concepts.has(concept.id)) continue;
      const papers = renamed.size === 0 ? concept.papers : [...new Set(concept.papers.map((id) => renamed.get(id) ?? id))];
      concepts.set(concept.id, { ...concept, papers });
    }
  }
  const papers: Paper[] = [];
  for (const paper of merged.byId.values()) {
    papers.push(paper);
    if (papers.length % (STEP * 100) === 0) yield;
  }
  return { papers, byId: merged.byId, concepts: [...concepts.values()] };
}

class Works {
  readonly byId = new LargeMap<string, Paper>();
  /** Several ids only for a title that several works have. */
  readonly #idsByKey = new LargeMap<string, string | string[]>();
  readonly #ids: TakenIds = new LargeMap();

  /** Adds a paper, or what it says to the same work; returns the work's id. */
  add(paper: Paper): string {
    // Kept with each paper they would take as much memory as a paper without its texts, and each collection of garbage twice the time.
    const keys = workKeys({ title: paper.title, arxivId: paper.arxivId, doi: paper.doi ?? null });
    for (const key of keys) {
      for (const [index, id] of this.#idsOf(key).entries()) {
        const known = this.byId.get(id);
        if (known === undefined || !isSameWork(known, paper, key)) continue;
        // Where a title is that of several works it proves little by itself.
        if (index > 0 && sharesAuthor(known, paper) !== true) continue;
        this.byId.set(id, complete(known, paper));
        this.#register(keys, id);
        return id;
      }
    }
    const id = this.#newId(paper);
    this.byId.set(id, id === paper.id ? paper : { ...paper, id });
    this.#register(keys, id);
    return id;
  }

  #newId(paper: Paper): string {
    if (this.#ids.has(paper.id)) return claimId({ title: paper.title, name: primaryName(paper), arxivId: paper.arxivId }, this.#ids);
    this.#ids.set(paper.id, 2);
    return paper.id;
  }

  #register(keys: readonly string[], id: string): void {
    for (const key of keys) {
      const ids = this.#idsOf(key);
      if (ids.length === 0) this.#idsByKey.set(key, id);
      else if (key.startsWith(TITLE) && ids.length < MOST_OF_ONE_TITLE && !ids.includes(id)) this.#idsByKey.set(key, [...ids, id]);
    }
  }

  #idsOf(key: string): readonly string[] {
    const ids = this.#idsByKey.get(key);
    return ids === undefined ? [] : typeof ids === "string" ? [ids] : ids;
  }
}

const TITLE = "title:";
const ARXIV_DOI = "10.48550/";
/** Works of one title, such as "Introduction", that a further one is compared with: looking at all would cost their square. */
const MOST_OF_ONE_TITLE = 50;

/** Years between a work and its last printing under the same title; what lies further apart is another edition or another work. */
const MOST_YEARS_APART = 5;
/** Titles of fewer words, such as "Preface", are those of many works. */
const TELLING_WORDS = 3;

/**
 * Entries of one file with two keys stay two: their owner may cite either. Where an id is the same, works are told
 * apart by title and authors, of which at least one must agree. Works of one title are told apart by two arXiv ids, by
 * two DOIs neither of which is that of a preprint, by authors none of whom they share, and by years.
 */
function isSameWork(known: Paper, paper: Paper, key: string): boolean {
  if (isOtherEntry(known, paper)) return false;
  const shared = sharesAuthor(known, paper);
  if (!key.startsWith(TITLE)) return shared !== false || titleKey(known.title) === titleKey(paper.title);
  const short = paper.title.split(/\s+/u, TELLING_WORDS).length < TELLING_WORDS && primaryName(paper) === undefined;
  if (shared === false || (short && shared !== true)) return false;
  const [one, other] = [arxivOf(known), arxivOf(paper)];
  if (one !== null && other !== null) return one === other;
  if (known.year !== null && paper.year !== null && Math.abs(known.year - paper.year) > MOST_YEARS_APART) return false;
  const [a, b] = [known.doi ?? ARXIV_DOI, paper.doi ?? ARXIV_DOI];
  return a === b || a.startsWith(ARXIV_DOI) || b.startsWith(ARXIV_DOI);
}

/** Whether the paper is an entry beside the last one that the known paper was made of, in the same file and with a key of its own. */
function isOtherEntry({ origins, citationKey, otherKeys = [] }: Paper, paper: Paper): boolean {
  const file = paper.origins?.[0];
  return file !== undefined && origins?.at(-1) === file && citationKey !== undefined && paper.citationKey !== undefined && ![citationKey, ...otherKeys].includes(paper.citationKey);
}

/** By any word of the names, as the order of family and given name varies; undefined when the authors of one are not known. */
function sharesAuthor(a: Paper, b: Paper): boolean | undefined {
  if (a.authors.length === 0 || b.authors.length === 0) return undefined;
  const words = nameWords(a);
  return nameWords(b).some((word) => words.includes(word));
}

/** Without accents and initials. */
function nameWords({ authors }: Paper): string[] {
  return authors.join(" ").normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/\p{L}{2,}/gu) ?? [];
}

/** The known paper with what another record of it adds. */
function complete(known: Paper, other: Paper): Paper {
  const read = known.abstract === "" && other.abstract !== "" ? other : known;
  const listed = known.authors.length === 0 || (!known.authorsComplete && other.authorsComplete && other.authors.length > 0) ? other : known;
  const notes = union([known.note, other.note]).join("\n");
  const annotations = union([known.annotation, other.annotation]).join("\n");
  const given = ownAbstract(known) || ownAbstract(other);
  const keywords = union([...(known.keywords ?? []), ...(other.keywords ?? [])]);
  const origins = union([...(known.origins ?? []), ...(other.origins ?? [])]);
  const doi = known.doi ?? other.doi;
  const citationKey = known.citationKey ?? other.citationKey;
  const otherKeys = union([...(known.otherKeys ?? []), other.citationKey, ...(other.otherKeys ?? [])]).filter((key) => key !== citationKey);
  // One whole: a preprint has no pages of a journal. What names the journal says more than what does not.
  const both = [known, other];
  const printed = both.find(({ publication }) => publication?.["container-title"] !== undefined) ?? both.find(({ publication }) => publication !== undefined);
  const published = printed === other ? (other.published ?? asPublished(other, listed)) : known.published;
  return {
    ...known,
    abstract: read.abstract,
    names: read.names,
    topics: read.topics,
    targets: read.targets,
    claims: read.claims,
    keySentence: read.keySentence,
    why: read.why,
    authors: listed.authors,
    authorsComplete: listed.authorsComplete,
    year: known.year ?? other.year,
    arxivId: known.arxivId ?? other.arxivId,
    codeUrl: known.codeUrl ?? other.codeUrl,
    links: [...known.links, ...other.links.filter(({ url }) => !known.links.some((link) => link.url === url))],
    sources: [...known.sources, ...other.sources],
    ...(doi === undefined ? {} : { doi }),
    ...(origins.length === 0 ? {} : { origins }),
    ...(citationKey === undefined ? {} : { citationKey }),
    ...(otherKeys.length === 0 ? {} : { otherKeys }),
    ...(printed?.publication === undefined ? {} : { publication: printed.publication }),
    ...(published === undefined ? {} : { published }),
    ...(notes === "" ? {} : { note: notes }),
    ...(annotations === "" ? {} : { annotation: annotations }),
    ...(given === "" || (given === read.abstract && known.origins !== undefined && other.origins !== undefined) ? {} : { ownAbstract: given }),
    ...(keywords.length === 0 ? {} : { keywords }),
  };
}

/** Title and authors of an entry; of its authors the ones in `listed` when only they are all. */
function asPublished({ title, authors, authorsComplete }: Paper, listed: Paper): Paper["published"] {
  const all = authors.length === 0 || (!authorsComplete && listed.authorsComplete) ? listed : { authors, authorsComplete };
  return { title, authors: all.authors, authorsComplete: all.authorsComplete };
}

function union(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts.filter((text): text is string => text !== undefined && text !== ""))];
}
