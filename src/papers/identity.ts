import { spellGreek } from "./greek";
import { LargeMap } from "./large-map";

/** Letters and digits alone, without accents, scripts or LaTeX marks, lower case. */
function plain(text: string): string {
  // Most titles are plain already; the long way costs ten times as much.
  if (/^[ -[\]-~]*$/.test(text)) return text.toLowerCase();
  return spellGreek(text.replace(/\\(?=[A-Za-z])/g, "").normalize("NFKD")).toLowerCase();
}

/**
 * A key by which two spellings of one title are the same: "M^3ViT: …", "M$^3$ViT: …"
 * and "M³ViT: …" share it. Case, blanks, punctuation, accents and LaTeX do not count.
 */
export function titleKey(title: string): string {
  return plain(title).replace(/[^\p{L}\p{N}]/gu, "");
}

/**
 * The arXiv id in `text` (an id, "arXiv:…" or an arxiv.org address) without its version,
 * or null. Both schemes: "2306.00978" and "cs/0112017" (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function arxivKey(text: string): string | null {
  const match = /(?:^|[/:\s])(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\s*$/i.exec(text.trim());
  return match?.[1]?.toLowerCase() ?? null;
}

const LONGEST_DOI = 2000;

/** The DOI in `text` (bare, "doi:…" or a doi.org address), lower case, or null. Old ones have angle brackets in them. */
export function doiKey(text: string): string | null {
  if (text.length > LONGEST_DOI) return null;
  const match = /\b(10\.\d{4,9}\/[^\s"]+?)[.,;>]?\s*$/i.exec(decoded(text).trim());
  return match?.[1]?.toLowerCase() ?? null;
}

/** An address with its "%2F" and the like as the characters they stand for. */
function decoded(text: string): string {
  if (!/^\s*https?:[^]*%/iu.test(text)) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What is known of a work when asking whether two records are the same one. */
export interface WorkReference {
  readonly title: string;
  readonly arxivId?: string | null;
  readonly doi?: string | null;
}

/** The arXiv id of a work, also when only the DOI is known that arXiv gave it (https://info.arxiv.org/help/doi.html). */
export function arxivOf({ arxivId, doi }: { readonly arxivId?: string | null | undefined; readonly doi?: string | null | undefined }): string | null {
  if (arxivId) return arxivKey(arxivId);
  const registered = doi ? /^10\.48550\/arxiv\.(.+)$/u.exec(doi.toLowerCase())?.[1] : undefined;
  return registered === undefined ? null : arxivKey(registered);
}

/** Keys of a work; two records that share one are the same work. */
export function workKeys(work: WorkReference): string[] {
  const arxiv = arxivOf(work);
  const doi = work.doi ? doiKey(work.doi) : null;
  const title = titleKey(work.title);
  return [arxiv && `arxiv:${arxiv}`, doi && `doi:${doi}`, title && `title:${title}`].filter((key): key is string => Boolean(key));
}

/** A readable id: "π_RL" -> "pi-rl", "DPM-Solver++" -> "dpm-solver-plusplus". ASCII where the text allows it. */
export function slug(text: string): string {
  return plain(text)
    .replace(/\+{2,}/g, "-plusplus ")
    .replace(/\+(?![\p{L}\p{N}])/gu, "-plus")
    .replace(/\p{M}|['’]/gu, "")
    .replace(/[^\p{L}\p{N}]+/gu, "-")
    .replace(/^-+|-+$/g, "");
}

/** What an id is made of. */
export interface Identified {
  readonly title: string;
  /** The primary name; undefined for a paper that coins none. */
  readonly name: string | undefined;
  readonly arxivId: string | null;
}

const TITLE_WORDS = 8;
const DISTINGUISHING_WORDS = 4;
/** Words an id does not end in. */
const SMALL_WORDS = /^(?:an?|the|of|for|and|with|to|in|on|by|via|from|as|using|at|under)$/;

/**
 * One id per work, in the order given, unique among them: the slug of the primary name,
 * else of the title's first words. Of two works with one slug the older (by arXiv id, then
 * title) keeps it and the other adds words of its title, so the order does not matter.
 */
export function assignIds(works: readonly Identified[]): string[] {
  const order = works.map((work, index) => ({ work, index, age: age(work) }));
  order.sort((a, b) => (a.age < b.age ? -1 : a.age > b.age ? 1 : a.index - b.index));
  const ids = new Array<string>(works.length);
  const taken: TakenIds = new LargeMap();
  for (const { work, index } of order) {
    ids[index] = claimId(work, taken);
  }
  return ids;
}

/** Ids in use, each with the number to try next for works of the same id. */
export type TakenIds = LargeMap<string, number>;

const FIRST_NUMBER = 2;

/** An id for the work that is not taken yet, which it then is. */
export function claimId(work: Identified, taken: TakenIds): string {
  const first = firstSlug(work);
  const id = taken.has(first) ? (furtherSlugs(work, first).find((candidate) => !taken.has(candidate)) ?? numbered(first, taken)) : first;
  taken.set(id, FIRST_NUMBER);
  return id;
}

function age(work: Identified): string {
  const arxiv = work.arxivId ? arxivKey(work.arxivId) : null;
  // Ids of the new scheme sort by month; works without one come last.
  return `${arxiv ?? "~"} ${titleKey(work.title)}`;
}

function firstSlug(work: Identified): string {
  const base = slug(work.name ?? work.title);
  return base === "" ? "paper" : work.name === undefined ? words(base, TITLE_WORDS) : base;
}

function furtherSlugs(work: Identified, first: string): string[] {
  const title = slug(work.title);
  const rest = title.startsWith(`${first}-`) ? title.slice(first.length + 1) : title;
  return [`${first}-${words(rest, DISTINGUISHING_WORDS)}`, title].filter((candidate) => candidate !== "");
}

function words(slugText: string, count: number): string {
  const parts = slugText.replace(/^(?:an?|the)-/, "").split("-").slice(0, count);
  while (parts.length > 1 && SMALL_WORDS.test(parts.at(-1) ?? "")) parts.pop();
  return parts.join("-");
}

function numbered(base: string, taken: TakenIds): string {
  // Starting from 2 each time would cost the square of the number of works with one title.
  for (let number = taken.get(base) ?? FIRST_NUMBER; ; number++) {
    const id = `${base}-${number}`;
    if (taken.has(id)) continue;
    taken.set(base, number + 1);
    return id;
  }
}
