import MiniSearch, { type SearchOptions } from "minisearch";
import type { Concept } from "../../src/papers/concept";
import type { Paper } from "../../src/papers/paper";
import { createSearcher } from "../../src/search/searcher";
import { OURS } from "./figure";
import { peer } from "./peer";

/** Ids of papers for a query, best first, at most ten. */
export type Find = (query: string) => readonly string[] | Promise<readonly string[]>;

/** Something that searches; built the way its documentation shows first. */
export interface SearchPeer {
  readonly who: string;
  readonly build: (papers: readonly Paper[], concepts: readonly Concept[]) => Promise<Find>;
}

const TOP = 10;

interface Doc {
  readonly id: string;
  readonly title: string;
  readonly names: string;
  readonly abstract: string;
}

const documents = (papers: readonly Paper[]): Doc[] =>
  papers.map(({ id, title, names, abstract }) => ({ id, title, names: names.map(({ text }) => text).join(" "), abstract }));

function miniSearch(papers: readonly Paper[], options: SearchOptions): Find {
  const engine = new MiniSearch<Doc>({ fields: ["title", "names", "abstract"] });
  engine.addAll(documents(papers));
  return (query) => engine.search(query, options).slice(0, TOP).map(({ id }) => String(id));
}

interface FuseModule {
  readonly default: new (docs: readonly Doc[], options: object) => { search(query: string, options: object): readonly { item: Doc }[] };
}
interface FlexModule {
  readonly Document: new (options: object) => { add(doc: Doc): void; search(query: string, options: object): readonly { result: readonly string[] }[] };
}
interface LunrBuilder {
  ref(field: string): void;
  field(name: string, options?: object): void;
  add(doc: Doc): void;
}
interface LunrModule {
  readonly default: ((build: (this: LunrBuilder) => void) => { query(ask: (query: { term(tokens: unknown): void }) => void): readonly { ref: string }[] }) & {
    tokenizer(text: string): unknown;
  };
}
interface OramaModule {
  create(options: object): unknown;
  insertMultiple(db: unknown, docs: readonly Doc[]): Promise<unknown>;
  search(db: unknown, options: object): Promise<{ hits: readonly { id: string }[] }>;
}

export const SEARCH_PEERS: readonly SearchPeer[] = [
  {
    who: OURS,
    build: (papers, concepts) => {
      const searcher = createSearcher({ papers, concepts });
      return Promise.resolve((query) => searcher.search(query, { limit: TOP }).results.map(({ paper }) => paper.id));
    },
  },
  { who: "MiniSearch, plain", build: (papers) => Promise.resolve(miniSearch(papers, {})) },
  {
    who: "MiniSearch, prefix and fuzzy",
    build: (papers) => Promise.resolve(miniSearch(papers, { prefix: (term) => term.length > 3, fuzzy: (term) => (term.length > 5 ? 0.2 : false) })),
  },
  {
    who: "Fuse.js",
    build: async (papers) => {
      const { default: Fuse } = await peer<FuseModule>("fuse.js");
      const fuse = new Fuse(documents(papers), { keys: ["title", "names", "abstract"], ignoreLocation: true });
      return (query) => fuse.search(query, { limit: TOP }).map(({ item }) => item.id);
    },
  },
  {
    who: "FlexSearch",
    build: async (papers) => {
      const { Document } = await peer<FlexModule>("flexsearch");
      const index = new Document({ tokenize: "forward", document: { id: "id", index: ["title", "names", "abstract"] } });
      for (const doc of documents(papers)) index.add(doc);
      return (query) => [...new Set(index.search(query, { limit: TOP, suggest: true }).flatMap(({ result }) => result))].slice(0, TOP);
    },
  },
  {
    who: "lunr",
    build: async (papers) => {
      const { default: lunr } = await peer<LunrModule>("lunr");
      const index = lunr(function () {
        this.ref("id");
        for (const field of ["title", "names", "abstract"]) this.field(field);
        for (const doc of documents(papers)) this.add(doc);
      });
      return (query) => index.query((ask) => ask.term(lunr.tokenizer(query))).slice(0, TOP).map(({ ref }) => ref);
    },
  },
  {
    who: "Orama",
    build: async (papers) => {
      const orama = await peer<OramaModule>("@orama/orama");
      const db = orama.create({ schema: { title: "string", names: "string", abstract: "string" } });
      await orama.insertMultiple(db, documents(papers));
      return async (query) => (await orama.search(db, { term: query, limit: TOP })).hits.map(({ id }) => id);
    },
  },
];
