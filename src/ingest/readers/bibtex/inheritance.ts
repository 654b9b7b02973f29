import { publicationOf, type Publication } from "../../../papers/publication";
import type { LibraryEntry } from "../entry";
import type { RawEntry } from "./scan-entries";

/** Fields that entries share by naming an @xdata entry, which may name others. */
export class SharedFields {
  readonly #byKey = new Map<string, RawEntry>();

  add(shared: RawEntry): void {
    this.#byKey.set(shared.key.toLowerCase(), shared);
  }

  /** Whether all that the entry names is at hand. */
  has(entry: RawEntry): boolean {
    return keysIn(entry).every((key) => this.#byKey.has(key));
  }

  /** The entry with the fields that it and what it names lack. */
  complete(entry: RawEntry): RawEntry {
    const fields = new Map(entry.fields);
    const seen = new Set<string>();
    const waiting = keysIn(entry);
    for (let key = waiting.shift(); key !== undefined; key = waiting.shift()) {
      const shared = this.#byKey.get(key);
      if (shared === undefined || seen.has(key)) continue;
      seen.add(key);
      for (const [name, value] of shared.fields) if (!fields.has(name)) fields.set(name, value);
      waiting.push(...keysIn(shared));
    }
    return { ...entry, fields };
  }
}

function keysIn({ fields }: RawEntry): string[] {
  return (fields.get("xdata") ?? "").split(",").map((key) => key.trim().toLowerCase()).filter(Boolean);
}

/** What a part has of its volume unless it says otherwise. */
const OF_VOLUME = ["collection-title", "publisher-place", "publisher", "volume", "number-of-volumes", "edition", "event-title", "event-place", "language", "ISBN", "ISSN", "editor"] as const;

/** What an entry does not say itself it has of the one it refers to by crossref: proceedings, or the book of a chapter. */
export function inheriting(entry: LibraryEntry, volume: LibraryEntry): LibraryEntry {
  const own = entry.publication ?? {};
  const of: Publication = volume.publication ?? {};
  const isDated = own.issued !== undefined || own["issued-text"] !== undefined || own.fields?.year !== undefined;
  const literals = [...new Set([...(own.literals ?? []), ...(of.literals ?? [])])];
  const inherited: Publication = {
    // A volume of several is no part of another book.
    "container-title": own.type === "book" ? undefined : volume.title,
    ...Object.fromEntries(OF_VOLUME.map((name) => [name, of[name]])),
    ...(isDated ? {} : { issued: of.issued, "issued-text": of["issued-text"] }),
  };
  return { ...entry, year: entry.year ?? (isDated ? null : volume.year), publication: publicationOf({ ...inherited, ...own, literals }) ?? null };
}
