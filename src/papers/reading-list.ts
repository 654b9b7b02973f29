import * as z from "zod";

/** How far one is with a paper. */
export const READING_STATES = ["to read", "reading", "read"] as const;
export type ReadingState = (typeof READING_STATES)[number];

const entrySchema = z.object({
  /** Id of the paper in the library. */
  paper: z.string().min(1),
  /** Kept beside the id, so that the entry can be read when the library is not at hand. */
  title: z.string(),
  starred: z.boolean(),
  state: z.enum(READING_STATES).nullable(),
  note: z.string(),
  /** When it was last changed, in milliseconds since 1970: the newer of two entries holds. */
  changed: z.number(),
});

/** What a person keeps about a paper. An entry with nothing in it is kept as the mark of a removal. */
export type ReadingEntry = z.infer<typeof entrySchema>;

/** Entries by paper id. */
export type ReadingList = ReadonlyMap<string, ReadingEntry>;

const fileSchema = z.object({ version: z.literal(1), entries: z.array(z.unknown()) });

/** What could not be taken from a stored or imported list, and the rest of it. */
export interface ReadResult {
  readonly list: ReadingList;
  /** One message for each entry that was passed over. */
  readonly problems: readonly string[];
}

/** Whether the entry says anything: starred, a state or a note. */
export function isKept(entry: ReadingEntry): boolean {
  return entry.starred || entry.state !== null || entry.note !== "";
}

/** The entries of both; of two about one paper the one changed later. The order of the arguments does not matter. */
export function mergeReadingLists(a: ReadingList, b: ReadingList): ReadingList {
  const merged = new Map(a);
  for (const [id, entry] of b) {
    const known = merged.get(id);
    if (known === undefined || isLater(entry, known)) merged.set(id, entry);
  }
  return merged;
}

/** Entries changed in the same millisecond are told apart by their content, so that all windows agree. */
function isLater(entry: ReadingEntry, than: ReadingEntry): boolean {
  return entry.changed === than.changed ? JSON.stringify(entry) > JSON.stringify(than) : entry.changed > than.changed;
}

/** The list as JSON text, entries in the order of their titles. */
export function writeReadingList(list: ReadingList): string {
  const entries = [...list.values()].sort((a, b) => a.title.localeCompare(b.title, "en") || a.paper.localeCompare(b.paper, "en"));
  return `${JSON.stringify({ version: 1, entries }, null, 2)}\n`;
}

/**
 * Reads what writeReadingList wrote. Entries that cannot be used are named and the others kept.
 * @throws {Error} when the text is not JSON or not a reading list at all.
 */
export function readReadingList(text: string): ReadResult {
  const file = fileSchema.safeParse(JSON.parse(text));
  if (!file.success) throw new Error("The file is not a reading list of Paper Lens (version 1).");
  const list = new Map<string, ReadingEntry>();
  const problems: string[] = [];
  for (const [index, value] of file.data.entries.entries()) {
    const entry = entrySchema.safeParse(value);
    if (!entry.success) {
      const issue = entry.error.issues[0];
      problems.push(`Entry ${index + 1}: ${issue?.path.join(".") ?? ""} ${issue?.message ?? "has the wrong form"}`);
      continue;
    }
    const known = list.get(entry.data.paper);
    if (known === undefined || isLater(entry.data, known)) list.set(entry.data.paper, entry.data);
  }
  return { list, problems };
}
