import { hashText } from "../../papers/hash";
import type { Paper, PaperLink } from "../../papers/paper";
import type { Steps } from "../../papers/steps";
import { takeLinks } from "../clean-text/links";
import { cleanText } from "../clean-text/clean-text";
import { describeInSteps, type Description } from "../describe-paper";
import { titlePrefix } from "../names/title-name";
import type { LibraryEntry } from "../readers/entry";

/** What rules read from the text of an entry. */
export interface DescribedText extends Description {
  readonly abstract: string;
  readonly links: readonly PaperLink[];
}

/** Characters of an abstract that rules read; no abstract of the corpus has half as many. */
const READ_BY_RULES = 5000;

/** Cleans and describes the text of an entry: some ten milliseconds of work in steps of a few. */
export function* describeEntry({ title, abstract: raw }: Pick<LibraryEntry, "title" | "abstract">): Steps<DescribedText> {
  const { text, links } = cleanText(raw.slice(0, READ_BY_RULES), titlePrefix(title));
  const rest = raw.slice(READ_BY_RULES);
  yield;
  return { ...(yield* describeInSteps({ title, abstract: text })), abstract: `${text}${rest}`, links };
}

/** A description that says no more than the title shows at a glance, until rules have read the text. */
export function undescribed({ title, abstract }: Pick<LibraryEntry, "title" | "abstract">): DescribedText {
  const name = titlePrefix(title);
  return { abstract, links: [], names: name === undefined ? [] : [{ text: name, primary: true }], topics: [], targets: [], claims: [], keySentence: "", why: {} };
}

/** A key for all that the description of an entry depends on: it holds as long as the key is the same. */
export function textKey({ title, abstract, described, urls }: LibraryEntry): string {
  return hashText(JSON.stringify([title, abstract, described, urls]));
}

/** The description of a paper made before, to be used again. */
export function descriptionOf({ abstract, links, names, topics, targets, claims, keySentence, why }: Paper): DescribedText {
  return { abstract, links, names, topics, targets, claims, keySentence, why };
}

/** Where an entry stands: its id, the label of its file and its place there, 1-based. */
export interface EntryPlace {
  readonly id: string;
  readonly label: string;
  readonly rank: number;
}

/** The paper of an entry; what the file itself says wins over what rules found. */
export function toPaper(entry: LibraryEntry, text: DescribedText, { id, label, rank }: EntryPlace): Paper {
  const { links: found, abstract, ...description } = text;
  const links = [...entry.urls.flatMap((url) => takeLinks(url).links), ...found].filter((link, index, all) => all.findIndex(({ url }) => url === link.url) === index);
  return {
    id,
    title: entry.title,
    abstract,
    ...description,
    ...entry.described,
    arxivId: entry.arxivId,
    year: entry.year,
    authors: [...entry.authors],
    authorsComplete: entry.authorsComplete,
    codeUrl: links.find(({ kind }) => kind === "code")?.url ?? null,
    links,
    sources: [{ listing: label, rank, date: null }],
    origins: [label],
    ...(entry.doi === null ? {} : { doi: entry.doi }),
    ...(entry.citationKey === null ? {} : { citationKey: entry.citationKey }),
    ...(entry.publication === null ? {} : { publication: entry.publication }),
    ...(entry.note === "" ? {} : { note: entry.note }),
    ...(entry.annotation === "" ? {} : { annotation: entry.annotation }),
    // Rules clean the text of addresses, LaTeX and breaks; most texts have none, and are kept once.
    ...(isSameText(entry.abstract, abstract) ? {} : { ownAbstract: entry.abstract }),
    ...(entry.keywords.length === 0 ? {} : { keywords: [...entry.keywords] }),
  };
}

function isSameText(a: string, b: string): boolean {
  return a === b || a.replace(/[^\S\n]+/gu, " ").trim() === b;
}
