import { shortAuthor } from "../papers/format";
import { LargeMap } from "../papers/large-map";
import { primaryName, type Paper } from "../papers/paper";
import { sortInSteps } from "../papers/sort-steps";
import { finish, type Steps } from "../papers/steps";
import { literalText, parseTemplate, renderTemplate, TemplateError, type Template } from "./template";

const STOP_WORDS = new Set(["a", "an", "the", "on", "of", "for", "in", "to", "and", "with", "towards", "toward", "from", "via"]);

/** What a template of citation keys may name; every value is lower-case ASCII letters and digits. */
export const KEY_PLACEHOLDERS = ["author", "authors", "year", "name", "title", "arxiv", "id"] as const;
export type KeyTemplate = Template<(typeof KEY_PLACEHOLDERS)[number]>;

/** First author, year and short name: "lin2023awq". */
export const DEFAULT_KEY_TEMPLATE = "{author}{year}{name}";

/** @throws {TemplateError} when the text is no template, or has characters a key cannot have. */
export function parseKeyTemplate(text: string): KeyTemplate {
  const template = parseTemplate(text, KEY_PLACEHOLDERS);
  const wrong = /[^A-Za-z0-9:._/+-]/u.exec(literalText(template))?.[0];
  if (wrong !== undefined) throw new TemplateError(`A citation key cannot hold "${wrong}"; letters, digits and : . _ / + - can stand in one.`);
  return template;
}

const DEFAULT = parseKeyTemplate(DEFAULT_KEY_TEMPLATE);

/** Letters and digits only, accents removed: safe in every BibTeX dialect. */
function ascii(text: string): string {
  return text.normalize("NFKD").replace(/[^A-Za-z0-9]/g, "").toLowerCase();
}

const titleWords = (title: string) => title.split(/[\s:,/–-]+/u).filter((word) => word !== "" && !STOP_WORDS.has(word.toLowerCase()));

/** Authors named in a key; longer lists are cut. */
const AUTHORS = 3;
/** Words of the title that {title} stands for. */
const TITLE_WORDS = 3;

/** The key the template makes of the paper alone; two papers can share it. */
export function baseKey(paper: Paper, template: KeyTemplate = DEFAULT): string {
  const words = titleWords(paper.title);
  const key = renderTemplate(template, {
    author: ascii(shortAuthor(paper.authors[0] ?? "", paper)),
    authors: paper.authors.slice(0, AUTHORS).map((author) => ascii(shortAuthor(author, paper))).join(""),
    year: paper.year === null ? "" : String(paper.year),
    name: ascii(primaryName(paper) ?? words[0] ?? ""),
    title: words.slice(0, TITLE_WORDS).map(ascii).join(""),
    arxiv: paper.arxivId === null ? "" : paper.arxivId.toLowerCase().replace(/[^a-z0-9./-]/g, ""),
    id: ascii(paper.id),
  });
  return key || ascii(paper.id) || "paper";
}

/** The user's own key without what ends a key in LaTeX or BibTeX; empty when there is none. What only biber refuses stays: the user's file has it too. */
function ownKey(paper: Paper): string {
  return paper.citationKey?.replace(/[\s,{}%#\\~"\p{Cc}]/gu, "") ?? "";
}

/** The citation keys of a library: one for each paper, no two alike, not even when case is disregarded. */
export class CitationKeys {
  constructor(
    private readonly byPaper: LargeMap<string, string>,
    /** Ids of papers by key in lower case. */
    private readonly byKey: LargeMap<string, string>,
    /** The keys of `byKey` in order. */
    private readonly inOrder: readonly string[],
    private readonly template: KeyTemplate,
  ) {}

  /** The key of a paper. One that is not in the library has the key it would have alone. */
  of(paper: Paper): string {
    return this.byPaper.get(paper.id) ?? (ownKey(paper) || baseKey(paper, this.template));
  }

  /** The id of the paper with the key, in whichever case it is written. */
  paperOf(key: string): string | undefined {
    return this.byKey.get(key.toLowerCase());
  }

  /** Ids of papers whose key begins so, in whichever case, by key; at most `limit`. */
  startingWith(beginning: string, limit: number): string[] {
    const lower = beginning.toLowerCase();
    let [from, to] = [0, this.inOrder.length];
    while (from < to) {
      const middle = (from + to) >> 1;
      if ((this.inOrder[middle] ?? "") < lower) from = middle + 1;
      else to = middle;
    }
    const found = this.inOrder.slice(from, from + limit).filter((key) => key.startsWith(lower));
    return found.flatMap((key) => this.byKey.get(key) ?? []);
  }
}

/** Papers between two pauses. */
const STEP = 200;

/**
 * Gives every paper of the library its key. The user's own keys are kept as they are; of papers
 * with one key the first by id keeps it and the others add a, b, c, so that neither the order of
 * the papers nor the choice of those that are cited matters.
 */
export function* assignKeys(papers: readonly Paper[], template: KeyTemplate = DEFAULT): Steps<CitationKeys> {
  const groups = new LargeMap<string, Claim[]>();
  const seen = new Set<string>();
  for (const [index, paper] of papers.entries()) {
    if (index % STEP === STEP - 1) yield undefined;
    if (seen.has(paper.id)) continue;
    seen.add(paper.id);
    const own = ownKey(paper);
    const key = own || baseKey(paper, template);
    const claim = { id: paper.id, key, own: own !== "" };
    const others = groups.get(key.toLowerCase());
    if (others === undefined) groups.set(key.toLowerCase(), [claim]);
    else others.push(claim);
  }
  const keys = new LargeMap<string, string>();
  const papersByKey = new LargeMap<string, string>();
  const give = (id: string, key: string) => {
    keys.set(id, key);
    papersByKey.set(key.toLowerCase(), id);
  };
  const shared = new Map<string, readonly Claim[]>();
  for (const [lower, claims] of groups) {
    if (keys.size % STEP === 0) yield undefined;
    const [first, ...others] = claims.length > 1 ? claims.sort(byRight) : claims;
    if (first === undefined) continue;
    give(first.id, first.key);
    if (others.length > 0) shared.set(lower, others);
  }
  // One shared key after the other, in their order: a letter more can make of one key another's.
  for (const lower of [...shared.keys()].sort()) {
    let suffix = 0;
    for (const { id, key } of shared.get(lower) ?? []) {
      if (keys.size % STEP === 0) yield undefined;
      while (papersByKey.has(lower + letters(suffix))) suffix += 1;
      give(id, key + letters(suffix));
    }
  }
  // A work that has two keys in two files is found by either, unless another has that one.
  for (const [index, { id, otherKeys = [] }] of papers.entries()) {
    if (index % STEP === 0) yield undefined;
    for (const key of otherKeys) if (!papersByKey.has(key.toLowerCase())) papersByKey.set(key.toLowerCase(), id);
  }
  const inOrder = yield* sortInSteps([...papersByKey.keys()], (a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return new CitationKeys(keys, papersByKey, inOrder, template);
}

/** A paper that asks for a key. */
interface Claim {
  readonly id: string;
  readonly key: string;
  /** The user gave the paper this key; else it was made. */
  readonly own: boolean;
}

const byRight = (a: Claim, b: Claim) => Number(b.own) - Number(a.own) || (a.id < b.id ? -1 : 1);

/** As assignKeys, at once. */
export function citationKeys(papers: readonly Paper[], template: KeyTemplate = DEFAULT): CitationKeys {
  return finish(assignKeys(papers, template));
}

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
