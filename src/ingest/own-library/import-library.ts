import { claimId, type TakenIds } from "../../papers/identity";
import { LargeMap } from "../../papers/large-map";
import type { Paper } from "../../papers/paper";
import type { Steps } from "../../papers/steps";
import { titlePrefix } from "../names/title-name";
import { quoted, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../readers/entry";
import { formatOf } from "../readers/formats";
import { TextWindow } from "../readers/text-window";
import { describeEntry, descriptionOf, textKey, toPaper, undescribed, type DescribedText } from "./describe-entry";

/** A library file as read, its papers not yet described. */
export interface ReadLibrary extends ReadEntries {
  /** What people call the format. */
  readonly format: string;
}

/** The file is in no format that is known. */
export class UnknownFormat extends Error {
  override readonly name = "UnknownFormat";
}

/**
 * Reads the text of a library file in its format.
 * @throws {UnknownFormat} when ending or content are those of no known format.
 */
export function* readLibrary(path: string, window: TextWindow): Steps<ReadLibrary> {
  while (!window.complete && window.text.trim().length < BEGINNING) yield* window.grow(window.text.length - window.text.trimStart().length);
  const format = formatOf(path, window.text);
  if (format === undefined) throw new UnknownFormat("The format is not known.");
  if (window.text.trim() === "") return { format: format.name, entries: [], problems: [{ line: 1, message: "The file is empty." }] };
  const { entries, problems } = yield* format.read(window);
  return { format: format.name, entries, problems: [...problems, ...(yield* repeatedKeys(entries))].sort((a, b) => a.line - b.line) };
}

/** Characters by which a format is known. */
const BEGINNING = 1000;

function* repeatedKeys(entries: readonly LibraryEntry[]): Steps<ReaderProblem[]> {
  const first = new LargeMap<string, LibraryEntry>();
  const problems: ReaderProblem[] = [];
  for (const entry of entries) {
    yield;
    const { citationKey: key, line, title } = entry;
    if (key === null) continue;
    const known = first.get(key);
    if (known === undefined) first.set(key, entry);
    else if (known.title !== title) problems.push({ line, message: `The key "${quoted(key)}" is already used on line ${known.line}. Both entries are kept.` });
  }
  return problems;
}

/** A paper of an own library, and whether rules have read its text yet. */
export interface OwnPaper {
  readonly textKey: string;
  readonly described: boolean;
  readonly paper: Paper;
}

/** Descriptions known already, by the key of their text. */
export function* knownDescriptions(papers: readonly OwnPaper[]): Steps<LargeMap<string, DescribedText>> {
  const known = new LargeMap<string, DescribedText>();
  for (const { textKey: key, described, paper } of papers) {
    if (described) known.set(key, descriptionOf(paper));
    yield;
  }
  return known;
}

/**
 * The papers of the entries, in their order, each with an id that depends on the entries alone.
 * What is not known of their texts waits for `describePapers`.
 */
export function* draftPapers(entries: readonly LibraryEntry[], label: string, known: Pick<ReadonlyMap<string, DescribedText>, "get">): Steps<OwnPaper[]> {
  const taken: TakenIds = new LargeMap();
  const papers: OwnPaper[] = [];
  for (const [index, entry] of entries.entries()) {
    const key = textKey(entry);
    const text = known.get(key);
    const id = claimId({ title: entry.title, name: titlePrefix(entry.title), arxivId: entry.arxivId }, taken);
    papers.push({ textKey: key, described: text !== undefined, paper: toPaper(entry, text ?? undescribed(entry), { id, label, rank: index + 1 }) });
    yield;
  }
  return papers;
}

/** Describes the papers that wait for it, in place, one in a step; who stops in between has what was done so far. */
export function* describePapers(entries: readonly LibraryEntry[], papers: OwnPaper[], label: string, done?: (count: number) => void): Steps<void> {
  let count = 0;
  for (const [index, entry] of entries.entries()) {
    const draft = papers[index];
    if (draft === undefined || draft.described) continue;
    papers[index] = { textKey: draft.textKey, described: true, paper: toPaper(entry, yield* describeEntry(entry), { id: draft.paper.id, label, rank: index + 1 }) };
    count += 1;
    done?.(count);
    yield;
  }
}

/** All of it at once: the papers of a file, described, and its problems. */
export function* importLibrary(path: string, text: string, label: string, done?: (count: number) => void): Steps<ReadLibrary & { readonly papers: readonly Paper[] }> {
  const library = yield* readLibrary(path, TextWindow.of(text));
  const papers = yield* draftPapers(library.entries, label, new Map());
  yield* describePapers(library.entries, papers, label, done);
  return { ...library, papers: papers.map(({ paper }) => paper) };
}
