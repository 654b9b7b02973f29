import { workKeys } from "../papers/identity";
import type { PaperLink, PaperSource } from "../papers/paper";
import type { BibliographyEntry } from "./bibliography";
import { cleanText } from "./clean-text/clean-text";
import type { Listing } from "./listing/read-listing";
import { titlePrefix } from "./names/title-name";
import { titleKey } from "../papers/identity";

/** One work, cleaned, with every place it was listed. */
export interface Work {
  readonly title: string;
  readonly abstract: string;
  readonly links: readonly PaperLink[];
  readonly sources: PaperSource[];
  readonly bibliography: BibliographyEntry | undefined;
}

export interface NamedListing {
  readonly name: string;
  readonly listing: Listing;
}

/**
 * Merges the entries of all listings into one work per paper, in the order they are first
 * met. Entries are one work when they share a title key or an arXiv id; the first text met stays.
 */
export function mergeWorks(listings: readonly NamedListing[], bibliographyOf: (key: string) => BibliographyEntry | undefined): Work[] {
  const works: Work[] = [];
  const byKey = new Map<string, Work>();
  for (const { name, listing } of listings) {
    for (const entry of listing.entries) {
      const title = cleanText(entry.title).text;
      const bibliography = bibliographyOf(titleKey(title));
      const keys = workKeys({ title, arxivId: bibliography?.arxivId ?? null });
      const source: PaperSource = { listing: name, rank: entry.rank, date: listing.date };
      const known = keys.map((key) => byKey.get(key)).find((work) => work !== undefined);
      const work = known ?? newWork(title, entry.abstract, bibliography);
      work.sources.push(source);
      if (known === undefined) works.push(work);
      for (const key of keys) byKey.set(key, work);
    }
  }
  return works;
}

function newWork(title: string, rawAbstract: string, bibliography: BibliographyEntry | undefined): Work {
  const { text, links } = cleanText(rawAbstract, titlePrefix(title));
  return { title, abstract: text, links, sources: [], bibliography };
}
