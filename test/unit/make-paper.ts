import type { Paper } from "../../src/papers/paper";

/** A valid paper for tests: only what the test is about needs saying. */
export function makePaper(partial: Partial<Paper> = {}): Paper {
  const title = partial.title ?? "A Paper";
  return {
    id: title.toLowerCase().replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "") || "paper",
    title,
    abstract: "",
    names: [],
    topics: [],
    targets: [],
    claims: [],
    keySentence: "",
    arxivId: null,
    year: null,
    authors: [],
    authorsComplete: true,
    codeUrl: null,
    links: [],
    sources: [],
    why: {},
    ...partial,
  };
}
