import * as z from "zod";
import { arxivKey, arxivOf, doiKey } from "../../../papers/identity";
import { claimSchema, nameSchema, type Paper } from "../../../papers/paper";
import { publicationOf, publicationSchema } from "../../../papers/publication";
import type { Steps } from "../../../papers/steps";
import { TARGETS, TOPICS } from "../../../papers/taxonomy";
import { eachLine } from "../each-line";
import { arxivYear, entryOf, limited, NOT_UTF8, quoted, webAddresses, type LibraryEntry, type ReadEntries, type ReaderProblem } from "../entry";
import type { TextWindow } from "../text-window";
import { isObject, jsonReason } from "./values";

const strings = z.array(z.string().min(1));

/** A paper as a line of JSON: the fields of the paper index, all but the title optional. */
const lineSchema = z.object({
  title: z.string().trim().min(1),
  abstract: z.string().default(""),
  names: z.array(z.union([nameSchema, z.string().min(1).transform((text) => ({ text, primary: true }))])).optional(),
  topics: z.array(z.enum(TOPICS)).optional(),
  targets: z.array(z.enum(TARGETS)).optional(),
  claims: z.array(claimSchema).optional(),
  keySentence: z.string().optional(),
  arxivId: z.string().nullish(),
  year: z.union([z.number(), z.string().trim().regex(/^\d{4}$/).transform(Number)]).pipe(z.number().int().min(1500).max(2100)).nullish(),
  authors: strings.default([]),
  authorsComplete: z.boolean().default(true),
  codeUrl: z.string().nullish(),
  links: z.array(z.object({ url: z.string() })).default([]),
  doi: z.string().nullish(),
  citationKey: z.string().min(1).max(200).nullish(),
  publication: publicationSchema.nullish(),
  note: z.string().default(""),
  annotation: z.string().default(""),
  keywords: strings.default([]),
});

/** Reads JSON lines: on each line a paper, or as much of one as is known. */
export function* readJsonLines(window: TextWindow): Steps<ReadEntries> {
  const entries: LibraryEntry[] = [];
  const problems: ReaderProblem[] = [];
  yield* eachLine(window, (piece, line) => {
    const entry = piece.trim() === "" ? null : readLine(piece, line, problems);
    if (entry !== null) entries.push(limited(entry, problems));
  });
  return { entries, problems };
}

/** The paper of a line, or null for a line that is left out. */
function readLine(piece: string, line: number, problems: ReaderProblem[]): LibraryEntry | null {
  const leaveOut = (reason: string): null => {
    problems.push({ line, message: `The line is left out: ${reason}` });
    return null;
  };
  let value: unknown;
  try {
    value = JSON.parse(piece);
  } catch (error) {
    return leaveOut(`it is not valid JSON (${jsonReason(error)}).`);
  }
  if (!isObject(value)) return leaveOut("it holds no object.");
  // Programs write null for what is not known.
  const result = lineSchema.safeParse(Object.fromEntries(Object.entries(value).filter(([, part]) => part !== null)));
  if (!result.success) {
    const issue = result.error.issues[0];
    const place = issue?.path.join(".") ?? "";
    return leaveOut(place === "title" ? "it has no title." : `"${place}" is not as expected: ${issue?.message ?? "unknown"}.`);
  }
  const { title, abstract, names, topics, targets, claims, keySentence, arxivId, doi, citationKey, codeUrl, links, ...rest } = result.data;
  if (piece.includes("\uFFFD")) problems.push({ line, message: NOT_UTF8 });
  const key = doi ? doiKey(doi) : null;
  const id = arxivId ? arxivKey(arxivId) : arxivOf({ doi: key });
  if (id === null && arxivId) problems.push({ line, message: `"${quoted(arxivId)}" is no arXiv id; the paper is kept without it.` });
  return entryOf(title, line, {
    abstract,
    authors: rest.authors,
    authorsComplete: rest.authorsComplete && rest.authors.length > 0,
    year: rest.year ?? arxivYear(id),
    arxivId: id,
    doi: key,
    citationKey: citationKey ?? null,
    publication: publicationOf(rest.publication ?? {}) ?? null,
    note: rest.note,
    annotation: rest.annotation,
    keywords: rest.keywords,
    urls: webAddresses([codeUrl ?? "", ...links.map(({ url }) => url)]),
    described: given({ names, topics, targets, claims, keySentence }),
  });
}

/** Without what the line does not say. */
function given(parts: { [K in "names" | "topics" | "targets" | "claims" | "keySentence"]: Paper[K] | undefined }): LibraryEntry["described"] {
  return Object.fromEntries(Object.entries(parts).filter(([, part]) => part !== undefined));
}
