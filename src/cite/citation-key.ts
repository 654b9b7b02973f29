import { familyName } from "../papers/format";
import { primaryName, type Paper } from "../papers/paper";
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
    author: ascii(familyName(paper.authors[0] ?? "")),
    authors: paper.authors.slice(0, AUTHORS).map((author) => ascii(familyName(author))).join(""),
    year: paper.year === null ? "" : String(paper.year),
    name: ascii(primaryName(paper) ?? words[0] ?? ""),
    title: words.slice(0, TITLE_WORDS).map(ascii).join(""),
    arxiv: paper.arxivId === null ? "" : paper.arxivId.toLowerCase().replace(/[^a-z0-9./-]/g, ""),
    id: ascii(paper.id),
  });
  return key || ascii(paper.id) || "paper";
}

/** The user's own key without what ends a key in LaTeX or BibTeX; empty when there is none. */
function ownKey(paper: Paper): string {
  return paper.citationKey?.replace(/[\s,{}()%#\\~"'=@;[\]\p{Cc}]/gu, "") ?? "";
}

/** The citation keys of a library: one for each paper, no two alike, not even when case is disregarded. */
export class CitationKeys {
  #papers: ReadonlyMap<string, string> | undefined;

  constructor(
    private readonly byPaper: ReadonlyMap<string, string>,
    private readonly template: KeyTemplate,
  ) {}

  /** The key of a paper. One that is not in the library has the key it would have alone. */
  of(paper: Paper): string {
    return this.byPaper.get(paper.id) ?? (ownKey(paper) || baseKey(paper, this.template));
  }

  /** The id of the paper with the key, in whichever case it is written. */
  paperOf(key: string): string | undefined {
    return this.#byKey().get(key.toLowerCase());
  }

  /** Ids of papers whose key begins so, in whichever case; at most `limit`. */
  startingWith(beginning: string, limit: number): string[] {
    const found: string[] = [];
    const lower = beginning.toLowerCase();
    for (const [key, id] of this.#byKey()) {
      if (found.length >= limit) break;
      if (key.startsWith(lower)) found.push(id);
    }
    return found;
  }

  #byKey(): ReadonlyMap<string, string> {
    this.#papers ??= new Map([...this.byPaper].map(([id, key]) => [key.toLowerCase(), id]));
    return this.#papers;
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
  const own = new Map<string, Claim[]>();
  const made = new Map<string, Claim[]>();
  const seen = new Set<string>();
  for (const [index, paper] of papers.entries()) {
    if (index % STEP === STEP - 1) yield undefined;
    if (seen.has(paper.id)) continue;
    seen.add(paper.id);
    const key = ownKey(paper);
    if (key === "") claim(made, { id: paper.id, key: baseKey(paper, template) });
    else claim(own, { id: paper.id, key });
  }
  const keys = new Map<string, string>();
  const taken = new Set<string>();
  const rest: Claim[] = [];
  for (const claims of [own, made]) {
    for (const [lower, group] of claims) {
      const [first, ...others] = group.length === 1 ? group : group.sort((a, b) => (a.id < b.id ? -1 : 1));
      if (first === undefined) continue;
      if (taken.has(lower)) rest.push(first);
      else keys.set(first.id, first.key);
      taken.add(lower);
      rest.push(...others);
      if (keys.size % STEP === 0) yield undefined;
    }
  }
  rest.sort((a, b) => (a.key === b.key ? (a.id < b.id ? -1 : 1) : a.key < b.key ? -1 : 1));
  const next = new Map<string, number>();
  for (const { id, key } of rest) {
    let suffix = next.get(key) ?? 0;
    while (taken.has((key + letters(suffix)).toLowerCase())) suffix += 1;
    next.set(key, suffix + 1);
    keys.set(id, key + letters(suffix));
    taken.add((key + letters(suffix)).toLowerCase());
  }
  return new CitationKeys(keys, template);
}

/** As assignKeys, at once. */
export function citationKeys(papers: readonly Paper[], template: KeyTemplate = DEFAULT): CitationKeys {
  return finish(assignKeys(papers, template));
}

interface Claim {
  readonly id: string;
  readonly key: string;
}

function claim(claims: Map<string, Claim[]>, entry: Claim): void {
  const group = claims.get(entry.key.toLowerCase());
  if (group === undefined) claims.set(entry.key.toLowerCase(), [entry]);
  else group.push(entry);
}

/** a, b, … z, aa, ab, … */
function letters(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : letters(Math.floor(index / 26) - 1) + last;
}
